package nl.regiehub.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Dossiergraven;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to put a message into the graph in a batch of two hundred; beside the floor: the same quads added to a bare TDB2
 * store, a transaction a batch.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = ProjectBenchmark.WARM_UP)
@Measurement(iterations = ProjectBenchmark.MEASURED)
public class ProjectBenchmark {

    static final int WARM_UP = 15;
    static final int MEASURED = 25;

    private static final int BATCH = 200;

    /** A graph, with a batch of events that it does not have yet. */
    @State(Scope.Benchmark)
    public static class Events {

        private final Understanding understanding = new Understanding();
        private List<Gebeurtenis> batch = List.of();
        private @Nullable Path folder;
        private @Nullable Dossiergraaf graaf;
        private int number;

        /** Opens the graph. */
        @Setup(Level.Trial)
        public void open() throws IOException {
            folder = Files.createTempDirectory("hub-bench");
            graaf = Dossiergraven.open(folder, Understanding.BASE_IRI, understanding.vocabulary());
        }

        /** Makes the next batch. */
        @Setup(Level.Invocation)
        public void next() {
            batch = IntStream.range(number, number + BATCH)
                    .mapToObj(understanding::gebeurtenis)
                    .toList();
            number += BATCH;
        }

        private Dossiergraaf graaf() {
            if (graaf == null) {
                throw new IllegalStateException("not open");
            }
            return graaf;
        }

        /** Closes the graph and removes it. */
        @TearDown(Level.Trial)
        public void close() throws IOException {
            graaf().close();
            if (folder != null) {
                Folders.remove(folder);
            }
        }
    }

    /** A bare store, and what the hub would write to it. */
    @State(Scope.Benchmark)
    public static class Store {

        private List<List<Quad>> batches = List.of();
        private @Nullable Path folder;
        private @Nullable DatasetGraph store;
        private int number;

        /** Lets the hub write, and reads that back. */
        @Setup(Level.Trial)
        public void open() throws IOException {
            folder = Files.createTempDirectory("hub-bench");
            var events = new Events();
            events.open();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                events.next();
                events.graaf().project(events.batch);
            }
            events.graaf().close();
            batches = StoredQuads.read(java.util.Objects.requireNonNull(events.folder), 1, WARM_UP + MEASURED);
            Folders.remove(events.folder);
            store = StoredQuads.open(folder.resolve("floor"));
        }

        private void write() {
            var open = store;
            if (open == null) {
                throw new IllegalStateException("not open");
            }
            var batch = batches.get(number++);
            Txn.executeWrite(open, () -> batch.forEach(open::add));
        }

        /** Removes the store. */
        @TearDown(Level.Trial)
        public void close() throws IOException {
            if (store != null && folder != null) {
                TDBInternal.expel(store);
                Folders.remove(folder);
            }
        }
    }

    /** A batch projected. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void project(Events events) {
        events.graaf().project(events.batch);
    }

    /** A batch written. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void floor(Store store) {
        store.write();
    }
}
