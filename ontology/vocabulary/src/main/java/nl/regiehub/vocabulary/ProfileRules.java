package nl.regiehub.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Holds the begrippenkaders against NL-SBB and our own additions to it, and the classes against what we ask of them. Code lists are
 * as their publishers made them.
 */
final class ProfileRules {

    private static final List<String> FILES = List.of("nl-sbb.ttl", "klassen.ttl");
    private static final Graph RULES = rules();
    private static final Shapes SHAPES = Shapes.parse(RULES);

    private ProfileRules() {}

    static List<Problem> check(Draft draft) {
        Graph kaders = kaders(draft.facts());
        return ShaclValidator.get().validate(SHAPES, kaders).getEntries().stream()
                .map(entry -> problem(draft, entry))
                .distinct()
                .toList();
    }

    /** What is said about concepts and their schemes, and about everything that is no code of a list. */
    private static Graph kaders(Facts facts) {
        Set<Node> subjects = new HashSet<>(facts.begrippen());
        for (Node begrip : facts.begrippen()) {
            facts.values(begrip, Term.IN_SCHEME).stream().filter(Node::isURI).forEach(subjects::add);
        }
        Term.KINDS.stream()
                .filter(kind -> !kind.equals(Term.CONCEPT) && !kind.equals(Term.SCHEME))
                .forEach(kind -> subjects.addAll(facts.all(kind)));
        Graph kaders = GraphFactory.createDefaultGraph();
        subjects.forEach(
                subject -> facts.graph().find(subject, Node.ANY, Node.ANY).forEach(kaders::add));
        return kaders;
    }

    private static Problem problem(Draft draft, ReportEntry entry) {
        String other = entry.value() != null && entry.value().isURI() ? " (<%s>)".formatted(entry.value()) : "";
        return new Problem(
                Kind.INCONSISTENT,
                draft.where(entry.focusNode()),
                entry.message() + other,
                new Facts(RULES).text(entry.source(), SHACL.description).orElse("Verbeter het."));
    }

    private static Graph rules() {
        Graph graph = GraphFactory.createDefaultGraph();
        FILES.forEach(file -> read(graph, file));
        return graph;
    }

    private static void read(Graph graph, String file) {
        try (InputStream in = Objects.requireNonNull(ProfileRules.class.getResourceAsStream(file), file)) {
            RDFDataMgr.read(graph, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
