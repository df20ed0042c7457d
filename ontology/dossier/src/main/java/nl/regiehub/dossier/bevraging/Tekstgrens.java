package nl.regiehub.dossier.bevraging;

import java.util.List;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** How long a text may get inside a query: doubled thirty times, a word fills the memory. */
final class Tekstgrens {

    private static final int LONGEST = 100_000;

    private Tekstgrens() {}

    /** Errs, as any function of SPARQL does on a wrong argument, when these texts together are too long. */
    static void bewaak(List<NodeValue> teksten) {
        bewaak(teksten.stream().mapToLong(tekst -> tekst.asString().length()).sum());
    }

    static void bewaak(long tekens) {
        if (tekens > LONGEST) {
            throw new ExprEvalException("text too long");
        }
    }
}
