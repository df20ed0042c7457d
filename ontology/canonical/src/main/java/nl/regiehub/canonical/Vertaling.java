package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What a partner's code means in the hub's vocabulary, as chosen when the message was recorded.
 *
 * @param bron the code as sent
 * @param concept IRI of the hub's concept
 * @param relatie how the concept relates to the code
 * @param verlies what is lost by using the concept, for a person to read; null when nothing is
 */
public record Vertaling(
        Code bron,
        String concept,
        Relatie relatie,
        @Nullable String verlies) {

    /** SKOS mapping relations, read from the code to the concept. */
    public enum Relatie {
        EXACT_MATCH,
        CLOSE_MATCH,
        BROAD_MATCH,
        NARROW_MATCH,
        RELATED_MATCH
    }
}
