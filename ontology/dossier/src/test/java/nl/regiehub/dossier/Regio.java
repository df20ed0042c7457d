package nl.regiehub.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A made-up region to test with: what its parties say, and the events that the journal would make of it. */
final class Regio {

    static final String BASE = "https://regiehub.example/id/";
    static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), BASE);
    static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("1999");
    static final Organisatiecode AANBIEDER = Organisatiecode.agb("99990001");
    static final Organisatiecode ANDERE_AANBIEDER = Organisatiecode.agb("99990002");
    static final Organisatiecode WIJKVERPLEGING = Organisatiecode.agb("99990003");
    static final Organisatiecode VERZEKERAAR = Organisatiecode.uzovi("9999");
    static final Instant ONTVANGEN = Instant.parse("2026-03-02T08:00:00Z");
    static final LocalDate DAGTEKENING = LocalDate.parse("2026-03-01");
    static final String CONCEPT = "https://regiehub.example/id/begrip/hulp-bij-het-huishouden";
    static final Code HULP_BIJ_HET_HUISHOUDEN = new Code(Codelijst.iwmo("wmo020"), "01");

    private Regio() {}

    static PersoonId persoon(String naam) {
        return new PersoonId(UUID.nameUUIDFromBytes(naam.getBytes(StandardCharsets.UTF_8)));
    }

    static Persoonsgegevens gegevens(String naam, int nummer) {
        return new Persoonsgegevens(
                bsn(nummer),
                null,
                new Geboortedatum(LocalDate.of(1950, 1, 1).plusDays(nummer % 20_000), null),
                new Code(Codelijst.iwmo("cod046"), "2"),
                new Naam(new Naam.Achternaam(naam, "de"), null, null, "J.", null));
    }

    /** A valid test number from 999900000 on; there are fewer of those than persons in a large region, so they come round. */
    static Bsn bsn(int nummer) {
        for (int kandidaat = 999_900_000 + nummer % 9_000 * 11; ; kandidaat++) {
            if (Bsn.geldig(Integer.toString(kandidaat))) {
                return new Bsn(Integer.toString(kandidaat));
            }
        }
    }

    static Contact thuis(int huisnummer) {
        return new Contact(
                new Code(Codelijst.iwmo("cod757"), "01"),
                new Adres(new Adres.Huis(huisnummer, null, null, null), "1234AB", "Dorpsstraat", "Ons Dorp", null),
                null,
                List.of(),
                null,
                null);
    }

    static Contact verblijf() {
        var adres = new Adres(new Adres.Huis(9, null, null, null), "4321ZZ", "Stille Laan", "Elders", null);
        return new Contact(new Code(Codelijst.iwmo("cod757"), "03"), adres, null, List.of(), null, null);
    }

    static Contact mobiel() {
        return new Contact(
                new Code(Codelijst.iwmo("cod757"), "01"),
                null,
                null,
                List.of(new Contact.Telefoon("0612345678", "0031")),
                null,
                null);
    }

    static Berichtkop kop(String soort, String id, Organisatiecode van, @Nullable Organisatiecode naar, LocalDate dag) {
        return new Berichtkop(soort, id, dag, van, naar, null);
    }

    static Toewijzing toewijzing(int nummer, LocalDate besloten, @Nullable LocalDate tot) {
        return new Toewijzing(
                nummer,
                null,
                new Product(HULP_BIJ_HET_HUISHOUDEN, new Code(Codelijst.productcode(GEMEENTE), "01A11")),
                besloten,
                LocalTime.of(10, 0),
                LocalDate.parse("2026-02-01"),
                tot,
                null,
                new Toewijzing.Omvang(
                        120, new Code(Codelijst.iwmo("wj756"), "01"), new Code(Codelijst.iwmo("wmo757"), "2")),
                null,
                null);
    }

    static Toewijzingsbericht opdracht(String id, Persoonsgegevens wie, Toewijzing... toewijzingen) {
        var kop = kop("WMO301", id, GEMEENTE, AANBIEDER, DAGTEKENING);
        return opdracht(kop, wie, List.of(thuis(1)), toewijzingen);
    }

    static Toewijzingsbericht opdracht(
            Berichtkop kop, Persoonsgegevens wie, List<Contact> contacten, Toewijzing... toewijzingen) {
        var client = new Client(wie, null, null, null, null, null, List.of(), contacten);
        return new Toewijzingsbericht(kop, Wet.WMO, client, List.of(toewijzingen));
    }

    /** The event of an opdracht with a word in every place: a correction, a measure, a way to reach everyone, two children. */
    static Gebeurtenis voluit(long positie) {
        var kind = new Code(Codelijst.iwmo("cod472"), "16");
        var kop = kop("WMO301", "voluit", GEMEENTE, AANBIEDER, DAGTEKENING);
        var basis = toewijzing(7, DAGTEKENING, LocalDate.parse("2026-12-31"));
        var toewijzing = new Toewijzing(
                basis.nummer(),
                "referentie",
                basis.product(),
                basis.toewijzingsdatum(),
                basis.toewijzingstijd(),
                basis.ingangsdatum(),
                basis.einddatum(),
                new Code(Codelijst.iwmo("wmo002"), "01"),
                basis.omvang(),
                null,
                "op dinsdag");
        var client = new Client(
                gegevens("Vries", 1),
                new Code(Codelijst.iwmo("cod732"), "1"),
                "Fries",
                new Code(Codelijst.iwmo("cod145"), "02"),
                new Code(Codelijst.iwmo("cod143"), "06"),
                "achterom",
                List.of(relatie("1", "Zoon", kind), relatie("2", "Dochter", kind)),
                List.of(volledig()));
        var event = gebeurtenis(positie, new Toewijzingsbericht(kop, Wet.WMO, client, List.of(toewijzing)));
        return new Gebeurtenis(
                positie,
                event.bericht(),
                event.ontvangen(),
                event.inhoud(),
                event.personen(),
                Map.of("1", persoon("Zoon"), "2", persoon("Dochter")),
                List.of(
                        event.vertalingen().getFirst(),
                        new Vertaling(kind, BASE + "begrip/kind", Vertaling.Relatie.EXACT_MATCH, null)),
                event.publicatie());
    }

    private static Relatie relatie(String nummer, String naam, Code soort) {
        return new Relatie(nummer, null, soort, null, null, gegevens(naam, 5).naam(), mobiel());
    }

    private static Contact volledig() {
        var thuis = thuis(1);
        return new Contact(thuis.soort(), thuis.adres(), null, mobiel().telefoons(), "vries@ons-dorp.example", null);
    }

    static Startbericht start(String id, Persoonsgegevens wie, int nummer, LocalDate begin, String status) {
        var kop = kop("WMO305", id, AANBIEDER, GEMEENTE, begin);
        var levering = new StartLevering(nummer, null, null, begin, status(status));
        return new Startbericht(kop, Wet.WMO, wie, List.of(levering));
    }

    static Stopbericht stop(
            String id, Persoonsgegevens wie, int nummer, LocalDate begin, LocalDate eind, String reden) {
        var kop = kop("WMO307", id, AANBIEDER, GEMEENTE, eind);
        var code = new Code(Codelijst.iwmo("wmo588"), reden);
        var levering = new StopLevering(nummer, null, null, begin, code, eind, status("1"));
        return new Stopbericht(kop, Wet.WMO, wie, List.of(levering));
    }

    private static Code status(String waarde) {
        return new Code(Codelijst.iwmo("cod467"), waarde);
    }

    static Casusbericht casus(String id, Instant stand, @Nullable LocalDate gesloten, List<Casus.Casuspersoon> leden) {
        return casus(id, stand, gesloten, leden, List.of(doel("1"), doel("2")));
    }

    static Casusbericht casus(
            String id,
            Instant stand,
            @Nullable LocalDate gesloten,
            List<Casus.Casuspersoon> leden,
            List<Casus.Doel> doelen) {
        var casus = new Casus(
                "C-1",
                stand,
                LocalDate.parse("2026-01-05"),
                gesloten,
                new Code(Codelijst.CASUSGROND, "veiligheid"),
                "regisseur sociaal team",
                leden,
                List.of(
                        deelnemer(1, "anna", "regisseur", GEMEENTE),
                        deelnemer(2, null, "uitvoerend-hulpverlener", AANBIEDER)),
                doelen,
                List.of(new Casus.Planactie(
                        "1",
                        "1",
                        "Gesprek over geldzaken",
                        2,
                        new Code(Codelijst.ACTIESTATUS, "loopt"),
                        Periode.vanaf(LocalDate.parse("2026-01-12")))));
        return new Casusbericht(kop("casus", id, GEMEENTE, null, DAGTEKENING), Wet.WMO, casus);
    }

    static Casus.Doel doel(String nummer) {
        var sinds = Periode.vanaf(LocalDate.parse("2026-01-10"));
        return new Casus.Doel(nummer, "Rust in huis " + nummer, 1, sinds, false);
    }

    static Casus.Casuspersoon lid(int volgnummer, Persoonsgegevens wie, boolean huishoudlid, boolean afgeschermd) {
        var relatie = volgnummer == 1 ? null : new Code(Codelijst.iwmo("cod472"), "16");
        return new Casus.Casuspersoon(volgnummer, wie, relatie, huishoudlid, List.of(thuis(1)), afgeschermd);
    }

    private static Casus.Deelnemer deelnemer(
            int volgnummer, @Nullable String medewerker, String rol, Organisatiecode organisatie) {
        return new Casus.Deelnemer(
                volgnummer,
                medewerker,
                "Deelnemer " + volgnummer,
                organisatie,
                "Organisatie " + volgnummer,
                new Code(Codelijst.CASUSROL, rol),
                Wet.WMO,
                Periode.vanaf(LocalDate.parse("2025-12-01")),
                "030123456" + volgnummer,
                null);
    }

    static Betrokkenheidsbericht wijkverpleging(String id, Persoonsgegevens wie, @Nullable String grondslag) {
        return zorg(id, wie, new Code(Codelijst.WIJKVERPLEGING_ZORGVORM, "pv"), "Thuiszorg Ons Dorp", grondslag);
    }

    static Betrokkenheidsbericht zorg(
            String id, Persoonsgegevens wie, Code soort, String organisatie, @Nullable String grondslag) {
        var gemeld = new Betrokkenheid(
                "B-" + id,
                Instant.parse("2026-02-10T09:00:00Z"),
                soort,
                WIJKVERPLEGING,
                organisatie,
                Periode.vanaf(LocalDate.parse("2026-01-20")),
                "Team Noord",
                "0301111111",
                VERZEKERAAR,
                grondslag);
        return new Betrokkenheidsbericht(
                kop("betrokkenheid", id, WIJKVERPLEGING, null, DAGTEKENING), Wet.ZVW, wie, gemeld);
    }

    static Verwijzing verwijzing(String id, Persoonsgegevens wie, Instant aangeboden) {
        return verwijzing(id, wie, "Vastgelopen na ontslag", aangeboden);
    }

    static Verwijzing verwijzing(String id, Persoonsgegevens wie, String toelichting, Instant aangeboden) {
        return new Verwijzing(
                kop("verwijzing", id, GEMEENTE, ANDERE_AANBIEDER, DAGTEKENING),
                Wet.WMO,
                "V-1",
                wie,
                new Code(Codelijst.BEGRIP, "dagbesteding"),
                toelichting,
                aangeboden,
                "Sociaal team Ons Dorp");
    }

    static Terugkoppeling terugkoppeling(
            String id, Persoonsgegevens wie, Terugkoppeling.Status status, @Nullable Code reden, Instant op) {
        var kop = kop("terugkoppeling", id, ANDERE_AANBIEDER, GEMEENTE, DAGTEKENING);
        return new Terugkoppeling(kop, Wet.WMO, "V-1", wie, status, reden, op);
    }

    /** The event of a message, with persons named after their BSN or key. */
    static Gebeurtenis gebeurtenis(long positie, Bericht inhoud) {
        var personen = inhoud.personen().stream()
                .map(gegevens -> persoon(gegevens.naam().geslachtsnaam().achternaam()))
                .toList();
        var id = new BerichtId(UUID.nameUUIDFromBytes(
                (inhoud.kop().soort() + inhoud.kop().identificatie()).getBytes(StandardCharsets.UTF_8)));
        var vertaling =
                new Vertaling(HULP_BIJ_HET_HUISHOUDEN, CONCEPT, Vertaling.Relatie.BROAD_MATCH, "niet wie het doet");
        return new Gebeurtenis(
                positie,
                id,
                ONTVANGEN.plusSeconds(positie),
                inhoud,
                personen,
                Map.of(),
                List.of(vertaling),
                "release-1");
    }

    /** The events of messages in this order, from position 1. */
    static List<Gebeurtenis> gebeurtenissen(List<? extends Bericht> berichten) {
        var gebeurtenissen = new ArrayList<Gebeurtenis>();
        for (var bericht : berichten) {
            gebeurtenissen.add(gebeurtenis(gebeurtenissen.size() + 1L, bericht));
        }
        return gebeurtenissen;
    }
}
