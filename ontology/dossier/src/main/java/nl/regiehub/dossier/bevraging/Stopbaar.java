package nl.regiehub.dossier.bevraging;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphReadOnly;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph to read, that gives no more once its question is stopped: a path is walked without looking up. */
final class Stopbaar extends GraphReadOnly {

    private final AtomicBoolean gestopt;

    Stopbaar(Graph graaf, AtomicBoolean gestopt) {
        super(graaf);
        this.gestopt = gestopt;
    }

    @Override
    public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
        if (gestopt.get()) {
            throw new QueryCancelledException();
        }
        return super.find(s, p, o);
    }
}
