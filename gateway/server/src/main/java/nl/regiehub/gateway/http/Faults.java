package nl.regiehub.gateway.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Problem;
import nl.regiehub.gateway.config.Configuratie;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes what went wrong as a problem of RFC 9457: in Dutch, without personal data and without a stack trace. */
@Component
final class Faults {

    private final String baseIri;

    Faults(Configuratie configuratie) {
        this.baseIri = configuratie.hub().baseIri();
    }

    /**
     * A problem.
     *
     * @param soort last part of its type, such as {@code niet-gevonden}
     * @param titel the same for every problem of the type
     * @param detail what is the matter this time
     */
    ProblemDetail of(HttpStatus status, String soort, String titel, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(baseIri + "probleem/" + soort));
        problem.setTitle(titel);
        return problem;
    }

    /** The same with each thing that the sender can mend. */
    ProblemDetail of(HttpStatus status, String soort, String titel, String detail, List<Problem> problemen) {
        var problem = of(status, soort, titel, detail);
        problem.setProperty("problemen", problemen.stream().map(Faults::json).toList());
        return problem;
    }

    /** What is not there and what may not be seen look exactly alike. */
    ProblemDetail notFound() {
        return of(
                HttpStatus.NOT_FOUND, "niet-gevonden", "Niet gevonden", "Dit bestaat niet, of u mag het niet inzien.");
    }

    /** Later it will do; the header {@code Retry-After} says when. */
    ProblemDetail tooOften() {
        return of(
                HttpStatus.TOO_MANY_REQUESTS,
                "te-vaak",
                "Te vaak",
                "U vraagt dit vaker dan de hub één vrager beantwoordt. Retry-After zegt na hoeveel seconden het weer kan.");
    }

    static Map<String, String> json(Problem problem) {
        return Map.of(
                "kind", problem.kind().name(),
                "where", problem.where(),
                "detail", problem.detail(),
                "herstel", problem.herstel());
    }
}
