package nl.regiehub.vocabulary.naslag;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Homoniem;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Homoniem.Grond;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Verward;

/**
 * Finds words with several meanings: those that several concepts go by, and those that run through the names of concepts that are
 * taken for each other. A word may be part of a longer one: {@code regie} runs through {@code casusregie}, and
 * {@code ondersteunings-} is the beginning of many.
 */
final class Homoniemen {

    /** Shorter pieces of words say too little. */
    private static final int KORTSTE = 4;

    private static final int MINSTE_BETEKENISSEN = 3;
    private static final Set<String> LIDWOORDEN =
            Set.of("voor", "door", "naar", "niet", "over", "onder", "tussen", "zonder", "andere", "deze", "niveau");

    private final Naslagwerk werk;
    private final Set<String> woorden = new HashSet<>();
    private final Map<String, Familie> families = new TreeMap<>();

    Homoniemen(Naslagwerk werk) {
        this.werk = werk;
    }

    /** The concepts around a word, by how the word is written in their names. */
    private static final class Familie {

        private final Map<String, Set<Begrip>> spellingen = new TreeMap<>();

        void add(String geschreven, Begrip begrip) {
            spellingen.computeIfAbsent(geschreven, _ -> new LinkedHashSet<>()).add(begrip);
        }

        Set<Begrip> leden() {
            return spellingen.values().stream().flatMap(Set::stream).collect(toCollection(LinkedHashSet::new));
        }

        /** As most names have it; the first of the alphabet when several do. */
        String woord() {
            return spellingen.keySet().stream()
                    .min(Comparator.comparingInt(geschreven -> -aantal(geschreven)))
                    .orElseThrow();
        }

        private int aantal(String geschreven) {
            return spellingen.getOrDefault(geschreven, Set.of()).size();
        }
    }

    List<Homoniem> gevonden() {
        var found = new TreeMap<String, Homoniem>();
        werk.begrippen()
                .forEach(begrip -> namen(begrip)
                        .flatMap(naam -> Spelling.woorden(naam).stream())
                        .forEach(woorden::add));
        werk.begrippen().forEach(this::indelen);
        zelfdeNaam().forEach(homoniem -> found.put(homoniem.woord(), homoniem));
        families.values().stream()
                .map(familie -> homoniem(familie.woord(), Grond.WOORDFAMILIE, familie.leden()))
                .filter(homoniem -> homoniem.betekenissen().size() >= MINSTE_BETEKENISSEN
                        && !homoniem.verward().isEmpty())
                .forEach(homoniem -> found.merge(homoniem.woord(), homoniem, Homoniemen::samen));
        var all = new ArrayList<>(found.values());
        all.sort(Comparator.<Homoniem>comparingInt(
                        homoniem -> -homoniem.verward().size())
                .thenComparingInt(homoniem -> -homoniem.betekenissen().size())
                .thenComparing(Homoniem::woord));
        return all;
    }

    /** A word that several concepts go by, and that runs through the names of others. */
    private static Homoniem samen(Homoniem naam, Homoniem familie) {
        var all = new LinkedHashSet<>(naam.betekenissen());
        all.addAll(familie.betekenissen());
        return homoniem(naam.woord(), naam.grond(), all);
    }

    private List<Homoniem> zelfdeNaam() {
        var byName = new TreeMap<String, Set<Begrip>>();
        for (Begrip begrip : werk.begrippen()) {
            namen(begrip)
                    .map(Spelling::naam)
                    .forEach(naam -> byName.computeIfAbsent(naam, _ -> new LinkedHashSet<>())
                            .add(begrip));
        }
        return byName.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(name -> homoniem(name.getKey(), Grond.ZELFDE_NAAM, name.getValue()))
                .toList();
    }

    private void indelen(Begrip begrip) {
        namen(begrip)
                .flatMap(naam -> Spelling.woorden(naam).stream())
                .distinct()
                .forEach(woord -> {
                    deel(woord, begrip);
                    for (int i = KORTSTE; i <= woord.length() - KORTSTE; i++) {
                        samenstelling(woord.substring(0, i), woord.substring(i), begrip);
                    }
                });
    }

    /** A compound shows by one of its parts being a word of its own. */
    private void samenstelling(String begin, String eind, Begrip begrip) {
        if (woorden.contains(eind)) {
            deel(eind, begrip);
            if (!woorden.contains(begin)) {
                families.computeIfAbsent(begin + "-", _ -> new Familie()).add(begin + "-", begrip);
            }
        }
        if (woorden.contains(begin)) {
            deel(begin, begrip);
        }
    }

    private void deel(String woord, Begrip begrip) {
        if (woord.length() >= KORTSTE && !LIDWOORDEN.contains(woord)) {
            families.computeIfAbsent(Stam.van(woord), _ -> new Familie()).add(woord, begrip);
        }
    }

    private static Homoniem homoniem(String woord, Grond grond, Collection<Begrip> leden) {
        var order = List.copyOf(leden);
        var verward = new ArrayList<Verward>();
        for (int i = 0; i < order.size(); i++) {
            var warnings = new HashSet<>(order.get(i).verbanden(Verband.Soort.NIET_TE_VERWARREN_MET));
            for (Begrip ander : order.subList(i + 1, order.size())) {
                if (warnings.contains(ander.concept().iri())) {
                    verward.add(new Verward(order.get(i), ander));
                }
            }
        }
        return new Homoniem(woord, grond, order, verward);
    }

    private static Stream<String> namen(Begrip begrip) {
        return Stream.concat(Stream.of(begrip.concept().label()), begrip.concept().synoniemen().stream());
    }
}
