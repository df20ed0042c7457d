package nl.regiehub.vocabulary;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;

/**
 * Reads a release into memory with the one before it at hand: only what changed is read, and what it leads to; all other concepts
 * are taken over. Mappings, lists and classes, which are few, are read each time.
 */
final class Renewal {

    /** When more than one in so many concepts has to be read, reading all is as quick. */
    private static final int SHARE = 4;

    private static final Comparator<Verband> IN_ORDER =
            Comparator.comparing(Verband::soort).thenComparing(Verband::iri);

    private final Map<String, Begrip> before;
    private final Map<String, ByteBuffer> prints;
    private final Blocks after;
    private final Homes homes;
    private final Set<String> changed;

    private Renewal(IndexedVocabulary before, Map<String, ByteBuffer> prints, Blocks after, Homes homes) {
        this.before = before.begrippen();
        this.prints = prints;
        this.after = after;
        this.homes = homes;
        this.changed = after.otherThan(prints);
    }

    /**
     * The next release in memory.
     *
     * @param prints the blocks that the one before was made of
     * @param publicatie the id of the next
     * @return empty when so much changed that it must be read whole, or it is not as the hub writes them
     */
    static Optional<IndexedVocabulary> of(
            IndexedVocabulary before, Map<String, ByteBuffer> prints, Blocks after, String publicatie, Homes homes) {
        try {
            return new Renewal(before, prints, after, homes).index(publicatie);
        } catch (NoSuchElementException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty(); // whoever reads it whole says what is wrong with it
        }
    }

    private Optional<IndexedVocabulary> index(String publicatie) {
        Set<String> around = around();
        if (around.size() > before.size() / SHARE) {
            return Optional.empty();
        }
        var read = new HashSet<>(around);
        after.subjects().stream().filter(iri -> known(iri).isEmpty()).forEach(read::add);
        return UntrustedTurtle.release(after.about(read)) instanceof Parsed.Read(var graph)
                ? index(publicatie, new Facts(graph))
                : Optional.empty();
    }

    private Optional<IndexedVocabulary> index(String publicatie, Facts facts) {
        return changed.stream().allMatch(iri -> standsAlone(iri, facts))
                ? Optional.of(Indexer.index(publicatie, facts, homes, kept(facts)))
                : Optional.empty();
    }

    /** What changed of the concepts, and all that these related to before. */
    private Set<String> around() {
        return changed.stream()
                .flatMap(
                        iri -> Stream.concat(Stream.of(iri), known(iri).stream().flatMap(this::related)))
                .collect(Collectors.toSet());
    }

    private Stream<String> related(Begrip begrip) {
        return begrip.verbanden().stream().map(Verband::iri).map(homes::published);
    }

    /** Articles, lists and ended names show on the pages of concepts that did not change themselves; these two do not. */
    private boolean standsAlone(String iri, Facts facts) {
        boolean gone = !after.subjects().contains(iri);
        if (known(iri).isPresent() || !prints.containsKey(iri)) {
            return gone || facts.is(Term.iri(iri), Term.CONCEPT) || facts.is(Term.iri(iri), Term.MAPPING);
        }
        return MappingGraph.isNamed(iri) && (gone || facts.is(Term.iri(iri), Term.MAPPING));
    }

    /** The concepts that are taken over, by the IRI they were published with. */
    private Map<String, Begrip> kept(Facts facts) {
        Set<String> touched = facts.graph()
                .find()
                .filterKeep(triple -> changed.contains(triple.getSubject().getURI())
                        && triple.getObject().isURI())
                .mapWith(triple -> triple.getObject().getURI())
                .toSet();
        touched.addAll(around());
        var gathering = new Begrippen(facts, homes);
        var kept = new LinkedHashMap<String, Begrip>();
        for (String iri : after.subjects()) {
            if (!changed.contains(iri)) {
                known(iri)
                        .ifPresent(begrip ->
                                kept.put(iri, touched.contains(iri) ? renewed(iri, begrip, gathering) : begrip));
            }
        }
        return kept;
    }

    /** What relates it to concepts that changed is read, what relates it to others stays. */
    private Begrip renewed(String iri, Begrip begrip, Begrippen gathering) {
        List<Verband> verbanden = Stream.concat(
                        begrip.verbanden().stream().filter(verband -> !toChanged(verband)),
                        gathering.verbanden(Term.iri(iri)).stream().filter(this::toChanged))
                .sorted(IN_ORDER)
                .toList();
        return begrip.met(verbanden);
    }

    private boolean toChanged(Verband verband) {
        return changed.contains(homes.published(verband.iri()));
    }

    private Optional<Begrip> known(String iri) {
        return Optional.ofNullable(before.get(homes.here(iri)));
    }
}
