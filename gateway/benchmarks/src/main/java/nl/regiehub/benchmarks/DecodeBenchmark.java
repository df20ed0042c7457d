package nl.regiehub.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import nl.regiehub.integrations.istandaarden.Istandaarden;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Payload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many iWmo 301s a second are read and checked by one thread, beside the floor: a bare scan of the same XML. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {

    /** Folder with the official XSDs; empty for the hub's own checks only. */
    @Param("")
    public String standards = "";

    private final Payload payload = new Payload("application/xml", new Opdrachten().bericht(0));
    private final XMLInputFactory scanners = XMLInputFactory.newDefaultFactory();
    private Codec codec = codec(Optional.empty());

    /** Compiles the schemas, if there are any. */
    @Setup
    public void setUp() {
        codec = codec(Optional.of(standards).filter(folder -> !folder.isEmpty()).map(Path::of));
    }

    private static Codec codec(Optional<Path> standards) {
        return Istandaarden.codecs(standards).stream()
                .filter(each -> each.formaat().equals("iwmo-3.2"))
                .findFirst()
                .orElseThrow();
    }

    /** One message into the hub's own words. */
    @Benchmark
    public Decoded decode() {
        return codec.decode(payload);
    }

    /** One message from end to end. */
    @Benchmark
    public int floor() throws XMLStreamException {
        var reader = scanners.createXMLStreamReader(new ByteArrayInputStream(payload.bytes()));
        int length = 0;
        while (reader.hasNext()) {
            if (reader.next() == javax.xml.stream.XMLStreamConstants.CHARACTERS) {
                length += reader.getTextLength();
            }
        }
        reader.close();
        return length;
    }
}
