package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Processing.Ticket;
import nl.regiehub.routes.journal.DeliveryWriter.Line;
import nl.regiehub.routes.journal.References.Ordered;
import org.jspecify.annotations.Nullable;

/** Records a batch: everything that it changes, in one transaction under the lock that gives out positions. */
final class Recording {

    private static final String PARKED = "PARKED";
    private static final String REJECTED = "REJECTED";
    private static final Problem WAITS = new Problem(
            Problem.Kind.WAITS_FOR,
            "",
            "Dit bericht verwijst naar een opdracht of verwijzing die nog niet is verwerkt.",
            "Wacht tot het bericht waarnaar het verwijst is verwerkt; daarna gaat dit bericht vanzelf verder.");

    private final Vault vault;
    private final Messages messages;
    private final References references;
    private final FactWriter facts;
    private final Participants participants;
    private final DeliveryWriter deliveries;

    Recording(
            Vault vault,
            Messages messages,
            References references,
            FactWriter facts,
            Participants participants,
            DeliveryWriter deliveries) {
        this.participants = participants;
        this.vault = vault;
        this.messages = messages;
        this.references = references;
        this.facts = facts;
        this.deliveries = deliveries;
    }

    /** Records what is still open of a batch. */
    Recorded record(Connection connection, List<Prepared> batch) throws SQLException {
        long before = lock(connection);
        var now = Instant.now();
        var open = open(connection, batch);
        var again = Again.of(connection, open);
        var events = events(open, again);
        var still = events.stream().filter(Recording::stillWaits).toList();
        var ordered = references.order(
                connection, events.stream().filter(each -> !stillWaits(each)).toList());
        var placed = placed(ordered, before);
        long after = before + placed.size();
        Sql.change(connection, "update journaalstand set positie = ? where id = 1", after);
        var ended = ended(open, ordered);
        close(connection, ended, ordered, placed, still, now);
        recordEvents(connection, placed);
        var farewells = participants.farewells(connection, placed);
        facts.write(connection, ordered.going());
        UnknownCodes.write(
                connection,
                Stream.concat(ordered.going().stream(), still.stream()).toList(),
                now);
        references.store(connection, ordered);
        var planned = deliveries.write(connection, lines(placed, farewells, ended), again, now);
        var refused = new ArrayList<>(again.refuseOthers(connection, ordered.going(), now));
        refused.addAll(refuseRejected(connection, ended, now));
        var released = references.release(connection, ordered.going());
        return new Recorded(after, placed, settled(open), released, planned, refused);
    }

    /** Keeps all others from recording until the transaction ends; returns the last position given out. */
    static long lock(Connection connection) throws SQLException {
        return Sql.number(connection, "select positie from journaalstand where id = 1 for update");
    }

    /** It came along again, but what it waits for is still not known: nothing changes. */
    private static boolean stillWaits(Prepared.Event event) {
        return event.row().again() && event.parked();
    }

    /** What was recorded before and turns out to go nowhere any more keeps no delivery waiting. */
    private static List<UUID> refuseRejected(Connection connection, List<Prepared.Ended> ended, Instant now)
            throws SQLException {
        var refused = new ArrayList<UUID>();
        for (Prepared.Ended each : ended) {
            if (each.row().again() && each.status().equals(REJECTED)) {
                var why = each.problems().getFirst();
                refused.addAll(Again.refuse(connection, List.of(each.row().volgnummer()), why, now));
            }
        }
        return refused;
    }

    /** What is not recorded: it was refused or stumbled before, or refers to something of another person. */
    private static List<Prepared.Ended> ended(List<Prepared> open, Ordered ordered) {
        var ended = new ArrayList<Prepared.Ended>();
        for (Prepared each : open) {
            if (each instanceof Prepared.Ended one) {
                ended.add(one);
            }
        }
        ordered.refused()
                .forEach((event, refused) -> ended.add(
                        new Prepared.Ended(event.row(), REJECTED, refused.problemen(), refused.leveringen())));
        return ended;
    }

    /** In the order in which they go: what follows from one message before what follows from the next. */
    private static List<Line> lines(List<Placed> placed, List<Line> farewells, List<Prepared.Ended> ended) {
        var lines = new ArrayList<Line>();
        for (Placed each : placed) {
            each.event()
                    .understood()
                    .leveringen()
                    .forEach(planned -> lines.add(new Line(each.event().row(), each.positie(), planned)));
            farewells.stream()
                    .filter(line -> line.row().equals(each.event().row()))
                    .forEach(lines::add);
        }
        ended.stream()
                .filter(each -> !each.row().again())
                .forEach(each -> each.leveringen().forEach(planned -> lines.add(new Line(each.row(), null, planned))));
        return lines;
    }

