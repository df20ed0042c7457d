package nl.regiehub.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Concept;
import nl.regiehub.vocabulary.Matches;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many codes a second are translated, beside the floor: a look-up of the same codes in a bare map. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TranslateBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Vocabulary vocabulary =
            Vocabularies.open(Vocabularies.bundled().bytes(), "https://regiehub.example/id/");
    private final List<Code> codes = new ArrayList<>();
    private final Map<Code, Code> map = new HashMap<>();
    private final Code reason = new Code(Codelijst.ijw("jz588"), "32");
    private int next;

    /** Takes the codes of a 301: category, unit, frequency, reason, relation, and country as a carried one. */
    public TranslateBenchmark() {
        Stream.of("wmo020", "wj756", "wmo757", "wmo002", "cod472", "cod032")
                .map(Codelijst::iwmo)
                .flatMap(list -> vocabulary.concepts(list).stream())
                .map(Concept::code)
                .forEach(codes::add);
        codes.forEach(code -> map.put(new Code(code.schema(), code.waarde()), code));
    }

    /** One code to what it means. */
    @Benchmark
    public Translation translate() {
        return vocabulary.translate(nextCode(), DAY);
    }

    /** One code of iJw to the codes of iWmo that say the same, or why none does. */
    @Benchmark
    public Matches matches() {
        return vocabulary.matches(reason, Codelijst.iwmo("wmo588"), DAY, false);
    }

    /** One code to itself. */
    @Benchmark
    public @Nullable Code floor() {
        return map.get(nextCode());
    }

    private Code nextCode() {
        next = next + 1 == codes.size() ? 0 : next + 1;
        return codes.get(next);
    }
}
