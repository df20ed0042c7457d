package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begrip;

/**
 * One meaning for which lists have several words.
 *
 * @param begrip the meaning
 * @param namen each word that a list has for it, and the URIs of the lists that have it
 */
public record Synoniem(Begrip begrip, Map<String, List<String>> namen) {

    /** Keeps the order of the words. */
    public Synoniem {
        namen = Collections.unmodifiableMap(new LinkedHashMap<>(namen));
    }

    static List<Synoniem> van(Naslagwerk werk, LocalDate op) {
        return werk.begrippen().stream()
                .map(begrip -> new Synoniem(begrip, namen(werk, begrip, op)))
                .filter(synoniem -> synoniem.namen.keySet().stream()
                                .map(Spelling::naam)
                                .distinct()
                                .count()
                        > 1)
                .sorted(Comparator.<Synoniem>comparingInt(synoniem -> -synoniem.namen.size())
                        .thenComparing(synoniem -> synoniem.begrip.concept().label()))
                .toList();
    }

    private static Map<String, List<String>> namen(Naslagwerk werk, Begrip begrip, LocalDate op) {
        var names = new LinkedHashMap<String, List<String>>();
        for (Gebruik gebruik : werk.gebruik(begrip, op)) {
            woorden(gebruik)
                    .forEach(naam -> names.computeIfAbsent(naam, _ -> new ArrayList<>())
                            .add(gebruik.lijst().schema()));
        }
        return names;
    }

    private static Stream<String> woorden(Gebruik gebruik) {
        return gebruik.codes().stream()
                .filter(code -> code.relatie() == Relatie.EXACT_MATCH || code.relatie() == Relatie.CLOSE_MATCH)
                .map(Gebruik.Betekenis::label)
                .distinct();
    }
}
