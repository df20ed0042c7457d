package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.regiehub.canonical.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells a sender why its message was not taken: in FHIR's own form to who speaks FHIR, as a problem to the rest. */
@Component
final class Afwijzingen {

    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

    private final Faults faults;

    Afwijzingen(Faults faults) {
        this.faults = faults;
    }

    ResponseEntity<?> van(HttpServletRequest request, HttpStatus status, Problem problem) {
        return speaksFhir(request)
                ? ResponseEntity.status(status).contentType(FHIR).body(outcome(problem))
                : ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(faults.of(
                                status,
                                problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                "Bericht niet aangenomen",
                                problem.detail(),
                                List.of(problem)));
    }

    private static boolean speaksFhir(HttpServletRequest request) {
        return says(request, "Accept") || says(request, "Content-Type");
    }

    private static boolean says(HttpServletRequest request, String header) {
        return Objects.requireNonNullElse(request.getHeader(header), "").contains("fhir");
    }

    private static Map<String, Object> outcome(Problem problem) {
        return Map.of(
                "resourceType",
                "OperationOutcome",
                "issue",
                List.of(Map.of(
                        "severity",
                        "error",
                        "code",
                        code(problem.kind()),
                        "details",
                        Map.of("text", problem.detail()),
                        "diagnostics",
                        problem.herstel(),
                        "expression",
                        List.of(problem.where()))));
    }

    /** The code of FHIR's own list (issue-type) that comes nearest. */
    private static String code(Problem.Kind kind) {
        return switch (kind) {
            case UNREADABLE, UNKNOWN_ELEMENT -> "structure";
            case LIMIT_EXCEEDED -> "too-costly";
            case WRONG_VERSION -> "not-supported";
            case MISSING_VALUE -> "required";
            case INVALID_VALUE, INVALID_BSN -> "value";
            case UNKNOWN_CODE -> "code-invalid";
            case INCONSISTENT -> "business-rule";
            case NOT_PERMITTED -> "forbidden";
            case WAITS_FOR, UNKNOWN_RECIPIENT -> "not-found";
            case CONFLICT -> "duplicate";
            case UNDELIVERABLE -> "transient";
        };
    }
}
