package nl.regiehub.routes.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bericht;
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
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Naam.Achternaam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
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
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Messages to test with; everybody in them is made up. */
final class Berichten {

    static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    static final Organisatiecode AANBIEDER = Organisatiecode.agb("99000001");
    static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    static final LocalDate GEBOREN = LocalDate.of(1980, 5, 17);
    static final String ACHTERNAAM = "Zandoogje";

    private static final int MODULUS = 11;

    private Berichten() {}

    /** A BSN of the test range 9999xxxxx, another for each number. */
    static Bsn bsn(int number) {
        for (int i = number * 2 * MODULUS; ; i++) {
            var tekst = "9999%05d".formatted(i % 100_000);
            if (Bsn.geldig(tekst)) {
                return new Bsn(tekst);
            }
        }
    }

    static Naam naam(String achternaam) {
        return new Naam(new Achternaam(achternaam, "van der"), null, "Vlinder", "V", iwmo("cod700", "1"));
    }

    static Persoonsgegevens persoon(Bsn bsn) {
        return new Persoonsgegevens(bsn, null, new Geboortedatum(GEBOREN, null), iwmo("cod046", "2"), naam(ACHTERNAAM));
    }

    static Persoonsgegevens zonderBsn(String sleutel) {
        return new Persoonsgegevens(
                null, sleutel, new Geboortedatum(GEBOREN, null), iwmo("cod046", "2"), naam(ACHTERNAAM));
    }

    static Contact thuis(String postcode) {
        return contact("01", postcode);
    }

    static Contact contact(String soort, String postcode) {
        return new Contact(
                iwmo("cod757", soort),
                new Adres(new Adres.Huis(12, "a", null, null), postcode, "Pauwoogpad", "Vlindorp", null),
                null,
                List.of(new Contact.Telefoon("0612345678", "0031")),
                "v@voorbeeld.example",
                null);
    }

    static Toewijzingsbericht toewijzing(int nummer, Bsn bsn, Contact... contacten) {
        return toewijzing(kop("WMO301", "T" + nummer, GEMEENTE, AANBIEDER), nummer, persoon(bsn), contacten);
    }

    static Toewijzingsbericht toewijzing(Berichtkop kop, int nummer, Persoonsgegevens persoon, Contact... contacten) {
        var relatie = new Relatie(
                "7", 1, iwmo("cod472", "15"), null, iwmo("cod046", "1"), naam("Dagpauwoog"), thuis("9999ZZ"));
        var client =
                new Client(persoon, null, null, null, null, "let op de hond", List.of(relatie), List.of(contacten));
        var toewijzing = new Toewijzing(
                nummer,
                null,
                new Product(iwmo("wmo020", "02"), iwmo("gemeente", "02A01")),
                DAG,
                LocalTime.of(9, 30),
                DAG.plusDays(7),
                null,
                null,
                new Toewijzing.Omvang(4, iwmo("wj756", "04"), iwmo("wmo757", "2")),
                125_000,
                null);
        return new Toewijzingsbericht(kop, Wet.WMO, client, List.of(toewijzing));
    }

    static Startbericht start(int nummer, Bsn bsn) {
        var levering = new StartLevering(
                nummer, new Product(iwmo("wmo020", "02"), null), DAG.plusDays(7), DAG.plusDays(9), iwmo("wj758", "1"));
        return new Startbericht(
                kop("WMO305", "S" + nummer, AANBIEDER, GEMEENTE), Wet.WMO, persoon(bsn), List.of(levering));
    }

    static Stopbericht stop(int nummer, Bsn bsn) {
        var levering = new StopLevering(
                nummer,
                new Product(iwmo("wmo020", "02"), null),
                DAG.plusDays(7),
                DAG.plusDays(9),
                iwmo("wmo588", "01"),
                DAG.plusDays(90),
                iwmo("wj758", "1"));
        return new Stopbericht(
                kop("WMO307", "E" + nummer, AANBIEDER, GEMEENTE), Wet.WMO, persoon(bsn), List.of(levering));
    }

