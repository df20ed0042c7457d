package nl.regiehub.vocabulary.naslag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Begrip;

/** How much a name looks like another: by the Dutch stems of its words, so that plurals and compounds count. */
final class Gelijkenis {

    private static final int SHORTEST_PART = 5;
    private static final double PART_OF_A_COMPOUND = 0.5;

    private final String naam;
    private final Set<String> stammen;

    Gelijkenis(String label) {
        this.naam = Spelling.naam(label);
        this.stammen = stammen(label);
    }

    /** How much the nearest of the names of a concept or code looks like this one, 0 to 1; 1 only when it is the same. */
    double met(Begrip begrip) {
        var concept = begrip.concept();
        return Stream.concat(Stream.of(concept.label()), concept.synoniemen().stream())
                .mapToDouble(this::met)
                .max()
                .orElse(0);
    }

    private double met(String label) {
        if (Spelling.naam(label).equals(naam)) {
            return 1;
        }
        Set<String> andere = stammen(label);
        double samen = stammen.stream().mapToDouble(stam -> deel(stam, andere)).sum();
        return Math.min(0.95, 2 * samen / (stammen.size() + andere.size()));
    }

    private static double deel(String stam, Set<String> andere) {
        if (andere.contains(stam)) {
            return 1;
        }
        return andere.stream().anyMatch(ander -> samengesteld(stam, ander) || samengesteld(ander, stam))
                ? PART_OF_A_COMPOUND
                : 0;
    }

    /** {@code dagbesteding} is made of {@code besteding}. */
    private static boolean samengesteld(String geheel, String deel) {
        return deel.length() >= SHORTEST_PART && (geheel.startsWith(deel) || geheel.endsWith(deel));
    }

    private static Set<String> stammen(String label) {
        List<String> woorden = Stam.GESTAMD.woorden(Spelling.naam(label));
        return woorden.isEmpty() ? Set.of(Spelling.naam(label)) : new HashSet<>(woorden);
    }
}
