package nl.regiehub.gateway.fhir;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers many questions at once: a batch Bundle in, one answer per entry out, in the same order. One that fails fails alone. */
final class Bundel {

    private static final int MEESTE = 1000;

    private final Terminologie terminologie;

    Bundel(Terminologie terminologie) {
        this.terminologie = terminologie;
    }

    ObjectNode antwoord(JsonNode bundle) {
        if (!bundle.path("resourceType").asString("").equals("Bundle")
                || !bundle.path("type").asString("").equals("batch")) {
            throw FhirFout.ongeldig("type", "Bundle van het type batch");
        }
        if (bundle.path("entry").size() > MEESTE) {
            throw new FhirFout(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-costly",
                    "Een batch heeft hoogstens %d vragen.".formatted(MEESTE));
        }
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "batch-response");
        ArrayNode entries = answer.putArray("entry");
        bundle.path("entry").forEach(entry -> antwoord(entry, entries.addObject()));
        return answer;
    }

    private void antwoord(JsonNode entry, ObjectNode into) {
        try {
            into.set("resource", een(entry));
            into.putObject("response").put("status", "200");
        } catch (FhirFout fout) {
            into.putObject("response")
                    .put("status", String.valueOf(fout.status().value()))
                    .set("outcome", FhirFouten.outcome(fout.code(), fout.detail()));
        }
    }

    private ObjectNode een(JsonNode entry) {
        String methode = entry.path("request").path("method").asString("");
        String url = entry.path("request").path("url").asString("");
        var uri = UriComponentsBuilder.fromUriString("/" + url).build();
        List<String> pad = uri.getPathSegments();
        boolean post = methode.equals("POST");
        if (!(post || methode.equals("GET")) || pad.isEmpty()) {
            throw new FhirFout(HttpStatus.BAD_REQUEST, "not-supported", "Een vraag in een batch is GET of POST.");
        }
        Invoer invoer = post ? Invoer.van(entry.path("resource")) : Invoer.van(query(uri.getQueryParams()));
        String laatste = pad.getLast();
        if (laatste.startsWith("$")) {
            return terminologie.operatie(
                    pad.getFirst(), pad.size() > 2 ? Optional.of(pad.get(1)) : Optional.empty(), laatste, invoer);
        }
        return pad.size() > 1 ? terminologie.lees(pad.getFirst(), pad.get(1)) : terminologie.zoek(laatste, invoer);
    }

    private static Map<String, String[]> query(Map<String, List<String>> params) {
        var query = new HashMap<String, String[]>();
        params.forEach((naam, waarden) -> query.put(
                naam,
                waarden.stream()
                        .map(waarde -> waarde == null ? "" : UriUtils.decode(waarde, StandardCharsets.UTF_8))
                        .toArray(String[]::new)));
        return query;
    }
}
