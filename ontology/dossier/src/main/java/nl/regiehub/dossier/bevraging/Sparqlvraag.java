package nl.regiehub.dossier.bevraging;

import java.util.Collection;
import java.util.regex.Pattern;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.syntax.ElementGroup;

/** A query of SPARQL 1.1 that the hub is prepared to answer: read whole, and looked through for what it may not do. */
public final class Sparqlvraag {

    private static final int LONGEST = 20_000;

    /** The library looks at what is in an EXISTS several times, and so at what is in an EXISTS in that. */
    private static final int MOST_EXISTS = 8;

    private static final Pattern EXISTS = Pattern.compile("\\bEXISTS\\b", Pattern.CASE_INSENSITIVE);

    /** What a relative IRI is relative to; no name of ours, and no folder of this machine. */
    private static final String BASE = "https://regiehub.invalid/";

    private final Query query;

    private Sparqlvraag(Query query) {
        this.query = query;
    }

    /**
     * Reads a query.
     *
     * @param tekst the query
     * @param standaard graphs whose union is the default graph, in place of the query's own FROM; none leaves that as it is
     * @param benoemd graphs that GRAPH looks in, in place of FROM NAMED
     * @throws Onbeantwoord when it is no query, or would do what the hub does for nobody
     */
    public static Sparqlvraag lees(String tekst, Collection<String> standaard, Collection<String> benoemd) {
        if (tekst.length() > LONGEST) {
            throw new Onbeantwoord(Reden.TE_GROOT);
        }
        try {
            var query = QueryFactory.create(tekst, BASE, Syntax.syntaxSPARQL_11);
            if (misschienDiep(tekst) && teDiep(query.toString())) {
                throw new Onbeantwoord(Reden.TE_GROOT);
            }
            over(query, standaard, benoemd);
            Veiligstelling.van(Algebra.compile(query));
            return new Sparqlvraag(query);
        } catch (QueryParseException e) { // its message repeats the query
            throw new Onbeantwoord(Reden.ONLEESBAAR, e.getLine(), e.getColumn());
        } catch (QueryException _) {
            throw new Onbeantwoord(Reden.ONLEESBAAR);
        } catch (StackOverflowError _) { // brackets in brackets in brackets
            throw new Onbeantwoord(Reden.TE_GROOT);
        }
    }

    /** Writing a query out again takes longer than answering most: only what has many, or a letter in disguise, asks for it. */
    private static boolean misschienDiep(String tekst) {
        return tekst.indexOf('\\') >= 0 || teDiep(tekst);
    }

    private static boolean teDiep(String tekst) {
        return EXISTS.matcher(tekst).results().count() > MOST_EXISTS;
    }

    private static void over(Query query, Collection<String> standaard, Collection<String> benoemd) {
        if (!standaard.isEmpty() || !benoemd.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            standaard.forEach(query::addGraphURI);
            benoemd.forEach(query::addNamedGraphURI);
        }
        if (query.getQueryPattern() == null) { // DESCRIBE <iri>
            query.setQueryPattern(new ElementGroup());
        }
    }

    /** Whether the answer is a graph (CONSTRUCT, DESCRIBE) and no rows or yes or no (SELECT, ASK). */
    public boolean vraagtEenGraaf() {
        return query.isConstructType() || query.isDescribeType();
    }

    Query query() {
        return query.cloneQuery();
    }
}
