package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Writes a file of concepts or codes in the one layout that the hub uses: the same content gives the same text, so that a change
 * shows as that change and saving without one shows nothing.
 */
final class TurtleText {

    /** What comes first in the description of a thing; the rest follows by IRI. */
    private static final List<Node> ORDER = List.of(
            Term.TYPE,
            Term.IN_SCHEME,
            Term.TOP_CONCEPT_OF,
            Term.NOTATION,
            Term.TITLE,
            Term.PREF_LABEL,
            Term.LITERAL_FORM,
            Term.RDFS_LABEL,
            Term.ALT_LABEL,
            Term.XL_ALT_LABEL,
            Term.DEFINITION,
            Term.UITLEG,
            Term.SCOPE_NOTE,
            Term.NOTE,
            Term.BROADER,
            Term.RELATED,
            Term.REALISEERT,
            Term.NIET_TE_VERWARREN,
            Term.SOURCE,
            Term.GEEN_WETTELIJKE_TERM,
            Term.VINDPLAATS);

    private static final Comparator<Node> BY_NAME = Comparator.comparing(node -> node.toString());

    /** A local name that needs no escapes. */
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]*)");

    private final Facts facts;
    private final SortedMap<String, String> prefixes;
    private final SortedMap<String, String> used = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private TurtleText(Graph graph, Map<String, String> prefixes) {
        this.facts = new Facts(graph);
        this.prefixes = new TreeMap<>(prefixes);
    }

    /**
     * Writes a file.
     *
     * @param header the comment at its top, line by line
     * @param prefixes namespaces by prefix; those that are not used are left out
     */
    static String write(List<String> header, Map<String, String> prefixes, Graph graph) {
        var turtle = new TurtleText(graph, prefixes);
        turtle.things();
        var file = new StringBuilder();
        header.forEach(line -> file.append(line).append('\n'));
        turtle.used.forEach((prefix, namespace) -> file.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        return file.append(turtle.text).toString();
    }

    private void things() {
        var left = new TreeSet<>(BY_NAME);
        facts.graph().find().mapWith(Triple::getSubject).forEach(left::add);
        for (Node scheme : facts.all(Term.SCHEME)) {
            left.remove(scheme);
            block(scheme);
            List<Node> codes = codes(scheme);
            text.append(codes.isEmpty() ? "" : "\n");
            codes.forEach(this::line);
            codes.forEach(left::remove);
        }
        left.forEach(this::block);
    }

    private List<Node> codes(Node scheme) {
        return facts
                .graph()
                .find(Node.ANY, Term.IN_SCHEME, scheme)
                .mapWith(Triple::getSubject)
                .filterKeep(code -> facts.value(code, Term.NOTATION).isPresent())
                .toList()
                .stream()
                .sorted(BY_NAME)
                .toList();
    }

    /** A code says little and there are many: one line each. */
    private void line(Node subject) {
        text.append(term(subject))
                .append(' ')
                .append(String.join(" ; ", statements(subject)))
                .append(" .\n");
    }

    private void block(Node subject) {
        text.append('\n')
                .append(term(subject))
                .append("\n    ")
                .append(String.join(" ;\n    ", statements(subject)))
                .append(" .\n");
    }

    private List<String> statements(Node subject) {
        var properties =
                new TreeSet<>(Comparator.comparingInt(TurtleText::place).thenComparing(BY_NAME));
        facts.graph()
                .find(subject, Node.ANY, Node.ANY)
                .mapWith(Triple::getPredicate)
                .forEach(properties::add);
        var statements = new ArrayList<String>();
        for (Node property : properties) {
            String values =
                    facts.values(subject, property).stream().map(this::term).collect(Collectors.joining(" , "));
            statements.add((property.equals(Term.TYPE) ? "a" : term(property)) + " " + values);
        }
        return statements;
    }

    private static int place(Node property) {
        int place = ORDER.indexOf(property);
        return place < 0 ? ORDER.size() : place;
    }

    private String term(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        return node.isLiteral() ? literal(node) : NodeFmtLib.strTTL(node);
    }

    private String iri(String iri) {
        for (Map.Entry<String, String> each : prefixes.entrySet()) {
            String namespace = each.getValue();
            if (iri.startsWith(namespace)
                    && SIMPLE.matcher(iri.substring(namespace.length())).matches()) {
                used.put(each.getKey(), namespace);
                return each.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return "<" + iri + ">";
    }

    private String literal(Node literal) {
        String form = literal.getLiteralLexicalForm();
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDinteger)
                || literal.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            return form;
        }
        String quoted = '"' + escaped(form) + '"';
        if (!literal.getLiteralLanguage().isEmpty()) {
            return quoted + "@" + literal.getLiteralLanguage();
        }
        return literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                ? quoted
                : quoted + "^^" + iri(literal.getLiteralDatatypeURI());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
