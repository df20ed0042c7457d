package nl.regiehub.routes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Vertaling;
import org.jspecify.annotations.Nullable;

/** The journal as the stages between inbox and record see it. */
public interface Processing {

    /** Messages that were committed to the inbox and not yet handed to the broker, oldest first. */
    List<Ticket> unrelayed(int max);

    /** Notes that these are with the broker. Doing it again changes nothing. */
    void relayed(List<Ticket> tickets);

    /** The bodies of those messages that still wait to be processed; what was settled before is left out. */
    List<Received> load(Collection<BerichtId> berichten);

    /** Notes that these passed a stage just now; it is kept with them when they are settled. */
    void passed(Fase fase, Collection<BerichtId> berichten);

    /**
     * Settles a batch in one durable transaction: events with their positions, persons, relation facts, dossierdelen,
     * deliveries, problems. A message that refers to something unknown or parked is parked itself, one that refers to
     * something of a person with another BSN is rejected, and what waited for a message in the batch goes back to the
     * inbox. What was settled before is left as it is.
     *
     * @throws nl.regiehub.canonical.HubException with fault DATA when one message cannot be stored; nothing was
     */
    void settle(List<Settlement> batch);

    /** A message that is to be handed to the broker. */
    record Ticket(long volgnummer, BerichtId bericht, String groep) {}

    /** A message that is to be processed. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Received(
            BerichtId bericht,
            PartnerId partner,
            String formaat,
            String soort,
            String contentType,
            byte[] bytes,
            Instant ontvangen) {}

    /** Stages between relay and record whose moments are kept. */
    enum Fase {
        DECODED,
        TRANSLATED
    }

    /** What the stages made of a message. */
    sealed interface Settlement {

        /** Which message. */
        BerichtId bericht();

        /**
         * It is understood, as far as the vocabulary goes.
         *
         * @param bericht which message
         * @param inhoud what it says
         * @param vertalingen what its codes mean
         * @param publicatie the vocabulary release that said so
         * @param onbekend codes of translated lists that nothing maps; deliveries that need them are parked
         * @param leveringen whom it goes to
         * @param sleutels what others may refer to, such as an opdracht, as opaque keys
         * @param verwijstNaar what it refers to and must come after
         */
        record Understood(
                BerichtId bericht,
                Bericht inhoud,
                List<Vertaling> vertalingen,
                String publicatie,
                List<Code> onbekend,
                List<Planned> leveringen,
                List<String> sleutels,
                List<Reference> verwijstNaar)
                implements Settlement {}

        /** The sender must mend it. */
        record Rejected(BerichtId bericht, List<Problem> problemen) implements Settlement {}

        /** Somebody at the hub must look at it. */
        record Parked(BerichtId bericht, Problem probleem) implements Settlement {}
    }

    /**
     * Something that a message refers to.
     *
     * @param sleutel its opaque key
     * @param anderePersoon why the message is refused when that was about a person with another BSN
     */
    record Reference(String sleutel, Problem anderePersoon) {}

    /**
     * A delivery that a message causes.
     *
     * @param ontvanger to which partner
     * @param formaat in which standard
     * @param groep order key: deliveries of one group to one partner go one after another
     * @param geparkeerd why it cannot go yet; null when it can
     */
    record Planned(
            PartnerId ontvanger,
            String formaat,
            String groep,
            @Nullable Problem geparkeerd) {}
}
