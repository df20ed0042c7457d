package nl.regiehub.dossier.bevraging;

import com.google.re2j.Pattern;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** REPLACE that cannot run away, and whose text does not grow without end. */
final class Vervanging extends ExprFunctionN {

    private static final int REPLACEMENT = 2;
    private static final int LONGEST = 1_000;

    static final int FLAGS = 3;

    private final @Nullable Pattern vast;

    Vervanging(ExprList argumenten) {
        super("replace", argumenten);
        this.vast = Patroon.vast(argumenten, FLAGS);
    }

    @Override
    public NodeValue eval(List<NodeValue> waarden) {
        var patroon = vast == null ? Patroon.van(waarden, FLAGS) : vast;
        if (patroon.matches("")) { // as XPath says: nothing can be everywhere
            throw new ExprEvalException("the pattern matches nothing at all");
        }
        var node = waarden.getFirst().asNode();
        var vervanging = Patroon.tekst(waarden.get(REPLACEMENT));
        if (vervanging.length() > LONGEST) {
            throw new ExprEvalException("replacement too long");
        }
        var nieuw = vervang(patroon, Patroon.tekst(waarden.getFirst()), vervanging);
        return NodeValue.makeNode(
                node.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralDT(nieuw, node.getLiteralDatatype())
                        : NodeFactory.createLiteralLang(nieuw, node.getLiteralLanguage()));
    }

    private static String vervang(Pattern patroon, String tekst, String vervanging) {
        var gevonden = patroon.matcher(tekst);
        var nieuw = new StringBuilder();
        try {
            while (gevonden.find()) {
                gevonden.appendReplacement(nieuw, vervanging);
                Tekstgrens.bewaak(nieuw.length());
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) { // a group that is not there
            throw new ExprEvalException("not a replacement for this pattern");
        }
        return gevonden.appendTail(nieuw).toString();
    }

    @Override
    public Expr copy(ExprList argumenten) {
        return new Vervanging(argumenten);
    }
}
