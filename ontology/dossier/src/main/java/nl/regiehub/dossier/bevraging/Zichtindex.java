package nl.regiehub.dossier.bevraging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.regiehub.dossier.bevraging.Graafgeheugen.Herinnering;
import nl.regiehub.dossier.bevraging.Graafinhoud.Gezocht;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Looks a pattern up in the visible graphs by whichever road is shorter, in the store's own numbers for names and values. The
 * indexes over all graphs are tried first: for a pattern that few quads match they are as fast as if nothing were hidden. When
 * they yield more than it would take to look into each visible graph by itself, that is done instead: in memory, where what was
 * not asked before is read once, or in the store when the visible graphs are too many to remember. So the work is bounded by what
 * is visible: however much is hidden, it adds no more than a constant factor.
 */
final class Zichtindex {

    /** How many entries of an index are read in the time that it takes to find the way into one graph in the store. */
    private static final int ENTRIES_PER_GRAPH = 8;

    /** How many graphs are looked into in memory in the time that it takes to read one entry of an index. */
    private static final int GRAPHS_PER_ENTRY = 8;

    /** A look-up of so many entries costs nothing worth avoiding. */
    private static final int SHORT = 16;

    private static final Gevonden NIETS = new Gevonden(Iter.nullIterator(), true);

    private final NodeTupleTable tabel;
    private final NodeTable namen;
    private final Set<Node> zichtbaar;
    private final Herinnering herinnering;
    private @Nullable Map<NodeId, Node> nummers;
    private @Nullable List<Graafinhoud> inhouden;
    private int nagekeken;

    Zichtindex(DatasetGraph store, Set<Node> zichtbaar, Herinnering herinnering) {
        this.tabel = TDBInternal.requireStorage(store).getQuadTable().getNodeTupleTable();
        this.namen = tabel.getNodeTable();
        this.zichtbaar = zichtbaar;
        this.herinnering = herinnering;
    }

    /** The store's number of a name or value; one that stands for nothing when the store does not know it. */
    NodeId nummer(Node node) {
        return Node.ANY.equals(node) ? NodeId.NodeIdAny : namen.getNodeIdForNode(node);
    }

    /** The name or value that a number stands for. */
    Node node(NodeId nummer) {
        return namen.getNodeForNodeId(nummer);
    }

    /** The name of a visible graph. */
    Node naam(NodeId graaf) {
        return nummers == null && inhouden == null
                ? node(graaf)
                : Objects.requireNonNull(nummers().get(graaf));
    }

    NodeTable namen() {
        return namen;
    }

    /**
     * What was found.
     *
     * @param rijen graph, subject, property, value
     * @param gegroepeerd whether rows in which graphs say the same follow one another
     */
    record Gevonden(Iterator<Tuple<NodeId>> rijen, boolean gegroepeerd) {}

    /** What visible graphs say: one of them, or all. A number that stands for nothing matches nothing. */
    Gevonden rijen(NodeId graaf, NodeId s, NodeId p, NodeId o) {
        if (onbekend(graaf) || onbekend(s) || onbekend(p) || onbekend(o)) {
            return NIETS;
        }
        if (!NodeId.isAny(graaf)) {
            return magGezien(graaf) ? new Gevonden(tabel.find(graaf, s, p, o), true) : NIETS;
        }
        var gevonden = eerstDeIndex(s, p, o);
        return gevonden == null ? new Gevonden(perGraaf(s, p, o), false) : new Gevonden(gevonden.iterator(), true);
    }

    private static boolean onbekend(NodeId nummer) {
        return NodeId.isDoesNotExist(nummer);
    }

    /** Null when there is more to read than is worth it. Where no graph is given, the store reads an index that ends with it. */
    private @Nullable List<Tuple<NodeId>> eerstDeIndex(NodeId s, NodeId p, NodeId o) {
        long over = SHORT
                + (herinnering.past(zichtbaar)
                        ? zichtbaar.size() / GRAPHS_PER_ENTRY
                        : (long) zichtbaar.size() * ENTRIES_PER_GRAPH);
        var gevonden = new ArrayList<Tuple<NodeId>>();
        var alles = tabel.find(TupleFactory.create4(NodeId.NodeIdAny, s, p, o));
        while (alles.hasNext()) {
            if (over-- == 0) {
                Iter.close(alles);
                return null;
            }
            var rij = alles.next();
            if (magGezien(rij.get(0))) {
                gevonden.add(rij);
            }
        }
        return gevonden;
    }

    private Iterator<Tuple<NodeId>> perGraaf(NodeId s, NodeId p, NodeId o) {
        if (!herinnering.past(zichtbaar)) {
            return Iter.flatMap(nummers().keySet().iterator(), een -> tabel.find(een, s, p, o));
        }
        var gezocht = new Gezocht(s, p, o);
        return Iter.flatMap(inhouden().iterator(), inhoud -> inhoud.zoek(gezocht));
    }

    private List<Graafinhoud> inhouden() {
        var bekend = inhouden;
        if (bekend == null) {
            bekend = new ArrayList<>(zichtbaar.size());
            for (Node naam : zichtbaar) {
                bekend.add(inhoud(naam));
            }
            inhouden = bekend;
        }
        return bekend;
    }

    private Graafinhoud inhoud(Node naam) {
        var herinnerd = herinnering.van(naam);
        if (herinnerd != null) {
            return herinnerd;
        }
        var graaf = nummer(naam);
        var gelezen = Graafinhoud.van(
                naam,
                graaf,
                onbekend(graaf)
                        ? Iter.nullIterator()
                        : tabel.find(graaf, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny));
        herinnering.onthoud(gelezen);
        return gelezen;
    }

    /** Looks a few graphs up by name; when there are many, it is less work to know the numbers of those that may be seen. */
    private boolean magGezien(NodeId graaf) {
        if (nummers == null && ++nagekeken <= SHORT + zichtbaar.size() / ENTRIES_PER_GRAPH) {
            return zichtbaar.contains(node(graaf));
        }
        return nummers().containsKey(graaf);
    }

    private Map<NodeId, Node> nummers() {
        var bekend = nummers;
        if (bekend == null) {
            bekend = inhouden == null ? gevraagdeNummers() : gelezenNummers(inhouden);
            nummers = bekend;
        }
        return bekend;
    }

    private Map<NodeId, Node> gevraagdeNummers() {
        Map<NodeId, Node> bekend = HashMap.newHashMap(zichtbaar.size());
        zichtbaar.forEach(naam -> bekend.put(nummer(naam), naam));
        return bekend;
    }

    private static Map<NodeId, Node> gelezenNummers(List<Graafinhoud> inhouden) {
        Map<NodeId, Node> bekend = HashMap.newHashMap(inhouden.size());
        inhouden.forEach(inhoud -> bekend.put(inhoud.graaf(), inhoud.naam()));
        return bekend;
    }
}
