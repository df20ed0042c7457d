package nl.regiehub.vocabulary.naslag;

import java.util.List;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Lijst;
import org.jspecify.annotations.Nullable;

/**
 * What on one list somebody mapped to a concept or a code.
 *
 * @param lijst the list
 * @param codes what is on it, nearest first
 */
public record Gebruik(Lijst lijst, List<Betekenis> codes) {

    /** Copies the list. */
    public Gebruik {
        codes = List.copyOf(codes);
    }

    /**
     * A code or concept that another corresponds to.
     *
     * @param iri what it is called on the web
     * @param code how messages write it
     * @param label what it is called
     * @param relatie how it relates to the other: {@code BROAD_MATCH} says that it is broader
     * @param verlies what is lost; null when nothing is
     */
    public record Betekenis(
            String iri,
            String code,
            String label,
            Relatie relatie,
            @Nullable String verlies) {}
}
