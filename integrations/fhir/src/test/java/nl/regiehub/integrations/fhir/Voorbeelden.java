package nl.regiehub.integrations.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctie.Betreft;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Correctieantwoord.Besluit;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Gever;
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
import nl.regiehub.integrations.seam.Outgoing;
import org.jspecify.annotations.Nullable;

/** One synthetic message of each type. */
final class Voorbeelden {

    static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("0363");
    static final Organisatiecode AANBIEDER = Organisatiecode.agb("42420001");
    static final Code BEGELEIDING = new Code(Codelijst.iwmo("wmo020"), "02");
    static final String BEGRIP = Codelijst.BEGRIP + "/begeleiding";

    static final Persoonsgegevens ANNA = new Persoonsgegevens(
            new Bsn("999900006"),
            null,
            new Geboortedatum(LocalDate.of(1984, 5, 17), null),
            new Code(Codelijst.iwmo("cod046"), "2"),
            new Naam(
                    new Naam.Achternaam("Vries", "de"),
                    new Naam.Achternaam("Bakker", null),
                    "Anna Maria",
                    "AM",
                    new Code(Codelijst.iwmo("cod700"), "3")));

    /** As a 305 and 307 write her. */
    static final Persoonsgegevens ANNA_KORT = new Persoonsgegevens(
            ANNA.bsn(),
            null,
            ANNA.geboortedatum(),
            ANNA.geslacht(),
            new Naam(new Naam.Achternaam("Vries", "de"), null, "Anna Maria", "AM", null));

    static final Persoonsgegevens SEM = new Persoonsgegevens(
            new Bsn("999900018"),
            null,
            new Geboortedatum(LocalDate.of(2014, 1, 1), new Code(Codelijst.ijw("cod170"), "2")),
            new Code(Codelijst.ijw("cod046"), "1"),
            new Naam(new Naam.Achternaam("Bakker", null), null, "Sem", null, null));

    static final Persoonsgegevens ONBEKEND = new Persoonsgegevens(
            null, "p-7f3a", null, null, new Naam(new Naam.Achternaam("Bakker", null), null, null, null, null));

    private static final String CORRECTIE = "0d5b8f0e-6f0a-4c0f-9a39-6b1b7d1d2c01";
    private static final Betreft LEVERING =
            new Betreft(Categorie.LEVERING, Kring.opdracht(GEMEENTE, AANBIEDER, 12345), GEMEENTE);

    private static final Contact THUIS = new Contact(
            new Code(Codelijst.iwmo("cod757"), "01"),
            new Adres(new Adres.Huis(12, "A", "2", null), "1012AB", "Voorbeeldstraat", "Amsterdam", null),
            null,
            List.of(new Contact.Telefoon("612345678", "0031")),
            "anna@voorbeeld.example",
            null);

    private Voorbeelden() {}

    static List<Bericht> alle() {
        return List.of(
                verwijzing(),
                terugkoppeling(),
                opdracht(),
                start(),
                stop(),
                betrokkenheid(),
                casus(),
                correctie(),
                correctieantwoord());
    }

    /** What partners may send as well. */
    static List<Bericht> leesbaar() {
        return alle().stream()
                .filter(bericht -> !(bericht instanceof Toewijzingsbericht || bericht instanceof Casusbericht))
                .toList();
    }

    static Verwijzing verwijzing() {
        return new Verwijzing(
                kop("verwijzing", "verw-501-1", GEMEENTE, AANBIEDER),
                Wet.JEUGDWET,
                "501",
                SEM,
                new Code(Codelijst.ijw("jz020"), "45"),
                "Gezin vraagt ambulante hulp thuis.",
                Instant.parse("2026-03-02T09:30:00Z"),
                "Gemeente Voorbeeldstad");
    }

    static Terugkoppeling terugkoppeling() {
        return new Terugkoppeling(
                kop("terugkoppeling", "terug-501-2", AANBIEDER, GEMEENTE),
                Wet.JEUGDWET,
                "501",
                SEM,
                Terugkoppeling.Status.GEWEIGERD,
                new Code(Codelijst.REDEN_WEIGERING, "geen-plaats"),
                Instant.parse("2026-03-03T10:00:00.250Z"));
    }

