package nl.regiehub.benchmarks.terminology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A code system as a tree. HAPI's server takes what falls under what from concepts within concepts, each once; so of several parents
 * the first is kept, and nothing is asked that would need another.
 */
final class Tree {

    private final ObjectNode codeSystem;
    private final Map<String, ObjectNode> concepts = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> underSeveral = new HashSet<>();

    private Tree(JsonNode codeSystem) {
        this.codeSystem = (ObjectNode) codeSystem.deepCopy();
    }

    /** Reads a code system in which concepts name their parents; another kind is a tree without branches. */
    static Tree of(JsonNode codeSystem) {
        var tree = new Tree(codeSystem);
        var flat = tree.codeSystem.withArray("concept");
        flat.forEach(concept -> tree.concepts.put(concept.path("code").asString(), (ObjectNode) concept));
        tree.concepts.forEach(tree::place);
        return tree;
    }

    private void place(String code, JsonNode concept) {
        var above = StreamSupport.stream(concept.path("property").spliterator(), false)
                .filter(property -> property.path("code").asString("").equals("parent"))
                .map(property -> property.path("valueCode").asString())
                .filter(concepts::containsKey)
                .toList();
        above.stream().findFirst().ifPresent(parent -> parents.put(code, parent));
        if (above.size() > 1) {
            underSeveral.add(code);
        }
    }

    /** The same code system with its concepts within each other. */
    JsonNode nested() {
        if (parents.isEmpty()) {
            return codeSystem;
        }
        ArrayNode roots = codeSystem.putArray("concept");
        concepts.forEach((code, concept) -> Optional.ofNullable(parents.get(code))
                .map(concepts::get)
                .map(parent -> parent.withArray("concept"))
                .orElse(roots)
                .add(concept));
        concepts.values().forEach(concept -> concept.remove("property"));
        return codeSystem;
    }

    /** Whether each code falls under each of those above it, the other way round, and under the one that was listed before it. */
    Stream<Question> subsumptions() {
        var single = parents.isEmpty()
                ? List.<String>of()
                : concepts.keySet().stream()
                        .filter(code -> upwards(code).noneMatch(underSeveral::contains))
                        .toList();
        return IntStream.range(1, single.size()).boxed().flatMap(i -> about(single.get(i), single.get(i - 1)));
    }

    private Stream<Question> about(String code, String before) {
        return Stream.concat(
                Stream.of(question(code, code), question(before, code)),
                upwards(code).skip(1).flatMap(above -> Stream.of(question(above, code), question(code, above))));
    }

    /** A code and all that it falls under. */
    private Stream<String> upwards(String code) {
        return Stream.iterate(code, Objects::nonNull, parents::get);
    }

    private Question question(String one, String other) {
        return new Question(
                "CodeSystem/$subsumes",
                Map.of("system", codeSystem.path("url").asString(), "codeA", one, "codeB", other));
    }
}
