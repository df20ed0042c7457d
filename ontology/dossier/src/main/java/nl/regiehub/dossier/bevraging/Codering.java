package nl.regiehub.dossier.bevraging;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/** ENCODE_FOR_URI of a text that is not too long; encoding makes it up to nine times as long. */
final class Codering extends E_StrEncodeForURI {

    Codering(Expr argument) {
        super(argument);
    }

    @Override
    public NodeValue eval(NodeValue tekst) {
        Tekstgrens.bewaak(List.of(tekst));
        return super.eval(tekst);
    }

    @Override
    public Expr copy(Expr argument) {
        return new Codering(argument);
    }
}
