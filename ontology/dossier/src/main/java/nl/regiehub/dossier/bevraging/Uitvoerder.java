package nl.regiehub.dossier.bevraging;

import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.jspecify.annotations.Nullable;

/** Evaluates queries as the library does, but matches patterns with the visible graphs itself: with all of them at once. */
final class Uitvoerder extends OpExecutor {

    Uitvoerder(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpGraph graaf, QueryIterator invoer) {
        return graaf.getNode().isVariable()
                        && execCxt.getDataset() instanceof Zichtgraaf zicht
                        && graaf.getSubOp() instanceof OpBGP patroon
                        && !patroon.getPattern().isEmpty()
                ? gevonden(zicht, graaf.getNode(), patroon.getPattern(), invoer)
                : super.execute(graaf, invoer);
    }

    @Override
    protected QueryIterator execute(OpOrder volgorde, QueryIterator invoer) {
        return Rangschikking.isVan(volgorde)
                ? QueryIterPlainWrapper.create(
                        Rangschikking.rijen(volgorde.getSubOp(), exec(volgorde.getSubOp(), invoer)), execCxt)
                : super.execute(volgorde, invoer);
    }

    @Override
    protected QueryIterator execute(OpBGP patroon, QueryIterator invoer) {
        return execCxt.getActiveGraph() instanceof GraphView actief && actief.getDataset() instanceof Zichtgraaf zicht
                ? gevonden(zicht, naam(actief).orElse(null), patroon.getPattern(), invoer)
                : super.execute(patroon, invoer);
    }

    /** The graph that a query looks in; empty for the default graph, which is the union. */
    private static Optional<Node> naam(GraphView graaf) {
        return Optional.ofNullable(graaf.getGraphName())
                .filter(naam -> !Quad.isDefaultGraph(naam) && !Quad.isUnionGraph(naam));
    }

    private QueryIterator gevonden(Zichtgraaf zicht, @Nullable Node graaf, BasicPattern patroon, QueryIterator invoer) {
        var bekeken = QueryIterPeek.create(invoer, execCxt);
        Iterator<Binding> keten = bekeken;
        for (Triple drietal : volgorde(patroon, bekeken.peek())) {
            keten = Iter.flatMap(keten, new Plaatsing(zicht, graaf, drietal)::bij);
        }
        return QueryIterPlainWrapper.create(keten, execCxt);
    }

    /** What is most particular comes first, seen with what is already known. */
    private static BasicPattern volgorde(BasicPattern patroon, @Nullable Binding eerste) {
        var bekend = eerste == null ? patroon : Substitute.substitute(patroon, eerste);
        return ReorderLib.fixed().reorderIndexes(bekend).reorder(patroon);
    }
}
