package nl.regiehub.gateway.fhir;

import nl.regiehub.canonical.HubException;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one place where errors become an OperationOutcome. */
@RestControllerAdvice(basePackageClasses = FhirFouten.class)
final class FhirFouten {

    private static final Logger LOG = LoggerFactory.getLogger(FhirFouten.class);

    private final JsonMapper json;

    FhirFouten(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mendable(FhirFout fout) {
        return antwoord(fout.status(), fout.code(), fout.detail());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notFound(NietGevonden nothing) {
        return antwoord(HttpStatus.NOT_FOUND, "not-found", "Dit bestaat niet, of u mag het niet inzien.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notPermitted(NietToegestaan refusal) {
        return antwoord(HttpStatus.FORBIDDEN, "forbidden", "Nodig is: " + String.join("; ", refusal.ontbreekt()) + ".");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notForThisAsker(AccessDeniedException refusal) {
        return antwoord(HttpStatus.FORBIDDEN, "forbidden", "U mag dit in deze rol niet doen.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> broken(HubException fault) {
        LOG.error("terminology failed: {}", fault.getMessage());
        return antwoord(
                HttpStatus.SERVICE_UNAVAILABLE, "transient", "De hub kan dit nu niet doen; probeer het later opnieuw.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(RuntimeException failure) {
        LOG.error("terminology failed: {}", failure.getClass().getName(), failure);
        return antwoord(HttpStatus.INTERNAL_SERVER_ERROR, "exception", "De hub kon de vraag niet afhandelen.");
    }

    private ResponseEntity<byte[]> antwoord(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status)
                .contentType(FhirDeur.JSON)
                .body(json.writeValueAsBytes(outcome(code, detail)));
    }

    static ObjectNode outcome(String code, String detail) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", code)
                .putObject("details")
                .put("text", detail);
        return outcome;
    }
}
