package nl.regiehub.gateway.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where programs ask the vocabulary in FHIR. It is public: nothing here is about a person. */
@RestController
@RequestMapping("/fhir")
final class FhirDeur {

    static final MediaType JSON = MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

    private static final int MAX_BYTES = 1024 * 1024;

    private final Terminologie terminologie;
    private final Bundel bundel;
    private final Vormgever vormgever;
    private final StrictJson lezer = new StrictJson(20, 50_000, 10_000, 20);

    FhirDeur(Terminologie terminologie, JsonMapper json) {
        this.terminologie = terminologie;
        this.bundel = new Bundel(terminologie);
        this.vormgever = new Vormgever(json);
    }

    @GetMapping("/metadata")
    ResponseEntity<byte[]> metadata(HttpServletRequest request) {
        return antwoord(
                request, terminologie.vermogens(Objects.requireNonNullElse(request.getParameter("mode"), "full")));
    }

    @GetMapping("/{soort}")
    ResponseEntity<byte[]> zoek(@PathVariable String soort, HttpServletRequest request) {
        return antwoord(request, terminologie.zoek(soort, Invoer.van(request.getParameterMap())));
    }

    @GetMapping("/{soort}/{id:[A-Za-z0-9.-]+}")
    ResponseEntity<byte[]> lees(@PathVariable String soort, @PathVariable String id, HttpServletRequest request) {
        return antwoord(request, terminologie.lees(soort, id));
    }

    @GetMapping("/{soort}/{operatie:\\$[a-z-]+}")
    ResponseEntity<byte[]> operatie(
            @PathVariable String soort, @PathVariable String operatie, HttpServletRequest request) {
        var invoer = Invoer.van(request.getParameterMap());
        return antwoord(request, terminologie.operatie(soort, Optional.empty(), operatie, invoer));
    }

    @PostMapping("/{soort}/{operatie:\\$[a-z-]+}")
    ResponseEntity<byte[]> operatieMetParameters(
            @PathVariable String soort, @PathVariable String operatie, HttpServletRequest request) throws IOException {
        var invoer = Invoer.van(body(request));
        return antwoord(request, terminologie.operatie(soort, Optional.empty(), operatie, invoer));
    }

    @GetMapping("/{soort}/{id:[A-Za-z0-9.-]+}/{operatie:\\$[a-z-]+}")
    ResponseEntity<byte[]> operatieOpEen(
            @PathVariable String soort,
            @PathVariable String id,
            @PathVariable String operatie,
            HttpServletRequest request) {
        var invoer = Invoer.van(request.getParameterMap());
        return antwoord(request, terminologie.operatie(soort, Optional.of(id), operatie, invoer));
    }

    @PostMapping("/{soort}/{id:[A-Za-z0-9.-]+}/{operatie:\\$[a-z-]+}")
    ResponseEntity<byte[]> operatieOpEenMetParameters(
            @PathVariable String soort,
            @PathVariable String id,
            @PathVariable String operatie,
            HttpServletRequest request)
            throws IOException {
        var invoer = Invoer.van(body(request));
        return antwoord(request, terminologie.operatie(soort, Optional.of(id), operatie, invoer));
    }

    @PostMapping({"", "/"})
    ResponseEntity<byte[]> batch(HttpServletRequest request) throws IOException {
        return antwoord(request, bundel.antwoord(body(request)));
    }

    /** What is not there, in the form that the asker understands. */
    @RequestMapping("/**")
    ResponseEntity<byte[]> anders() {
        throw new FhirFout(HttpStatus.NOT_FOUND, "not-supported", "De hub doet dit op dit adres niet.");
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.contains("json") || request.getHeader("Content-Encoding") != null) {
            throw new FhirFout(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-supported", "Stuur application/fhir+json, niet ingepakt.");
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new FhirFout(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-costly",
                    "De vraag is groter dan %d bytes.".formatted(MAX_BYTES));
        }
        return switch (lezer.read(bytes)) {
            case Read.Tree(var root, var _) -> root;
            case Read.Broken(var _, var problem) ->
                throw new FhirFout(HttpStatus.BAD_REQUEST, "structure", problem.where() + ": " + problem.detail());
        };
    }

    private ResponseEntity<byte[]> antwoord(HttpServletRequest request, ObjectNode resource) {
        return vormgever.antwoord(request, resource);
    }
}
