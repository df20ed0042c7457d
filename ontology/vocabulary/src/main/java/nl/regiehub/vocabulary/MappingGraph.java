package nl.regiehub.vocabulary;

import nl.regiehub.canonical.Periode;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes mappings into a graph as SSSOM does: a resource per row, named after what the row says. */
final class MappingGraph {

    private static final String KIND = "mapping";

    private MappingGraph() {}

    static void describe(Graph graph, Mapping mapping) {
        Node row = name(mapping);
        say(graph, row, Term.TYPE, Term.MAPPING);
        say(graph, row, Term.MAPPED, Term.iri(mapping.code()));
        say(graph, row, Term.RELATION, Relations.property(mapping.relatie()));
        say(graph, row, Term.TARGET, Term.iri(mapping.concept()));
        say(graph, row, Term.JUSTIFICATION, Term.iri(mapping.grond()));
        say(graph, row, Term.CONFIDENCE, Term.text(String.valueOf(mapping.zekerheid())));
        if (mapping.niet()) {
            say(graph, row, Term.MODIFIER, Term.text("Not"));
        }
        if (mapping.doellijst() != null) {
            say(graph, row, Term.OBJECT_SOURCE, Term.iri(mapping.doellijst()));
        }
        if (!mapping.set().isEmpty()) {
            say(graph, row, Term.MAPPING_SET, Term.iri(mapping.set()));
        }
        if (mapping.verlies() != null) {
            say(graph, row, Term.COMMENT, Term.text(mapping.verlies()));
        }
        period(graph, row, mapping.geldig());
    }

    private static void period(Graph graph, Node row, Periode geldig) {
        if (geldig.van() != null) {
            say(graph, row, Term.GELDIG_VANAF, Term.date(String.valueOf(geldig.van())));
        }
        if (geldig.tot() != null) {
            say(graph, row, Term.GELDIG_TOT, Term.date(String.valueOf(geldig.tot())));
        }
    }

    /** Whether an IRI is that of a row of a mapping table. */
    static boolean isNamed(String iri) {
        return iri.startsWith(Term.BASE + KIND + "/");
    }

    private static Node name(Mapping mapping) {
        return Release.named(
                KIND,
                mapping.code(),
                mapping.niet()
                        ? "not " + mapping.relatie().name()
                        : mapping.relatie().name(),
                mapping.concept(),
                String.valueOf(mapping.doellijst()),
                String.valueOf(mapping.geldig()));
    }

    private static void say(Graph graph, Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }
}
