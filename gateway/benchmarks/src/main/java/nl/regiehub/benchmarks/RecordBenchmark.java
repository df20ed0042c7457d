package nl.regiehub.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import nl.regiehub.routes.Processing.Settlement;
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
 * What it costs to settle a message in a batch of a hundred on H2: event, person, facts, dossierdelen, delivery; beside the
 * floor: as many rows of the message's own size inserted and forced to disk.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 30)
public class RecordBenchmark {

    private static final int BATCH = 100;

    /** A journal, with a batch in its inbox that waits to be settled. */
    @State(Scope.Benchmark)
    public static class Waiting {

        private List<Settlement> batch = List.of();
        private @Nullable Intake intake;

        /** Opens the journal. */
        @Setup(Level.Trial)
        public void open() throws IOException {
            intake = new Intake();
        }

        /** Takes in the next batch. */
        @Setup(Level.Invocation)
        public void receive() throws InterruptedException, ExecutionException {
            batch = intake().next(BATCH);
        }

        private Intake intake() {
            if (intake == null) {
                throw new IllegalStateException("not open");
            }
            return intake;
        }

        /** Closes the journal and removes it. */
        @TearDown(Level.Trial)
        public void close() throws IOException {
            intake().close();
        }
    }

    /** A bare table. */
    @State(Scope.Benchmark)
    public static class Table {

        private final byte[] body = new Opdrachten().bericht(0);
        private @Nullable Path folder;
        private @Nullable Connection connection;
        private long number;

        /** Makes the table. */
        @Setup(Level.Trial)
        public void open() throws IOException, SQLException {
            folder = Files.createTempDirectory("hub-bench");
            connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("floor") + ";WRITE_DELAY=0");
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("create table body (id bigint primary key, body varbinary not null)");
            }
        }

        private void insert() throws SQLException {
            var open = connection;
            if (open == null) {
                throw new IllegalStateException("not open");
            }
            try (var rows = open.prepareStatement("insert into body values (?, ?)");
                    var disk = open.createStatement()) {
                for (int i = 0; i < BATCH; i++) {
                    rows.setLong(1, number++);
                    rows.setBytes(2, body);
                    rows.addBatch();
                }
                rows.executeBatch();
                open.commit();
                disk.execute("CHECKPOINT SYNC");
            }
        }

        /** Removes the table. */
        @TearDown(Level.Trial)
        public void close() throws IOException, SQLException {
            if (connection != null && folder != null) {
                connection.close();
                Folders.remove(folder);
            }
        }
    }

    /** A batch settled. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void record(Waiting waiting) {
        waiting.intake().journal().processing().settle(waiting.batch);
    }

    /** A batch inserted. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void floor(Table table) throws SQLException {
        table.insert();
    }
}
