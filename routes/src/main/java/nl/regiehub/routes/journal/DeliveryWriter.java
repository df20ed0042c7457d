package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Outbox.Ticket;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.journal.DeliveryQueue.Planned;
import org.jspecify.annotations.Nullable;

/** Stores the deliveries that events cause, in the order of the events. */
final class DeliveryWriter {

    private long volgnummer;

    DeliveryWriter(Database database) {
        this.volgnummer = database.read(
                connection -> Sql.number(connection, "select coalesce(max(volgnummer), 0) from levering"));
    }

    /** Stores them; called by one batch at a time. */
    List<Planned> write(Connection connection, List<Recording.Placed> placed, Instant now) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        var planned = new ArrayList<Planned>();
        for (Recording.Placed each : placed) {
            for (Processing.Planned delivery : each.event().understood().leveringen()) {
                var next = planned(delivery, now);
                planned.add(next);
                rows.add(row(each, delivery, next));
            }
        }
        Sql.each(connection, """
                insert into levering (volgnummer, id, bericht, positie, ontvanger, formaat, groep, status, pogingen, gepland, problemen)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""", rows);
        return planned;
    }

    private Planned planned(Processing.Planned delivery, Instant now) {
        var ticket = new Ticket(SqlInbox.newId(now).waarde(), delivery.ontvanger(), delivery.groep());
        return new Planned(++volgnummer, ticket, now, delivery.geparkeerd() != null);
    }

    private static @Nullable Object[] row(Recording.Placed placed, Processing.Planned delivery, Planned planned) {
        Problem parked = delivery.geparkeerd();
        return new @Nullable Object[] {
            planned.volgnummer(),
            planned.ticket().levering(),
            placed.event().row().volgnummer(),
            placed.positie(),
            delivery.ontvanger().waarde(),
            delivery.formaat(),
            delivery.groep(),
            parked == null ? "PLANNED" : "PARKED",
            planned.due(),
            parked == null ? null : EventJson.problems(List.of(parked))
        };
    }
}
