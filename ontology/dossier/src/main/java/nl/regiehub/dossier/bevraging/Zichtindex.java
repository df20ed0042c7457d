package nl.regiehub.dossier.bevraging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Looks a pattern up in the visible graphs by whichever road is shorter. The indexes over all graphs are tried first: for a
 * pattern that few quads match they are as fast as if nothing were hidden. When they yield more than it would take to look into
 * each visible graph by itself, that is done instead. So the work is bounded by what is visible: however much is hidden, it adds
 * no more than a constant factor.
 */
final class Zichtindex {

    /** How many entries of an index are read in the time that it takes to find the way into one graph. */
    private static final int ENTRIES_PER_GRAPH = 8;

    /** A look-up of so many entries costs nothing worth avoiding. */
    private static final int SHORT = 64;

    private final NodeTupleTable tabel;
    private final NodeTable namen;
    private final Set<Node> zichtbaar;

    Zichtindex(DatasetGraph store, Set<Node> zichtbaar) {
        this.tabel = TDBInternal.requireStorage(store).getQuadTable().getNodeTupleTable();
        this.namen = tabel.getNodeTable();
        this.zichtbaar = zichtbaar;
    }

    /** What one graph, that must be visible, says. */
    Iterator<Quad> in(Node g, Node s, Node p, Node o) {
        var ids = ids(s, p, o);
        return ids == null ? Iter.nullIterator() : in(g, ids);
    }

    private Iterator<Quad> in(Node g, Tuple<NodeId> ids) {
        var graaf = namen.getNodeIdForNode(g);
        return NodeId.isDoesNotExist(graaf) ? Iter.nullIterator() : Iter.map(rijen(graaf, ids), rij -> quad(g, rij));
    }

    /** What all visible graphs say. */
    Iterator<Quad> overal(Node s, Node p, Node o) {
        var ids = ids(s, p, o);
        if (ids == null) {
            return Iter.nullIterator();
        }
        var gevonden = eerstDeIndex(ids);
        return gevonden == null ? Iter.flatMap(zichtbaar.iterator(), g -> in(g, ids)) : gevonden.iterator();
    }

    /** Null when there is more to read than is worth it. */
    private @Nullable List<Quad> eerstDeIndex(Tuple<NodeId> ids) {
        long over = SHORT + (long) ENTRIES_PER_GRAPH * zichtbaar.size();
        var gevonden = new ArrayList<Quad>();
        var rijen = rijen(NodeId.NodeIdAny, ids);
        while (rijen.hasNext()) {
            if (over-- == 0) {
                Iter.close(rijen);
                return null;
            }
            var rij = rijen.next();
            var graaf = namen.getNodeForNodeId(rij.get(0));
            if (zichtbaar.contains(graaf)) {
                gevonden.add(quad(graaf, rij));
            }
        }
        return gevonden;
    }

    private Iterator<Tuple<NodeId>> rijen(NodeId graaf, Tuple<NodeId> ids) {
        return tabel.find(TupleFactory.create4(graaf, ids.get(0), ids.get(1), ids.get(2)));
    }

    private Quad quad(Node graaf, Tuple<NodeId> rij) {
        return Quad.create(
                graaf,
                namen.getNodeForNodeId(rij.get(1)),
                namen.getNodeForNodeId(rij.get(2)),
                namen.getNodeForNodeId(rij.get(3)));
    }

    /** Null when the store does not know one of them, so that nothing can match. */
    private @Nullable Tuple<NodeId> ids(Node... nodes) {
        var ids = new NodeId[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            ids[i] =
                    nodes[i] == null || Node.ANY.equals(nodes[i]) ? NodeId.NodeIdAny : namen.getNodeIdForNode(nodes[i]);
            if (NodeId.isDoesNotExist(ids[i])) {
                return null;
            }
        }
        return TupleFactory.create3(ids[0], ids[1], ids[2]);
    }
}
