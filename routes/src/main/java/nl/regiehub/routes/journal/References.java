package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Processing.Ticket;
import org.jspecify.annotations.Nullable;

/** Which messages must come after which: what refers to something unknown waits, and goes on once that is recorded. */
final class References {

    private final KeyedHash hash;
    private final Messages messages;

    References(MasterKeys masters, Messages messages) {
        this.hash = new KeyedHash(masters.derived("referentie"));
        this.messages = messages;
    }

    /** Puts events in an order in which each comes after what it refers to; sets those apart that cannot go yet. */
    Ordered order(Connection connection, List<Prepared.Event> events) throws SQLException {
        var known = known(connection, events);
        var going = new ArrayList<Prepared.Event>();
        var waiting = new ArrayList<>(events);
        boolean further = true;
        while (further) {
            further = false;
            var left = new ArrayList<Prepared.Event>();
            for (Prepared.Event event : waiting) {
                if (known.containsAll(refersTo(event))) {
                    going.add(event);
                    known.addAll(offers(event));
                    further = true;
                } else {
                    left.add(event);
                }
            }
            waiting = left;
        }
        return new Ordered(going, missing(waiting, known));
    }

    private Map<Prepared.Event, Set<Hash>> missing(List<Prepared.Event> waiting, Set<Hash> known) {
        var missing = new HashMap<Prepared.Event, Set<Hash>>();
        for (Prepared.Event event : waiting) {
            var keys = refersTo(event);
            keys.removeAll(known);
            missing.put(event, keys);
        }
        return missing;
    }

    private Set<Hash> known(Connection connection, List<Prepared.Event> events) throws SQLException {
        var asked = new HashSet<Hash>();
        events.forEach(event -> asked.addAll(refersTo(event)));
        return asked.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(Sql.all(
                        connection,
                        "select sleutel from referentie where sleutel = any(?)",
                        rows -> new Hash(rows.getBytes(1)),
                        Sql.hashes(connection, asked)));
    }

    private Set<Hash> refersTo(Prepared.Event event) {
        return hashes(event.understood().verwijstNaar());
    }

    /** A message that is parked itself offers nothing yet. */
    private Set<Hash> offers(Prepared.Event event) {
        return event.parked() ? Set.of() : hashes(event.understood().sleutels());
    }

    private Set<Hash> hashes(Collection<String> keys) {
        var hashes = new LinkedHashSet<Hash>();
        keys.forEach(key -> hashes.add(hash.shortOf(key)));
        return hashes;
    }

    /** Notes what can be referred to now, and what waits. */
    void store(Connection connection, Ordered ordered) throws SQLException {
        var offered = new ArrayList<@Nullable Object[]>();
        ordered.going()
                .forEach(event -> offers(event)
                        .forEach(key -> offered.add(
                                new @Nullable Object[] {key, event.row().volgnummer()})));
        Sql.each(connection, "insert into referentie (sleutel, bericht) values (?, ?) on conflict do nothing", offered);
        var waits = new ArrayList<@Nullable Object[]>();
        ordered.waiting()
                .forEach((event, keys) -> keys.forEach(key ->
                        waits.add(new @Nullable Object[] {key, event.row().volgnummer()})));
        Sql.each(connection, "insert into wacht (sleutel, bericht) values (?, ?) on conflict do nothing", waits);
    }

    /** Sends back to the inbox what waited for nothing but these events. */
    List<Ticket> release(Connection connection, List<Prepared.Event> recorded) throws SQLException {
        var keys = new HashSet<Hash>();
        recorded.forEach(event -> keys.addAll(offers(event)));
        return releaseKeys(connection, keys);
    }

    private List<Ticket> releaseKeys(Connection connection, Set<Hash> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        var waited = new LinkedHashSet<>(Sql.all(
                connection,
                "select bericht from wacht where sleutel = any(?)",
                rows -> rows.getLong(1),
                Sql.hashes(connection, keys)));
        if (waited.isEmpty()) {
            return List.of();
        }
        Sql.change(connection, "delete from wacht where sleutel = any(?)", Sql.hashes(connection, keys));
        return received(connection, waited);
    }

    private List<Ticket> received(Connection connection, Set<Long> waited) throws SQLException {
        var tickets = Sql.all(
                connection,
                """
                select volgnummer, id, persoon from bericht b where volgnummer = any(?) and status not in ('RECEIVED', 'SETTLED', 'REJECTED')
                and not exists (select 1 from wacht w where w.bericht = b.volgnummer) order by volgnummer""",
                rows -> messages.ticket(
                        rows.getLong(1),
                        new BerichtId(rows.getObject(2, UUID.class)),
                        new PersoonId(rows.getObject(3, UUID.class))),
                Sql.numbers(connection, waited));
        Sql.change(
                connection,
                "update bericht set status = 'RECEIVED', problemen = null where volgnummer = any(?)",
                Sql.numbers(connection, tickets.stream().map(Ticket::volgnummer).toList()));
        return tickets;
    }

    /** Events that go, in order, and those that wait, each with the keys it lacks. */
    record Ordered(List<Prepared.Event> going, Map<Prepared.Event, Set<Hash>> waiting) {}
}