    /** Another consumer may have settled a message since it was prepared. */
    private static List<Prepared> open(Connection connection, List<Prepared> batch) throws SQLException {
        var ids = batch.stream().map(each -> each.row().bericht().waarde()).toList();
        var open = new HashSet<BerichtId>();
        MessageRow.received(connection, ids).forEach(row -> open.add(row.bericht()));
        return batch.stream()
                .filter(each -> open.contains(each.row().bericht()))
                .toList();
    }

    private static List<Prepared.Event> events(List<Prepared> open, Again again) {
        return open.stream()
                .filter(Prepared.Event.class::isInstance)
                .map(Prepared.Event.class::cast)
                .map(again::pruned)
                .toList();
    }

    private static List<Placed> placed(Ordered ordered, long before) {
        var placed = new ArrayList<Placed>();
        for (Prepared.Event event : ordered.going()) {
            placed.add(new Placed(before + placed.size() + 1, event));
        }
        return placed;
    }

    private List<Ticket> settled(List<Prepared> open) {
        return open.stream()
                .map(Prepared::row)
                .map(row -> messages.ticket(row.volgnummer(), row.bericht(), row.persoon()))
                .toList();
    }

    private void close(
            Connection connection,
            List<Prepared.Ended> ended,
            Ordered ordered,
            List<Placed> placed,
            List<Prepared.Event> still,
            Instant now)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (Placed each : placed) {
            var event = each.event();
            rows.add(outcome(event.row(), event.parked() ? PARKED : "SETTLED", each.positie(), event.problems(), now));
        }
        ordered.waiting().keySet().forEach(event -> rows.add(outcome(event.row(), PARKED, null, List.of(WAITS), now)));
        still.forEach(event -> rows.add(outcome(event.row(), PARKED, null, event.problems(), now)));
        ended.forEach(each -> rows.add(outcome(each.row(), each.status(), null, each.problems(), now)));
        Sql.each(
                connection,
                "update bericht set status = ?, positie = ?, problemen = ?, gerelayed = ?, gelezen = ?, vertaald = ?, vastgelegd = ? where volgnummer = ?",
                rows);
    }

    private @Nullable Object[] outcome(
            MessageRow row, String status, @Nullable Long positie, List<Problem> problems, Instant now) {
        var times = messages.queue().times(row.bericht());
        return new @Nullable Object[] {
            status,
            positie == null ? row.positie() : positie,
            problems.isEmpty() ? null : EventJson.problems(problems),
            times.relayed(),
            times.decoded(),
            times.translated(),
            now,
            row.volgnummer()
        };
    }

    private void recordEvents(Connection connection, List<Placed> placed) throws SQLException {
        var keys = vault.keys(
                connection, placed.stream().map(each -> each.event().persoon()).toList());
        var sealed = new ArrayList<SealedEvent>();
        var bodyKeys = new ArrayList<@Nullable Object[]>();
        for (Placed each : placed) {
            var event = each.event();
            PersoonId persoon = event.persoon();
            byte[] bytes = SealedEvent.seal(key(keys, persoon), event.json(), each.positie());
            sealed.add(new SealedEvent(each.positie(), event.row().volgnummer(), persoon, bytes));
            if (!event.bodyKey().equals(persoon)) {
                bodyKeys.add(new @Nullable Object[] {
                    persoon.waarde(), event.bodyKey().waarde()
                });
            }
        }
        SealedEvent.insert(connection, sealed);
        Replacements.write(connection, placed);
        Sql.each(
                connection,
                "insert into berichtpersoon (persoon, berichtsleutel) values (?, ?) on conflict do nothing",
                bodyKeys);
    }

    static SecretKey key(Map<PersoonId, SecretKey> keys, PersoonId persoon) {
        var key = keys.get(persoon);
        if (key == null) {
            // Destroyed since the batch was prepared: the next attempt finds the message ended.
            throw new HubException(Fault.STORE_UNAVAILABLE, "a person was destroyed meanwhile", null);
        }
        return key;
    }

    /** An event with its position. */
    record Placed(long positie, Prepared.Event event) {

        /** The event as the journal would give it. */
        Gebeurtenis gebeurtenis() {
            var told = event.event();
            return new Gebeurtenis(
                    positie,
                    told.bericht(),
                    told.ontvangen(),
                    told.inhoud(),
                    told.personen(),
                    told.relaties(),
                    told.vertalingen(),
                    told.publicatie());
        }

        /** How often it will be asked for: once for the graph, and once for each delivery that may go. */
        int uses() {
            return 1
                    + (int) event.understood().leveringen().stream()
                            .filter(each -> each.geparkeerd() == null)
                            .count();
        }
    }

    /** What a transaction did, for those who wait for it. */
    record Recorded(
            long positie,
            List<Placed> events,
            List<Ticket> settled,
            List<Ticket> released,
            List<DeliveryQueue.Planned> deliveries,
            List<UUID> refused) {}
}
