package nl.regiehub.dossier.bevraging;

import com.google.re2j.Pattern;
import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REGEX that cannot run away. */
final class Zoekpatroon extends ExprFunctionN {

    static final int FLAGS = 2;

    private final @Nullable Pattern vast;

    Zoekpatroon(ExprList argumenten) {
        super("regex", argumenten);
        this.vast = Patroon.vast(argumenten, FLAGS);
    }

    @Override
    public NodeValue eval(List<NodeValue> waarden) {
        var patroon = vast == null ? Patroon.van(waarden, FLAGS) : vast;
        return NodeValue.booleanReturn(
                patroon.matcher(Patroon.tekst(waarden.getFirst())).find());
    }

    @Override
    public Expr copy(ExprList argumenten) {
        return new Zoekpatroon(argumenten);
    }
}
