package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiehub.canonical.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** What went wrong, as FHIR says it: an OperationOutcome, for who speaks FHIR. */
final class Uitkomst {

    static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

    private Uitkomst() {}

    /** Whether a request brings FHIR or asks for it. */
    static boolean gevraagd(HttpServletRequest request) {
        return says(request, "Accept") || says(request, "Content-Type");
    }

    private static boolean says(HttpServletRequest request, String header) {
        return Objects.requireNonNullElse(request.getHeader(header), "").contains("fhir");
    }

    /** A problem in a message. */
    static Map<String, Object> van(Problem problem) {
        return uitkomst(Map.of(
                "severity",
                "error",
                "code",
                code(problem.kind()),
                "details",
                Map.of("text", problem.detail()),
                "diagnostics",
                problem.herstel(),
                "expression",
                List.of(problem.where())));
    }

    /** A problem with a request. */
    static Map<String, Object> van(ProblemDetail problem) {
        return uitkomst(Map.of(
                "severity",
                "error",
                "code",
                code(problem.getStatus()),
                "details",
                Map.of("text", Objects.requireNonNullElse(problem.getDetail(), ""))));
    }

    private static Map<String, Object> uitkomst(Map<String, Object> issue) {
        return Map.of("resourceType", "OperationOutcome", "issue", List.of(issue));
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

    private static String code(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case UNAUTHORIZED -> "login";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case CONFLICT -> "conflict";
            case SERVICE_UNAVAILABLE -> "transient";
            default -> status < 500 ? "invalid" : "exception";
        };
    }
}
