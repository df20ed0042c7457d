package nl.regiehub.dossier.bevraging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

/**
 * Where nobody says in which order, the order tells nothing of what is hidden: an answer is, to the letter, that over a copy which
 * never held it.
 */
class RangschikkingTest {

    private static final int WORLDS = 20;
    private static final int QUESTIONS = 40;
    private static final Begroting RUIM = new Begroting(Duration.ofMinutes(2), 4L << 30, 100_000, 1 << 24);

    @Test
    void whatIsHiddenMovesNoRow() {
        for (int seed = 0; seed < WORLDS; seed++) {
            var toeval = new Random(seed);
            var wereld = new Orakelwereld(toeval);
            var kopie = wereld.kopie();
            var maker = new Vraagmaker(toeval, wereld.namen());
            for (int i = 0; i < QUESTIONS; i++) {
                var tekst = maker.vraagZonderVolgorde();

                var gegeven = wereld.gevraagd(zicht -> antwoord(tekst, zicht));

                var zonder = Txn.calculateRead(kopie, () -> antwoord(tekst, kopie));
                assertThat(gegeven).as("world %d: %s", seed, tekst).isEqualTo(zonder);
            }
        }
    }

    private static String antwoord(String tekst, DatasetGraph graaf) {
        var vraag = Sparqlvraag.lees(tekst, List.of(), List.of());
        var vorm = Antwoordvorm.voor(vraag).getFirst();
        try (var exec = QueryExec.dataset(graaf)
                .query(vraag.query())
                .context(Motor.context())
                .build()) {
            return new Uitschrift(vorm, RUIM).van(exec.getQuery(), exec);
        }
    }
}
