package nl.regiehub.dossier;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.dossier.Ontleding.Feitenstand;

/**
 * The relations that messages state. A start, a stop and a terugkoppeling state none: otherwise a party could give itself a
 * relation to a person by answering a question that nobody asked it. They may end one: see {@link Verlopen}.
 */
final class Relaties {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private Relaties() {}

    static List<Feitenstand> van(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis.inhoud()) {
            case Toewijzingsbericht bericht -> toewijzingen(gebeurtenis, bericht);
            case Casusbericht bericht -> List.of(casus(gebeurtenis, bericht));
            case Betrokkenheidsbericht bericht -> List.of(betrokkenheid(gebeurtenis, bericht));
            case Verwijzing bericht -> List.of(verwijzing(gebeurtenis, bericht));
            case Startbericht _, Stopbericht _, Terugkoppeling _, Correctie _, Correctieantwoord _ -> List.of();
        };
    }

    private static List<Feitenstand> toewijzingen(Gebeurtenis gebeurtenis, Toewijzingsbericht bericht) {
        return bericht.toewijzingen().stream()
                .map(toewijzing -> toewijzing(gebeurtenis, bericht, toewijzing))
                .toList();
    }

    private static Feitenstand toewijzing(Gebeurtenis gebeurtenis, Toewijzingsbericht bericht, Toewijzing toewijzing) {
        var kop = bericht.kop();
        var persoon = gebeurtenis.personen().getFirst();
        var kring = Inbreng.toewijzing(kop, bericht.wet(), persoon, toewijzing).kring();
        var periode = new Periode(toewijzing.ingangsdatum(), toewijzing.einddatum());
        return new Feitenstand(
                object(kring),
                Stand.van(toewijzing, kop),
                List.of(
                        feit(Soort.OPDRACHTGEVER, persoon, kring, kop.afzender(), periode),
                        feit(Soort.OPDRACHTNEMER, persoon, kring, Inbreng.ontvanger(kop), periode)));
    }

    private static Feitenstand casus(Gebeurtenis gebeurtenis, Casusbericht bericht) {
        var casus = bericht.casus();
        var kring = Kring.casus(bericht.kop().afzender(), casus.nummer());
        var duur = new Periode(casus.geopend(), casus.gesloten());
        var samenwonend = casus.personen().stream().anyMatch(Casus.Casuspersoon::huishoudlid);
        var feiten = new ArrayList<Relatiefeit>();
        for (int i = 0; i < casus.personen().size(); i++) {
            var persoon = gebeurtenis.personen().get(i);
            feiten.add(feit(Soort.CASUSHOUDER, persoon, kring, bericht.kop().afzender(), duur));
            casus.deelnemers().forEach(deelnemer -> feiten.add(deelname(persoon, kring, deelnemer, duur)));
            if (samenwonend && (i == 0 || casus.personen().get(i).huishoudlid())) {
                feiten.add(feit(Soort.HUISHOUDLID, persoon, kring, bericht.kop().afzender(), duur));
            }
        }
        return new Feitenstand(object(kring), Stand.van(casus.stand(), bericht.kop()), feiten);
    }

    private static Relatiefeit deelname(PersoonId persoon, Kring kring, Casus.Deelnemer deelnemer, Periode duur) {
        return new Relatiefeit(
                Soort.CASUSDEELNEMER,
                persoon,
                kring,
                deelnemer.organisatie(),
                deelnemer.medewerker(),
                deelnemer.rol().waarde(),
                deelnemer.periode().samen(duur)); // nobody works on a casus before it opens or after it closes
    }

    private static Feitenstand betrokkenheid(Gebeurtenis gebeurtenis, Betrokkenheidsbericht bericht) {
        var gemeld = bericht.betrokkenheid();
        var persoon = gebeurtenis.personen().getFirst();
        var kring = Kring.betrokkenheid(bericht.kop().afzender(), gemeld.nummer());
        var feiten = new ArrayList<Relatiefeit>();
        feiten.add(feit(Soort.BETROKKENE, persoon, kring, gemeld.organisatie(), gemeld.periode()));
        var verzekeraar = gemeld.verzekeraar();
        if (verzekeraar != null && verzekerd(bericht.wet())) {
            feiten.add(feit(Soort.VERZEKERAAR, persoon, kring, verzekeraar, gemeld.periode()));
        }
        return new Feitenstand(object(kring), Stand.van(gemeld.stand(), bericht.kop()), feiten);
    }

    private static Feitenstand verwijzing(Gebeurtenis gebeurtenis, Verwijzing bericht) {
        var kop = bericht.kop();
        var persoon = gebeurtenis.personen().getFirst();
        var kring = Kring.verwijzing(kop.afzender(), bericht.nummer());
        var sinds = Periode.vanaf(LocalDate.ofInstant(bericht.aangeboden(), NEDERLAND));
        return new Feitenstand(
                object(kring),
                Stand.van(bericht.aangeboden(), kop),
                List.of(
                        feit(Soort.VERWIJZER, persoon, kring, kop.afzender(), sinds),
                        feit(Soort.VERWEZENE, persoon, kring, Inbreng.ontvanger(kop), sinds)));
    }

    /** An insurer has no part in what a gemeente pays for. */
    private static boolean verzekerd(Wet wet) {
        return wet == Wet.ZVW || wet == Wet.WLZ;
    }

    private static Relatiefeit feit(
            Soort soort, PersoonId persoon, Kring kring, Organisatiecode organisatie, Periode periode) {
        return new Relatiefeit(soort, persoon, kring, organisatie, null, null, periode);
    }

    /** The object that the relations of a circle belong to. */
    static String object(Kring kring) {
        return kring.soort() + " " + kring.sleutel();
    }
}
