package nl.regiehub.routes.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Outbox.Ticket;

/**
 * Deliveries that are still open. Of each recipient's group only the oldest may go; one that is parked holds back what
 * comes after it, so that a recipient never gets an older message after a newer one. Made from the journal at start-up.
 */
final class DeliveryQueue {

    private static final Comparator<Open> OLDEST =
            Comparator.comparing((Open open) -> open.due).thenComparingLong(open -> open.volgnummer);

    private final Duration lease;
    private final Map<Stream, TreeMap<Long, Open>> streams = new HashMap<>();
    private final Map<UUID, Open> byId = new HashMap<>();
    private final TreeSet<Open> ready = new TreeSet<>(OLDEST);
    private final Map<UUID, Instant> relayed = new HashMap<>();
    private Instant nextLapse = Instant.MAX;

    DeliveryQueue(Duration lease) {
        this.lease = lease;
    }

    /** Adds deliveries that are committed; one that waited here may go now. */
    synchronized void add(Collection<Planned> planned) {
        planned.forEach(this::add);
    }

    private void add(Planned planned) {
        if (byId.containsKey(planned.ticket().levering())) {
            released(planned);
            return;
        }
        var open = new Open(planned);
        var stream = streams.computeIfAbsent(open.stream, _ -> new TreeMap<>());
        if (!stream.isEmpty() && stream.firstKey() > open.volgnummer) {
            ready.remove(stream.firstEntry().getValue());
        }
        stream.put(open.volgnummer, open);
        byId.put(open.ticket.levering(), open);
        readyIfHead(open.stream);
    }

    private void readyIfHead(Stream stream) {
        head(stream)
                .filter(head -> !head.parked && !relayed.containsKey(head.ticket.levering()))
                .ifPresent(ready::add);
    }

    private Optional<Open> head(Stream stream) {
        return Optional.ofNullable(streams.get(stream)).map(TreeMap::firstEntry).map(Map.Entry::getValue);
    }

    /** Those that may go now and are not with the broker. */
    synchronized List<Ticket> due(int max, Instant now) {
        if (now.isAfter(nextLapse)) {
            lapse(now);
        }
        var due = new ArrayList<Ticket>();
        for (Open open : ready) {
            if (open.due.isAfter(now) || due.size() == max) {
                break;
            }
            due.add(open.ticket);
        }
        return due;
    }

    private void lapse(Instant now) {
        var lapsed = relayed.entrySet().stream()
                .filter(each -> each.getValue().plus(lease).isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        lapsed.forEach(this::back);
        nextLapse = relayed.values().stream()
                .min(Instant::compareTo)
                .map(oldest -> oldest.plus(lease))
                .orElse(Instant.MAX);
    }

    private void back(UUID levering) {
        relayed.remove(levering);
        Optional.ofNullable(byId.get(levering)).ifPresent(open -> readyIfHead(open.stream));
    }

    synchronized void relayed(Collection<Ticket> tickets, Instant now) {
        for (Ticket ticket : tickets) {
            Optional.ofNullable(byId.get(ticket.levering())).ifPresent(open -> {
                ready.remove(open);
                relayed.put(ticket.levering(), now);
            });
        }
        if (nextLapse.equals(Instant.MAX) && !relayed.isEmpty()) {
            nextLapse = now.plus(lease);
        }
    }

    /** Those of these that may be done now: open, not parked and the oldest of their group. */
    synchronized List<UUID> mayGo(Collection<UUID> leveringen) {
        return leveringen.stream().filter(this::mayGo).toList();
    }

    private boolean mayGo(UUID levering) {
        var open = byId.get(levering);
        return open != null && !open.parked && head(open.stream).equals(Optional.of(open));
    }

    /** Takes one out; the next of its group may go. */
    synchronized void finish(UUID levering) {
        relayed.remove(levering);
        var open = byId.remove(levering);
        if (open != null) {
            ready.remove(open);
            var stream = streams.get(open.stream);
            if (stream != null && stream.remove(open.volgnummer) != null && stream.isEmpty()) {
                streams.remove(open.stream);
            }
            readyIfHead(open.stream);
        }
    }

    /** Puts one off. */
    synchronized void retry(UUID levering, Instant next) {
        change(levering, open -> open.due = next);
    }

    /** Keeps one from going until it is released. */
    synchronized void park(UUID levering) {
        change(levering, open -> open.parked = true);
    }

    private void released(Planned planned) {
        change(planned.ticket().levering(), open -> {
            open.parked = planned.parked();
            open.due = planned.due();
        });
    }

    private void change(UUID levering, Consumer<Open> change) {
        relayed.remove(levering);
        var open = byId.get(levering);
        if (open != null) {
            ready.remove(open); // before what it is sorted by changes
            change.accept(open);
            readyIfHead(open.stream);
        }
    }

    /** Starts anew with what the journal holds. */
    synchronized void replace(Collection<Planned> planned) {
        streams.clear();
        byId.clear();
        ready.clear();
        relayed.clear();
        nextLapse = Instant.MAX;
        planned.forEach(this::add);
    }

    /** A delivery as the journal holds it. */
    record Planned(long volgnummer, Ticket ticket, Instant due, boolean parked) {}

    private record Stream(PartnerId ontvanger, String groep) {}

    /** An open delivery. */
    private static final class Open {

        private final long volgnummer;
        private final Ticket ticket;
        private final Stream stream;
        private Instant due;
        private boolean parked;

        Open(Planned planned) {
            this.volgnummer = planned.volgnummer();
            this.ticket = planned.ticket();
            this.stream = new Stream(ticket.ontvanger(), ticket.groep());
            this.due = planned.due();
            this.parked = planned.parked();
        }
    }
}
