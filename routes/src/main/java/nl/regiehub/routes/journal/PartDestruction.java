package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.DestructionList.Part;

/**
 * Destroys single dossierdelen of persons who stay: they are on no road any more, and a tombstone keeps rebuild and older
 * backups from bringing them back. What messages said of them stays sealed until the person goes.
 */
final class PartDestruction {

    private final Database database;
    private final DestructionList list;

    PartDestruction(Database database, JournalSettings settings) {
        this.database = database;
        this.list = new DestructionList(settings);
    }

    void destroy(Dossierdeel deel, String door, Instant op) {
        list.add(deel, op);
        database.durably(connection -> Tombstones.place(connection, deel, op, door));
    }

    /** Destroys again what an older backup brought back. */
    void repeat() {
        list.parts().forEach(part -> database.durably(connection -> repeat(connection, part)));
    }

    private static int repeat(Connection connection, Part part) throws SQLException {
        var known = Tombstones.of(connection, List.of(new PersoonId(part.persoon())))
                .getOrDefault(part.kenmerk(), Instant.MIN);
        if (!known.isBefore(part.op())) {
            return 0;
        }
        int destroyed = 0;
        for (Dossierdeel deel : SqlFeiten.delen(connection, List.of(part.persoon()))) {
            if (deel.kenmerk().equals(part.kenmerk())) {
                destroyed += Tombstones.place(connection, deel, part.op(), null);
            }
        }
        return destroyed;
    }
}
