package nl.regiehub.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.PersoonId;

/** Reads the audit trail, and puts away what is older than policy keeps at hand. */
public interface Auditlog {

    /**
     * Lines about some persons in a period, newest first.
     *
     * @param tot the first moment after the period
     * @param voor only lines with a lower number
     * @param meeste how many at most
     */
    List<Genummerd> over(Collection<PersoonId> personen, Instant van, Instant tot, long voor, int meeste);

    /** The same from the newest line on. */
    default List<Genummerd> over(Collection<PersoonId> personen, Instant van, Instant tot, int meeste) {
        return over(personen, van, tot, Long.MAX_VALUE, meeste);
    }

    /** All lines of a period, newest first; the parameters are those of {@link #over}. */
    List<Genummerd> periode(Instant van, Instant tot, long voor, int meeste);

    /** The same from the newest line on. */
    default List<Genummerd> periode(Instant van, Instant tot, int meeste) {
        return periode(van, tot, Long.MAX_VALUE, meeste);
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