    static Toewijzingsbericht opdracht() {
        return new Toewijzingsbericht(
                kop("opdracht", "opdracht-9", GEMEENTE, AANBIEDER),
                Wet.WMO,
                new Client(
                        ANNA,
                        new Code(Codelijst.iwmo("cod747"), "1"),
                        "nl",
                        null,
                        new Code(Codelijst.iwmo("wj003"), "09"),
                        "Belt liever niet.",
                        List.of(new Relatie(
                                "1",
                                1,
                                new Code(Codelijst.iwmo("cod472"), "12"),
                                null,
                                null,
                                new Naam(new Naam.Achternaam("Bakker", null), null, null, null, null),
                                THUIS)),
                        List.of(THUIS)),
                List.of(
                        new Toewijzing(
                                12345,
                                "ref-7",
                                new Product(BEGELEIDING, new Code(Codelijst.productcode(GEMEENTE), "02A05")),
                                LocalDate.of(2026, 2, 20),
                                LocalTime.of(10, 15),
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2027, 2, 28),
                                null,
                                new Toewijzing.Omvang(
                                        4,
                                        new Code(Codelijst.iwmo("wj756"), "04"),
                                        new Code(Codelijst.iwmo("wmo757"), "2")),
                                null,
                                "Start zo snel mogelijk."),
                        new Toewijzing(
                                12346,
                                null,
                                null,
                                LocalDate.of(2026, 2, 20),
                                LocalTime.of(10, 15),
                                LocalDate.of(2026, 3, 1),
                                null,
                                new Code(Codelijst.iwmo("wmo002"), "01"),
                                null,
                                250000,
                                null)));
    }

    static Startbericht start() {
        return new Startbericht(
                kop("start", "start-12345", AANBIEDER, GEMEENTE),
                Wet.WMO,
                ANNA_KORT,
                List.of(new StartLevering(
                        12345,
                        new Product(BEGELEIDING, null),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 4),
                        new Code(Codelijst.iwmo("cod467"), "1"))));
    }

    static Stopbericht stop() {
        return new Stopbericht(
                kop("stop", "stop-12345", AANBIEDER, GEMEENTE),
                Wet.JEUGDWET,
                SEM,
                List.of(
                        new StopLevering(
                                12345,
                                new Product(
                                        new Code(Codelijst.ijw("jz020"), "45"),
                                        new Code(Codelijst.productcode(GEMEENTE), "45A48")),
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2026, 3, 4),
                                new Code(Codelijst.ijw("jz588"), "31"),
                                LocalDate.of(2026, 6, 30),
                                new Code(Codelijst.ijw("cod467"), "1")),
                        new StopLevering(
                                12346,
                                null,
                                null,
                                LocalDate.of(2026, 3, 4),
                                new Code(Codelijst.ijw("jz588"), "31"),
                                LocalDate.of(2026, 6, 30),
                                new Code(Codelijst.ijw("cod467"), "1"))));
    }

    static Betrokkenheidsbericht betrokkenheid() {
        Organisatiecode wijkverpleging = Organisatiecode.agb("41410001");
        return new Betrokkenheidsbericht(
                kop("betrokkenheid", "betr-88-1", wijkverpleging, null),
                Wet.ZVW,
                ANNA,
                new Betrokkenheid(
                        "88",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        new Code(Codelijst.WIJKVERPLEGING_ZORGVORM, "pv"),
                        wijkverpleging,
                        "Wijkverpleging Voorbeeld",
                        Periode.vanaf(LocalDate.of(2026, 2, 15)),
                        "Wijkteam West",
                        "0207654321",
                        Organisatiecode.uzovi("9901"),
                        "toestemming van de cliënt"));
    }

    static Casusbericht casus() {
        return new Casusbericht(
                kop("casus", "casus-17-3", GEMEENTE, null),
                Wet.WMO,
                new Casus(
                        "2026-17",
                        Instant.parse("2026-03-02T08:15:00Z"),
                        LocalDate.of(2026, 1, 12),
                        null,
                        new Code(Codelijst.CASUSGROND, "complexe-multiproblematiek"),
                        "casemanager wijkteam Noord",
                        List.of(
                                new Casus.Casuspersoon(1, ANNA, null, true, List.of(THUIS), false),
                                new Casus.Casuspersoon(
                                        2, SEM, new Code(Codelijst.iwmo("cod472"), "16"), true, List.of(), false)),
                        List.of(new Casus.Deelnemer(
                                1,
                                "casemanager.noord",
                                "P. Jansen",
                                GEMEENTE,
                                "Gemeente Voorbeeldstad",
                                new Code(Codelijst.CASUSROL, "casemanager"),
                                Wet.WMO,
                                Periode.vanaf(LocalDate.of(2026, 1, 12)),
                                "0201234567",
                                "p.jansen@voorbeeldstad.example")),
                        List.of(new Casus.Doel(
                                "d1",
                                "Sem gaat weer elke dag naar school",
                                2,
                                Periode.vanaf(LocalDate.of(2026, 1, 12)),
                                false)),
                        List.of(new Casus.Planactie(
                                "a1",
                                "d1",
                                "Afspraak met de leerplichtambtenaar",
                                1,
                                new Code(Codelijst.ACTIESTATUS, "loopt"),
                                new Periode(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1))))));
    }

    static Correctie correctie() {
        return correctie(Gever.ZELF);
    }

    static Correctie correctie(Gever door) {
        return new Correctie(
                kop("correctie", "correctie-7", GEMEENTE, AANBIEDER),
                Wet.WMO,
                CORRECTIE,
                ANNA,
                LEVERING,
                door,
                "De hulp begon niet in maart.",
                "De hulp begon in april.",
                Instant.parse("2026-03-09T12:00:00Z"));
    }

    static Correctieantwoord correctieantwoord() {
        return correctieantwoord(Besluit.GEWEIGERD, "In maart was het eerste gesprek.");
    }

    static Correctieantwoord correctieantwoord(Besluit besluit, @Nullable String reden) {
        return new Correctieantwoord(
                kop("correctieantwoord", "antwoord-7", AANBIEDER, null),
                Wet.WMO,
                CORRECTIE,
                ANNA,
                LEVERING,
                besluit,
                reden,
                Instant.parse("2026-03-12T09:00:00Z"));
    }

    /** With a translation that loses something, and labels. */
    static Outgoing outgoing(Bericht bericht) {
        return new Outgoing(
                bericht,
                List.of(new Vertaling(BEGELEIDING, BEGRIP, Vertaling.Relatie.BROAD_MATCH, "of het om een groep gaat")),
                Map.of(BEGRIP, "begeleiding", BEGELEIDING.toString(), "Begeleiding"));
    }

    private static Berichtkop kop(
            String soort, String identificatie, Organisatiecode afzender, @Nullable Organisatiecode ontvanger) {
        return new Berichtkop(soort, identificatie, LocalDate.of(2026, 3, 2), afzender, ontvanger, null);
    }
}
