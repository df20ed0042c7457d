package nl.regiehub.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.naslag.Naslagwerk;
import nl.regiehub.vocabulary.naslag.Zoekresultaat;
import nl.regiehub.vocabulary.naslag.Zoekvraag;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to find words among fifty thousand concepts, with Dutch stems, beginnings and codes; beside the floor: the
 * same library asked for the beginning of one word in the names alone. Look at the 95th percentile that is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {

    private static final int MORE = 50_000;
    private static final int SHOWN = 20;
    private static final String NAME = "naam";

    /** Words that are rare, that stand in every concept, that only begin so, that are written otherwise, and none at all. */
    private static final List<String> ASKED = List.of(
            "regie",
            "begeleiding groep",
            "woord 4711",
            "woord",
            "voorz",
            "mantelzorgers",
            "ambulante jeugdhulp",
            "45",
            "xyzzy");

    private @Nullable Naslagwerk naslagwerk;
    private @Nullable IndexSearcher names;
    private int next;

    /** Makes both indexes. */
    @Setup
    public void index() throws IOException {
        var release = Woorden.release(MORE, 0, 0);
        var made = Naslagwerk.van(Vocabularies.open(release.bytes(), Woorden.BASE));
        naslagwerk = made;
        names = new IndexSearcher(DirectoryReader.open(names(made)));
    }

    private static ByteBuffersDirectory names(Naslagwerk naslagwerk) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new SimpleAnalyzer()))) {
            for (var begrip : naslagwerk.begrippen()) {
                var document = new Document();
                document.add(new TextField(NAME, begrip.concept().label(), Store.NO));
                writer.addDocument(document);
            }
        }
        return directory;
    }

    /** One question as somebody types it. */
    @Benchmark
    public Zoekresultaat search() {
        if (naslagwerk == null) {
            throw new IllegalStateException("no index");
        }
        return naslagwerk.zoek(Zoekvraag.naar(asked()));
    }

    /** The first word of it. */
    @Benchmark
    public TopDocs floor() throws IOException {
        if (names == null) {
            throw new IllegalStateException("no index");
        }
        var word = asked();
        int space = word.indexOf(' ');
        return names.search(new PrefixQuery(new Term(NAME, space < 0 ? word : word.substring(0, space))), SHOWN);
    }

    private String asked() {
        next = next + 1 == ASKED.size() ? 0 : next + 1;
        return ASKED.get(next);
    }
}
