package nl.regiehub.vocabulary.naslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/** Takes text apart into words: as they stand, cut back to their Dutch stem, or read from their end. */
final class Stam extends Analyzer {

    /** Words as they stand, without capitals and accents. */
    static final Stam HEEL = new Stam(Vorm.HEEL);

    /** Words cut back to their stem: {@code monitoren} and {@code monitoring} become {@code monitor}. */
    static final Stam GESTAMD = new Stam(Vorm.GESTAMD);

    /** Words from their end, so that {@code regie} finds {@code casusregie} as fast as it finds {@code regieverlies}. */
    static final Stam OMGEKEERD = new Stam(Vorm.OMGEKEERD);

    private enum Vorm {
        HEEL,
        GESTAMD,
        OMGEKEERD
    }

    private final Vorm vorm;

    private Stam(Vorm vorm) {
        this.vorm = vorm;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(
                words,
                switch (vorm) {
                    case HEEL -> folded;
                    case GESTAMD -> new SnowballFilter(folded, new DutchStemmer());
                    case OMGEKEERD -> new ReverseStringFilter(folded);
                });
    }

    /** The words of a text. */
    List<String> woorden(String tekst) {
        var found = new ArrayList<String>();
        try (TokenStream stream = tokenStream("", tekst)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) { // nothing is read but a text in memory
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The stem of one word. */
    static String van(String woord) {
        return GESTAMD.woorden(woord).stream().findFirst().orElse(woord);
    }
}
