package nl.regiehub.routes;

import java.util.UUID;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Encoded;

/** Brings a message to a partner and waits for its business answer. */
@FunctionalInterface
public interface PartnerClient {

    /**
     * Sends a message once.
     *
     * @param idempotencyKey the same on every attempt, so that a receipt may repeat but an effect may not
     */
    Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message);

    /** What a partner answered. */
    sealed interface Answer {

        /** It has it. */
        record Taken() implements Answer {}

        /** It will never take this. */
        record Refused(Problem probleem) implements Answer {}

        /** It could not be reached or asked to try later. */
        record Later(Problem probleem) implements Answer {}
    }
}
