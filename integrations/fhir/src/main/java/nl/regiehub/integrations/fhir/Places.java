package nl.regiehub.integrations.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Finds places in a tree and writes them as FHIRPath, such as {@code Bundle.entry[1].resource.code}. */
final class Places {

    private static final String ROOT = "Bundle";

    private final JsonNode root;
    private final Set<String> closed;

    /**
     * Looks in a tree.
     *
     * @param closed names not to go into, nor to put in a path
     */
    Places(JsonNode root, Set<String> closed) {
        this.root = root;
        this.closed = Set.copyOf(closed);
    }

    /** Where the first element with a name stands; its own name is left out, because it may be anything. */
    String parentOf(String name) {
        return find((key, _) -> key.equals(name)).map(Place::parent).orElse(ROOT);
    }

    /** Where the first element with a name that FHIR knows stands. */
    String named(String name) {
        return find((key, _) -> key.equals(name)).map(Place::path).orElse(ROOT);
    }

    /** Where a value first stands. */
    String of(String value) {
        return find((_, node) -> node.isValueNode() && node.asString("").equals(value))
                .map(Place::path)
                .orElse(ROOT);
    }

    /** Every place of elements with a name. */
    List<String> all(String name) {
        List<Place> found = new ArrayList<>();
        walk(root, ROOT, (key, _) -> key.equals(name), found, Integer.MAX_VALUE);
        return found.stream().map(Place::path).toList();
    }

    private Optional<Place> find(BiPredicate<String, JsonNode> wanted) {
        List<Place> found = new ArrayList<>();
        walk(root, ROOT, wanted, found, 1);
        return found.stream().findFirst();
    }

    private void walk(JsonNode node, String path, BiPredicate<String, JsonNode> wanted, List<Place> found, int most) {
        for (var field : node.properties()) {
            String place = path + "." + field.getKey();
            JsonNode value = field.getValue();
            List<JsonNode> items = value.isArray() ? value.valueStream().toList() : List.of(value);
            for (int i = 0; i < items.size() && found.size() < most; i++) {
                String indexed = value.isArray() ? place + "[" + i + "]" : place;
                if (wanted.test(field.getKey(), items.get(i))) {
                    found.add(new Place(path, indexed));
                } else if (!closed.contains(field.getKey())) {
                    walk(items.get(i), indexed, wanted, found, most);
                }
            }
        }
    }

    private record Place(String parent, String path) {}
}
