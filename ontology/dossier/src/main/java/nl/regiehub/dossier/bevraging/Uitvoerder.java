package nl.regiehub.dossier.bevraging;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.jspecify.annotations.Nullable;

/** Evaluates queries as the library does, but looks a pattern under {@code GRAPH ?g} up in all visible graphs at once. */
final class Uitvoerder extends OpExecutor {

    Uitvoerder(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpGraph graaf, QueryIterator invoer) {
        return graaf.getNode().isVariable()
                        && execCxt.getDataset() instanceof Zichtgraaf
                        && graaf.getSubOp() instanceof OpBGP patroon
                        && !patroon.getPattern().isEmpty()
                ? overal(graaf.getNode(), patroon.getPattern(), invoer)
                : super.execute(graaf, invoer);
    }

    private QueryIterator overal(Node graaf, BasicPattern patroon, QueryIterator invoer) {
        var bekeken = QueryIterPeek.create(invoer, execCxt);
        Iterator<Binding> keten = bekeken;
        for (Triple drietal : volgorde(patroon, bekeken.peek())) {
            var vierling = Quad.create(graaf, drietal);
            keten = Iter.flatMap(keten, binding -> gevonden(vierling, binding));
        }
        return QueryIterPlainWrapper.create(keten, execCxt);
    }

    /** What is most particular comes first, seen with what is already known. */
    private static BasicPattern volgorde(BasicPattern patroon, @Nullable Binding eerste) {
        var bekend = eerste == null ? patroon : Substitute.substitute(patroon, eerste);
        return ReorderLib.fixed().reorderIndexes(bekend).reorder(patroon);
    }

    private Iterator<Binding> gevonden(Quad vierling, Binding binding) {
        var quads = execCxt.getDataset()
                .findNG(
                        gezocht(vierling.getGraph(), binding),
                        gezocht(vierling.getSubject(), binding),
                        gezocht(vierling.getPredicate(), binding),
                        gezocht(vierling.getObject(), binding));
        return Iter.removeNulls(Iter.map(quads, quad -> gebonden(vierling, quad, binding)));
    }

    private static Node gezocht(Node node, Binding binding) {
        if (!node.isVariable()) {
            return node;
        }
        var waarde = binding.get(Var.alloc(node));
        return waarde == null ? Node.ANY : waarde;
    }

    /** Null when one variable would have two values. */
    private static @Nullable Binding gebonden(Quad vierling, Quad quad, Binding binding) {
        var nieuw = BindingBuilder.create(binding);
        return bindt(nieuw, vierling.getGraph(), quad.getGraph())
                        && bindt(nieuw, vierling.getSubject(), quad.getSubject())
                        && bindt(nieuw, vierling.getPredicate(), quad.getPredicate())
                        && bindt(nieuw, vierling.getObject(), quad.getObject())
                ? nieuw.build()
                : null;
    }

    private static boolean bindt(BindingBuilder nieuw, Node node, Node waarde) {
        if (!node.isVariable()) {
            return true;
        }
        var variabele = Var.alloc(node);
        if (nieuw.contains(variabele)) {
            return waarde.equals(nieuw.get(variabele));
        }
        nieuw.add(variabele, waarde);
        return true;
    }
}
