package nl.regiehub.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casus.Casuspersoon;
import nl.regiehub.canonical.Casus.Deelnemer;
import nl.regiehub.canonical.Casus.Doel;
import nl.regiehub.canonical.Casus.Planactie;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * The casussen of the demo region: few, since most questions are simple. Anouk and Bram keep those of Lindehoven, with
 * nobody in common; Carla keeps those of Essenrade, and her part in one of them has ended.
 */
final class Casussen {

    private static final LocalDate OPEN = LocalDate.of(2026, 3, 2);
    private static final LocalDate CARLA_WEG = LocalDate.of(2026, 6, 30);
    private static final int EVERY = 8;

    private Casussen() {}

    static boolean heeftCasus(Huishouden h) {
        return h.nummer() % EVERY == 3 || h.soort() == Huishouden.Soort.VEILIG_ADRES;
    }

    static boolean metVerpleging(Huishouden h) {
        return h.nummer() % 5 < 2;
    }

    static Bericht van(Huishouden h) {
        var nummer = "C" + h.nummer();
        return new Casusbericht(
                Berichten.kop("casus", nummer, OPEN, h.gemeente(), null, null),
                Wet.WMO,
                new Casus(
                        nummer,
                        Berichten.moment(OPEN),
                        OPEN,
                        null,
                        new Code(Codelijst.CASUSGROND, "meervoudige-problematiek"),
                        "toegangsmedewerker",
                        personen(h),
                        deelnemers(h),
                        List.of(
                                new Doel("D1", "Het huishouden draait weer zelfstandig", 1, Periode.vanaf(OPEN), false),
                                new Doel("D2", "Er zijn geen nieuwe schulden", 1, Periode.vanaf(OPEN), false)),
                        acties(h)));
    }

    private static List<Casuspersoon> personen(Huishouden h) {
        boolean veilig = h.soort() == Huishouden.Soort.VEILIG_ADRES;
        var personen = new ArrayList<Casuspersoon>();
        for (var lid : h.leden()) {
            int nummer = personen.size() + 1;
            var relatie = nummer == 1 ? null : new Code(Codelijst.iwmo("cod472"), lid.kind() ? "16" : "12");
            personen.add(new Casuspersoon(
                    nummer, lid.voluit(Wet.WMO), relatie, nummer > 1, List.of(h.contact(Wet.WMO)), veilig));
        }
        return personen;
    }

    private static List<Deelnemer> deelnemers(Huishouden h) {
        var deelnemers = new ArrayList<Deelnemer>();
        deelnemers.add(regie(h));
        deelnemers.add(deelnemer(
                2, "daan.smit", "Daan Smit", Regio.DE_LINDE, "Zorggroep De Linde", "uitvoerend-hulpverlener", Wet.WMO));
        if (metVerpleging(h)) {
            deelnemers.add(deelnemer(
                    3,
                    null,
                    "Wijkteam Nabij Zuid",
                    Regio.NABIJ,
                    "Wijkverpleging Nabij",
                    "uitvoerend-hulpverlener",
                    Wet.ZVW));
        }
        return deelnemers;
    }

    private static Deelnemer regie(Huishouden h) {
        if (h.gemeente().equals(Regio.ESSENRADE)) {
            var periode = new Periode(OPEN, h.nummer() % 16 == 11 ? CARLA_WEG : null);
            return casemanager("carla.mulder", "Carla Mulder", h.gemeente(), "Gemeente Essenrade", periode);
        }
        return h.nummer() % 16 == 3
                ? casemanager("anouk.visser", "Anouk Visser", h.gemeente(), "Gemeente Lindehoven", Periode.vanaf(OPEN))
                : casemanager("bram.dekker", "Bram Dekker", h.gemeente(), "Gemeente Lindehoven", Periode.vanaf(OPEN));
    }

    private static Deelnemer casemanager(
            String medewerker, String naam, Organisatiecode gemeente, String gemeentenaam, Periode periode) {
        return new Deelnemer(
                1,
                medewerker,
                naam,
                gemeente,
                gemeentenaam,
                new Code(Codelijst.CASUSROL, "casemanager"),
                Wet.WMO,
                periode,
                "0591000001",
                medewerker + "@gemeente.example");
    }

    private static Deelnemer deelnemer(
            int nummer,
            @Nullable String medewerker,
            String naam,
            Organisatiecode organisatie,
            String organisatienaam,
            String rol,
            Wet wet) {
        return new Deelnemer(
                nummer,
                medewerker,
                naam,
                organisatie,
                organisatienaam,
                new Code(Codelijst.CASUSROL, rol),
                wet,
                Periode.vanaf(OPEN),
                "059100000" + nummer,
                null);
    }

    private static List<Planactie> acties(Huishouden h) {
        var acties = new ArrayList<Planactie>();
        acties.add(actie("A1", "D1", "Wekelijks samen de week doornemen", 2));
        acties.add(actie("A2", "D2", "Aanmelden bij schuldhulpverlening", 1));
        if (metVerpleging(h)) {
            acties.add(actie("A3", "D1", "Medicatie klaarzetten op vaste tijden", 3));
        }
        return acties;
    }

    private static Planactie actie(String nummer, String doel, String omschrijving, int deelnemer) {
        return new Planactie(
                nummer, doel, omschrijving, deelnemer, new Code(Codelijst.ACTIESTATUS, "loopt"), Periode.vanaf(OPEN));
    }
}
