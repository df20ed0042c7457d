package nl.regiehub.routes;

import java.time.Instant;
import java.util.List;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;

/** Codes of translated lists that nothing mapped, and what waits for their meaning. */
public interface Onbekend {

    /** Every code that messages came with and that had no meaning then, most waiting messages first. */
    List<Post> posten();

    /**
     * Sends back to the inbox, in order of arrival, what is parked for a meaning and was last looked up in another
     * release. What was delivered or refused before is not delivered again; what still has no meaning is parked again.
     *
     * @param publicatie the vocabulary release in force
     * @return how many messages
     */
    int release(String publicatie);

    /**
     * Sends back to the inbox, in order of arrival, what was parked for a meaning without a note of the code: messages of
     * before there was a work list. Parked again they are on it, so the next time there is nothing to do.
     *
     * @return how many messages
     */
    int recall();

    /**
     * Refuses every delivery of a message that is parked for the meaning of a code; the message itself goes on, and what
     * waited for it follows.
     *
     * @param waarom what the ledger says of each delivery
     * @return how many deliveries
     */
    int refuse(Code code, Problem waarom, Instant op);

    /**
     * A code without a meaning.
     *
     * @param code the list and the code
     * @param berichten how many messages had it when nothing mapped it
     * @param wachtend how many of those wait for it now
     * @param leveringen how many deliveries of those do
     * @param eerst when the first of them was recorded
     * @param laatst when the last one was
     * @param aansluitingen the partners that sent them
     * @param voorbeelden some of the messages, latest first
     */
    record Post(
            Code code,
            long berichten,
            long wachtend,
            long leveringen,
            Instant eerst,
            Instant laatst,
            List<PartnerId> aansluitingen,
            List<BerichtId> voorbeelden) {

        /** Copies the lists. */
        public Post {
            aansluitingen = List.copyOf(aansluitingen);
            voorbeelden = List.copyOf(voorbeelden);
        }
    }
}
