package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.vocabulary.Table.Row;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * A large code list as a plain table, as licensed terminologies come: the list's URI and name, a code, and what the code is called.
 * The codes are carried; what they mean for others a mapping table says.
 */
final class CodeTable {

    private static final List<String> NEEDED = List.of("lijst", "lijstnaam", "code", "label");

    private CodeTable() {}

    /** Reads a table into a graph and adds what is wrong with it. */
    static void read(String path, byte[] content, Graph graph, List<Problem> problems) {
        for (Row row : Table.read(path, content, NEEDED, problems)) {
            if (row.get("lijst").isEmpty()
                    || row.get("code").isEmpty()
                    || row.get("label").isEmpty()) {
                problems.add(row.problem(
                        Kind.MISSING_VALUE, "Lijst, code of label ontbreekt.", "Vul de regel aan of verwijder haar."));
            } else {
                describe(row, graph);
            }
        }
    }

    private static void describe(Row row, Graph graph) {
        Node list = Term.iri(row.get("lijst"));
        graph.add(Triple.create(list, Term.TYPE, Term.SCHEME));
        graph.add(Triple.create(list, Term.PREF_LABEL, text(row.get("lijstnaam"))));
        graph.add(Triple.create(list, Term.BEHANDELING, Term.text(Lijst.MEEGEDRAGEN)));
        Node code = Term.iri(namespace(row.get("lijst")) + URLEncoder.encode(row.get("code"), UTF_8));
        graph.add(Triple.create(code, Term.TYPE, Term.CONCEPT));
        graph.add(Triple.create(code, Term.IN_SCHEME, list));
        graph.add(Triple.create(code, Term.NOTATION, Term.text(row.get("code"))));
        graph.add(Triple.create(code, Term.PREF_LABEL, text(row.get("label"))));
    }

    /** A URN cannot have parts, so its codes get an IRI of the hub. */
    private static String namespace(String list) {
        return list.startsWith("urn:oid:")
                ? Codelijst.hub("oid/" + list.substring("urn:oid:".length()) + "/")
                : list + "#";
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralLang(text, Term.TAAL);
    }
}
