package nl.regiehub.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Periode;
import nl.regiehub.dossier.Ontvouwing.Reeksstand;
import nl.regiehub.dossier.Versie.Eigenschappen;
import org.jspecify.annotations.Nullable;

/** Takes a casus apart: each person gets what the casus says of them, in dossierdelen of their own. */
final class Casusontvouwer {

    private final Iris iris;
    private final Persoonsontvouwer personen;

    Casusontvouwer(Iris iris, Persoonsontvouwer personen) {
        this.iris = iris;
        this.personen = personen;
    }

    Ontvouwing ontvouw(Schrift schrift, Casusbericht bericht) {
        var casus = bericht.casus();
        var versies = new ArrayList<Versie>();
        for (int i = 0; i < casus.personen().size(); i++) {
            var inbreng = Inbreng.casus(bericht.kop(), bericht.wet(), schrift.persoon(i), casus.nummer());
            versies.addAll(persoon(schrift, inbreng, casus, casus.personen().get(i)));
        }
        var kring = Inbreng.casus(bericht.kop(), bericht.wet(), schrift.hoofdpersoon(), casus.nummer())
                .kring();
        var stand = Stand.van(casus.stand(), bericht.kop());
        return new Ontvouwing(versies, List.of(new Reeksstand(bericht.kop().afzender(), kring, stand)));
    }

    private List<Versie> persoon(Schrift schrift, Inbreng inbreng, Casus casus, Casus.Casuspersoon persoon) {
        var versies = new ArrayList<Versie>();
        versies.add(personen.identiteit(schrift, inbreng, persoon.persoon(), persoon.afgeschermd()));
        versies.addAll(personen.contacten(schrift, inbreng, persoon.contacten(), persoon.afgeschermd()));
        versies.add(plan(schrift, inbreng, casus));
        if (Delen.inHuishouden(casus, persoon)) {
            versies.add(huishouden(schrift, inbreng, casus, persoon));
        }
        casus.deelnemers().forEach(deelnemer -> versies.add(deelname(schrift, inbreng, deelnemer)));
        casus.doelen().stream()
                .filter(doel -> doel.persoon() == persoon.volgnummer())
                .forEach(doel -> versies.add(doel(schrift, inbreng, doel)));
        casus.acties().stream()
                .filter(actie -> Delen.vanWie(casus, actie) == persoon.volgnummer())
                .forEach(actie -> versies.add(taak(schrift, inbreng, casus, actie)));
        return versies;
    }

    private Versie plan(Schrift schrift, Inbreng inbreng, Casus casus) {
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Casus"))
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .naar(Term.KRING, iris.kring(inbreng.kring()))
                .naar(Term.GROND, schrift.code(casus.grond()))
                .tekst(Term.OPENER, casus.opener())
                .dag(Term.VAN, casus.geopend())
                .dag(Term.TOT, casus.gesloten());
        return schrift.versie(inbreng.deel(Categorie.PLAN), "casus", inhoud.lijst(), List.of());
    }

    private Versie huishouden(Schrift schrift, Inbreng inbreng, Casus casus, Casus.Casuspersoon persoon) {
        var hoofdpersoon = Delen.hoofdpersoon(casus).equals(persoon);
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Huishoudlid"))
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .naar(Term.HUISHOUDLID, Iris.jaNee(hoofdpersoon || persoon.huishoudlid()))
                .naar(Term.GERELATEERDE, hoofdpersoon ? null : iris.persoon(schrift.hoofdpersoon()))
                .naar(Term.RELATIE, schrift.code(persoon.relatie()));
        return schrift.versie(inbreng.deel(Categorie.HUISHOUDEN), "huishouden", inhoud.lijst(), List.of());
    }

    private Versie deelname(Schrift schrift, Inbreng inbreng, Casus.Deelnemer deelnemer) {
        var bestaan = periode(
                        new Eigenschappen()
                                .tekst(Term.WET, deelnemer.wet().name())
                                .naar(Term.ORGANISATIE, iris.organisatie(deelnemer.organisatie()))
                                .tekst(Term.ORGANISATIENAAM, deelnemer.organisatienaam())
                                .naar(Term.NUMMER, Iris.getal(deelnemer.volgnummer()))
                                .tekst(Term.TELEFOON, deelnemer.telefoon()),
                        deelnemer.periode())
                .lijst();
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Casusdeelname"))
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .tekst(Term.NAAM, deelnemer.naam())
                .naar(Term.ROL, schrift.code(deelnemer.rol()))
                .tekst(Term.EMAIL, deelnemer.email());
        inhoud.en(bestaan);
        var deel = inbreng.deel(Categorie.BETROKKENHEID);
        return schrift.versie(deel, "deelnemer " + deelnemer.volgnummer(), inhoud.lijst(), bestaan);
    }

    private Versie doel(Schrift schrift, Inbreng inbreng, Casus.Doel doel) {
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Doel"))
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .tekst(Term.NUMMER, doel.nummer())
                .tekst(Term.OMSCHRIJVING, doel.omschrijving())
                .naar(Term.BEHAALD, Iris.jaNee(doel.behaald()));
        var deel = inbreng.deel(Categorie.DOEL);
        return schrift.versie(
                deel, "doel " + doel.nummer(), periode(inhoud, doel.periode()).lijst(), List.of());
    }

    private Versie taak(Schrift schrift, Inbreng inbreng, Casus casus, Casus.Planactie actie) {
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Planactie"))
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .tekst(Term.NUMMER, actie.nummer())
                .tekst(Term.DOEL, actie.doel())
                .tekst(Term.OMSCHRIJVING, actie.omschrijving())
                .tekst(Term.DOOR, wie(casus, actie))
                .naar(Term.STATUS, schrift.code(actie.status()));
        var deel = inbreng.deel(Categorie.TAAK);
        return schrift.versie(
                deel,
                "actie " + actie.nummer(),
                periode(inhoud, actie.periode()).lijst(),
                List.of());
    }

    private static @Nullable String wie(Casus casus, Casus.Planactie actie) {
        return casus.deelnemers().stream()
                .filter(deelnemer -> deelnemer.volgnummer() == actie.deelnemer())
                .map(Casus.Deelnemer::naam)
                .findFirst()
                .orElse(null);
    }

    private static Eigenschappen periode(Eigenschappen eigenschappen, Periode periode) {
        return eigenschappen.dag(Term.VAN, periode.van()).dag(Term.TOT, periode.tot());
    }
}
