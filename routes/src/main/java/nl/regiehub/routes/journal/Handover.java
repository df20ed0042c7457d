package nl.regiehub.routes.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was just written and is about to be read, so that it need not be read back, opened and parsed. It holds a limited
 * number of bytes and may lack anything: whoever finds nothing here asks the journal.
 */
final class Handover<K, V> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long most;
    private final InstantSource clock;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>();
    private long bytes;

    /** @param most how many bytes it may hold */
    Handover(long most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Keeps something until it was taken a number of times. When there is no room what came first stays, for it is asked
     * for first; only what nobody came for in a minute makes room.
     */
    synchronized void put(K key, V value, long size, int times) {
        makeRoom(size);
        if (bytes + size <= most && !kept.containsKey(key)) {
            kept.put(key, new Kept<>(value, size, times, clock.instant()));
            bytes += size;
        }
    }

    private void makeRoom(long size) {
        Instant overdue = clock.instant().minus(PATIENCE);
        Iterator<Kept<V>> eldest = kept.values().iterator();
        while (bytes + size > most && eldest.hasNext()) {
            Kept<V> each = eldest.next();
            if (each.since().isAfter(overdue)) {
                return;
            }
            eldest.remove();
            bytes -= each.size();
        }
    }

    /** What is kept under a key, if anything; it goes once it was taken as often as it was kept for. */
    synchronized Optional<V> take(K key) {
        Kept<V> found = kept.get(key);
        if (found == null) {
            return Optional.empty();
        }
        if (found.times() > 1) {
            kept.replace(key, found.once());
        } else {
            remove(key);
        }
        return Optional.of(found.value());
    }

    /** Lets go of what is kept under a key. */
    synchronized void remove(K key) {
        Kept<V> gone = kept.remove(key);
        if (gone != null) {
            bytes -= gone.size();
        }
    }

    /** Lets go of everything. */
    synchronized void clear() {
        kept.clear();
        bytes = 0;
    }

    private record Kept<V>(V value, long size, int times, Instant since) {

        private Kept<V> once() {
            return new Kept<>(value, size, times - 1, since);
        }
    }
}
