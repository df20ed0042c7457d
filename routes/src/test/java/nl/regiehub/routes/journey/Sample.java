package nl.regiehub.routes.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casus.Casuspersoon;
import nl.regiehub.canonical.Casus.Deelnemer;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Messages of a small region about made-up persons, by number. */
public final class Sample {

    public static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    public static final Organisatiecode AANBIEDER = Organisatiecode.agb("99990001");
    public static final Organisatiecode WIJKVERPLEGING = Organisatiecode.agb("99990003");
    static final Organisatiecode VERZEKERAAR = Organisatiecode.uzovi("9991");
    public static final Organisatiecode NIEMAND = Organisatiecode.agb("99999999");

    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    private static final Instant MOMENT = Instant.parse("2026-03-02T09:30:00Z");

    private Sample() {}

    /** The BSN with a number: the first of 9999xxxxx that passes the 11-proef at or after twenty times that number. */
    public static Bsn bsn(int number) {
        for (int digits = 999_900_000 + number * 20; ; digits++) {
            String text = Integer.toString(digits);
            if (Bsn.geldig(text)) {
                return new Bsn(text);
            }
        }
    }

    static Persoonsgegevens persoon(int number) {
        return new Persoonsgegevens(
                bsn(number),
                null,
                new Geboortedatum(LocalDate.of(1980, 1, 1).plusDays(number), null),
                new Code(Codelijst.iwmo("cod046"), "2"),
                new Naam(new Naam.Achternaam("Proef" + (char) ('a' + number % 26), null), null, null, "A", null));
    }

    /** An opdracht with one product: person and toewijzing have the same number. */
    public static Toewijzingsbericht opdracht(String id, int nummer) {
        return opdracht(id, nummer, "02");
    }

    /** The same with a product category, known or not. */
    public static Toewijzingsbericht opdracht(String id, int nummer, String categorie) {
        return opdracht(id, nummer, categorie, AANBIEDER);
    }

    public static Toewijzingsbericht opdracht(String id, int nummer, String categorie, Organisatiecode aanbieder) {
        return new Toewijzingsbericht(
                kop("opdracht", id, GEMEENTE, aanbieder),
                Wet.WMO,
                new Client(persoon(nummer), null, null, null, null, null, List.of(), List.of(thuis(nummer))),
                List.of(toewijzing(nummer, categorie)));
    }

    public static Startbericht start(String id, int nummer) {
        return start(id, nummer, persoon(nummer));
    }

    public static Startbericht start(String id, int nummer, Persoonsgegevens persoon) {
        var levering = new StartLevering(nummer, product("02"), DAG, DAG.plusDays(1), aanlevering());
        return new Startbericht(kop("start", id, AANBIEDER, GEMEENTE), Wet.WMO, persoon, List.of(levering));
    }

    public static Stopbericht stop(String id, int nummer) {
        var levering = new StopLevering(
                nummer,
                product("02"),
                DAG,
                DAG.plusDays(1),
                new Code(Codelijst.iwmo("wmo588"), "31"),
                DAG.plusDays(30),
                aanlevering());
        return new Stopbericht(kop("stop", id, AANBIEDER, GEMEENTE), Wet.WMO, persoon(nummer), List.of(levering));
    }

    public static Verwijzing verwijzing(String id, int nummer) {
        return new Verwijzing(
                kop("verwijzing", id, WIJKVERPLEGING, AANBIEDER),
                Wet.WMO,
                "vw-" + nummer,
                persoon(nummer),
                new Code(Codelijst.iwmo("wmo020"), "02"),
                "Graag begeleiding thuis",
                MOMENT,
                "Wijkverpleging Proef");
    }

    public static Terugkoppeling terugkoppeling(String id, int nummer, Terugkoppeling.Status status) {
        return terugkoppeling(id, nummer, persoon(nummer), status);
    }

    public static Terugkoppeling terugkoppeling(
            String id, int nummer, Persoonsgegevens persoon, Terugkoppeling.Status status) {
        Code reden =
                status == Terugkoppeling.Status.GEWEIGERD ? new Code(Codelijst.REDEN_WEIGERING, "geen-plaats") : null;
        return new Terugkoppeling(
                kop("terugkoppeling", id, AANBIEDER, WIJKVERPLEGING),
                Wet.WMO,
                "vw-" + nummer,
                persoon,
                status,
                reden,
                MOMENT.plusSeconds(60));
    }

