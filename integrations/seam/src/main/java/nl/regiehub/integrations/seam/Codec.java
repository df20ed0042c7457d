package nl.regiehub.integrations.seam;

import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Casusafscheid;
import nl.regiehub.canonical.Problem;

/** Translates between one partner standard and the hub's own words. Stateless, without I/O and safe to share. */
public interface Codec {

    /** The name partners' files use for this standard, such as {@code iwmo-3.2}. */
    String formaat();

    /**
     * Finds type, id, parties and person of a message in one bounded pass, without trusting the rest of it.
     *
     * @param payload the bytes as they came in, already within the size limit
     */
    Peeked peek(Payload payload);

    /**
     * Reads a whole message.
     *
     * @return the message, or every problem that keeps it from being one
     */
    Decoded decode(Payload payload);

    /**
     * Writes a message for a recipient who may have everything in it.
     *
     * @throws UnencodableException when the standard cannot say this, with the reason in a problem
     */
    Encoded encode(Outgoing outgoing);

    /** Whether the standard has a way to say this. */
    boolean canSay(Bericht bericht);

    /** Writes that an organisation's part in a casus ended; empty when the standard has no casussen. */
    default Optional<Encoded> afscheid(Casusafscheid afscheid) {
        return Optional.empty();
    }

    /**
     * Why a message is refused that is about another person than what it refers to, in this standard's own terms.
     *
     * @param bericht a message that this codec decoded; only its kind is told, nothing of what it says
     */
    Problem anderePersoon(Bericht bericht);

    /**
     * Writes the answer that the standard prescribes to a message that could be read.
     *
     * @param bericht a message that this codec decoded
     * @return empty when the standard prescribes none
     */
    default Optional<Encoded> retour(Bericht bericht, Retourvraag vraag) {
        return Optional.empty();
    }

    /**
     * Writes the answer that the standard prescribes to a message that could not be read whole.
     *
     * @param payload the message, which this codec refused to decode
     * @return empty when the standard prescribes none, and when not even the envelope can be read
     */
    default Optional<Encoded> retour(Payload payload, Retourvraag vraag) {
        return Optional.empty();
    }
}
