package nl.regiehub.dossier.bevraging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpDistinctReduced;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows that a query leaves in any order in the order of their values, wherever that order shows: in the answer, in what
 * LIMIT keeps, and in what an aggregate makes of a group. The store gives rows in the order in which it first met the names in
 * them, and it may have met one in a graph that is hidden.
 */
final class Rangschikking extends TransformCopy {

    private static final Comparator<@Nullable Node> WAARDE = Comparator.nullsFirst(NodeCmp::compareRDFTerms);

    private Rangschikking() {}

    /** The rows of a query in an order, except where only their number counts. */
    static Op van(Op op) {
        return Transformer.transform(new Rangschikking(), op);
    }

    /** The same for a query of which the rows themselves are the answer. */
    static Op vanRijen(Op op) {
        return geordend(van(op));
    }

    @Override
    public Op transform(OpSlice deel, Op binnen) {
        return new OpSlice(geordend(binnen), deel.getStart(), deel.getLength());
    }

    @Override
    public Op transform(OpReduced ontdubbeld, Op binnen) {
        return OpDistinct.create(binnen); // it may leave as many repeats as it likes, so as many as stand apart
    }

    @Override
    public Op transform(OpGroup groep, Op binnen) {
        return groep.getAggregators().stream().allMatch(Rangschikking::telt)
                ? super.transform(groep, binnen)
                : super.transform(groep, inVolgorde(binnen));
    }

    private static boolean telt(ExprAggregator een) {
        return switch (een.getAggregator()) {
            case AggCount _, AggCountDistinct _, AggCountVar _, AggCountVarDistinct _ -> true;
            default -> false;
        };
    }

    private static Op geordend(Op op) {
        return heeftVolgorde(op) ? op : inVolgorde(op);
    }

    /** ORDER BY breaks its ties by all values, so what it leaves open is nothing. */
    private static boolean heeftVolgorde(Op op) {
        return switch (op) {
            case OpOrder _, OpSlice _ -> true;
            case OpProject keuze -> heeftVolgorde(keuze.getSubOp());
            case OpDistinctReduced keuze -> heeftVolgorde(keuze.getSubOp());
            default -> false;
        };
    }

    /** Without conditions, as no query can say it, it stands for the order here. */
    private static Op inVolgorde(Op op) {
        return new OpOrder(op, List.of());
    }

    static boolean isVan(OpOrder volgorde) {
        return volgorde.getConditions().isEmpty();
    }

    /** The rows of a part of a query, by the values of its variables. */
    static Iterator<Binding> rijen(Op op, Iterator<Binding> rijen) {
        var variabelen = OpVars.visibleVars(op).stream()
                .sorted(Comparator.comparing(Var::getVarName))
                .toArray(Var[]::new);
        var gerangschikt = new ArrayList<Rij>();
        rijen.forEachRemaining(rij -> gerangschikt.add(new Rij(rij, variabelen)));
        gerangschikt.sort(null);
        return gerangschikt.stream().map(rij -> rij.rij).iterator();
    }

    /** A row with its values, looked up once. */
    private static final class Rij implements Comparable<Rij> {

        private final Binding rij;
        private final @Nullable Node[] waarden;

        Rij(Binding rij, Var[] variabelen) {
            this.rij = rij;
            this.waarden = new @Nullable Node[variabelen.length];
            Arrays.setAll(waarden, i -> rij.get(variabelen[i]));
        }

        @Override
        public int compareTo(Rij ander) {
            return Arrays.compare(waarden, ander.waarden, WAARDE);
        }
    }
}
