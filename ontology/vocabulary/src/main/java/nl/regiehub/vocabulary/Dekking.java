package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;

/**
 * Which codes of a list fall under which concepts, such as a region's interventies under the functionaliteiten. A code under two
 * concepts counts for both; that is the overlap.
 *
 * @param perBegrip the codes by the IRI of the concept
 */
public record Dekking(SortedMap<String, Set<Code>> perBegrip) {

    /** Keeps the map from being changed. */
    public Dekking {
        perBegrip = Collections.unmodifiableSortedMap(perBegrip);
    }

    /**
     * Counts a list.
     *
     * @param lijst its URI
     * @param op the day on which mappings must hold
     */
    public static Dekking van(Vocabulary vocabulary, String lijst, LocalDate op) {
        var found = new TreeMap<String, Set<Code>>();
        for (Concept code : vocabulary.concepts(lijst)) {
            vocabulary.matches(code.code(), op).stream()
                    .filter(match -> match.doel().schema().equals(Codelijst.BEGRIP))
                    .forEach(match -> found.computeIfAbsent(match.iri(), _ -> new LinkedHashSet<>())
                            .add(code.code()));
        }
        return new Dekking(found);
    }

    /** The codes that fall under both concepts. */
    public Set<Code> overlap(String een, String ander) {
        var both = new LinkedHashSet<>(perBegrip.getOrDefault(een, Set.of()));
        both.retainAll(perBegrip.getOrDefault(ander, Set.of()));
        return both;
    }
}
