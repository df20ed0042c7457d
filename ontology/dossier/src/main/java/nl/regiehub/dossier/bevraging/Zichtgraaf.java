package nl.regiehub.dossier.bevraging;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.IteratorSlotted;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapZero;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TransactionalNotSupportedMixin;

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
    private final Set<Node> getoond = new HashSet<>();

    /**
     * Opens it.
     *
     * @param store a TDB2 store in a transaction
     * @param zichtbaar names of the graphs that may be seen
     * @param gestopt set when nobody waits for the answer any more
     */
    Zichtgraaf(DatasetGraph store, Set<Node> zichtbaar, AtomicBoolean gestopt) {
        this.index = new Zichtindex(store, zichtbaar);
        this.zichtbaar = zichtbaar;
        this.gestopt = gestopt;
    }

    /** The graphs of which a quad, or the mere existence, was given out. */
    Set<Node> getoond() {
        return Set.copyOf(getoond);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
        return Iter.map(findInUnionGraph(s, p, o), triple -> Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
        return zichtbaar.contains(g) ? toon(index.in(g, s, p, o)) : Iter.nullIterator();
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        return toon(index.overal(s, p, o));
    }

    private Iterator<Quad> toon(Iterator<Quad> quads) {
        loopt();
        return new Getoond(quads);
    }

    private void loopt() {
        if (gestopt.get()) {
            throw new QueryCancelledException();
        }
    }

    /** Notes each quad as soon as it is known that there is one: that is already an answer. */
    private final class Getoond extends IteratorSlotted<Quad> {

        private final Iterator<Quad> quads;

        Getoond(Iterator<Quad> quads) {
            this.quads = quads;
        }

        @Override
        protected boolean hasMore() {
            return quads.hasNext();
        }

        @Override
        protected Quad moveToNext() {
            loopt();
            var quad = quads.next();
            getoond.add(quad.getGraph());
            return quad;
        }

        @Override
        protected void closeIterator() {
            Iter.close(quads);
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
