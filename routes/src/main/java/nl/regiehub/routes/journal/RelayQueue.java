package nl.regiehub.routes.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.routes.Processing.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are to be processed, oldest first. It is made from the journal at start-up, so it can be forgotten;
 * what is with the broker for too long comes back.
 */
final class RelayQueue {

    private final Duration lease;
    private final TreeMap<Long, Ticket> waiting = new TreeMap<>();
    private final Map<BerichtId, Passage> relayed = new HashMap<>();
    private Instant nextLapse = Instant.MAX;

    RelayQueue(Duration lease) {
        this.lease = lease;
    }

    /** Adds messages that are committed. */
    synchronized void add(Collection<Ticket> tickets) {
        for (Ticket ticket : tickets) {
            if (!relayed.containsKey(ticket.bericht())) {
                waiting.put(ticket.volgnummer(), ticket);
            }
        }
    }

    /** The oldest that are not with the broker. */
    synchronized List<Ticket> oldest(int max, Instant now) {
        if (now.isAfter(nextLapse)) {
            lapse(now);
        }
        return waiting.values().stream().limit(max).toList();
    }

    private void lapse(Instant now) {
        var lapsed = relayed.values().stream()
                .filter(each -> each.relayed.plus(lease).isBefore(now))
                .toList();
        for (Passage each : lapsed) {
            relayed.remove(each.ticket.bericht());
            waiting.put(each.ticket.volgnummer(), each.ticket);
        }
        nextLapse = relayed.values().stream()
                .map(each -> each.relayed.plus(lease))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    synchronized void relayed(Collection<Ticket> tickets, Instant now) {
        for (Ticket ticket : tickets) {
            if (waiting.remove(ticket.volgnummer()) != null) {
                relayed.put(ticket.bericht(), new Passage(ticket, now));
            }
        }
        if (nextLapse.equals(Instant.MAX) && !relayed.isEmpty()) {
            nextLapse = now.plus(lease);
        }
    }

    synchronized void decoded(Collection<BerichtId> berichten, Instant now) {
        berichten.forEach(bericht -> passage(bericht).ifPresent(passage -> passage.decoded = now));
    }

    synchronized void translated(Collection<BerichtId> berichten, Instant now) {
        berichten.forEach(bericht -> passage(bericht).ifPresent(passage -> passage.translated = now));
    }

    /** When a message passed which stage, as far as this process saw it. */
    synchronized Times times(BerichtId bericht) {
        return passage(bericht)
                .map(passage -> new Times(passage.relayed, passage.decoded, passage.translated))
                .orElse(new Times(null, null, null));
    }

    private Optional<Passage> passage(BerichtId bericht) {
        return Optional.ofNullable(relayed.get(bericht));
    }

    /** Takes out what is settled. */
    synchronized void remove(Collection<Ticket> tickets) {
        for (Ticket ticket : tickets) {
            waiting.remove(ticket.volgnummer());
            relayed.remove(ticket.bericht());
        }
    }

    /** Takes out what turned out to be settled before. */
    synchronized void removeRelayed(Collection<BerichtId> berichten) {
        berichten.forEach(relayed::remove);
    }

    /** Starts anew with what the journal holds. */
    synchronized void replace(Collection<Ticket> tickets) {
        waiting.clear();
        relayed.clear();
        nextLapse = Instant.MAX;
        add(tickets);
    }

    /** When a message passed which stage. */
    record Times(
            @Nullable Instant relayed,
            @Nullable Instant decoded,
            @Nullable Instant translated) {}

    /** A message on its way. */
    private static final class Passage {

        private final Ticket ticket;
        private final Instant relayed;
        private @Nullable Instant decoded;
        private @Nullable Instant translated;

        Passage(Ticket ticket, Instant relayed) {
            this.ticket = ticket;
            this.relayed = relayed;
        }
    }
}
