package nl.regiehub.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Code;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;
import org.apache.jena.graph.Node;

/** The lists that come with the program, by the names that the reference files have for them. */
final class Codelijsten {

    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);

    /** URI of each list by its name in the reference files. */
    static final Map<String, String> LISTS = lists();

    private Codelijsten() {}

    static String iri(String list, String code) {
        return find(list, code).map(Concept::iri).orElse("");
    }

    static String label(String list, String code) {
        return find(list, code).map(Concept::label).orElse("");
    }

    private static Optional<Concept> find(String list, String code) {
        return VOCABULARY.concepts(list).stream()
                .filter(concept -> concept.code().equals(new Code(list, code)))
                .findFirst();
    }

    private static Map<String, String> lists() {
        var facts = new Facts(((Parsed.Read)
                        UntrustedTurtle.parse("release", Vocabularies.bundled().bytes()))
                .graph());
        return facts.all(Term.SCHEME).stream()
                .flatMap(list -> facts.texts(list, Term.NAAM_IN_BRON).stream().map(name -> Map.entry(name, list)))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> uri(entry.getValue())));
    }

    private static String uri(Node list) {
        return list.getURI();
    }
}
