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

    /** The relation read from the other side. */
    static Relatie inverse(Relatie relatie) {
        return switch (relatie) {
            case BROAD_MATCH -> Relatie.NARROW_MATCH;
            case NARROW_MATCH -> Relatie.BROAD_MATCH;
            case EXACT_MATCH, CLOSE_MATCH, RELATED_MATCH -> relatie;
        };
    }

    /**
     * What two steps say together; empty when they say nothing. Two things under one broader thing need have nothing in common,
     * and being related does not travel.
     */
    static Optional<Relatie> through(Relatie first, Relatie second) {
        if (first == Relatie.RELATED_MATCH || second == Relatie.RELATED_MATCH) {
            return Optional.empty();
        }
        if (first == Relatie.EXACT_MATCH || first == second) {
            return Optional.of(second);
        }
        if (second == Relatie.EXACT_MATCH || second == Relatie.CLOSE_MATCH) {
            return Optional.of(first);
        }
        return first == Relatie.CLOSE_MATCH ? Optional.of(second) : Optional.empty();
    }

    static Optional<Relatie> of(String property) {
        return Stream.of(Relatie.values())
                .filter(relatie -> property(relatie).getURI().equals(property))
                .findFirst();
    }
}
