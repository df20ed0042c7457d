package nl.regiehub.gateway.pages.toezicht;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.toezicht.Logtabel;
import nl.regiehub.gateway.toezicht.Logtoezicht;
import nl.regiehub.gateway.toezicht.Logvraag;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The audit trail for the functionaris gegevensbescherming: filters, figures, what asks for a closer look, a table. */
@Controller
@RequestMapping("/toezicht/log")
final class LogSchermen {

    private static final String DOEL = "privacytoezicht";
    private static final int DAGEN = 7;
    private static final int GETOOND = 200;

    private final Logtoezicht toezicht;
    private final Logtabel tabel;
    private final Persons personen;
    private final Clock clock;

    LogSchermen(Logtoezicht toezicht, Logtabel tabel, Journal journal, Clock clock) {
        this.toezicht = toezicht;
        this.tabel = tabel;
        this.personen = journal.persons();
        this.clock = clock;
    }

    /**
     * What was filled in; what is empty or cannot be meant finds nothing.
     *
     * @param bsn of the person, so the form is sent as a body
     * @param persoon the person by id, in place of the BSN, where a search goes on
     * @param voor before which line it goes on
     */
    record Filter(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate van,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate tot,
            @Nullable String organisatie,
            @Nullable String rol,
            @Nullable String wie,
            @Nullable String bsn,
            @Nullable String uitkomst,
            @Nullable Boolean ventiel,
            @Nullable UUID persoon,
            @Nullable Long voor) {}

    @GetMapping
    String week(Vrager vrager, HttpServletRequest request, Model model) {
        return zoek(vrager, new Filter(null, null, null, null, null, null, null, null, null, null), request, model);
    }

    @PostMapping
    String zoek(Vrager vrager, Filter filter, HttpServletRequest request, Model model) {
        var vraag = vraag(filter);
        var uitslag = toezicht.zoek(
                herkomst(vrager, request), vraag, Objects.requireNonNullElse(filter.voor(), Long.MAX_VALUE));
        model.addAttribute("filter", filter);
        model.addAttribute("vraag", vraag);
        model.addAttribute("uitslag", uitslag);
        model.addAttribute("lijnen", uitslag.lijnen().stream().limit(GETOOND).toList());
        return "toezicht/log";
    }

    @PostMapping("/csv")
    void tabel(Vrager vrager, Filter filter, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        tabel.stuur(herkomst(vrager, request), vraag(filter), response);
    }

    private static Herkomst herkomst(Vrager vrager, HttpServletRequest request) {
        return new Herkomst(vrager, DOEL, request.getRemoteAddr());
    }

    private Logvraag vraag(Filter filter) {
        var vandaag = LocalDate.now(clock);
        return new Logvraag(
                filter.van() == null ? vandaag.minusDays(DAGEN) : filter.van(),
                filter.tot() == null ? vandaag : filter.tot(),
                waarde(filter.organisatie(), Organisatiecode::van),
                waarde(filter.rol(), Function.identity()),
                waarde(filter.wie(), Function.identity()),
                filter.persoon() == null ? waarde(filter.bsn(), this::persoon) : new PersoonId(filter.persoon()),
                waarde(filter.uitkomst(), Function.identity()),
                Boolean.TRUE.equals(filter.ventiel()));
    }

    private PersoonId persoon(String cijfers) {
        var bsn = cijfers.replaceAll("[ .]", "");
        return Optional.of(bsn)
                .filter(Bsn::geldig)
                .map(Bsn::new)
                .map(personen::byBsnOrNobody)
                .orElseGet(() -> new PersoonId(UUID.randomUUID())); // nobody known, so nothing found
    }

    private static <T> @Nullable T waarde(@Nullable String tekst, Function<String, T> lezer) {
        try {
            return tekst == null || tekst.isBlank() ? null : lezer.apply(tekst.strip());
        } catch (IllegalArgumentException _) { // no organisation: as if it was not filled in
            return null;
        }
    }
}
