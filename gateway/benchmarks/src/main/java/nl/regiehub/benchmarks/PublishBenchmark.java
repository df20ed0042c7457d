package nl.regiehub.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Journals;
import nl.regiehub.routes.meaning.Vocabulairewacht;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes until a publication that changes 500 concepts is in force: kept in a journal on H2 and answered from in memory;
 * beside the floor: its bytes forced to disk.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 8)
public class PublishBenchmark {

    private static final int CHANGED = 500;

    /** How many concepts there are beside those that come with the program. */
    @Param({"500", "50000"})
    public int more;

    private @Nullable Path folder;
    private @Nullable Journal journal;
    private @Nullable LiveVocabulary vocabulary;
    private @Nullable Vocabulairewacht wacht;
    private Release next = Vocabularies.bundled();
    private int number;

    /** Opens a journal. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        var opened = Files.createTempDirectory("hub-bench");
        var kept = Journals.open(JournalSettings.embedded(opened.resolve("journal"), opened.resolve("secret")));
        var live = Vocabularies.live(next.bytes(), Woorden.BASE);
        folder = opened;
        journal = kept;
        vocabulary = live;
        wacht = new Vocabulairewacht(kept, live, Clock.systemUTC(), () -> {});
    }

    /** Makes the next release, with 500 definitions that say something else. */
    @Setup(Level.Invocation)
    public void change() {
        number++;
        next = Woorden.release(more, CHANGED, number);
    }

    /** From the decision until every answer here is of the new release. */
    @Benchmark
    public String publish() {
        if (wacht == null || vocabulary == null) {
            throw new IllegalStateException("not open");
        }
        wacht.publiceer(next.id(), next.bytes(), "bench", null);
        return vocabulary.publicatie();
    }

    /** The release forced to disk. */
    @Benchmark
    public void floor() throws IOException {
        if (folder == null) {
            throw new IllegalStateException("not open");
        }
        try (var file =
                FileChannel.open(folder.resolve("floor"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(next.bytes()));
            file.force(true);
        }
    }

    /** Closes the journal and removes it. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        if (wacht != null && journal != null && folder != null) {
            wacht.close();
            journal.close();
            Folders.remove(folder);
        }
    }
}
