package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Vocabulary.Translation;

/**
 * Codes of several lists with one name that do not all mean the same concept exactly: equal words prove nothing.
 *
 * @param woord the name
 * @param codes the codes that go by it, each with what it means
 */
public record Gelijkluidend(String woord, List<Betekenis> codes) {

    /** Copies the list. */
    public Gelijkluidend {
        codes = List.copyOf(codes);
    }

    /**
     * A code and what it means.
     *
     * @param code the code
     * @param begrippen the concepts, nearest first; empty when there are none
     */
    public record Betekenis(Begrip code, List<Vertaling> begrippen) {

        /** Copies the list. */
        public Betekenis {
            begrippen = List.copyOf(begrippen);
        }
    }

    static List<Gelijkluidend> van(Naslagwerk werk, LocalDate op) {
        Map<String, List<Betekenis>> byName = new TreeMap<>();
        for (var lijst : werk.lijsten()) {
            for (Begrip code : lijst.vertaald() ? werk.inhoud(lijst.schema()) : List.<Begrip>of()) {
                if (!Naslagwerk.isBegrip(code)) {
                    byName.computeIfAbsent(Spelling.naam(code.concept().label()), _ -> new ArrayList<>())
                            .add(new Betekenis(code, vertalingen(werk, code, op)));
                }
            }
        }
        return byName.entrySet().stream()
                .map(name -> new Gelijkluidend(name.getKey(), name.getValue()))
                .filter(Gelijkluidend::verwarrend)
                .sorted(Comparator.<Gelijkluidend>comparingInt(found -> -found.codes.size())
                        .thenComparing(Gelijkluidend::woord))
                .toList();
    }

    private static List<Vertaling> vertalingen(Naslagwerk werk, Begrip code, LocalDate op) {
        return werk.vocabulary().translate(code.concept().code(), op) instanceof Translation.Mapped(var matches)
                ? matches
                : List.of();
    }

    /** On several lists, and not everywhere exactly the same. */
    private boolean verwarrend() {
        var lists = new HashSet<String>();
        var meanings = new HashSet<List<String>>();
        boolean exact = true;
        for (Betekenis betekenis : codes) {
            lists.add(betekenis.code.kader());
            meanings.add(betekenis.begrippen.stream().map(Vertaling::concept).toList());
            exact &= betekenis.begrippen.stream().allMatch(match -> match.relatie() == Relatie.EXACT_MATCH);
        }
        return lists.size() > 1 && (meanings.size() > 1 || !exact);
    }
}
