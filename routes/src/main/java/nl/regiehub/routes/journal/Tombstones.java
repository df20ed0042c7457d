package nl.regiehub.routes.journal;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/** Which dossierdelen were destroyed, and until when what was received about them was. */
final class Tombstones {

    private Tombstones() {}

    /** Those of some persons, by kenmerk. */
    static Map<UUID, Instant> of(Connection connection, Collection<PersoonId> personen) throws SQLException {
        var ids = personen.stream().map(PersoonId::waarde).toList();
        return Sql.all(
                        connection,
                        "select kenmerk, vernietigd from deelsteen where persoon = any(?)",
                        rows -> Map.entry(rows.getObject("kenmerk", UUID.class), Sql.moment(rows, "vernietigd")),
                        Sql.uuids(connection, ids))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Destroys a dossierdeel as far as the journal shows it: its tombstone takes the place of who proposed it.
     *
     * @param door who decided so; null when an older backup brought it back
     */
    static int place(Connection connection, Dossierdeel deel, Instant op, @Nullable String door) throws SQLException {
        Recording.lock(connection); // who records facts meanwhile would write it again
        var kenmerk = deel.kenmerk();
        Sql.change(connection, "delete from deelsteen where kenmerk = ?", kenmerk);
        Sql.change(connection, """
                insert into deelsteen (kenmerk, persoon, vernietigd, voorgesteld_door, vastgesteld_door)
                values (?, ?, ?, (select voorgesteld_door from deelvoorstel where kenmerk = ?), ?)""", kenmerk, deel.persoon().waarde(), op, kenmerk, door);
        Sql.change(connection, "delete from deelvoorstel where kenmerk = ?", kenmerk);
        Forgetting.note(connection, List.of(deel));
        return FactWriter.remove(connection, deel);
    }
}
