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

    /** Stores them; called by one batch at a time. What was planned before keeps its id and its place. */
    List<Planned> write(Connection connection, List<Recording.Placed> placed, Again again, Instant now)
            throws SQLException {
        var added = new ArrayList<@Nullable Object[]>();
        var released = new ArrayList<@Nullable Object[]>();
        var planned = new ArrayList<Planned>();
        for (Recording.Placed each : placed) {
            var row = each.event().row();
            for (Processing.Planned delivery : each.event().understood().leveringen()) {
                var next = row.again() ? released(delivery, again.earlier(row, delivery), now) : planned(delivery, now);
                planned.add(next);
                (row.again() ? released : added).add(row(each, delivery, next));
            }
        }
        Sql.each(connection, """
                insert into levering (bericht, positie, ontvanger, formaat, groep, status, gepland, problemen, id, volgnummer, pogingen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", added);
        Sql.each(connection, """
                update levering set bericht = ?, positie = ?, ontvanger = ?, formaat = ?, groep = ?, status = ?, gepland = ?, problemen = ?
                where id = ? and volgnummer = ?""", released);
        return planned;
    }

    private Planned planned(Processing.Planned delivery, Instant now) {
        var ticket = new Ticket(SqlInbox.newId(now).waarde(), delivery.ontvanger(), delivery.groep());
        return new Planned(++volgnummer, ticket, now, delivery.geparkeerd() != null);
    }

    private static Planned released(Processing.Planned delivery, Again.Waiting earlier, Instant now) {
        var ticket = new Ticket(earlier.levering(), delivery.ontvanger(), delivery.groep());
        return new Planned(earlier.volgnummer(), ticket, now, delivery.geparkeerd() != null);
    }

    private static @Nullable Object[] row(Recording.Placed placed, Processing.Planned delivery, Planned planned) {
        Problem parked = delivery.geparkeerd();
        return new @Nullable Object[] {
            placed.event().row().volgnummer(),
            placed.positie(),
            delivery.ontvanger().waarde(),
            delivery.formaat(),
            delivery.groep(),
            parked == null ? "PLANNED" : "PARKED",
            planned.due(),
            parked == null ? null : EventJson.problems(List.of(parked)),
            planned.ticket().levering(),
            planned.volgnummer()
        };
    }
}
