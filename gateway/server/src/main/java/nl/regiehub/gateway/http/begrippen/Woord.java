package nl.regiehub.gateway.http.begrippen;

import java.util.List;
import java.util.Locale;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Bron;
import org.jspecify.annotations.Nullable;

/**
 * A concept or code, with what a program needs to show it; all else is at its IRI.
 *
 * @param iri what it is called on the web
 * @param label its one name
 * @param synoniemen other names
 * @param definitie what is meant; null for a code
 * @param schema URI of the list that messages write it with
 * @param code how messages write it
 * @param status {@code vastgesteld}, {@code voorstel} or {@code vervallen}
 * @param wettelijk the articles that define it
 */
record Woord(
        String iri,
        String label,
        List<String> synoniemen,
        @Nullable String definitie,
        String schema,
        String code,
        String status,
        List<String> wettelijk) {

    static Woord van(Begrip begrip) {
        var concept = begrip.concept();
        return new Woord(
                concept.iri(),
                concept.label(),
                concept.synoniemen(),
                concept.definitie(),
                concept.code().schema(),
                concept.code().waarde(),
                concept.status().name().toLowerCase(Locale.ROOT),
                begrip.bronnen().stream().map(Bron::titel).toList());
    }

    static List<Woord> van(List<Begrip> begrippen) {
        return begrippen.stream().map(Woord::van).toList();
    }
}
