package nl.regiehub.dossier.bevraging;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.regiehub.dossier.bevraging.Graafgeheugen.Herinnering;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapZero;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNotSupportedMixin;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * The visible graphs of a store as a dataset of their own, and the only road to them: by graph, over all graphs, and as their
 * union, which is the default graph too. A graph that is not visible is the same as one that is not there. It is no wrapper of
 * the library's own kind on purpose: those are unwrapped by query engines that know the store beneath.
 *
 * <p>For one question in one transaction. It remembers which graphs it showed something of, so that the audit trail can say what
 * was really looked into, and does no more once its question is stopped.
 */
final class Zichtgraaf extends DatasetGraphBaseFind implements TransactionalNotSupportedMixin {

    private final Zichtindex index;
    private final Set<Node> zichtbaar;
    private final AtomicBoolean gestopt;
    private final Set<NodeId> getoond = new HashSet<>();

    /**
     * Opens it.
     *
     * @param store a TDB2 store in a transaction
     * @param zichtbaar names of the graphs that may be seen
     * @param herinnering what is remembered of the store, from before the transaction
     * @param gestopt set when nobody waits for the answer any more
     */
    Zichtgraaf(DatasetGraph store, Set<Node> zichtbaar, Herinnering herinnering, AtomicBoolean gestopt) {
        this.index = new Zichtindex(store, zichtbaar, herinnering);
        this.zichtbaar = zichtbaar;
        this.gestopt = gestopt;
    }

    /** The graphs of which a quad, or the mere existence, was given out. */
    Set<Node> getoond() {
        if (getoond.size() == zichtbaar.size()) {
            return zichtbaar;
        }
        Set<Node> namen = HashSet.newHashSet(getoond.size());
        getoond.forEach(graaf -> namen.add(index.naam(graaf)));
        return namen;
    }

    /** The numbers by which the store knows names and values. */
    Zichtindex index() {
        return index;
    }

    /** What the visible graphs say, in numbers: graph, subject, property, value. */
    Iterator<Tuple<NodeId>> rijen(NodeId g, NodeId s, NodeId p, NodeId o) {
        loopt();
        return new Getoond(index.rijen(g, s, p, o).rijen());
    }

    /** What the union of the visible graphs says: each triple once, in whichever graph it stood first. */
    Iterator<Tuple<NodeId>> verenigd(NodeId s, NodeId p, NodeId o) {
        loopt();
        var gevonden = index.rijen(NodeId.NodeIdAny, s, p, o);
        return Iter.filter(
                new Getoond(gevonden.rijen()),
                gevonden.gegroepeerd() ? Herhaling.naastElkaar() : Herhaling.verspreid());
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(
                verenigd(nummer(s), nummer(p), nummer(o)),
                rij -> Quad.create(Quad.defaultGraphIRI, node(rij, 1), node(rij, 2), node(rij, 3)));
    }

    @Override
    public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
        return Iter.map(findInDftGraph(s, p, o), Quad::asTriple);
    }

    @Override
    public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
        return Iter.map(findInUnionGraph(s, p, o), triple -> Quad.create(Quad.unionGraph, triple));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return quads(rijen(nummer(g), nummer(s), nummer(p), nummer(o)));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return quads(rijen(NodeId.NodeIdAny, nummer(s), nummer(p), nummer(o)));
    }

    private Iterator<Quad> quads(Iterator<Tuple<NodeId>> rijen) {
        return Iter.map(rijen, rij -> Quad.create(node(rij, 0), node(rij, 1), node(rij, 2), node(rij, 3)));
    }

    private NodeId nummer(@Nullable Node node) {
        return node == null ? NodeId.NodeIdAny : index.nummer(node);
    }

    private Node node(Tuple<NodeId> rij, int plek) {
        return index.node(rij.get(plek));
    }

    private void loopt() {
        if (gestopt.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Notes each quad as soon as it is known that there is one: that is already an answer. */
    private final class Getoond extends IteratorSlotted<Tuple<NodeId>> {

        private final Iterator<Tuple<NodeId>> rijen;
        private NodeId laatst = NodeId.NodeDoesNotExist;

        Getoond(Iterator<Tuple<NodeId>> rijen) {
            this.rijen = rijen;
        }

        @Override
        protected boolean hasMore() {
            return rijen.hasNext();
        }

        @Override
        protected Tuple<NodeId> moveToNext() {
            loopt();
            var rij = rijen.next();
            if (!laatst.equals(rij.get(0))) {
                laatst = rij.get(0);
                getoond.add(laatst);
            }
            return rij;
        }

        @Override
        protected void closeIterator() {
            Iter.close(rijen);
        }
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.filter(zichtbaar.iterator(), this::containsGraph);
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node naam) {
        return GraphView.createNamedGraph(this, naam);
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapZero.empty;
    }

    @Override
    public long size() {
        return Iter.count(listGraphNodes());
    }

    @Override
    public void addGraph(Node naam, Graph graaf) {
        throw new UnsupportedOperationException("what is visible is only read");
    }

    @Override
    public void removeGraph(Node naam) {
        throw new UnsupportedOperationException("what is visible is only read");
    }

    /** Its one transaction is the store's, begun and ended around it. */
    @Override
    public boolean supportsTransactions() {
        return false;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }
}
