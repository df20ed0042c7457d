package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Outbox.Ticket;
import nl.regiehub.routes.Processing;
import nl.regiehub.routes.Processing.Strekking;
import nl.regiehub.routes.journal.DeliveryQueue.Planned;
import org.jspecify.annotations.Nullable;

/** Stores the deliveries that messages cause, in the order of the messages. */
final class DeliveryWriter {

    private final Vault vault;
    private long volgnummer;

    DeliveryWriter(Database database, Vault vault) {
        this.vault = vault;
        this.volgnummer = database.read(
                connection -> Sql.number(connection, "select coalesce(max(volgnummer), 0) from levering"));
    }

    /** Stores them; called by one batch at a time. What was planned before keeps its id and its place. */
    List<Planned> write(Connection connection, List<Line> lines, Again again, Instant now) throws SQLException {
        var keys = vault.keys(
                connection,
                lines.stream()
                        .filter(Line::answers)
                        .map(each -> each.row().persoon())
                        .toList());
        var added = new ArrayList<@Nullable Object[]>();
        var released = new ArrayList<@Nullable Object[]>();
        var planned = new ArrayList<Planned>();
        for (Line line : lines) {
            boolean before = line.row().again();
            var next = before
                    ? released(line.planned(), again.earlier(line.row(), line.planned()), now)
                    : planned(line.planned(), now);
            planned.add(next);
            (before ? released : added).add(row(line, keys, next));
        }
        Sql.each(connection, """
                insert into levering (bericht, positie, ontvanger, formaat, groep, status, gepland, problemen, antwoord, afscheid, id, volgnummer, pogingen)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", added);
        Sql.each(connection, """
                update levering set bericht = ?, positie = ?, ontvanger = ?, formaat = ?, groep = ?, status = ?, gepland = ?, problemen = ?,
                antwoord = ?, afscheid = ? where id = ? and volgnummer = ?""", released);
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

    private static @Nullable Object[] row(Line line, Map<PersoonId, SecretKey> keys, Planned next) {
        var delivery = line.planned();
        Problem parked = delivery.geparkeerd();
        return new @Nullable Object[] {
            line.row().volgnummer(),
            line.positie(),
            delivery.ontvanger().waarde(),
            delivery.formaat(),
            delivery.groep(),
            parked == null ? "PLANNED" : "PARKED",
            next.due(),
            parked == null ? null : EventJson.problems(List.of(parked)),
            delivery.strekking() instanceof Strekking.Antwoord(Encoded bericht)
                    ? Answers.seal(
                            Recording.key(keys, line.row().persoon()),
                            next.ticket().levering(),
                            bericht)
                    : null,
            delivery.strekking() instanceof Strekking.Afscheid(var deelname) ? EventJson.deelname(deelname) : null,
            next.ticket().levering(),
            next.volgnummer()
        };
    }

    /** A delivery of a message; without a position when the message is not recorded. */
    record Line(MessageRow row, @Nullable Long positie, Processing.Planned planned) {

        private boolean answers() {
            return planned.strekking() instanceof Strekking.Antwoord;
        }
    }
}
