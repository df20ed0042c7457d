package nl.regiehub.dossier.bevraging;

import java.util.Set;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.vocabulary.XSD;

/**
 * Takes out of a query what could harm: it refuses SERVICE and every function outside SPARQL 1.1 (the library would load a class
 * by its name), and puts functions and sums with a bound in the place of those that can run away or grow without end.
 */
final class Veiligstelling extends ExprTransformCopy {

    private static final Set<String> CASTS = Set.of(
            XSD.xboolean.getURI(),
            XSD.xdouble.getURI(),
            XSD.xfloat.getURI(),
            XSD.decimal.getURI(),
            XSD.integer.getURI(),
            XSD.dateTime.getURI(),
            XSD.date.getURI(),
            XSD.time.getURI(),
            XSD.xstring.getURI());

    private Veiligstelling() {}

    /**
     * The same query without harm.
     *
     * @throws Onbeantwoord when it cannot be had without
     */
    static Op van(Op op) {
        return Transformer.transform(new ZonderDienst(), new Veiligstelling(), op);
    }

    @Override
    public Expr transform(ExprFunctionN functie, ExprList argumenten) {
        return switch (functie) {
            case E_Regex _ -> {
                Patroon.keur(argumenten, Zoekpatroon.FLAGS);
                yield new Zoekpatroon(argumenten);
            }
            case E_StrReplace _ -> {
                Patroon.keur(argumenten, Vervanging.FLAGS);
                yield new Vervanging(argumenten);
            }
            case E_StrConcat _ -> new Samenvoeging(argumenten);
            case E_Call _ -> throw new Onbeantwoord(Reden.FUNCTIE);
            case E_Function eigen when !CASTS.contains(eigen.getFunctionIRI()) -> throw new Onbeantwoord(Reden.FUNCTIE);
            default -> super.transform(functie, argumenten);
        };
    }

    @Override
    public Expr transform(ExprFunction2 functie, Expr links, Expr rechts) {
        return switch (functie) {
            case E_Add _, E_Subtract _, E_Multiply _, E_Divide _ -> new Rekensom(functie, links, rechts);
            default -> super.transform(functie, links, rechts);
        };
    }

    @Override
    public Expr transform(ExprAggregator telling) {
        if (telling.getAggregator() instanceof AggCustom) {
            throw new Onbeantwoord(Reden.FUNCTIE);
        }
        return super.transform(telling);
    }

    /** Leaves no SERVICE in: the hub asks nobody on another's behalf. */
    private static final class ZonderDienst extends TransformCopy {

        @Override
        public Op transform(OpService dienst, Op binnen) {
            throw new Onbeantwoord(Reden.DIENST);
        }
    }
}
