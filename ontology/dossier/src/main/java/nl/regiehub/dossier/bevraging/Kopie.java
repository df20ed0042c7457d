package nl.regiehub.dossier.bevraging;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.dossier.bevraging.Bevrager.Antwoord;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** What one asker may see, written in memory for one question, where the store itself holds more than that asker may read. */
final class Kopie {

    /** Some four thousand dossierdelen; what is larger is refused, not answered in part. */
    private static final int MOST_QUADS = 50_000;

    private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
    private final Set<Node> grafen = new HashSet<>();
    private int quads;

    private Kopie() {}

    /**
     * Writes it.
     *
     * @throws Onbeantwoord when there is more than fits
     */
    static Kopie van(Stream<Quad> zichtbaar) {
        var kopie = new Kopie();
        Txn.executeWrite(kopie.store, () -> zichtbaar.forEach(kopie::neem));
        return kopie;
    }

    private void neem(Quad quad) {
        if (++quads > MOST_QUADS) {
            throw new Onbeantwoord(Reden.GEHEUGEN);
        }
        grafen.add(quad.getGraph());
        store.add(quad);
    }

    /** An answer made from it, by a road like that to the store itself. */
    Antwoord lees(AtomicBoolean gestopt, Function<DatasetGraph, String> lezing) {
        return Txn.calculateRead(store, () -> {
            var zicht =
                    new Zichtgraaf(store, grafen, Graafgeheugen.vanEenVraag().herinnering(), gestopt);
            return new Antwoord(lezing.apply(zicht), zicht.getoond());
        });
    }
}
