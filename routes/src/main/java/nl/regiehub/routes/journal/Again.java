package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Strekking;

/**
 * Messages that were recorded before and come along again because a code in them may have a meaning now. Of their
 * deliveries only those that still wait for it count: what went does not go again, and nobody new gets an old message.
 */
final class Again {

    /** A delivery that was parked before any attempt, which only happens for want of a meaning. */
    static final String WAITING = "status = 'PARKED' and pogingen = 0";

    private static final Problem GONE = new Problem(
            Problem.Kind.UNKNOWN_RECIPIENT,
            "ontvanger",
            "De ontvanger is niet meer op de hub aangesloten, of neemt dit soort berichten niet meer aan.",
            "Stuur het bericht langs een andere weg.");

    private final Map<Long, Map<PartnerId, Waiting>> waiting;

    private Again(Map<Long, Map<PartnerId, Waiting>> waiting) {
        this.waiting = waiting;
    }

    /** What still waits of those of these messages that come along again. */
    static Again of(Connection connection, Collection<Prepared> open) throws SQLException {
        var again = open.stream()
                .map(Prepared::row)
                .filter(MessageRow::again)
                .map(MessageRow::volgnummer)
                .toList();
        var waiting = new HashMap<Long, Map<PartnerId, Waiting>>();
        again.forEach(bericht -> waiting.put(bericht, new HashMap<>()));
        if (!again.isEmpty()) {
            Sql.all(
                    connection,
                    "select bericht, ontvanger, id, volgnummer from levering where bericht = any(?) and " + WAITING,
                    rows -> waiting.getOrDefault(rows.getLong(1), new HashMap<>())
                            .put(
                                    new PartnerId(rows.getString(2)),
                                    new Waiting(rows.getObject(3, UUID.class), rows.getLong(4))),
                    Sql.numbers(connection, again));
        }
        return new Again(waiting);
    }

    /** The event with those of its deliveries that are still to be planned. */
    Prepared.Event pruned(Prepared.Event event) {
        var mine = waiting.get(event.row().volgnummer());
        if (mine == null) {
            return event;
        }
        var planned = event.understood().leveringen().stream()
                .filter(each -> !(each.strekking() instanceof Strekking.Antwoord))
                .filter(each -> mine.containsKey(each.ontvanger()))
                .toList();
        return event.delivering(planned);
    }

    /** The delivery that was planned before, if it was. */
    Waiting earlier(MessageRow row, Planned planned) {
        var earlier = waiting.getOrDefault(row.volgnummer(), Map.of()).get(planned.ontvanger());
        if (earlier == null) {
            throw new IllegalStateException("a delivery of an old message is planned anew");
        }
        return earlier;
    }

    /** Refuses what waits of these messages for a recipient that none of them goes to any more. */
    List<UUID> refuseOthers(Connection connection, List<Prepared.Event> events, Instant op) throws SQLException {
        var gone = new ArrayList<UUID>();
        for (Prepared.Event event : events) {
            var mine = new HashMap<>(waiting.getOrDefault(event.row().volgnummer(), Map.of()));
            event.understood().leveringen().forEach(planned -> mine.remove(planned.ontvanger()));
            mine.values().forEach(each -> gone.add(each.levering()));
        }
        end(connection, gone, GONE, op);
        return gone;
    }

    /** Refuses all that waits of messages; returns what that was. */
    static List<UUID> refuse(Connection connection, Collection<Long> berichten, Problem waarom, Instant op)
            throws SQLException {
        var waiting = Sql.all(
                connection,
                "select id from levering where bericht = any(?) and " + WAITING,
                rows -> rows.getObject(1, UUID.class),
                Sql.numbers(connection, berichten));
        end(connection, waiting, waarom, op);
        return waiting;
    }

    private static void end(Connection connection, List<UUID> leveringen, Problem waarom, Instant op)
            throws SQLException {
        if (!leveringen.isEmpty()) {
            Sql.change(
                    connection,
                    "update levering set status = 'REFUSED', afgerond = ?, problemen = ? where id = any(?)",
                    op,
                    EventJson.problems(List.of(waarom)),
                    Sql.uuids(connection, leveringen));
        }
    }

    /** A delivery that waits, and its place among all. */
    record Waiting(UUID levering, long volgnummer) {}
}
