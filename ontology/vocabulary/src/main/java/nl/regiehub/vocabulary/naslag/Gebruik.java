package nl.regiehub.vocabulary.naslag;

import java.util.List;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Lijst;
import org.jspecify.annotations.Nullable;

/**
 * Which codes of a list mean a concept.
 *
 * @param lijst the list
 * @param codes its codes that do, nearest first
 */
public record Gebruik(Lijst lijst, List<Betekenis> codes) {

    /** Copies the list. */
    public Gebruik {
        codes = List.copyOf(codes);
    }

    /**
     * A code that means a concept, or a concept that a code means.
     *
     * @param iri of the code or the concept
     * @param code how messages write it
     * @param label what it is called
     * @param relatie how the concept relates to the code
     * @param verlies what is lost; null when nothing is
     */
    public record Betekenis(
            String iri,
            String code,
            String label,
            Relatie relatie,
            @Nullable String verlies) {}
}
