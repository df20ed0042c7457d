package nl.regiehub.routes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Processing.Deelname;
import org.jspecify.annotations.Nullable;

/** Deliveries: what is still to go to whom, and what became of it. */
public interface Outbox {

    /** Deliveries that may go now and are not with the broker, oldest first. */
    List<Ticket> due(int max, Instant now);

    /** Notes that these are with the broker. Doing it again changes nothing. */
    void relayed(List<Ticket> tickets);

    /**
     * The deliveries that are still to be done, each with its event; what was done, or must wait for an earlier one of
     * its group, is left out and comes back by itself.
     */
    List<Delivery> load(PartnerId ontvanger, Collection<UUID> leveringen);

    /** Settles a batch of attempts in one durable transaction. */
    void settle(List<Attempt> attempts);

    /** A delivery that is to be handed to the broker. */
    record Ticket(UUID levering, PartnerId ontvanger, String groep) {}

    /**
     * A delivery that is to be done.
     *
     * @param id its id: the Idempotency-Key of every attempt
     * @param ontvanger to whom
     * @param formaat in which standard
     * @param groep its order key
     * @param poging how many attempts went before
     * @param bericht the message it follows from
     * @param inhoud what is to be told
     */
    record Delivery(
            UUID id, PartnerId ontvanger, String formaat, String groep, int poging, BerichtId bericht, Inhoud inhoud) {}

    /** What a delivery tells. */
    sealed interface Inhoud {

        /** Whose data access is decided on; of an answer nobody's, for its recipient said it itself. */
        default List<PersoonId> personen() {
            return switch (this) {
                case Verteld(Gebeurtenis gebeurtenis) -> gebeurtenis.personen();
                case Afscheid(Gebeurtenis gebeurtenis, var _) -> gebeurtenis.personen();
                case Antwoord _ -> List.of();
            };
        }

        /** An event, as far as the recipient may have it. */
        record Verteld(Gebeurtenis gebeurtenis) implements Inhoud {}

        /** That the recipient's part in the casus of an event ended. */
        record Afscheid(Gebeurtenis gebeurtenis, Deelname deelname) implements Inhoud {}

        /** An answer to the recipient's own message. */
        record Antwoord(Encoded bericht) implements Inhoud {}
    }

    /** What became of one attempt. */
    sealed interface Attempt {

        /** Which delivery. */
        UUID levering();

        /** The recipient has it. {@code soort} is the message type in its standard. */
        record Delivered(UUID levering, Instant op, String soort, List<String> onthouden) implements Attempt {}

        /** The recipient will not have it, or may not. */
        record Refused(UUID levering, Instant op, Problem probleem) implements Attempt {}

        /** A person must look at it. */
        record Parked(UUID levering, Instant op, Problem probleem) implements Attempt {}

        /** It may work later. */
        record Retry(
                UUID levering,
                Instant op,
                Instant volgende,
                @Nullable Problem probleem) implements Attempt {}
    }
}
