package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Outbox;
import nl.regiehub.routes.Outbox.Inhoud;
import nl.regiehub.routes.journal.DeliveryQueue.Planned;
import org.jspecify.annotations.Nullable;

/** The outbox: deliveries in the database, with what may go now at hand in memory. */
final class SqlOutbox implements Outbox {

    /**
     * Still to be done. Said by what it is not, so that no planner takes the index on status, which has few values, for
     * the way to one delivery.
     */
    private static final String OPEN = "status not in ('DELIVERED', 'REFUSED', 'PARKED')";

    private final Database database;
    private final Vault vault;
    private final EventStore events;
    private final Remade<DeliveryQueue> queue;

    SqlOutbox(Database database, Vault vault, EventStore events, JournalSettings settings) {
        this.database = database;
        this.vault = vault;
        this.events = events;
        this.queue = new Remade<>(
                new DeliveryQueue(settings.lease()), remade -> remade.replace(database.read(SqlOutbox::open)));
    }

    @Override
    public List<Ticket> due(int max, Instant now) {
        return queue().due(max, now);
    }

    @Override
    public void relayed(List<Ticket> tickets) {
        queue().relayed(tickets, Instant.now());
    }

    @Override
    public List<Delivery> load(PartnerId ontvanger, Collection<UUID> leveringen) {
        var open = queue().mayGo(leveringen);
        return open.isEmpty() ? List.of() : database.read(connection -> load(connection, ontvanger, open));
    }

    private List<Delivery> load(Connection connection, PartnerId ontvanger, List<UUID> open) throws SQLException {
        var rows = Sql.all(
                connection, """
                select l.id, l.positie, l.formaat, l.groep, l.pogingen, l.antwoord, l.afscheid, b.id as bericht, b.persoon
                from levering l join bericht b on b.volgnummer = l.bericht
                where l.id = any(?) and l.ontvanger = ? and l.%s order by l.volgnummer""".formatted(OPEN), SqlOutbox::row, Sql.uuids(connection, open), ontvanger.waarde());
        var told = new Told(events.at(connection, events(rows)), vault.keys(connection, keys(rows)));
        var deliveries = new ArrayList<Delivery>();
        for (Row row : rows) {
            told.inhoud(row)
                    .map(inhoud -> new Delivery(
                            row.id(), ontvanger, row.formaat(), row.groep(), row.pogingen(), row.bericht(), inhoud))
                    .ifPresent(deliveries::add);
        }
        return deliveries;
    }

    private static List<Long> events(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.antwoord() == null)
                .map(Row::positie)
                .distinct()
                .toList();
    }

    private static List<PersoonId> keys(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.antwoord() != null)
                .map(Row::persoon)
                .toList();
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getObject("id", UUID.class),
                rows.getLong("positie"),
                rows.getString("formaat"),
                rows.getString("groep"),
                rows.getInt("pogingen"),
                rows.getBytes("antwoord"),
                rows.getString("afscheid"),
                new BerichtId(rows.getObject("bericht", UUID.class)),
                new PersoonId(rows.getObject("persoon", UUID.class)));
    }

    @Override
    public void settle(List<Attempt> attempts) {
        try {
            int[] changed = database.durably(connection -> store(connection, attempts));
            IntStream.range(0, changed.length)
                    .filter(i -> changed[i] == 1)
                    .mapToObj(attempts::get)
                    .forEach(this::settled);
        } catch (HubException e) {
            doubt();
            throw e;
        }
    }

    /** Settling twice changes nothing: only what is still planned is touched. */
    private static int[] store(Connection connection, List<Attempt> attempts) throws SQLException {
        return Sql.each(
                connection,
                """
                update levering set status = ?, pogingen = pogingen + 1, volgende = ?, afgerond = ?, soort = ?, onthouden = ?, problemen = ?
                where id = ? and %s""".formatted(OPEN),
                attempts.stream().map(SqlOutbox::values).toList());
    }

    private static @Nullable Object[] values(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Delivered done ->
                new @Nullable Object[] {
                    "DELIVERED", null, done.op(), done.soort(), EventJson.texts(done.onthouden()), null, done.levering()
                };
            case Attempt.Refused refused -> ended("REFUSED", refused.op(), refused.probleem(), refused.levering());
            case Attempt.Parked parked -> ended("PARKED", parked.op(), parked.probleem(), parked.levering());
            case Attempt.Retry retry ->
                new @Nullable Object[] {
                    "PLANNED", retry.volgende(), null, null, null, problem(retry.probleem()), retry.levering()
                };
        };
    }

    private static @Nullable Object[] ended(String status, Instant op, Problem problem, UUID levering) {
        return new @Nullable Object[] {status, null, op, null, null, problem(problem), levering};
    }

    private static @Nullable String problem(@Nullable Problem problem) {
        return problem == null ? null : EventJson.problems(List.of(problem));
    }

    private void settled(Attempt attempt) {
        switch (attempt) {
            case Attempt.Delivered done -> queue().finish(done.levering());
            case Attempt.Refused refused -> queue().finish(refused.levering());
            case Attempt.Parked parked -> queue().park(parked.levering());
            case Attempt.Retry retry -> queue().retry(retry.levering(), retry.volgende());
        }
    }

    /** The queue, made from the journal first when it may differ from it. */
    DeliveryQueue queue() {
        return queue.get();
    }

    /** A commit may or may not have happened: look again before the next use. */
    void doubt() {
        queue.doubt();
        events.forget();
    }

    private static List<Planned> open(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "select volgnummer, id, ontvanger, groep, status, volgende, gepland from levering where status in ('PLANNED', 'PARKED')",
                SqlOutbox::planned);
    }

    private static Planned planned(ResultSet rows) throws SQLException {
        var ticket = new Ticket(
                rows.getObject("id", UUID.class), new PartnerId(rows.getString("ontvanger")), rows.getString("groep"));
        var next = Sql.instant(rows, "volgende");
        return new Planned(
                rows.getLong("volgnummer"),
                ticket,
                next == null ? Sql.moment(rows, "gepland") : next,
                rows.getString("status").equals("PARKED"));
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Row(
            UUID id,
            long positie,
            String formaat,
            String groep,
            int pogingen,
            byte @Nullable [] antwoord,
            @Nullable String afscheid,
            BerichtId bericht,
            PersoonId persoon) {}

    /** What deliveries tell, as far as the persons it is about were not destroyed. */
    private record Told(Map<Long, Gebeurtenis> events, Map<PersoonId, SecretKey> keys) {

        private Optional<Inhoud> inhoud(Row row) {
            byte[] antwoord = row.antwoord();
            return antwoord == null
                    ? Optional.ofNullable(events.get(row.positie())).map(event -> inhoud(row, event))
                    : Optional.ofNullable(keys.get(row.persoon()))
                            .map(key -> new Inhoud.Antwoord(Answers.open(key, row.id(), antwoord)));
        }

        private static Inhoud inhoud(Row row, Gebeurtenis event) {
            String afscheid = row.afscheid();
            return afscheid == null
                    ? new Inhoud.Verteld(event)
                    : new Inhoud.Afscheid(event, EventJson.deelname(afscheid));
        }
    }
}
