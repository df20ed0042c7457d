package nl.regiehub.vocabulary;

import java.util.List;
import nl.regiehub.canonical.Periode;
import nl.regiehub.vocabulary.Concept.Status;

/**
 * What an architect writes of a concept.
 *
 * @param label its one name
 * @param synoniemen other names
 * @param definitie what is meant, in one sentence
 * @param uitleg what it means in plain language (B1); empty when it is no word of the inwoner's screen
 * @param toelichting how the word is used; empty when there is nothing to say
 * @param ruimer names of the concepts that it falls under; none when it stands at the top
 * @param geldig when it may be used
 * @param status how far it is decided on
 */
public record Begripstekst(
        String label,
        List<String> synoniemen,
        String definitie,
        String uitleg,
        String toelichting,
        List<String> ruimer,
        Periode geldig,
        Status status) {

    /** Copies the lists. */
    public Begripstekst {
        synoniemen = List.copyOf(synoniemen);
        ruimer = List.copyOf(ruimer);
    }
}
