package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Gebeurtenis;
import org.jspecify.annotations.Nullable;

/** Which events take the place of an earlier one of the same message, because its codes were read again. */
final class Replacements {

    private Replacements() {}

    /** Notes those of a batch. */
    static void write(Connection connection, List<Recording.Placed> placed) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (Recording.Placed each : placed) {
            Long earlier = each.event().row().positie();
            if (earlier != null) {
                rows.add(new @Nullable Object[] {each.positie(), earlier});
            }
        }
        Sql.each(connection, "insert into vervanging (positie, vervangt) values (?, ?)", rows);
    }

    /** The events whose place these take, by the position of the later one. Few do, so the table is small. */
    static Map<Long, Gebeurtenis> of(Connection connection, EventStore store, List<Gebeurtenis> events)
            throws SQLException {
        if (events.isEmpty()) {
            return Map.of();
        }
        var earlier = new HashMap<Long, Long>();
        Sql.all(
                connection,
                "select positie, vervangt from vervanging where positie >= ? and positie <= ?",
                rows -> earlier.put(rows.getLong(1), rows.getLong(2)),
                events.getFirst().positie(),
                events.getLast().positie());
        if (earlier.isEmpty()) {
            return Map.of();
        }
        var found = store.at(connection, earlier.values());
        earlier.values().retainAll(found.keySet());
        var replaced = new HashMap<Long, Gebeurtenis>();
        earlier.forEach((later, position) -> replaced.put(later, found.get(position)));
        return replaced;
    }
}
