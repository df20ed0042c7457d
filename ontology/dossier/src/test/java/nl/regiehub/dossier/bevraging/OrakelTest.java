package nl.regiehub.dossier.bevraging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked, over whatever is visible: the answer is that of a copy which holds the permitted graphs and nothing else,
 * given by the library's own engine. Some 3,000 cases in every build; {@code -Dorakel.werelden=N} makes it N times 60.
 */
class OrakelTest {

    private static final int WORLDS = Integer.getInteger("orakel.werelden", 50);
    private static final int QUESTIONS = 60;
    private static final int BETWEEN_CHANGES = 6;

    /** A cross product of everything with everything says no more than a small one. */
    private static final int MOST_ROWS = 3_000;

    @Test
    void everyAnswerIsThatOfACopyWithThePermittedGraphsOnly() {
        int cases = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var toeval = new Random(seed);
            var wereld = new Orakelwereld(toeval);
            var kopie = wereld.kopie();
            var maker = new Vraagmaker(toeval, wereld.namen());
            for (int i = 0; i < QUESTIONS; i++) {
                if (i % BETWEEN_CHANGES == BETWEEN_CHANGES - 1) {
                    wereld.verandert();
                    kopie = wereld.kopie();
                }
                var tekst = maker.vraag();
                var verwacht = volgens(kopie, tekst);
                if (!verwacht.containsKey(TOO_MANY)) {
                    var gegeven = wereld.gevraagd(zicht -> antwoord(tekst, zicht, Motor.context()));
                    assertThat(gegeven).as("world %d: %s", seed, tekst).isEqualTo(verwacht);
                    cases++;
                }
            }
        }
        assertThat(cases).isGreaterThan(WORLDS * QUESTIONS * 9 / 10);
    }

    private static Map<String, Integer> volgens(DatasetGraph kopie, String tekst) {
        return Txn.calculateRead(kopie, () -> antwoord(tekst, kopie, new Context()));
    }

    private static final String TOO_MANY = "too many";

    /** The rows or triples with how often each occurs, in no order. */
    private static Map<String, Integer> antwoord(String tekst, DatasetGraph graaf, Context context) {
        var query = QueryFactory.create(tekst, "urn:base/", Syntax.syntaxSPARQL_11);
        try (var vraag = QueryExec.dataset(graaf).query(query).context(context).build()) {
            var geteld = new TreeMap<String, Integer>();
            for (String rij : rijen(query, vraag)) {
                geteld.merge(rij, 1, Integer::sum);
            }
            return geteld;
        }
    }

    private static List<String> rijen(Query query, QueryExec vraag) {
        var rijen = new ArrayList<String>();
        if (query.isAskType()) {
            rijen.add(Boolean.toString(vraag.ask()));
        } else if (query.isSelectType()) {
            var gevonden = vraag.select();
            while (gevonden.hasNext() && rijen.size() <= MOST_ROWS) {
                var rij = new TreeMap<String, String>();
                gevonden.next().forEach((variabele, waarde) -> rij.put(variabele.getName(), waarde.toString()));
                rijen.add(rij.toString());
            }
        } else {
            var graaf = query.isConstructType() ? vraag.construct() : vraag.describe();
            graaf.find().forEach(drietal -> rijen.add(drietal.toString()));
        }
        return rijen.size() > MOST_ROWS ? List.of(TOO_MANY) : rijen;
    }
}
