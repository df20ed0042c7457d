package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Processing;
import org.jspecify.annotations.Nullable;

/** The stages between inbox and record: which messages wait, their bodies, and one synced transaction per batch. */
final class SqlProcessing implements Processing {

    private final Database database;
    private final Vault vault;
    private final Messages messages;
    private final SqlOutbox outbox;
    private final EventStore events;
    private final Preparation preparation;
    private final Recording recording;
    private final ReentrantLock settling = new ReentrantLock(true);

    SqlProcessing(
            Database database,
            Vault vault,
            Messages messages,
            SqlOutbox outbox,
            EventStore events,
            Preparation preparation,
            Recording recording) {
        this.database = database;
        this.vault = vault;
        this.messages = messages;
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
        var received = database.read(connection -> load(connection, berichten));
        var done = new HashSet<>(berichten);
        received.forEach(each -> done.remove(each.bericht()));
        messages.queue().removeRelayed(done);
        return received;
    }

    private List<Received> load(Connection connection, Collection<BerichtId> berichten) throws SQLException {
        var rows = Sql.all(
                connection,
                """
                select b.volgnummer, b.id, b.partner, b.formaat, b.soort, b.inhoudstype, b.persoon, b.ontvangen, i.vervolgen, i.inhoud
                from bericht b join berichtinhoud i on i.volgnummer = b.volgnummer
                where b.id = any(?) and %s order by b.volgnummer""".formatted(MessageRow.OPEN),
                SqlProcessing::body,
                Sql.uuids(connection, berichten.stream().map(BerichtId::waarde).toList()));
        var keys = vault.keys(connection, rows.stream().map(Body::persoon).toList());
        var received = new ArrayList<Received>();
        for (Body row : rows) {
            @Nullable SecretKey key = keys.get(row.persoon());
            if (key != null) {
                received.add(open(connection, key, row));
            }
        }
        return received;
    }

    private static Received open(Connection connection, SecretKey key, Body row) throws SQLException {
        var sealed = row.sealed();
        byte[] whole = Pieces.whole(connection, "bericht", row.volgnummer(), sealed.bytes(), row.vervolgen());
        return new Received(
                sealed.bericht(),
                sealed.partner(),
                sealed.formaat(),
                sealed.soort(),
                sealed.contentType(),
                Seal.open(key, whole, SqlInbox.place(sealed.bericht())),
                sealed.ontvangen());
    }

    private static Body body(ResultSet rows) throws SQLException {
        var sealed = new Received(
                new BerichtId(rows.getObject("id", UUID.class)),
                new PartnerId(rows.getString("partner")),
                rows.getString("formaat"),
                rows.getString("soort"),
                rows.getString("inhoudstype"),
                rows.getBytes("inhoud"),
                Sql.moment(rows, "ontvangen"));
        return new Body(
                rows.getLong("volgnummer"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                rows.getInt("vervolgen"),
                sealed);
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
        messages.queue().add(recorded.released());
        outbox.queue().add(recorded.deliveries());
        recorded.refused().forEach(outbox.queue()::finish);
        events.durable(recorded.positie());
    }

    private Map<BerichtId, MessageRow> open(List<Settlement> batch) {
        var ids = batch.stream().map(each -> each.bericht().waarde()).toList();
        var rows = database.read(connection -> MessageRow.received(connection, ids));
        var open = new HashMap<BerichtId, MessageRow>();
        rows.forEach(row -> open.put(row.bericht(), row));
        return open;
    }

    /** A message with its body still sealed. */
    private record Body(long volgnummer, PersoonId persoon, int vervolgen, Received sealed) {}
}
