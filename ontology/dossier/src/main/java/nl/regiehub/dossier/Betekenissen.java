package nl.regiehub.dossier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.regiehub.vocabulary.Vocabulary;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** What codes were taken to mean, and how that is called. A meaning never changes, so it is read once. */
final class Betekenissen {

    private static final int REMEMBERED = 20_000;

    private final Iris iris;
    private final Vocabulary vocabulary;
    private final Map<Node, Betekenis> gelezen = new ConcurrentHashMap<>();

    Betekenissen(Iris iris, Vocabulary vocabulary) {
        this.iris = iris;
        this.vocabulary = vocabulary;
    }

    /**
     * What a code was taken to mean.
     *
     * @param code the code as sent, as {@code schema|value}
     * @param concept IRI of the hub's concept; null when the code was not translated
     * @param verlies what the concept loses of the code
     */
    record Betekenis(
            String code, @Nullable String concept, @Nullable String verlies) {

        /** The code without its list. */
        String waarde() {
            return code.substring(code.lastIndexOf('|') + 1);
        }

        /** Whether this is the code of a list, whatever standard's version of the list. */
        boolean is(String lijst, String waarde) {
            return code.endsWith("/" + lijst + "|" + waarde);
        }
    }

    Optional<Betekenis> van(DatasetGraph graaf, @Nullable Node node) {
        if (node == null) {
            return Optional.empty();
        }
        var bekend = gelezen.get(node);
        if (bekend != null) {
            return Optional.of(bekend);
        }
        if (gelezen.size() > REMEMBERED) {
            gelezen.clear();
        }
        var betekenis = lees(graaf, node);
        gelezen.put(node, betekenis);
        return Optional.of(betekenis);
    }

    /** The Dutch label of the concept, else of the code, else the code itself. */
    String label(Betekenis betekenis) {
        return Optional.ofNullable(betekenis.concept())
                .flatMap(vocabulary::label)
                .or(() -> vocabulary.label(betekenis.code()))
                .orElseGet(betekenis::waarde);
    }

    private Betekenis lees(DatasetGraph graaf, Node node) {
        var waarden = new EnumMap<Term, Node>(Term.class);
        graaf.findNG(iris.vertalingen(), node, Node.ANY, Node.ANY)
                .forEachRemaining(
                        quad -> iris.term(quad.getPredicate()).ifPresent(term -> waarden.put(term, quad.getObject())));
        var code = waarden.get(Term.CODE);
        var concept = waarden.get(Term.CONCEPT);
        var verlies = waarden.get(Term.VERLIES);
        return new Betekenis(
                code == null ? "" : code.getLiteralLexicalForm(),
                concept == null ? null : concept.getURI(),
                verlies == null ? null : verlies.getLiteralLexicalForm());
    }
}
