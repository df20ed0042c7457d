package nl.regiehub.dossier.bevraging;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What graphs of one store were found to say, for the next question: looking a pattern up in a hundred graphs by way of the
 * store's index is finding the way a hundred times. It knows nothing of who may see what.
 *
 * <p>Whoever writes in the store says which graphs change, before the change can be seen. Changes are counted; a graph is
 * remembered with the count from before the transaction that read it, and believed only as long as it did not change after that,
 * by a question that began after its last change. So it never says anything that the transaction of the question would not.
 */
public final class Graafgeheugen {

    /** How many graphs it remembers, and how large one may be: at thirty triples a graph some 15 MB in all. */
    private static final int GRAPHS = 20_000;

    private static final int LARGEST = 16 * 1024;

    /** Graphs share a place, so that the changes to all of them fit in half a megabyte; at worst one is read again for nothing. */
    private static final int PLACES = 1 << 16;

    private static final long CHANGING = Long.MAX_VALUE;

    private final Cache<Node, Onthouden> inhouden = CacheFactory.createCache(GRAPHS);
    private final AtomicLongArray laatste;
    private final AtomicLong wijzigingen = new AtomicLong();

    /** Of a store that many ask while others write in it. */
    public Graafgeheugen() {
        this(PLACES);
    }

    private Graafgeheugen(int places) {
        this.laatste = new AtomicLongArray(places);
    }

    /** Of a store that one question reads and nobody changes: it costs next to nothing to make. */
    static Graafgeheugen vanEenVraag() {
        return new Graafgeheugen(1);
    }

    private record Onthouden(Graafinhoud inhoud, long sinds) {}

    /**
     * Changes graphs. One change at a time.
     *
     * @param graven all that the change may touch
     * @param wijziging begins and ends its own transaction
     */
    public void wijzig(Set<Node> graven, Runnable wijziging) {
        graven.forEach(graaf -> laatste.set(plaats(graaf), CHANGING));
        try {
            wijziging.run();
        } finally {
            long nieuw = wijzigingen.get() + 1;
            graven.forEach(graaf -> laatste.set(plaats(graaf), nieuw));
            wijzigingen.set(nieuw);
            graven.forEach(inhouden::remove);
        }
    }

    /** Forgets everything, because there is another store; nobody may be reading meanwhile. */
    public void vergeet() {
        long nieuw = wijzigingen.get() + 1;
        for (int plaats = 0; plaats < laatste.length(); plaats++) {
            laatste.set(plaats, nieuw);
        }
        wijzigingen.set(nieuw);
        inhouden.clear();
    }

    /** Begins a question; to be called before its transaction begins. */
    Herinnering herinnering() {
        return new Herinnering(this, wijzigingen.get());
    }

    private int plaats(Node graaf) {
        int hash = graaf.hashCode();
        return (hash ^ hash >>> 16) & laatste.length() - 1;
    }

    /** What one question remembers of before, and what it leaves for later. */
    record Herinnering(Graafgeheugen geheugen, long nu) {

        /** Whether so many graphs fit: else one question would push out what the same question needs next time. */
        boolean past(Collection<Node> graven) {
            return graven.size() <= GRAPHS / 2;
        }

        /** What a graph says in this question's transaction; null when that has to be read. */
        @Nullable
        Graafinhoud van(Node graaf) {
            var onthouden = geheugen.inhouden.getIfPresent(graaf);
            long gewijzigd = geheugen.laatste.get(geheugen.plaats(graaf));
            return onthouden == null || gewijzigd > nu || gewijzigd > onthouden.sinds() ? null : onthouden.inhoud();
        }

        /** Leaves what was read of a graph in this question's transaction. */
        void onthoud(Graafinhoud inhoud) {
            if (inhoud.bytes() <= LARGEST) {
                geheugen.inhouden.put(inhoud.naam(), new Onthouden(inhoud, nu));
            }
        }
    }
}
