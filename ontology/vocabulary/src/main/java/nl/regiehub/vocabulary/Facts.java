package nl.regiehub.vocabulary;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Asks a graph of vocabulary simple questions; answers come in a fixed order. */
record Facts(Graph graph) {

    /** IRIs of everything of a class. */
    List<Node> all(Node type) {
        return graph.find(Node.ANY, Term.TYPE, type).mapWith(Triple::getSubject).toList().stream()
                .sorted(Facts::compare)
                .toList();
    }

    List<Node> values(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                .sorted(Facts::compare)
                .toList();
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

    boolean is(Node subject, Node type) {
        return graph.contains(subject, Term.TYPE, type);
    }

    private static int compare(Node left, Node right) {
        return left.toString().compareTo(right.toString());
    }
}
