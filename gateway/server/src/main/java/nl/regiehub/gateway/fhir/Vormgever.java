package nl.regiehub.gateway.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes an answer in the form that was asked for: JSON as it is made, XML by way of the FHIR library. */
final class Vormgever {

    private static final MediaType XML = MediaType.parseMediaType("application/fhir+xml;charset=UTF-8");

    private final JsonMapper json;

    Vormgever(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> antwoord(HttpServletRequest request, ObjectNode resource) {
        var vorm = vorm(request);
        return ResponseEntity.ok().contentType(vorm).body(bytes(vorm, resource));
    }

    /** An answer in a form. */
    byte[] bytes(MediaType vorm, ObjectNode resource) {
        byte[] bytes = json.writeValueAsBytes(resource);
        return vorm.equals(XML) ? xml(bytes) : bytes;
    }

    /** {@code _format} goes before {@code Accept}, as the standard says; who names no form gets JSON. */
    MediaType vorm(HttpServletRequest request) {
        String gevraagd = Objects.requireNonNullElse(
                request.getParameter("_format"), Objects.requireNonNullElse(request.getHeader("Accept"), ""));
        boolean json = gevraagd.isEmpty() || gevraagd.contains("json") || gevraagd.contains("*/*");
        if (!json && !gevraagd.contains("xml")) {
            throw new FhirFout(HttpStatus.NOT_ACCEPTABLE, "not-supported", "De hub antwoordt in JSON of XML.");
        }
        return json ? FhirDeur.JSON : XML;
    }

    private static byte[] xml(byte[] bytes) {
        var fhir = FhirContext.forR4Cached();
        return fhir.newXmlParser()
                .encodeResourceToString(fhir.newJsonParser().parseResource(new String(bytes, UTF_8)))
                .getBytes(UTF_8);
    }
}
