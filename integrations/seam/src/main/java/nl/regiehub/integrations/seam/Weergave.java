package nl.regiehub.integrations.seam;

import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.jspecify.annotations.Nullable;

/**
 * What a code of a message is called on a list that its recipient reads.
 *
 * @param bron the code as its source sent it
 * @param doel the code on the recipient's list
 * @param naam what that list calls it
 * @param relatie how the recipient's code relates to the source's: {@code BROAD_MATCH} says that it is broader
 * @param verlies what is lost, for a person to read; null when nothing is
 * @param mappings IRIs of the mappings that say so, in order
 */
public record Weergave(
        Code bron,
        Code doel,
        String naam,
        Relatie relatie,
        @Nullable String verlies,
        List<String> mappings) {

    /** Copies the list. */
    public Weergave {
        mappings = List.copyOf(mappings);
    }
}
