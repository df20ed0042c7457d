package nl.regiehub.dossier.bevraging;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are tried in time linear in the text, whatever they say. RE2/J knows no way back into what a group matched, so
 * {@code \1} is an error; repeats are counted, because a program of {@code (a{1000}){1000}} would be a million steps long.
 */
final class Patroon {

    private static final int LONGEST = 1_000;
    private static final long MOST_REPEATS = 1_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private Patroon() {}

    /**
     * The pattern when the query has it as a constant, so that it is compiled once; null when each row has its own, or when it
     * cannot be tried, which is then an error of each row.
     */
    static @Nullable Pattern vast(ExprList argumenten, int vlaggen) {
        try {
            return constant(argumenten, vlaggen) ? van(waarden(argumenten), vlaggen) : null;
        } catch (ExprEvalException _) {
            return null;
        }
    }

    /** Refuses a query in which a pattern stands that can never be tried. */
    static void keur(ExprList argumenten, int vlaggen) {
        if (constant(argumenten, vlaggen) && vast(argumenten, vlaggen) == null) {
            throw new Onbeantwoord(Reden.PATROON);
        }
    }

    private static boolean constant(ExprList argumenten, int vlaggen) {
        return argumenten.get(1).isConstant()
                && (argumenten.size() <= vlaggen || argumenten.get(vlaggen).isConstant());
    }

    private static List<NodeValue> waarden(ExprList argumenten) {
        return argumenten.getList().stream()
                .map(argument -> argument.isConstant() ? argument.getConstant() : NodeValue.nvEmptyString)
                .toList();
    }

    /**
     * The pattern among the arguments of a function, with its flags as XPath has them.
     *
     * @param waarden the arguments, of which the second is the pattern
     * @param plaats where the flags stand, if there are any
     * @throws ExprEvalException when there is none that can be tried in linear time
     */
    static Pattern van(List<NodeValue> waarden, int plaats) {
        var tekst = tekst(waarden.get(1));
        var letters = waarden.size() > plaats ? tekst(waarden.get(plaats)) : "";
        var letterlijk = letters.contains("q") ? Pattern.quote(tekst) : tekst;
        if (tekst.length() > LONGEST || !letters.matches("[ismq]*") || repeats(letterlijk) > MOST_REPEATS) {
            throw new ExprEvalException("not a pattern that this hub tries");
        }
        try {
            return Pattern.compile(letterlijk, masker(letters));
        } catch (PatternSyntaxException _) { // its message repeats the pattern
            throw new ExprEvalException("not a pattern that this hub tries");
        }
    }

    static String tekst(NodeValue waarde) {
        if (!waarde.isString() && !waarde.isLangString()) {
            throw new ExprEvalException("not a text");
        }
        return waarde.asNode().getLiteralLexicalForm();
    }

    private static int masker(String letters) {
        return (letters.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                | (letters.contains("s") ? Pattern.DOTALL : 0)
                | (letters.contains("m") ? Pattern.MULTILINE : 0);
    }

    private static long repeats(String patroon) {
        long product = 1;
        var gevonden = REPEAT.matcher(patroon);
        while (gevonden.find() && product <= MOST_REPEATS) {
            var meest = gevonden.group(2);
            product *= Math.max(1, Long.parseLong(meest == null || meest.isEmpty() ? gevonden.group(1) : meest));
        }
        return product;
    }
}