    public static Casusbericht casus(String id, int nummer, List<Deelnemer> deelnemers) {
        var persoon = new Casuspersoon(1, persoon(nummer), null, true, List.of(thuis(nummer)), false);
        return new Casusbericht(
                kop("casus", id, GEMEENTE, null),
                Wet.WMO,
                new Casus(
                        "casus-" + nummer,
                        MOMENT,
                        DAG,
                        null,
                        new Code(Codelijst.CASUSGROND, "crisis"),
                        "casemanager",
                        List.of(persoon),
                        deelnemers,
                        List.of(),
                        List.of()));
    }

    /** A casus of other persons, as another organisation would tell of it. */
    static Casusbericht casus(String id, Organisatiecode afzender, List<Casuspersoon> personen) {
        var casus = casus(id, 1, List.of()).casus();
        return new Casusbericht(
                kop("casus", id, afzender, null),
                Wet.WMO,
                new Casus(
                        casus.nummer(),
                        casus.stand(),
                        casus.geopend(),
                        null,
                        casus.grond(),
                        casus.opener(),
                        personen,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** What was said of a casus on a later day: the state it then was in. */
    public static Casusbericht casus(
            String id, int nummer, int dagen, @Nullable LocalDate gesloten, List<Deelnemer> deelnemers) {
        Casusbericht eerder = casus(id, nummer, deelnemers);
        Casus casus = eerder.casus();
        return new Casusbericht(
                new Berichtkop("casus", id, DAG.plusDays(dagen), GEMEENTE, null, null),
                eerder.wet(),
                new Casus(
                        casus.nummer(),
                        MOMENT.plus(Duration.ofDays(dagen)),
                        casus.geopend(),
                        gesloten,
                        casus.grond(),
                        casus.opener(),
                        casus.personen(),
                        deelnemers,
                        List.of(),
                        List.of()));
    }

    static LocalDate dag(int dagen) {
        return DAG.plusDays(dagen);
    }

    public static Deelnemer deelnemer(int volgnummer, Organisatiecode organisatie, Periode periode) {
        return new Deelnemer(
                volgnummer,
                null,
                "Deelnemer " + volgnummer,
                organisatie,
                "Organisatie " + volgnummer,
                new Code(Codelijst.CASUSROL, "casemanager"),
                Wet.WMO,
                periode,
                null,
                null);
    }

    public static Periode lopend() {
        return Periode.vanaf(DAG.minusDays(10));
    }

    public static Periode geeindigd() {
        return new Periode(DAG.minusDays(10), DAG.minusDays(1));
    }

    public static Betrokkenheidsbericht betrokkenheid(String id, int nummer) {
        return new Betrokkenheidsbericht(
                kop("betrokkenheid", id, WIJKVERPLEGING, null),
                Wet.ZVW,
                persoon(nummer),
                new Betrokkenheid(
                        "b-" + nummer,
                        MOMENT,
                        new Code(Codelijst.WIJKVERPLEGING_ZORGVORM, "pv"),
                        WIJKVERPLEGING,
                        "Wijkverpleging Proef",
                        Periode.vanaf(DAG),
                        "Team Noord",
                        "0881234567",
                        VERZEKERAAR,
                        "Wmo 2015 art. 5.1.1"));
    }

    private static Berichtkop kop(
            String soort, String id, Organisatiecode afzender, @Nullable Organisatiecode ontvanger) {
        return new Berichtkop(soort, id, DAG, afzender, ontvanger, null);
    }

    private static Toewijzing toewijzing(int nummer, String categorie) {
        return new Toewijzing(
                nummer,
                null,
                product(categorie),
                DAG,
                LocalTime.NOON,
                DAG,
                null,
                null,
                new Toewijzing.Omvang(
                        4, new Code(Codelijst.iwmo("wj756"), "04"), new Code(Codelijst.iwmo("wmo757"), "2")),
                null,
                null);
    }

    private static Product product(String categorie) {
        return new Product(
                new Code(Codelijst.iwmo("wmo020"), categorie), new Code(Codelijst.productcode(GEMEENTE), "02A05"));
    }

    private static Code aanlevering() {
        return new Code(Codelijst.iwmo("cod467"), "1");
    }

    private static Contact thuis(int nummer) {
        var adres = new Adres(new Adres.Huis(nummer + 1, null, null, null), "1234AB", "Proefstraat", "Proefstad", null);
        return new Contact(new Code(Codelijst.iwmo("cod757"), "01"), adres, null, List.of(), null, null);
    }
}
