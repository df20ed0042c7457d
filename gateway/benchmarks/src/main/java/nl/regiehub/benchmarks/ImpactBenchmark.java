package nl.regiehub.benchmarks;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import nl.regiehub.gateway.config.Aangesloten;
import nl.regiehub.gateway.vocabulaire.Effect;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.LiveVocabulary;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
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
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to tell all recorded traffic again with a vocabulary in which a code of every message lost its meaning;
 * beside the floor: the same traffic only read from the journal.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Timeout(time = 1, timeUnit = TimeUnit.HOURS)
public class ImpactBenchmark {

    private static final int BATCH = 100;
    private static final int AT_ONCE = 1_000;

    /** How many messages were recorded. */
    @Param("100000")
    public int messages;

    private final LiveVocabulary vocabulary =
            Vocabularies.live(Vocabularies.bundled().bytes(), Woorden.BASE);
    private final Release proposed = withoutCategory();
    private @Nullable Intake intake;

    /** The category of every message means nothing any more. */
    private static Release withoutCategory() {
        var file = "mappings/iwmo-3.2.sssom.tsv";
        var files = Bestanden.meegeleverd();
        var text = files.tekst(file).orElseThrow().replaceAll("(?m)^wmo020:02\\t.*\\n", "");
        return ((Checked.Accepted)
                        files.met(Bestanden.vanTeksten(Map.of(file, text))).controleer())
                .release();
    }

    /** Records the messages. */
    @Setup(Level.Trial)
    public void record() throws IOException, InterruptedException, ExecutionException {
        var opened = new Intake();
        for (int i = 0; i < messages; i += BATCH) {
            opened.journal().processing().settle(opened.next(BATCH));
        }
        intake = opened;
    }

    private Intake intake() {
        if (intake == null) {
            throw new IllegalStateException("not open");
        }
        return intake;
    }

    /** What would change. */
    @Benchmark
    public Effect.Beeld impact() {
        return new Effect(intake().journal(), new Aangesloten(List.of()), vocabulary, Clock.systemUTC()).van(proposed);
    }

    /** Every recorded message read. */
    @Benchmark
    public long floor() {
        long position = 0;
        var events = intake().journal().events();
        for (var stuk = events.recorded(0, AT_ONCE); stuk.tot() > position; stuk = events.recorded(position, AT_ONCE)) {
            position = stuk.tot();
        }
        return position;
    }

    /** Closes the journal and removes it. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        intake().close();
    }
}
