package nl.regiehub.dossier;

import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;

/** What is aimed for with a household, and who does what towards it. */
final class Plannen {

    private Plannen() {}

    static List<Beeld.Doelstand> doelen(Inzage inzage, PersoonId persoon) {
        return inzage.lees(persoon, Set.of(Categorie.DOEL)).stream()
                .filter(wat -> wat.heeft(Term.NUMMER))
                .map(wat -> new Beeld.Doelstand(
                        persoon,
                        wat.tekst(Term.NUMMER, ""),
                        wat.tekst(Term.OMSCHRIJVING, ""),
                        wat.periode(),
                        Boolean.parseBoolean(wat.tekst(Term.BEHAALD)),
                        wat.bron()))
                .toList();
    }

    static List<Beeld.Actiestand> acties(Inzage inzage, PersoonId persoon) {
        return inzage.lees(persoon, Set.of(Categorie.TAAK)).stream()
                .filter(wat -> wat.heeft(Term.NUMMER))
                .map(wat -> new Beeld.Actiestand(
                        persoon,
                        wat.tekst(Term.NUMMER, ""),
                        wat.tekst(Term.DOEL),
                        wat.tekst(Term.OMSCHRIJVING, ""),
                        wat.tekst(Term.DOOR),
                        inzage.betekenis(wat.node(Term.STATUS))
                                .map(Betekenissen.Betekenis::waarde)
                                .orElse(""),
                        wat.periode(),
                        wat.bron()))
                .toList();
    }
}
