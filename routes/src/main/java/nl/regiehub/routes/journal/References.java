package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Processing.Reference;
import nl.regiehub.routes.Processing.Settlement.Rejected;
import nl.regiehub.routes.Processing.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Which messages must come after which: what refers to something unknown waits, and goes on once that is recorded; what
 * refers to something of another person is refused.
 */
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
        var ordered = new Ordered(new ArrayList<>(), new HashMap<>(), new HashMap<>());
        var waiting = events;
        int before;
        do {
            before = waiting.size();
            waiting = pass(waiting, known, ordered);
        } while (waiting.size() < before);
        for (Prepared.Event event : waiting) {
            var keys = refersTo(event).keySet();
            keys.removeAll(known.keySet());
            ordered.waiting().put(event, keys);
        }
        return ordered;
    }

    /** Takes out what is clear now; returns what still lacks something. */
    private List<Prepared.Event> pass(List<Prepared.Event> events, Map<Hash, Whom> known, Ordered ordered) {
        var left = new ArrayList<Prepared.Event>();
        for (Prepared.Event event : events) {
            var refersTo = refersTo(event);
            var misfit = misfit(event, refersTo, known);
            if (misfit.isPresent()) {
                ordered.refused().put(event, misfit.orElseThrow());
            } else if (known.keySet().containsAll(refersTo.keySet())) {
                ordered.going().add(event);
                offers(event).forEach(key -> known.putIfAbsent(key, whom(event)));
            } else {
                left.add(event);
            }
        }
        return left;
    }

    private static Optional<Rejected> misfit(
            Prepared.Event event, Map<Hash, Reference> refersTo, Map<Hash, Whom> known) {
        return refersTo.entrySet().stream()
                .filter(each -> known.containsKey(each.getKey()))
                .filter(each -> !whom(event).mayBe(known.getOrDefault(each.getKey(), Whom.UNKNOWN)))
                .map(each -> each.getValue().anderePersoon())
                .findFirst();
    }

    private Map<Hash, Whom> known(Connection connection, List<Prepared.Event> events) throws SQLException {
        var asked = new HashSet<Hash>();
        events.forEach(event -> asked.addAll(refersTo(event).keySet()));
        var known = new HashMap<Hash, Whom>();
        if (!asked.isEmpty()) {
            Sql.all(
                    connection,
                    "select sleutel, persoon from referentie where sleutel = any(?)",
                    rows -> known.put(new Hash(rows.getBytes(1)), new Whom(rows.getObject(2, UUID.class))),
                    Sql.hashes(connection, asked));
        }
        return known;
    }

    private Map<Hash, Reference> refersTo(Prepared.Event event) {
        var keys = new LinkedHashMap<Hash, Reference>();
        event.understood().verwijstNaar().forEach(each -> keys.put(hash.shortOf(each.sleutel()), each));
        return keys;
    }

    private static Whom whom(Prepared.Event event) {
        var main = event.event().inhoud().personen().getFirst();
        boolean known = main.bsn() != null || main.pseudoniem().isPresent();
        return known ? new Whom(event.persoon().waarde()) : Whom.UNKNOWN;
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
                        .forEach(key -> offered.add(new @Nullable Object[] {
                            key, event.row().volgnummer(), whom(event).persoon()
                        })));
        Sql.each(
                connection,
                "insert into referentie (sleutel, bericht, persoon) values (?, ?, ?) on conflict do nothing",
                offered);
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

    /** Events that go, in order; those that wait, each with the keys it lacks; and those that are refused, each with what becomes of it. */
    record Ordered(
            List<Prepared.Event> going,
            Map<Prepared.Event, Set<Hash>> waiting,
            Map<Prepared.Event, Rejected> refused) {}

    /** A person who is told apart by BSN or by the hub's pseudonym; without either nobody can say that it is not the same person. */
    private record Whom(@Nullable UUID persoon) {

        private static final Whom UNKNOWN = new Whom(null);

        private boolean mayBe(Whom other) {
            return persoon == null || other.persoon == null || persoon.equals(other.persoon);
        }
    }
}
