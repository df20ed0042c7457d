package nl.regiehub.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.vocabulary.Vocabulary.Translated;

/**
 * Reading recorded messages again with a later vocabulary. What then means something else becomes an event of its own, which takes
 * the place of the earlier one in the graph; the earlier one stays in the journal.
 */
public interface Herduidingen {

    /**
     * Asks for it, once per publication.
     *
     * @param publicatie the release to read with
     * @param vanaf the first day whose messages are read again, by the date that their senders gave them
     */
    void vraag(String publicatie, LocalDate vanaf, Instant op);

    /**
     * Takes the next step of what was asked for, in one durable transaction.
     *
     * @param publicatie the release in force; what was asked for another one is dropped
     * @param duiding what that release makes of a message
     * @param max how many messages at most
     * @return what came of it
     */
    Stap stap(String publicatie, Function<Bericht, Translated> duiding, int max);

    /**
     * What a step did.
     *
     * @param gelezen how many messages were looked at; 0 when there is nothing left to do
     * @param anders how many of them mean something else
     */
    record Stap(int gelezen, int anders) {}
}
