package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Processing.Ticket;

/** The messages that wait to be processed: hands them out in order, and finds them again after a restart or a failure. */
final class Messages {

    private final Database database;
    private final KeyedHash groups;
    private final RelayQueue queue;
    private volatile boolean doubtful = true;

    Messages(Database database, MasterKeys masters, JournalSettings settings) {
        this.database = database;
        this.groups = new KeyedHash(masters.derived("groep"));
        this.queue = new RelayQueue(settings.lease());
    }

    /** The queue, made from the journal first when it may differ from it. */
    RelayQueue queue() {
        if (doubtful) {
            reload();
        }
        return queue;
    }

    /** A commit may or may not have happened: look again before the next use. */
    void doubt() {
        doubtful = true;
    }

    private synchronized void reload() {
        if (doubtful) {
            doubtful = false;
            queue.replace(database.read(this::received));
        }
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

    /** The ticket of a message; its group says nothing but that the person is the same. */
    Ticket ticket(long volgnummer, BerichtId bericht, PersoonId persoon) {
        return new Ticket(
                volgnummer, bericht, groups.shortOf(persoon.toString()).toString());
    }
}
