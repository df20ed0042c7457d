package nl.regiehub.dossier.bevraging;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.jspecify.annotations.Nullable;

/**
 * Moves {@code GRAPH ?g} down to the patterns that it is about, where the answer stays the same. The library evaluates what is
 * inside it once for each graph; a pattern by itself can be looked up in all graphs at once.
 *
 * <p>What is inside must bind the graph by a pattern of its own, and must not mention its variable: inside, that is not yet
 * bound. Once one part has bound the graph, what follows it may be anything.
 */
final class Spreiding extends TransformCopy {

    private Spreiding() {}

    static Op van(Op op) {
        return Transformer.transform(new Spreiding(), op);
    }

    @Override
    public Op transform(OpGraph graaf, Op binnen) {
        var naam = graaf.getNode();
        return naam.isVariable() && !OpVars.mentionedVars(binnen).contains(Var.alloc(naam))
                ? in(naam, binnen)
                : super.transform(graaf, binnen);
    }

    private static Op in(Node graaf, Op binnen) {
        return gespreid(graaf, binnen).orElseGet(() -> new OpGraph(graaf, binnen));
    }

    /** The same with the graph moved down; empty when no pattern in it is sure to bind the graph. */
    private static Optional<Op> gespreid(Node graaf, Op op) {
        return switch (op) {
            case OpBGP patroon when !patroon.getPattern().isEmpty() -> Optional.of(new OpGraph(graaf, patroon));
            case OpFilter filter ->
                gespreid(graaf, filter.getSubOp()).map(sub -> gefilterd(graaf, filter.getExprs(), sub));
            case OpSequence reeks -> reeks(graaf, reeks);
            case OpConditional keuze ->
                gespreid(graaf, keuze.getLeft()).map(links -> new OpConditional(links, in(graaf, keuze.getRight())));
            case OpJoin join -> beide(graaf, join.getLeft(), join.getRight(), OpJoin::create);
            case OpUnion of -> beide(graaf, of.getLeft(), of.getRight(), OpUnion::create);
            case OpLeftJoin keuze
            when !vraagtVerder(keuze.getExprs()) ->
                beide(
                        graaf,
                        keuze.getLeft(),
                        keuze.getRight(),
                        (links, rechts) -> OpLeftJoin.createLeftJoin(links, rechts, keuze.getExprs()));
            default -> Optional.empty();
        };
    }

    /** EXISTS looks in the graph that it stands in, so it stays there. */
    private static Op gefilterd(Node graaf, ExprList voorwaarden, Op sub) {
        return vraagtVerder(voorwaarden)
                ? OpSequence.create(sub, new OpGraph(graaf, OpFilter.filterBy(voorwaarden, OpTable.unit())))
                : OpFilter.filterBy(voorwaarden, sub);
    }

    private static Optional<Op> reeks(Node graaf, OpSequence reeks) {
        return gespreid(graaf, reeks.get(0)).map(eerste -> {
            var nieuw = OpSequence.create();
            nieuw.add(eerste);
            reeks.getElements().stream().skip(1).map(op -> in(graaf, op)).forEach(nieuw::add);
            return nieuw;
        });
    }

    private static Optional<Op> beide(Node graaf, Op links, Op rechts, BinaryOperator<Op> samen) {
        return gespreid(graaf, links).flatMap(een -> gespreid(graaf, rechts).map(ander -> samen.apply(een, ander)));
    }

    private static boolean vraagtVerder(@Nullable ExprList voorwaarden) {
        if (voorwaarden == null) {
            return false;
        }
        var gevonden = new AtomicBoolean();
        var zoeker = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp vraag) {
                gevonden.set(true);
            }
        };
        voorwaarden.forEach(voorwaarde -> Walker.walk(voorwaarde, zoeker));
        return gevonden.get();
    }
}
