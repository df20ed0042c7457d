package nl.regiehub.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import nl.regiehub.routes.Ledgers.Berichten;
import nl.regiehub.routes.Ledgers.Boekhouding;
import nl.regiehub.routes.Ledgers.Leveringen;
import org.springframework.stereotype.Component;

/** The ledgers of all partners, read from the journal at most once a second however often they are asked for. */
@Component
final class Stand {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Boekhouding NOTHING =
            new Boekhouding(new Berichten(0, 0, 0, 0, 0), new Leveringen(0, 0, 0, 0, 0));

    private final Ledgers ledgers;
    private final Clock clock;
    private Map<PartnerId, Boekhouding> read = Map.of();
    private Instant at = Instant.EPOCH;

    Stand(Journal journal, Clock clock) {
        this.ledgers = journal.ledgers();
        this.clock = clock;
    }

    /**
     * The ledgers of one partner.
     *
     * @throws nl.regiehub.canonical.HubException when the journal cannot be read
     */
    Boekhouding of(PartnerId partner) {
        return all().getOrDefault(partner, NOTHING);
    }

    private synchronized Map<PartnerId, Boekhouding> all() {
        var now = clock.instant();
        if (at.plus(FRESH).isBefore(now)) {
            read = ledgers.perPartner();
            at = now;
        }
        return read;
    }
}
