package nl.regiehub.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Bevrager;
import nl.regiehub.dossier.bevraging.Graafgeheugen;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;

/** Asks one store the same questions over and over: through the hub's visible set, or bare. */
final class Asking implements AutoCloseable {

    private static final Begroting AMPLE = new Begroting(Duration.ofMinutes(5), Long.MAX_VALUE, 1_000_000, 1 << 28);

    private final UnaryOperator<String> road;
    private final AutoCloseable closed;

    private Asking(UnaryOperator<String> road, AutoCloseable closed) {
        this.road = road;
        this.closed = closed;
    }

    /** As the hub asks for somebody who may see these graphs. */
    static Asking visible(DatasetGraph store, Set<Node> graphs) {
        var bevrager = new Bevrager();
        var geheugen = new Graafgeheugen();
        return new Asking(
                question -> bevrager.bevraag(
                                lezing -> Txn.calculateRead(store, () -> lezing.apply(store)),
                                geheugen,
                                graphs,
                                Sparqlvraag.lees(question, List.of(), List.of()),
                                Antwoordvorm.JSON,
                                AMPLE)
                        .tekst(),
                bevrager);
    }

    /** As TDB2 does by itself, with the union as its default graph. */
    static Asking everything(DatasetGraph store) {
        var worker = Executors.newSingleThreadExecutor();
        return new Asking(question -> onThread(worker, store, question), worker);
    }

    private static String onThread(ExecutorService worker, DatasetGraph store, String question) {
        try {
            return worker.submit(() -> Txn.calculateRead(store, () -> bare(store, question)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bare(DatasetGraph store, String question) {
        var query = QueryFactory.create(question);
        try (var exec = QueryExec.dataset(store)
                .query(query)
                .set(TDB2.symUnionDefaultGraph, true)
                .build()) {
            var out = new ByteArrayOutputStream();
            RowSetWriterRegistry.getFactory(ResultSetLang.RS_JSON)
                    .create(ResultSetLang.RS_JSON)
                    .write(out, exec.select(), exec.getContext());
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    /** The rows of an answer, in no order. */
    List<String> rows(String question) {
        return road.apply(question).lines().sorted().toList();
    }

    /** How long one answer takes. */
    double milliseconds(String question) {
        long begin = System.nanoTime();
        if (road.apply(question).isEmpty()) {
            throw new IllegalStateException("no answer");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() {
        try {
            closed.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
