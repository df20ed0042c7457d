package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Asks a graph of vocabulary simple questions; answers come in a fixed order. */
record Facts(Graph graph) {

    /** IRIs of everything of a class. */
    List<Node> all(Node type) {
        return ordered(graph.find(Node.ANY, Term.TYPE, type)
                .mapWith(Triple::getSubject)
                .toList());
    }

    /** The concepts of the begrippenkaders, as opposed to the codes of lists. */
    List<Node> begrippen() {
        return all(Term.CONCEPT).stream().filter(Facts::isBegrip).toList();
    }

    /** Whether an IRI is that of a concept of a begrippenkader. */
    static boolean isBegrip(Node node) {
        return node.isURI() && node.getURI().startsWith(Codelijst.BEGRIP + "/");
    }

    List<Node> values(Node subject, Node property) {
        return ordered(graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList());
    }

    Optional<Node> value(Node subject, Node property) {
        return values(subject, property).stream().findFirst();
    }

    /** The text of the first value, if any value is a literal. */
    Optional<String> text(Node subject, Node property) {
        return texts(subject, property).stream().findFirst();
    }

    List<String> texts(Node subject, Node property) {
        return values(subject, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .toList();
    }

    List<String> iris(Node subject, Node property) {
        return values(subject, property).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList();
    }

    /** From when until when something holds; without dates it always does. */
    Periode period(Node subject) {
        return new Periode(date(subject, Term.GELDIG_VANAF), date(subject, Term.GELDIG_TOT));
    }

    private @Nullable LocalDate date(Node subject, Node property) {
        return text(subject, property).map(LocalDate::parse).orElse(null);
    }

    boolean is(Node subject, Node type) {
        return graph.contains(subject, Term.TYPE, type);
    }

    /** Most answers are one value, and those need no order. */
    private static List<Node> ordered(List<Node> nodes) {
        return nodes.size() < 2
                ? nodes
                : nodes.stream().sorted(Comparator.comparing(Node::toString)).toList();
    }
}
