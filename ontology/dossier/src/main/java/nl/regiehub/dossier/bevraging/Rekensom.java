package nl.regiehub.dossier.bevraging;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A sum of numbers that are not too long, and of nothing else, as in SPARQL 1.1: the library would also count days from a date on
 * one by one, and a number that is squared thirty times has more digits than there is time for.
 */
final class Rekensom extends ExprFunction2 {

    private static final int MOST_BITS = 4_096;
    private static final int MOST_DIGITS = 1_000;

    private final ExprFunction2 som;

    /** The library's sum over other terms. */
    Rekensom(ExprFunction2 som, Expr links, Expr rechts) {
        super(links, rechts, som.getFunctionName(null), som.getOpName());
        this.som = som;
    }

    @Override
    public NodeValue eval(NodeValue links, NodeValue rechts) {
        bewaak(links);
        bewaak(rechts);
        return som.eval(links, rechts);
    }

    private static void bewaak(NodeValue getal) {
        if (!getal.isNumber()) {
            throw new ExprEvalException("not a number");
        }
        boolean lang = getal.isInteger()
                ? getal.getInteger().bitLength() > MOST_BITS
                : getal.isDecimal()
                        && (getal.getDecimal().precision() > MOST_DIGITS
                                || Math.abs(getal.getDecimal().scale()) > MOST_DIGITS);
        if (lang) {
            throw new ExprEvalException("number too long");
        }
    }

    @Override
    public Expr copy(Expr links, Expr rechts) {
        return new Rekensom(som, links, rechts);
    }
}
