package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Function;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.toezicht.Logtabel;
import nl.regiehub.gateway.toezicht.Logtoezicht;
import nl.regiehub.gateway.toezicht.Logtoezicht.Uitslag;
import nl.regiehub.gateway.toezicht.Logvraag;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for who supervises: as JSON, or as a table with the field names of NEN 7513. */
@RestController
@RequestMapping("/api/v1/toezicht/log")
final class ToezichtApi {

    private final Logtoezicht toezicht;
    private final Logtabel tabel;
    private final Persons personen;

    ToezichtApi(Logtoezicht toezicht, Logtabel tabel, Journal journal) {
        this.toezicht = toezicht;
        this.tabel = tabel;
        this.personen = journal.persons();
    }

    /** What is looked for; a person by BSN, which therefore stands in the body, and before which line a search goes on. */
    record Vraag(
            @Nullable String van,
            @Nullable String tot,
            @Nullable String organisatie,
            @Nullable String rol,
            @Nullable String wie,
            @Nullable String bsn,
            @Nullable String uitkomst,
            @Nullable Boolean onderVentiel,
            @Nullable Long voor) {

        private static <T> T waarde(String veld, @Nullable String tekst, Function<String, T> lezer, String verwacht) {
            try {
                return lezer.apply(Objects.requireNonNullElse(tekst, ""));
            } catch (IllegalArgumentException | DateTimeParseException _) { // its message repeats the value
                throw new OngeldigeVraag(veld, verwacht);
            }
        }

        Logvraag logvraag(Persons personen) {
            return new Logvraag(
                    waarde("van", van, LocalDate::parse, "een datum als 2026-03-01"),
                    waarde("tot", tot, LocalDate::parse, "een datum als 2026-03-07"),
                    organisatie == null
                            ? null
                            : waarde("organisatie", organisatie, Organisatiecode::van, "een organisatie"),
                    rol,
                    wie,
                    bsn == null ? null : personen.byBsnOrNobody(waarde("bsn", bsn, Bsn::new, "een geldig BSN")),
                    uitkomst,
                    Boolean.TRUE.equals(onderVentiel));
        }
    }

    @PostMapping(produces = "application/json")
    Uitslag zoek(Herkomst herkomst, @RequestBody Vraag vraag) {
        return toezicht.zoek(
                herkomst, vraag.logvraag(personen), Objects.requireNonNullElse(vraag.voor(), Long.MAX_VALUE));
    }

    @PostMapping(produces = Logtabel.TYPE)
    void tabel(Herkomst herkomst, @RequestBody Vraag vraag, HttpServletResponse response) throws IOException {
        tabel.stuur(herkomst, vraag.logvraag(personen), response);
    }
}
