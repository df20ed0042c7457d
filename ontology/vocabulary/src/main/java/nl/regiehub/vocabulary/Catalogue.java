package nl.regiehub.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * A region's own catalogue of interventies: a CSV table whose rows become codes of a list of the hub, each mapped to the
 * functionaliteiten that it brings about. So several hundred local names are mapped at once, many to one and one to many.
 */
final class Catalogue {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final List<String> COLUMNS = List.of("code", "naam", "functionaliteiten");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final String GROND = "https://w3id.org/semapv/vocab/ManualMappingCuration";
    private static final String VERLIES = "De functionaliteit is ruimer: wat de interventie zelf doet gaat verloren.";

    private final String path;
    private final String lijst;
    private final Graph graph;
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Problem> problems;

    private Catalogue(String path, Graph graph, List<Problem> problems) {
        this.path = path;
        this.lijst = Codelijst.hub(path.replaceFirst(".*/", "").replaceFirst("\\.csv$", ""));
        this.graph = graph;
        this.problems = problems;
    }

    /**
     * Reads a catalogue. Its list is called as the file, and stands among the other lists.
     *
     * @param graph where its codes are described
     * @param problems where everything that is wrong is added
     * @return what its codes mean
     */
    static List<Mapping> read(String path, byte[] content, Graph graph, List<Problem> problems) {
        var catalogue = new Catalogue(path, graph, problems);
        String text = UntrustedText.of(path, content, problems).orElse("");
        if (text.isEmpty()) {
            return List.of();
        }
        try (var parser = FORMAT.parse(new StringReader(text))) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                catalogue.problem(1, "De tabel mist een kolom.", "Zet in de kop: code,naam,functionaliteiten.");
                return List.of();
            }
            parser.forEach(catalogue::row);
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            catalogue.problem(1, "De tabel is geen CSV.", "Bewaar haar als CSV met komma's en een kop.");
        }
        return catalogue.mappings;
    }

    private void row(CSVRecord row) {
        long line = row.getRecordNumber() + 1;
        if (!row.isConsistent()
                || !CODE.matcher(row.get("code")).matches()
                || row.get("naam").isEmpty()) {
            problem(line, "De regel heeft geen bruikbare code of naam.", "Geef code, naam en functionaliteiten.");
            return;
        }
        Node code = Term.iri(lijst + "/" + row.get("code"));
        say(code, Term.TYPE, Term.CONCEPT);
        say(code, Term.IN_SCHEME, Term.iri(lijst));
        say(code, Term.NOTATION, Term.text(row.get("code")));
        say(code, Term.PREF_LABEL, NodeFactory.createLiteralLang(row.get("naam"), Term.TAAL));
        for (String functionaliteit : row.get("functionaliteiten").split(";", -1)) {
            mappings.add(mapping(line, code, row.get("naam"), functionaliteit.strip()));
        }
    }

    private Mapping mapping(long line, Node code, String naam, String functionaliteit) {
        return new Mapping(
                path + ":" + line,
                code.getURI(),
                naam,
                false,
                Relatie.BROAD_MATCH,
                Codelijst.BEGRIP + "/" + functionaliteit,
                "",
                null,
                GROND,
                0.9,
                new Periode(null, null),
                VERLIES,
                lijst);
    }

    private void say(Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }

    private void problem(long line, String detail, String herstel) {
        problems.add(new Problem(Kind.INVALID_VALUE, path + ":" + line, detail, herstel));
    }
}
