package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Ticket;

/** The messages that wait to be processed: hands them out in order, and finds them again after a restart or a failure. */
final class Messages {

    private static final long BODY_BYTES = 32L << 20;

    private final KeyedHash groups;
    private final Remade<RelayQueue> queue;
    private final Handover<BerichtId, Opened> bodies;

    Messages(Database database, MasterKeys masters, JournalSettings settings) {
        this.groups = new KeyedHash(masters.derived("groep"));
        this.queue =
                new Remade<>(new RelayQueue(settings.lease()), remade -> remade.replace(database.read(this::received)));
        this.bodies = new Handover<>(BODY_BYTES, InstantSource.system());
    }

    /** The queue, made from the journal first when it may differ from it. */
    RelayQueue queue() {
        return queue.get();
    }

    /** The bodies of messages that are stored and not yet loaded, as far as there is room. */
    Handover<BerichtId, Opened> bodies() {
        return bodies;
    }

    /** A commit may or may not have happened: look again before the next use. */
    void doubt() {
        queue.doubt();
        bodies.clear();
    }

    private List<Ticket> received(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "select volgnummer, id, persoon from bericht where status = 'RECEIVED' order by volgnummer",
                rows -> ticket(
                        rows.getLong(1),
                        new BerichtId(rows.getObject(2, UUID.class)),
                        new PersoonId(rows.getObject(3, UUID.class))));
    }

    /** A message whose body is open, with the person whose key opened it. */
    record Opened(PersoonId persoon, Received received) {}

    /** The ticket of a message; its group says nothing but that the person is the same. */
    Ticket ticket(long volgnummer, BerichtId bericht, PersoonId persoon) {
        return new Ticket(
                volgnummer, bericht, groups.shortOf(persoon.toString()).toString());
    }
}
