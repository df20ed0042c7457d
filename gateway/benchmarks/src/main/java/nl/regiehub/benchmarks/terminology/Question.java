package nl.regiehub.benchmarks.terminology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A question that any terminology server of FHIR R4 understands.
 *
 * @param operation such as {@code ConceptMap/$translate}
 * @param parameters what goes with it
 */
record Question(String operation, Map<String, String> parameters) {

    /** Its address, below that of the server. */
    String address() {
        return operation
                + new TreeMap<>(parameters)
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** What each code of a map corresponds to on the list that its group names. */
    static Stream<Question> there(JsonNode conceptMap) {
        return elements(conceptMap)
                .map(each -> translate(
                        conceptMap,
                        Map.of(
                                "system", each.source(),
                                "code", each.element().path("code").asString(),
                                "targetsystem", each.target())));
    }

    /** What corresponds to each code that a map names, the other way round. */
    static Stream<Question> back(JsonNode conceptMap) {
        return elements(conceptMap)
                .flatMap(each -> all(each.element().path("target"))
                        .filter(target -> target.has("code"))
                        .map(target -> translate(
                                conceptMap,
                                Map.of(
                                        "system", each.target(),
                                        "code", target.path("code").asString(),
                                        "targetsystem", each.source(),
                                        "reverse", "true"))))
                .distinct();
    }

    /** What each code of a list is. */
    static Stream<Question> lookup(JsonNode codeSystem) {
        return codes(codeSystem).map(code -> new Question("CodeSystem/$lookup", code));
    }

    /** Whether each code is on its list. */
    static Stream<Question> validate(JsonNode codeSystem) {
        return codes(codeSystem)
                .map(code -> new Question(
                        "CodeSystem/$validate-code", Map.of("url", code.get("system"), "code", code.get("code"))));
    }

    /** Which codes a value set has. */
    static Stream<Question> expand(JsonNode valueSet) {
        return Stream.of(new Question(
                "ValueSet/$expand", Map.of("url", valueSet.path("url").asString())));
    }

    private static Question translate(JsonNode conceptMap, Map<String, String> parameters) {
        var all = new TreeMap<>(parameters);
        all.put("url", conceptMap.path("url").asString());
        return new Question("ConceptMap/$translate", Map.copyOf(all));
    }

    /** A code of a map, with the list it is on and the one it is mapped to. */
    private record Element(String source, String target, JsonNode element) {}

    private static Stream<Element> elements(JsonNode conceptMap) {
        return all(conceptMap.path("group"))
                .flatMap(group -> all(group.path("element"))
                        .map(element -> new Element(
                                group.path("source").asString(),
                                group.path("target").asString(),
                                element)));
    }

    private static Stream<Map<String, String>> codes(JsonNode codeSystem) {
        return all(codeSystem.path("concept"))
                .map(concept -> Map.of(
                        "system", codeSystem.path("url").asString(),
                        "code", concept.path("code").asString()));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
