package nl.regiehub.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every list that the hub knows.
 *
 * @param byUri lists whose codes it knows, by their URI
 * @param perGemeente lists that each gemeente has one of, known by the start of their URI
 */
record Lijsten(Map<String, Lijst> byUri, List<Lijst> perGemeente) {

    /** The list with a URI, or null when the hub does not know it. */
    @Nullable
    Lijst find(String schema) {
        Lijst lijst = byUri.get(schema);
        return lijst != null
                ? lijst
                : perGemeente.stream()
                        .filter(each -> schema.startsWith(each.schema() + "/"))
                        .findFirst()
                        .orElse(null);
    }

    /** All of them, by URI. */
    List<Lijst> all() {
        return Stream.concat(byUri.values().stream(), perGemeente.stream())
                .sorted(Comparator.comparing(Lijst::schema))
                .toList();
    }
}
