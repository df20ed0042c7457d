package nl.regiehub.vocabulary.naslag;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Writes a question for the index: every word must be found somewhere. A whole name counts most, then a word of a name by its
 * stem, then the beginning or the end of one, and least a word of a definition.
 */
final class Zoekopdracht {

    private static final int MEESTE_WOORDEN = 8;
    private static final int KORTSTE_EIND = 4;

    private Zoekopdracht() {}

    static Query van(Zoekvraag vraag) {
        List<String> woorden = Stam.HEEL.woorden(vraag.tekst());
        if (woorden.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var all = new BooleanQuery.Builder();
        woorden.stream().limit(MEESTE_WOORDEN).forEach(woord -> all.add(woord(woord), Occur.MUST));
        String geheel = Spelling.naam(vraag.tekst());
        all.add(vast(new TermQuery(new Term(Zoekindex.GELIJK, geheel)), 60), Occur.SHOULD);
        all.add(vast(new TermQuery(new Term(Zoekindex.SYNONIEM_GELIJK, geheel)), 40), Occur.SHOULD);
        all.add(vast(new PrefixQuery(new Term(Zoekindex.GELIJK, geheel)), 8), Occur.SHOULD);
        begrensd(vraag, all);
        return all.build();
    }

    private static void begrensd(Zoekvraag vraag, BooleanQuery.Builder all) {
        if (vraag.schema() != null) {
            all.add(new TermQuery(new Term(Zoekindex.SCHEMA, vraag.schema())), Occur.FILTER);
        }
        switch (vraag.soort()) {
            case ALLES ->
                all.add(vast(new TermQuery(new Term(Zoekindex.SOORT, Zoekindex.SOORT_BEGRIP)), 2), Occur.SHOULD);
            case BEGRIPPEN -> all.add(new TermQuery(new Term(Zoekindex.SOORT, Zoekindex.SOORT_BEGRIP)), Occur.FILTER);
            case CODES -> all.add(new TermQuery(new Term(Zoekindex.SOORT, Zoekindex.SOORT_CODE)), Occur.FILTER);
        }
    }

    private static Query woord(String woord) {
        String stam = Stam.van(woord);
        var ways = new ArrayList<Query>();
        ways.add(weegt(new TermQuery(new Term(Zoekindex.NAAM, stam)), 4));
        ways.add(weegt(new TermQuery(new Term(Zoekindex.SYNONIEM, stam)), 3));
        ways.add(weegt(new TermQuery(new Term(Zoekindex.TEKST, stam)), 0.5f));
        ways.add(vast(new TermQuery(new Term(Zoekindex.CODE, woord)), 12));
        ways.add(vast(new PrefixQuery(new Term(Zoekindex.BEGIN, woord)), 5));
        if (woord.length() >= KORTSTE_EIND) {
            String omgekeerd = new StringBuilder(woord).reverse().toString();
            ways.add(vast(new PrefixQuery(new Term(Zoekindex.EIND, omgekeerd)), 3));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query weegt(Query query, float gewicht) {
        return new BoostQuery(query, gewicht);
    }

    private static Query vast(Query query, float waarde) {
        return new BoostQuery(new ConstantScoreQuery(query), waarde);
    }
}