    static Casusbericht casus(int nummer, List<Casus.Casuspersoon> personen) {
        var deelnemer = new Casus.Deelnemer(
                1,
                "anna",
                "Anna Atalanta",
                GEMEENTE,
                "Gemeente Vlindorp",
                hub("casemanager"),
                Wet.WMO,
                Periode.vanaf(DAG),
                "0612345678",
                "anna@voorbeeld.example");
        var doel = new Casus.Doel("1", "weer zelf naar buiten", 1, Periode.vanaf(DAG), false);
        var actie = new Casus.Planactie("1", "1", "wandelen", 1, hub("gepland"), Periode.vanaf(DAG));
        var casus = new Casus(
                "C" + nummer,
                Instant.parse("2026-03-02T10:00:00.123456Z"),
                DAG,
                null,
                hub("meervoudig"),
                "casemanager",
                personen,
                List.of(deelnemer),
                List.of(doel),
                List.of(actie));
        return new Casusbericht(kop("casus", "C" + nummer, GEMEENTE, null), Wet.WMO, casus);
    }

    static Casus.Casuspersoon lid(int volgnummer, Persoonsgegevens persoon, boolean afgeschermd, Contact... contacten) {
        return new Casus.Casuspersoon(
                volgnummer,
                persoon,
                volgnummer == 1 ? null : iwmo("cod472", "13"),
                volgnummer > 1,
                List.of(contacten),
                afgeschermd);
    }

    static Betrokkenheidsbericht betrokkenheid(int nummer, Bsn bsn) {
        var betrokkenheid = new Betrokkenheid(
                "B" + nummer,
                Instant.parse("2026-03-02T10:00:00Z"),
                hub("wijkverpleging"),
                AANBIEDER,
                "Wijkzorg Vlindorp",
                Periode.vanaf(DAG),
                "Wijkteam",
                "0612345678",
                Organisatiecode.uzovi("9990"),
                null);
        return new Betrokkenheidsbericht(
                kop("betrokkenheid", "B" + nummer, AANBIEDER, null), Wet.ZVW, persoon(bsn), betrokkenheid);
    }

    static Verwijzing verwijzing(int nummer, Bsn bsn) {
        return new Verwijzing(
                kop("verwijzing", "V" + nummer, GEMEENTE, AANBIEDER),
                Wet.WMO,
                "V" + nummer,
                persoon(bsn),
                hub("begeleiding"),
                "komt het huis niet meer uit",
                Instant.parse("2026-03-02T10:00:00Z"),
                "Stichting Toegang");
    }

    static Terugkoppeling terugkoppeling(int nummer, Bsn bsn) {
        return new Terugkoppeling(
                kop("terugkoppeling", "R" + nummer, AANBIEDER, GEMEENTE),
                Wet.WMO,
                "V" + nummer,
                persoon(bsn),
                Terugkoppeling.Status.GEWEIGERD,
                hub("wachtlijst"),
                Instant.parse("2026-03-03T10:00:00Z"));
    }

    static List<Bericht> vanElkeSoort(Bsn bsn) {
        return List.of(
                toewijzing(1, bsn, thuis("9999AA")),
                start(1, bsn),
                stop(1, bsn),
                casus(1, List.of(lid(1, persoon(bsn), false, thuis("9999AA")), lid(2, zonderBsn("kind-1"), false))),
                betrokkenheid(1, bsn),
                verwijzing(1, bsn),
                terugkoppeling(1, bsn));
    }

    static Berichtkop kop(String soort, String id, Organisatiecode van, @Nullable Organisatiecode aan) {
        return new Berichtkop(soort, id, DAG, van, aan, new Berichtkop.Schemaversie("1.0.0", "1.0.1"));
    }

    static Code iwmo(String lijst, String waarde) {
        return new Code(Codelijst.iwmo(lijst), waarde);
    }

    private static Code hub(String waarde) {
        return new Code("https://regiehub.example/id/lijst", waarde);
    }
}
