package nl.regiehub.gateway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.regiehub.canonical.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells a sender why its message was not taken: in FHIR's own form to who speaks FHIR, as a problem to the rest. */
@Component
final class Afwijzingen {

    private final Faults faults;

    Afwijzingen(Faults faults) {
        this.faults = faults;
    }

    ResponseEntity<?> van(HttpServletRequest request, HttpStatus status, Problem problem) {
        return Uitkomst.gevraagd(request)
                ? ResponseEntity.status(status).contentType(Uitkomst.FHIR).body(Uitkomst.van(problem))
                : ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(faults.of(
                                status,
                                problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                "Bericht niet aangenomen",
                                problem.detail(),
                                List.of(problem)));
    }
}
