package nl.regiehub.integrations.seam;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Problem;

/**
 * What the hub has to say to the sender of a message.
 *
 * @param kenmerk the answer's own id, at most 12 characters (as the iStandaarden have it)
 * @param op the day of the answer
 * @param problemen why the message is refused; empty when it is not
 */
public record Retourvraag(String kenmerk, LocalDate op, List<Problem> problemen) {

    /** Copies the list. */
    public Retourvraag {
        problemen = List.copyOf(problemen);
    }
}
