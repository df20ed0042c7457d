package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/** A vocabulary as its files say it, before anybody checked that they agree with each other. */
final class Draft {

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Places places = new Places();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Veld> velden = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Draft() {}

    static Draft of(SortedMap<String, byte[]> files) {
        var draft = new Draft();
        files.forEach(draft::file);
        draft.complete(files);
        return draft;
    }

    /** Files that add to words that were checked before, and so need not be complete by themselves. */
    static Draft beside(Graph words, SortedMap<String, byte[]> files) {
        var draft = new Draft();
        words.find().forEach(triple -> draft.add("release", triple));
        files.forEach(draft::file);
        return draft;
    }

    Facts facts() {
        return new Facts(graph);
    }

    List<Mapping> mappings() {
        return List.copyOf(mappings);
    }

    List<Veld> velden() {
        return List.copyOf(velden);
    }

    /** What was wrong with the form of the files. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Where a subject is described, for problems. */
    String where(Node subject) {
        return places.of(subject);
    }

    /** Without these there is nothing to publish: an empty folder is a mistake, not a vocabulary. */
    private void complete(SortedMap<String, byte[]> files) {
        if (!files.containsKey(VocabularyFiles.FIELDS)) {
            problem(VocabularyFiles.FIELDS, "De tabel met gecodeerde velden ontbreekt.", "Zet haar terug.");
        }
        if (!facts().is(Term.iri(Codelijst.BEGRIP), Term.SCHEME)) {
            problem("lijsten", "De lijst van begrippen zelf ontbreekt.", "Zet <%s> terug.".formatted(Codelijst.BEGRIP));
        }
    }

    private void file(String path, byte[] content) {
        if (path.endsWith(".ttl")) {
            turtle(path, content);
        } else if (path.endsWith(".csv")) {
            Graph codes = GraphFactory.createDefaultGraph();
            mappings.addAll(Catalogue.read(path, content, codes, problems));
            codes.find().forEach(triple -> add(path, triple));
        } else if (path.endsWith(".codes.tsv")) {
            Graph codes = GraphFactory.createDefaultGraph();
            CodeTable.read(path, content, codes, problems);
            codes.find().forEach(triple -> add(path, triple));
        } else if (path.endsWith(".sssom.tsv")) {
            mappings.addAll(MappingTable.read(path, content, problems));
        } else if (path.equals(VocabularyFiles.FIELDS)) {
            velden.addAll(Veld.read(path, content, problems));
        } else {
            problem(
                    path,
                    "De hub leest dit soort bestand niet.",
                    "Gebruik .ttl voor begrippen, .sssom.tsv voor mappings, .csv voor een eigen catalogus.");
        }
    }

    private void turtle(String path, byte[] content) {
        switch (UntrustedTurtle.parse(path, content)) {
            case Parsed.Refused refused -> problems.addAll(refused.problems());
            case Parsed.Read read -> {
                places.file(path, content, read.graph().getPrefixMapping().getNsPrefixMap());
                read.graph().find().forEach(triple -> add(path, triple));
            }
        }
    }

    private void add(String path, Triple triple) {
        places.subject(triple.getSubject(), path);
        graph.add(triple);
    }

    private void problem(String where, String detail, String herstel) {
        problems.add(new Problem(Kind.INCONSISTENT, where, detail, herstel));
    }
}
