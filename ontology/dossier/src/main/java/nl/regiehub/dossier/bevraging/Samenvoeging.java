package nl.regiehub.dossier.bevraging;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT of texts that together are not too long. */
final class Samenvoeging extends E_StrConcat {

    Samenvoeging(ExprList argumenten) {
        super(argumenten);
    }

    @Override
    public NodeValue eval(List<NodeValue> teksten) {
        Tekstgrens.bewaak(teksten);
        return super.eval(teksten);
    }

    @Override
    public Expr copy(ExprList argumenten) {
        return new Samenvoeging(argumenten);
    }
}
