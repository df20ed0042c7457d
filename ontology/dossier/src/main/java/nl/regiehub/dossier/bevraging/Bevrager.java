package nl.regiehub.dossier.bevraging;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Answers questions, a few at a time, on threads of its own; a thread that a request came in on only waits and watches. A question
 * that costs too much is told to stop and does so at the next row. Who asked one that does not hears as much after twice its time.
 */
public final class Bevrager implements AutoCloseable {

    private static final long WATCH_EVERY_MS = 20;

    private final Werkplaats werkplaats = new Werkplaats();

    /** Nothing runs yet. */
    public Bevrager() {}

    /**
     * An answer, whole.
     *
     * @param tekst as it was asked to be written
     * @param getoond of which graphs something was given out to make it
     */
    public record Antwoord(String tekst, Set<Node> getoond) {}

    /** Reads a store in a transaction of its own. */
    @FunctionalInterface
    public interface Lezer {

        /** Hands the store to what reads it, and its answer back. */
        Antwoord lees(Function<DatasetGraph, Antwoord> lezing);
    }

    /**
     * Answers over the visible graphs of a TDB2 store, as if there were no others.
     *
     * @param geheugen of that store: whoever writes in it must say so there
     * @throws Onbeantwoord when it costs more than it may
     */
    public Antwoord bevraag(
            Lezer store,
            Graafgeheugen geheugen,
            Set<Node> zichtbaar,
            Sparqlvraag vraag,
            Antwoordvorm vorm,
            Begroting begroting) {
        var poging = new Poging(vraag, vorm, begroting);
        return wacht(poging, () -> {
            var herinnering = geheugen.herinnering();
            return store.lees(graaf -> {
                var zicht = new Zichtgraaf(graaf, zichtbaar, herinnering, poging.gestopt());
                return new Antwoord(poging.antwoord(zicht), zicht.getoond());
            });
        });
    }

    /**
     * Answers over what somebody may see when that is not as the store keeps it: over a copy in memory, made for this question.
     *
     * @param zichtbaar takes it out of the store, rendered
     * @throws Onbeantwoord when it costs more than it may, or there is too much to copy
     */
    public Antwoord bevraag(
            Lezer store,
            Function<DatasetGraph, Stream<Quad>> zichtbaar,
            Sparqlvraag vraag,
            Antwoordvorm vorm,
            Begroting begroting) {
        var poging = new Poging(vraag, vorm, begroting);
        return wacht(
                poging,
                () -> store.lees(graaf -> Kopie.van(zichtbaar.apply(graaf)).lees(poging.gestopt(), poging::antwoord)));
    }

    /**
     * Answers over one graph that everybody may read whole.
     *
     * @throws Onbeantwoord when it costs more than it may
     */
    public String bevraag(Graph openbaar, Sparqlvraag vraag, Antwoordvorm vorm, Begroting begroting) {
        var poging = new Poging(vraag, vorm, begroting);
        return wacht(poging, () -> poging.antwoord(DatasetGraphFactory.wrap(new Stopbaar(openbaar, poging.gestopt()))));
    }

    private <T> T wacht(Poging poging, Callable<T> werk) {
        try {
            return wacht(poging, werkplaats.start(werk));
        } catch (RejectedExecutionException _) {
            throw new Onbeantwoord(Reden.DRUK);
        } catch (ExecutionException e) {
            throw mislukt(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Onbeantwoord(Reden.TIJD);
        }
    }

    private static <T> T wacht(Poging poging, Werkplaats.Werk<T> werk) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return werk.get(WATCH_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                poging.bewaak();
            }
            if (werk.longerThan(poging.uiterlijk())) {
                werk.giveUp();
                throw new Onbeantwoord(Reden.TIJD);
            }
        }
    }

    /** What the library could not do comes without its words, because they may repeat the question. */
    private static RuntimeException mislukt(Throwable oorzaak) {
        return switch (oorzaak) {
            case Onbeantwoord nee -> nee;
            case HubException storing -> storing;
            default ->
                new HubException(
                        Fault.STORE_UNAVAILABLE,
                        "a question failed: " + oorzaak.getClass().getName(),
                        null);
        };
    }

    @Override
    public void close() {
        werkplaats.close();
    }
}
