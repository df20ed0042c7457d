package nl.regiehub.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;

/** Who helps: participants of the casus, and others who told that they are involved. */
final class Betrokkenen {

    private static final Set<Categorie> BETROKKENHEID =
            Set.of(Categorie.BETROKKENHEID, Categorie.GGZ, Categorie.VERSLAVING, Categorie.MEDISCH);

    private Betrokkenen() {}

    static List<Beeld.Betrokkene> van(Inzage inzage, List<PersoonId> personen) {
        var gezien = new HashSet<String>();
        var betrokkenen = new ArrayList<Beeld.Betrokkene>();
        for (var persoon : personen) {
            inzage.lees(persoon, BETROKKENHEID).stream()
                    .filter(gelezen -> gelezen.zoalsGezegd().heeft(Term.ORGANISATIENAAM))
                    .filter(gelezen -> gezien.add(wie(gelezen)))
                    .map(gelezen -> betrokkene(inzage, gelezen))
                    .forEach(betrokkenen::add);
        }
        betrokkenen.sort(Beeldlezer.lopendEerst(Beeld.Betrokkene::nu, Beeld.Betrokkene::periode)
                .thenComparing(Beeld.Betrokkene::naam)
                .thenComparing(wie -> wie.bron().bericht().toString()));
        return betrokkenen;
    }

    /** A casus has one list of participants for all its persons; an involvement is with one person. */
    private static String wie(Gelezen gelezen) {
        var kring = gelezen.deel().kring();
        return kring.soort() == Kring.Soort.CASUS
                ? kring.sleutel() + " " + gelezen.tekst(Term.NUMMER)
                : gelezen.iri().getURI();
    }

    private static Beeld.Betrokkene betrokkene(Inzage inzage, Gelezen gelezen) {
        var organisatie = gelezen.tekst(Term.ORGANISATIENAAM, Onherkenbaar.ZONDER_NAAM);
        var neutraal = gelezen.bron().organisatie() == null;
        var rol = gelezen.heeft(Term.ROL) ? gelezen.node(Term.ROL) : gelezen.node(Term.ZORGSOORT);
        var periode = gelezen.periode();
        return new Beeld.Betrokkene(
                gelezen.persoon(),
                gelezen.tekst(Term.NAAM, organisatie),
                neutraal ? null : organisatie,
                inzage.label(rol),
                Wet.valueOf(gelezen.tekst(Term.WET, Wet.GEEN.name())),
                periode,
                gelezen.tekst(Term.TELEFOON),
                gelezen.tekst(Term.EMAIL),
                periode.omvat(inzage.op()),
                gelezen.graad(),
                gelezen.bron());
    }
}
