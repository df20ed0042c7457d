package nl.regiehub.vocabulary;

import java.util.Optional;
import java.util.stream.Stream;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.apache.jena.graph.Node;

/** How SKOS writes the relations between a code and a concept. */
final class Relations {

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private Relations() {}

    static Node property(Relatie relatie) {
        return Term.iri(SKOS
                + switch (relatie) {
                    case EXACT_MATCH -> "exactMatch";
                    case CLOSE_MATCH -> "closeMatch";
                    case BROAD_MATCH -> "broadMatch";
                    case NARROW_MATCH -> "narrowMatch";
                    case RELATED_MATCH -> "relatedMatch";
                });
    }

    static Optional<Relatie> of(String property) {
        return Stream.of(Relatie.values())
                .filter(relatie -> property(relatie).getURI().equals(property))
                .findFirst();
    }
}
