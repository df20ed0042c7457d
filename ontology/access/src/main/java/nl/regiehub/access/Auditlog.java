package nl.regiehub.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import nl.regiehub.canonical.PersoonId;

/** Reads the audit trail, and puts away what is older than policy keeps at hand. */
public interface Auditlog {

    /**
     * Lines about some persons in a period, newest first.
     *
     * @param tot the first moment after the period
     * @param voor only lines with a lower number
     * @param meeste how many lines to look at
     */
    Stuk over(Collection<PersoonId> personen, Instant van, Instant tot, long voor, int meeste);

    /** All lines of a period, newest first; the parameters are those of {@link #over}. */
    Stuk periode(Instant van, Instant tot, long voor, int meeste);

    /**
     * A search from the newest line on until there are no more, each stretch read when it is asked for.
     *
     * @param lezer reads the stretch before a number
     */
    static Stream<Stuk> doorlopend(LongFunction<Stuk> lezer) {
        return Stream.iterate(
                        Optional.of(lezer.apply(Long.MAX_VALUE)),
                        Optional::isPresent,
                        stuk -> stuk.orElseThrow().volgend(lezer))
                .flatMap(Optional::stream);
    }

    /**
     * A stretch of the trail.
     *
     * @param lijnen what was found in it
     * @param verder the number before which the search goes on; empty when it came to the beginning of the period
     */
    record Stuk(List<Genummerd> lijnen, OptionalLong verder) {

        /** Copies the list. */
        public Stuk {
            lijnen = List.copyOf(lijnen);
        }

        private Optional<Stuk> volgend(LongFunction<Stuk> lezer) {
            return verder.isPresent() ? Optional.of(lezer.apply(verder.getAsLong())) : Optional.empty();
        }
    }

    /** A line by its number; empty when there is none at hand. */
    Optional<Genummerd> lijn(long nummer);

    /**
     * Puts lines of before a moment away in a file beside the exported heads. The trail goes on from the last of them, so
     * its chain stays whole.
     *
     * @return how many lines were put away
     */
    long archiveer(Instant voor);

    /** A line with its number in the trail. */
    record Genummerd(long nummer, Audit.Regel regel) {}
}
