package nl.regiehub.gateway.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    private static final int SOORT = 2;
    private static final int OPERATIE = 3;

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
    void metadata(HttpServletRequest request, HttpServletResponse response) throws IOException {
        antwoord(
                request,
                response,
                terminologie.vermogens(Objects.requireNonNullElse(request.getParameter("mode"), "full")));
    }

    @GetMapping("/{soort}")
    void zoek(@PathVariable String soort, HttpServletRequest request, HttpServletResponse response) throws IOException {
        antwoord(request, response, terminologie.zoek(soort, Invoer.van(request.getParameterMap())));
    }

    @GetMapping("/{soort}/{id:[A-Za-z0-9.-]+}")
    void lees(
            @PathVariable String soort,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        antwoord(request, response, terminologie.lees(soort, id));
    }

    /** What is asked most stands here by its whole path: a path with variables is found by trying every road of the hub. */
    @GetMapping({
        "/ConceptMap/$translate",
        "/CodeSystem/$lookup",
        "/CodeSystem/$validate-code",
        "/CodeSystem/$subsumes",
        "/ValueSet/$expand",
        "/ValueSet/$validate-code"
    })
    void bekendeOperatie(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] pad = request.getServletPath().split("/", -1);
        operatie(pad[SOORT], pad[OPERATIE], request, response);
    }

    @GetMapping("/{soort}/{operatie:\\$[a-z-]+}")
    void operatie(
            @PathVariable String soort,
            @PathVariable String operatie,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var invoer = Invoer.van(request.getParameterMap());
        antwoord(request, response, terminologie.operatie(soort, Optional.empty(), operatie, invoer));
    }

    @PostMapping("/{soort}/{operatie:\\$[a-z-]+}")
    void operatieMetParameters(
            @PathVariable String soort,
            @PathVariable String operatie,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var invoer = Invoer.van(body(request));
        antwoord(request, response, terminologie.operatie(soort, Optional.empty(), operatie, invoer));
    }

    @GetMapping("/{soort}/{id:[A-Za-z0-9.-]+}/{operatie:\\$[a-z-]+}")
    void operatieOpEen(
            @PathVariable String soort,
            @PathVariable String id,
            @PathVariable String operatie,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var invoer = Invoer.van(request.getParameterMap());
        antwoord(request, response, terminologie.operatie(soort, Optional.of(id), operatie, invoer));
    }

    @PostMapping("/{soort}/{id:[A-Za-z0-9.-]+}/{operatie:\\$[a-z-]+}")
    void operatieOpEenMetParameters(
            @PathVariable String soort,
            @PathVariable String id,
            @PathVariable String operatie,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var invoer = Invoer.van(body(request));
        antwoord(request, response, terminologie.operatie(soort, Optional.of(id), operatie, invoer));
    }

    @PostMapping({"", "/"})
    void batch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        antwoord(request, response, bundel.antwoord(body(request)));
    }

    /** What is not there, in the form that the asker understands. */
    @RequestMapping("/**")
    void anders() {
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

    private void antwoord(HttpServletRequest request, HttpServletResponse response, ObjectNode resource)
            throws IOException {
        var vorm = vormgever.vorm(request);
        byte[] bytes = vormgever.bytes(vorm, resource);
        response.setContentType(vorm.toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
