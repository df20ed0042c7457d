package nl.regiehub.vocabulary.naslag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Concept;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds concepts and codes by their words, in memory; made once of a release and never changed. */
final class Zoekindex {

    static final String SOORT = "soort";
    static final String SCHEMA = "schema";
    static final String GELIJK = "gelijk";
    static final String SYNONIEM_GELIJK = "synoniemGelijk";
    static final String NAAM = "naam";
    static final String SYNONIEM = "synoniem";
    static final String TEKST = "tekst";
    static final String BEGIN = "begin";
    static final String EIND = "eind";
    static final String CODE = "code";

    private static final String NUMMER = "nummer";

    private final List<Begrip> alle;
    private final IndexSearcher searcher;

    private Zoekindex(List<Begrip> alle, IndexSearcher searcher) {
        this.alle = alle;
        this.searcher = searcher;
    }

    static Zoekindex van(Collection<Begrip> begrippen) {
        List<Begrip> alle = List.copyOf(begrippen);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, settings())) {
            for (int i = 0; i < alle.size(); i++) {
                writer.addDocument(document(alle.get(i), i));
            }
            writer.forceMerge(1);
        } catch (IOException e) { // memory is the only disk here
            throw new UncheckedIOException(e);
        }
        try {
            return new Zoekindex(alle, new IndexSearcher(DirectoryReader.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The best first; what scores alike comes in the order in which it was put in. */
    Zoekresultaat zoek(Zoekvraag vraag) {
        try {
            var found = searcher.search(
                    Zoekopdracht.van(vraag),
                    new TopScoreDocCollectorManager(vraag.vanaf() + vraag.aantal(), null, Integer.MAX_VALUE));
            return new Zoekresultaat(
                    (int) found.totalHits.value(),
                    Arrays.stream(found.scoreDocs)
                            .skip(vraag.vanaf())
                            .map(this::begrip)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Begrip begrip(ScoreDoc hit) {
        try {
            var stored = searcher.storedFields().document(hit.doc);
            return alle.get(stored.getField(NUMMER).numericValue().intValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(
                new PerFieldAnalyzerWrapper(Stam.GESTAMD, Map.of(BEGIN, Stam.HEEL, EIND, Stam.OMGEKEERD)));
    }

    private static Document document(Begrip begrip, int nummer) {
        Concept concept = begrip.concept();
        var document = new Document();
        document.add(new StoredField(NUMMER, nummer));
        document.add(new StringField(SOORT, Naslagwerk.isBegrip(begrip) ? SOORT_BEGRIP : SOORT_CODE, Store.NO));
        document.add(new StringField(SCHEMA, begrip.kader(), Store.NO));
        document.add(new StringField(CODE, Spelling.gevouwen(concept.code().waarde()), Store.NO));
        document.add(new StringField(GELIJK, Spelling.naam(concept.label()), Store.NO));
        document.add(new TextField(NAAM, concept.label(), Store.NO));
        for (String naam : andereNamen(begrip)) {
            document.add(new StringField(SYNONIEM_GELIJK, Spelling.naam(naam), Store.NO));
            document.add(new TextField(SYNONIEM, naam, Store.NO));
        }
        for (String naam : namen(begrip)) {
            document.add(new TextField(BEGIN, naam, Store.NO));
            document.add(new TextField(EIND, naam, Store.NO));
        }
        Stream.of(concept.definitie(), begrip.uitleg(), begrip.toelichting())
                .flatMap(Stream::ofNullable)
                .forEach(tekst -> document.add(new TextField(TEKST, tekst, Store.NO)));
        return document;
    }

    static final String SOORT_BEGRIP = "begrip";
    static final String SOORT_CODE = "code";

    private static List<String> andereNamen(Begrip begrip) {
        var namen = new ArrayList<>(begrip.concept().synoniemen());
        begrip.vervallenNamen().forEach(naam -> namen.add(naam.naam()));
        return namen;
    }

    private static List<String> namen(Begrip begrip) {
        var namen = andereNamen(begrip);
        namen.addFirst(begrip.concept().label());
        return namen;
    }
}
