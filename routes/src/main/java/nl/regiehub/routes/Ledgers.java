package nl.regiehub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/** What became of every message and every delivery. */
public interface Ledgers {

    /** One message with all that happened to it. */
    Optional<Status> status(BerichtId bericht);

    /** Both ledgers, over all partners or for one. The two equations hold in every answer. */
    Boekhouding boekhouding(@Nullable PartnerId partner);

    /** Both ledgers for each partner. */
    Map<PartnerId, Boekhouding> perPartner();

    /** What partners sent about a person, latest first. */
    List<Ontvangen> ontvangenOver(PersoonId persoon);

    /**
     * A message about a person that a partner sent.
     *
     * @param afzender which partner
     * @param soort its type in the partner's standard
     * @param op when it came in
     * @param status received, settled, rejected or parked
     */
    record Ontvangen(PartnerId afzender, String soort, Instant op, String status) {}

    /** What partners got, or are to get, of messages about a person, latest first. */
    List<Verstuurd> verstuurdOver(PersoonId persoon);

    /**
     * A message about a person to a partner.
     *
     * @param ontvanger which partner
     * @param soort its type in the partner's standard; null until it was sent
     * @param op when that ended, or else when it was planned
     * @param status planned, delivered, refused or parked
     */
    record Verstuurd(PartnerId ontvanger, @Nullable String soort, Instant op, String status) {}

    /** {@code received = processed + rejected + parked + inProgress}; {@code planned = delivered + refused + parked + inFlight}. */
    record Boekhouding(Berichten messages, Leveringen deliveries) {}

    /** Messages by outcome. */
    record Berichten(long received, long processed, long rejected, long parked, long inProgress) {}

    /** Deliveries by outcome. */
    record Leveringen(long planned, long delivered, long refused, long parked, long inFlight) {}

    /** Where a message is. */
    enum Toestand {
        RECEIVED,
        PROCESSING,
        PROCESSED,
        REJECTED,
        PARKED
    }

    /**
     * One message.
     *
     * @param bericht the hub's id
     * @param partner who sent it
     * @param soort its type
     * @param identificatie the sender's id
     * @param status where it is
     * @param stages when it passed which stage, in order
     * @param problems why it was rejected or parked
     * @param deliveries where it went
     */
    record Status(
            BerichtId bericht,
            PartnerId partner,
            String soort,
            String identificatie,
            Toestand status,
            List<Stap> stages,
            List<Problem> problems,
            List<Levering> deliveries) {}

    /** A stage and when it was passed. */
    record Stap(String stage, Instant at) {}

    /** One delivery; {@code status} is planned, delivered, refused or parked. */
    record Levering(
            UUID id,
            PartnerId recipient,
            String status,
            int attempts,
            @Nullable String soort,
            @Nullable Instant at,
            @Nullable Instant nextAttempt,
            List<String> withheld,
            List<Problem> problems) {}
}
