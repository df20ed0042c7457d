package nl.regiehub.dossier.bevraging;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** All that one graph says, in the store's numbers, packed: a graph of thirty triples takes less than a kilobyte. */
final class Graafinhoud {

    private static final int TRIPLE = 3 * NodeId.SIZE;
    private static final int SUBJECT = 0;
    private static final int PROPERTY = 1;
    private static final int VALUE = 2;
    private static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private final Node naam;
    private final NodeId graaf;
    private final byte[] drietallen;

    private Graafinhoud(Node naam, NodeId graaf, byte[] drietallen) {
        this.naam = naam;
        this.graaf = graaf;
        this.drietallen = drietallen;
    }

    /**
     * Packs what a graph says.
     *
     * @param rijen graph, subject, property, value
     */
    static Graafinhoud van(Node naam, NodeId graaf, Iterator<Tuple<NodeId>> rijen) {
        List<Tuple<NodeId>> alle = new ArrayList<>();
        rijen.forEachRemaining(alle::add);
        alle.sort(Comparator.comparingLong(rij -> getal(rij.get(2))));
        var drietallen = new byte[alle.size() * TRIPLE];
        for (int i = 0; i < alle.size(); i++) {
            for (int plek = 0; plek < 3; plek++) {
                NodeIdFactory.set(alle.get(i).get(plek + 1), drietallen, i * TRIPLE + plek * NodeId.SIZE);
            }
        }
        return new Graafinhoud(naam, graaf, drietallen);
    }

    Node naam() {
        return naam;
    }

    NodeId graaf() {
        return graaf;
    }

    int bytes() {
        return drietallen.length;
    }

    /** What it says that matches, as the store's own index gives it: graph, subject, property, value. */
    Iterator<Tuple<NodeId>> zoek(Gezocht gezocht) {
        return new IteratorSlotted<>() {
            private int plek = gezocht.begin(drietallen);

            @Override
            protected boolean hasMore() {
                while (plek < drietallen.length && gezocht.past(drietallen, plek, PROPERTY)) {
                    if (gezocht.past(drietallen, plek)) {
                        return true;
                    }
                    plek += TRIPLE;
                }
                return false;
            }

            @Override
            protected Tuple<NodeId> moveToNext() {
                var rij = rij(plek);
                plek += TRIPLE;
                return rij;
            }
        };
    }

    private Tuple<NodeId> rij(int plek) {
        return TupleFactory.create4(
                graaf,
                NodeIdFactory.get(drietallen, plek),
                NodeIdFactory.get(drietallen, plek + NodeId.SIZE),
                NodeIdFactory.get(drietallen, plek + 2 * NodeId.SIZE));
    }

    private static long getal(NodeId nummer) {
        var bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(nummer, bytes);
        return (long) NUMBER.get(bytes, 0);
    }

    /** A pattern, packed once for all graphs that it is looked for in: a place that may be anything is masked out. */
    static final class Gezocht {

        private final long[] waarden = new long[3];
        private final long[] maskers = new long[3];

        Gezocht(NodeId s, NodeId p, NodeId o) {
            var nummers = new NodeId[] {s, p, o};
            for (int plek = 0; plek < nummers.length; plek++) {
                if (!NodeId.isAny(nummers[plek])) {
                    waarden[plek] = getal(nummers[plek]);
                    maskers[plek] = -1L;
                }
            }
        }

        /** Where the property that is asked for begins, if there is one; else the beginning of all. */
        private int begin(byte[] drietallen) {
            int van = 0;
            int tot = maskers[PROPERTY] == 0 ? 0 : drietallen.length / TRIPLE;
            while (van < tot) {
                int midden = (van + tot) >>> 1;
                if (gepakt(drietallen, midden * TRIPLE, PROPERTY) < waarden[PROPERTY]) {
                    van = midden + 1;
                } else {
                    tot = midden;
                }
            }
            return van * TRIPLE;
        }

        private boolean past(byte[] drietallen, int van) {
            return past(drietallen, van, VALUE) && past(drietallen, van, SUBJECT);
        }

        private boolean past(byte[] drietallen, int van, int plek) {
            return ((gepakt(drietallen, van, plek) ^ waarden[plek]) & maskers[plek]) == 0;
        }

        private static long gepakt(byte[] drietallen, int van, int plek) {
            return (long) NUMBER.get(drietallen, van + plek * NodeId.SIZE);
        }
    }
}
