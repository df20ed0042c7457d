package nl.regiehub.routes;

import java.time.Instant;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import org.jspecify.annotations.Nullable;

/** Where messages arrive: each is on disk before its sender hears that it was taken. */
public interface Inbox {

    /**
     * Keeps a message and returns once it is durable. Many callers share one commit. Call it from a thread that may
     * wait.
     *
     * @throws nl.regiehub.canonical.HubException when the journal cannot take it; then nothing was accepted
     */
    Receipt accept(Arrival arrival);

    /**
     * A message as it came in.
     *
     * @param partner whose token brought it
     * @param formaat the standard it is in
     * @param soort its type
     * @param identificatie the sender's id of it
     * @param bsn the main person's BSN as written, which picks the key it is encrypted with; null when none
     * @param contentType its media type
     * @param bytes the body
     * @param op when it came in
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Arrival(
            PartnerId partner,
            String formaat,
            String soort,
            String identificatie,
            @Nullable String bsn,
            String contentType,
            byte[] bytes,
            Instant op) {}

    /** What became of an arrival. */
    sealed interface Receipt {

        /** The hub's id of the message. */
        BerichtId bericht();

        /** It is new. */
        record Stored(BerichtId bericht) implements Receipt {}

        /** The same body was taken before under the same id. */
        record Repeated(BerichtId bericht) implements Receipt {}

        /** Another body was taken before under the same id; this one was not. */
        record Conflict(BerichtId bericht) implements Receipt {}
    }
}
