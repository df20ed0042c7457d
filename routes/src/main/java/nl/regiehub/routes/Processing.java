package nl.regiehub.routes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.integrations.seam.Encoded;
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

        /** The sender must mend it; {@code leveringen} tell it so where its standard prescribes an answer. */
        record Rejected(BerichtId bericht, List<Problem> problemen, List<Planned> leveringen) implements Settlement {

            /** With no answer but the status of the message. */
            public Rejected(BerichtId bericht, List<Problem> problemen) {
                this(bericht, problemen, List.of());
            }
        }

        /** Somebody at the hub must look at it. */
        record Parked(BerichtId bericht, Problem probleem) implements Settlement {}
    }

    /**
     * Something that a message refers to.
     *
     * @param sleutel its opaque key
     * @param anderePersoon what becomes of the message when that was about a person with another BSN
     */
    record Reference(String sleutel, Settlement.Rejected anderePersoon) {}

    /**
     * A delivery that a message causes.
     *
     * @param ontvanger to which partner
     * @param formaat in which standard
     * @param groep order key: deliveries of one group to one partner go one after another
     * @param geparkeerd why it cannot go yet; null when it can
     * @param strekking what it tells
     */
    record Planned(
            PartnerId ontvanger,
            String formaat,
            String groep,
            @Nullable Problem geparkeerd,
            Strekking strekking) {

        /** Of what the message says. */
        public Planned(PartnerId ontvanger, String formaat, String groep, @Nullable Problem geparkeerd) {
            this(ontvanger, formaat, groep, geparkeerd, new Strekking.Bericht());
        }
    }

    /** What a delivery tells its recipient. */
    sealed interface Strekking {

        /** What the message says, as far as the recipient may have it. */
        record Bericht() implements Strekking {}

        /** The same, to who takes part in the casus. The last one told is who must hear when that ends. */
        record Casus(Deelname deelname) implements Strekking {}

        /** That its part in the casus ended. */
        record Afscheid(Deelname deelname) implements Strekking {}

        /** The answer that the sender's standard prescribes, as it was written. */
        record Antwoord(Encoded bericht) implements Strekking {}
    }

    /** The part of an organisation in a casus. */
    record Deelname(Organisatiecode organisatie, Code rol) {}
}
