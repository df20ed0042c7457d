package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import nl.regiehub.canonical.Code;
import org.jspecify.annotations.Nullable;

/** Notes which codes of translated lists nothing maps, and which messages have them. */
final class UnknownCodes {

    private UnknownCodes() {}

    /** Notes those of a batch. What comes along again was counted before, and matters only while it waits. */
    static void write(Connection connection, Collection<Prepared.Event> events, Instant now) throws SQLException {
        var again = events.stream()
                .map(Prepared.Event::row)
                .filter(MessageRow::again)
                .map(MessageRow::volgnummer)
                .toList();
        if (!again.isEmpty()) {
            Sql.change(connection, "delete from onbekend where bericht = any(?)", Sql.numbers(connection, again));
        }
        var rows = new ArrayList<@Nullable Object[]>();
        var counts = new HashMap<Code, Long>();
        for (Prepared.Event event : events) {
            var unknown = new HashSet<>(event.understood().onbekend());
            if (!event.row().again()) {
                unknown.forEach(code -> counts.merge(code, 1L, Long::sum));
            }
            if (!event.row().again() || event.parked()) {
                unknown.forEach(code -> rows.add(row(code, event)));
            }
        }
        Sql.each(connection, "insert into onbekend (lijst, code, bericht, publicatie) values (?, ?, ?, ?)", rows);
        for (Map.Entry<Code, Long> each : counts.entrySet()) {
            count(connection, each.getKey(), each.getValue(), now);
        }
        if (!again.isEmpty()) {
            complete(connection, again);
        }
    }

    /** What comes along again may wait for a code that nobody counted: one that lost its meaning since, or before codes were. */
    private static void complete(Connection connection, Collection<Long> again) throws SQLException {
        Sql.change(connection, """
                insert into onbekende_code (lijst, code, berichten, eerst, laatst)
                select o.lijst, o.code, count(*), min(b.ontvangen), max(b.ontvangen)
                from onbekend o join bericht b on b.volgnummer = o.bericht where o.bericht = any(?)
                and not exists (select 1 from onbekende_code k where k.lijst = o.lijst and k.code = o.code)
                group by o.lijst, o.code""", Sql.numbers(connection, again));
    }

    private static @Nullable Object[] row(Code code, Prepared.Event event) {
        return new @Nullable Object[] {
            code.schema(),
            code.waarde(),
            event.row().volgnummer(),
            event.understood().publicatie()
        };
    }

    private static void count(Connection connection, Code code, long messages, Instant now) throws SQLException {
        int changed = Sql.change(
                connection,
                "update onbekende_code set berichten = berichten + ?, laatst = ? where lijst = ? and code = ?",
                messages,
                now,
                code.schema(),
                code.waarde());
        if (changed == 0) {
            Sql.change(
                    connection,
                    "insert into onbekende_code (lijst, code, berichten, eerst, laatst) values (?, ?, ?, ?, ?)",
                    code.schema(),
                    code.waarde(),
                    messages,
                    now,
                    now);
        }
    }
}
