package nl.regiehub.gateway.fhir;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.toezicht.Logvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A search for {@code AuditEvent}s as it stands in a request: for what, how much at a time, and from where on. */
final class Auditzoekvraag {

    private static final int PERIODE = 7;
    private static final int GEWOON = 100;
    private static final int MEESTE = 1_000;
    private static final String VERDER = "_cursor";
    private static final Map<String, String> UITKOMSTEN = Map.of("0", "toegestaan", "4", "geweigerd", "8", "fout");

    private final HttpServletRequest request;
    private LocalDate van;
    private LocalDate tot;

    /** Reads the days: those that {@code date} names, the last seven without. */
    Auditzoekvraag(HttpServletRequest request, LocalDate vandaag) {
        this.request = request;
        this.van = vandaag.minusDays(PERIODE);
        this.tot = vandaag;
        for (String datum : Objects.requireNonNullElse(request.getParameterValues("date"), new String[0])) {
            begrens(datum.toLowerCase(Locale.ROOT));
        }
    }

    private void begrens(String datum) {
        boolean voorvoegsel = datum.matches("[a-z]{2}.*");
        var dag = dag(voorvoegsel ? datum.substring(2) : datum);
        switch (voorvoegsel ? datum.substring(0, 2) : "eq") {
            case "ge" -> van = dag;
            case "gt" -> van = dag.plusDays(1);
            case "le" -> tot = dag;
            case "lt" -> tot = dag.minusDays(1);
            case "eq" -> {
                van = dag;
                tot = dag;
            }
            default -> throw datum();
        }
    }

    private static LocalDate dag(String datum) {
        try {
            return LocalDate.parse(datum);
        } catch (DateTimeParseException _) { // its message repeats the value
            throw datum();
        }
    }

    private static FhirFout datum() {
        return FhirFout.ongeldig("date", "ge, gt, le, lt of eq met een datum als 2026-03-01");
    }

    /** What is looked for: by {@code agent}, an account name; {@code patient}; and {@code outcome}. */
    Logvraag vraag() {
        return new Logvraag(van, tot, null, null, account(), persoon(), uitkomst(), false);
    }

    private @Nullable String account() {
        var agent = request.getParameter("agent");
        return agent == null ? null : agent.substring(agent.indexOf('|') + 1);
    }

    private @Nullable PersoonId persoon() {
        var patient = request.getParameter("patient");
        try {
            return patient == null ? null : new PersoonId(UUID.fromString(patient.replaceFirst("^Patient/", "")));
        } catch (IllegalArgumentException _) {
            throw FhirFout.ongeldig("patient", "Patient/<id>");
        }
    }

    private @Nullable String uitkomst() {
        var outcome = request.getParameter("outcome");
        if (outcome != null && !UITKOMSTEN.containsKey(outcome)) {
            throw FhirFout.ongeldig("outcome", "0, 4 of 8");
        }
        return outcome == null ? null : UITKOMSTEN.get(outcome);
    }

    /** How many at a time: what {@code _count} says, and never more than a thousand. */
    int aantal() {
        var gevraagd = request.getParameter("_count");
        if (gevraagd != null && !gevraagd.matches("[1-9][0-9]{0,8}")) {
            throw FhirFout.ongeldig("_count", "een aantal");
        }
        return gevraagd == null ? GEWOON : Math.min(MEESTE, Integer.parseInt(gevraagd));
    }

    /** The number that all lines of this page are below. */
    long voor() {
        var verder = request.getParameter(VERDER);
        try {
            return verder == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(new String(Base64.getUrlDecoder().decode(verder), US_ASCII));
        } catch (IllegalArgumentException _) { // neither base 64 nor a number
            throw FhirFout.ongeldig(VERDER, "wat de vorige bladzijde onder next gaf");
        }
    }

    /** The address of this page. */
    String adres() {
        return ServletUriComponentsBuilder.fromRequest(request).build().toUriString();
    }

    /** The address of the page with the lines below a number. */
    String adres(long voor) {
        var verder = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(voor).getBytes(US_ASCII));
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(VERDER, verder)
                .build()
                .toUriString();
    }
}
