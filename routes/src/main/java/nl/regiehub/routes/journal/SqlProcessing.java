package nl.regiehub.routes.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.HubException;
import nl.regiehub.routes.Processing;

/** The stages between inbox and record: which messages wait, their bodies, and one synced transaction per batch. */
final class SqlProcessing implements Processing {

    private final Database database;
    private final Messages messages;
    private final Bodies bodies;
    private final SqlOutbox outbox;
    private final EventStore events;
    private final Preparation preparation;
    private final Recording recording;
    private final ReentrantLock settling = new ReentrantLock(true);

    SqlProcessing(
            Database database,
            Messages messages,
            Bodies bodies,
            SqlOutbox outbox,
            EventStore events,
            Preparation preparation,
            Recording recording) {
        this.database = database;
        this.messages = messages;
        this.bodies = bodies;
        this.outbox = outbox;
        this.events = events;
        this.preparation = preparation;
        this.recording = recording;
    }

    @Override
    public List<Ticket> unrelayed(int max) {
        return messages.queue().oldest(max, Instant.now());
    }

    @Override
    public void relayed(List<Ticket> tickets) {
        messages.queue().relayed(tickets, Instant.now());
    }

    @Override
    public void passed(Fase fase, Collection<BerichtId> berichten) {
        switch (fase) {
            case DECODED -> messages.queue().decoded(berichten, Instant.now());
            case TRANSLATED -> messages.queue().translated(berichten, Instant.now());
        }
    }

    @Override
    public List<Received> load(Collection<BerichtId> berichten) {
        var received = database.read(connection -> bodies.load(connection, berichten));
        var done = new HashSet<>(berichten);
        received.forEach(each -> done.remove(each.bericht()));
        messages.queue().removeRelayed(done);
        return received;
    }

    @Override
    public void settle(List<Settlement> batch) {
        var prepared = preparation.prepare(open(batch), batch);
        if (prepared.isEmpty()) {
            return;
        }
        try {
            var recorded = record(prepared);
            database.force();
            Failpoint.AFTER_RECORD.pass();
            publish(recorded);
        } catch (HubException e) {
            messages.doubt();
            outbox.doubt();
            throw e;
        }
    }

    /** One batch at a time: positions, references and dossierdelen are read before they are written. */
    private Recording.Recorded record(List<Prepared> prepared) {
        settling.lock();
        try {
            return database.transact(connection -> recording.record(connection, prepared));
        } finally {
            settling.unlock();
        }
    }

    private void publish(Recording.Recorded recorded) {
        messages.queue().remove(recorded.settled());
        recorded.settled().forEach(ticket -> messages.bodies().remove(ticket.bericht()));
        messages.queue().add(recorded.released());
        outbox.queue().add(recorded.deliveries());
        recorded.refused().forEach(outbox.queue()::finish);
        events.handOver(recorded.events());
        events.durable(recorded.positie());
    }

    private Map<BerichtId, MessageRow> open(List<Settlement> batch) {
        var ids = batch.stream().map(each -> each.bericht().waarde()).toList();
        var rows = database.read(connection -> MessageRow.received(connection, ids));
        var open = new HashMap<BerichtId, MessageRow>();
        rows.forEach(row -> open.put(row.bericht(), row));
        return open;
    }
}
