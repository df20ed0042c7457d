package nl.regiehub.gateway;

import java.time.Instant;
import java.time.LocalDate;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Correctie.Betreft;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Correctieantwoord.Besluit;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Messages of a provider that speaks FHIR: what it said of an inwoner, and what it decides on a correctie of that. */
final class Correctieberichten {

    static final Organisatiecode LINDE = Organisatiecode.agb("47470001");

    private static final String NUMMER = "901";

    private Correctieberichten() {}

    /** That De Linde asks another provider for help. */
    static Verwijzing verwezen() {
        return new Verwijzing(
                kop("verwijzing", "v-1", LINDE, Organisatiecode.agb("47470002")),
                Wet.WMO,
                NUMMER,
                persoon(),
                new Code(Codelijst.iwmo("wmo020"), "02"),
                null,
                Instant.parse("2026-11-19T10:00:00Z"),
                "De Linde");
    }

    /** That a part is taken over, as somebody says. */
    static Correctieantwoord overgenomen(Organisatiecode van, String nummer) {
        return new Correctieantwoord(
                kop("correctieantwoord", "a-" + nummer, van, null),
                Wet.WMO,
                nummer,
                persoon(),
                new Betreft(Categorie.VERWIJZING, Kring.verwijzing(LINDE, NUMMER), LINDE),
                Besluit.DEELS_OVERGENOMEN,
                "De eerste week klopt wel.",
                Instant.parse("2026-11-20T10:00:00Z"));
    }

    private static Berichtkop kop(String soort, String id, Organisatiecode van, @Nullable Organisatiecode aan) {
        return new Berichtkop(soort, id, LocalDate.of(2026, 11, 20), van, aan, null);
    }

    private static Persoonsgegevens persoon() {
        var naam = new Naam(new Naam.Achternaam("Vries", "de"), null, null, null, null);
        return new Persoonsgegevens(
                new Bsn("999900006"),
                null,
                new Geboortedatum(LocalDate.of(1984, 5, 17), null),
                new Code(Codelijst.iwmo("cod046"), "2"),
                naam);
    }
}
