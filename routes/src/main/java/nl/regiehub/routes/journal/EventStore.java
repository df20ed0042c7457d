package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.dossier.Verleden;
import nl.regiehub.routes.Events;
import org.jspecify.annotations.Nullable;

/** Events at their positions, each sealed with the key of its main person; a destroyed key leaves a gap that is skipped. */
final class EventStore implements Events {

    private static final long WAIT_MILLIS = 250;
    private static final long EVENT_BYTES = 16L << 20;
    private static final Problem UNPROJECTABLE = new Problem(
            Kind.INCONSISTENT,
            "/",
            "Het bericht is vastgelegd, maar past niet in het gedeelde beeld.",
            "Neem contact op met de beheerder van de hub en noem het nummer van het bericht.");

    private final Database database;
    private final Vault vault;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Handover<Long, Gebeurtenis> handover = new Handover<>(EVENT_BYTES, InstantSource.system());
    private volatile long durable;
    private volatile long projected;

    EventStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.durable = database.read(
                connection -> Sql.number(connection, "select coalesce(max(positie), 0) from gebeurtenis"));
        this.projected = database.read(connection -> Sql.number(connection, "select max(positie) from projectie"));
    }

    @Override
    public long last() {
        return durable;
    }

    @Override
    public List<Gebeurtenis> after(long positie, int max) {
        await(positie);
        var handed = following(positie, max);
        return handed.isEmpty() ? stored(positie, max) : handed;
    }

    private List<Gebeurtenis> following(long positie, int max) {
        var found = new ArrayList<Gebeurtenis>();
        long last = Math.min(durable, positie + max);
        for (long at = positie + 1; at <= last; at++) {
            var next = handover.take(at);
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
        }
        return found.isEmpty() ? found : database.read(connection -> readable(connection, found));
    }

    /** Without those whose key was destroyed since they were recorded. */
    private List<Gebeurtenis> readable(Connection connection, List<Gebeurtenis> events) throws SQLException {
        var keys = vault.keys(connection, events.stream().map(EventStore::about).toList());
        return events.stream().filter(event -> keys.containsKey(about(event))).toList();
    }

    private static PersoonId about(Gebeurtenis event) {
        return event.personen().getFirst();
    }

    private List<Gebeurtenis> stored(long positie, int max) {
        long from = positie;
        var events = new ArrayList<Gebeurtenis>();
        // A run of destroyed events must not look like the end.
        while (events.isEmpty() && from < durable) {
            var rows = rows(from, max);
            events.addAll(open(rows));
            from = rows.isEmpty() ? durable : rows.getLast().positie();
        }
        if (events.isEmpty() && from > positie) {
            projected(from); // nothing but destroyed events up to here: there is nothing to project
        }
        return events;
    }

    private void await(long positie) {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
            while (positie >= durable && left > 0) {
                left = more.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private List<Row> rows(long after, int max) {
        return database.read(connection -> Sql.all(
                connection,
                "select positie, persoon, vervolgen, inhoud from gebeurtenis where positie > ? and positie <= ? order by positie limit ?",
                EventStore::row,
                after,
                durable,
                max));
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getLong("positie"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                rows.getInt("vervolgen"),
                rows.getBytes("inhoud"));
    }

    private List<Gebeurtenis> open(List<Row> rows) {
        return database.read(connection -> open(connection, rows));
    }

    private List<Gebeurtenis> open(Connection connection, List<Row> rows) throws SQLException {
        var keys = vault.keys(connection, rows.stream().map(Row::persoon).toList());
        var events = new ArrayList<Gebeurtenis>();
        for (Row row : rows) {
            @Nullable SecretKey key = keys.get(row.persoon());
            if (key != null) {
                byte[] whole = Pieces.whole(connection, SealedEvent.KIND, row.positie(), row.inhoud(), row.vervolgen());
                events.add(EventJson.read(
                        row.positie(), Compact.unpack(Seal.open(key, whole, SealedEvent.place(row.positie())))));
            }
        }
        return events;
    }

    @Override
    public Recorded recorded(long positie, int max) {
        var rows = rows(positie, max);
        if (rows.isEmpty()) {
            return new Recorded(List.of(), Set.of(), positie);
        }
        long tot = rows.getLast().positie();
        var replaced = positions("select vervangt from vervanging where vervangt > ? and vervangt <= ?", positie, tot);
        var standing =
                rows.stream().filter(row -> !replaced.contains(row.positie())).toList();
        var parked = positions(
                "select positie from bericht where status = 'PARKED' and positie > ? and positie <= ?", positie, tot);
        return new Recorded(open(standing), parked, tot);
    }

    private Set<Long> positions(String sql, long after, long tot) {
        return Set.copyOf(database.read(connection -> Sql.all(connection, sql, rows -> rows.getLong(1), after, tot)));
    }

    @Override
    public Verleden verleden(List<Gebeurtenis> events) {
        var personen = events.stream()
                .flatMap(event -> event.personen().stream())
                .distinct()
                .toList();
        return database.read(connection ->
                new Verleden(Replacements.of(connection, this, events), Tombstones.of(connection, personen)));
    }

    @Override
    public Optional<Gebeurtenis> of(BerichtId bericht) {
        return database.read(connection -> {
            var positie = Sql.all(
                    connection,
                    "select positie from bericht where id = ? and positie is not null",
                    rows -> rows.getLong(1),
                    bericht.waarde());
            return at(connection, positie).values().stream().findFirst();
        });
    }

    /** The events at these positions that can still be read. */
    Map<Long, Gebeurtenis> at(Connection connection, Collection<Long> posities) throws SQLException {
        var handed = new ArrayList<Gebeurtenis>();
        posities.forEach(positie -> handover.take(positie).ifPresent(handed::add));
        var found = new HashMap<Long, Gebeurtenis>();
        readable(connection, handed).forEach(event -> found.put(event.positie(), event));
        var missing =
                posities.stream().filter(positie -> !found.containsKey(positie)).toList();
        if (!missing.isEmpty()) {
            stored(connection, missing).forEach(event -> found.put(event.positie(), event));
        }
        return found;
    }

    private List<Gebeurtenis> stored(Connection connection, Collection<Long> posities) throws SQLException {
        return open(
                connection,
                Sql.all(
                        connection,
                        "select positie, persoon, vervolgen, inhoud from gebeurtenis where positie = any(?)",
                        EventStore::row,
                        Sql.numbers(connection, posities)));
    }

    /** Keeps events at hand for those who will ask for them: the graph, and each delivery. */
    void handOver(List<Recording.Placed> events) {
        for (Recording.Placed each : events) {
            handover.put(each.positie(), each.gebeurtenis(), each.event().json().length, each.uses());
        }
    }

    /** Keeps nothing at hand any more. */
    void forget() {
        handover.clear();
    }

    /** Lets the projector see events that are on disk now; never earlier, or the graph could outlive its journal. */
    void durable(long positie) {
        lock.lock();
        try {
            durable = Math.max(durable, positie);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Dossierdeel> teVergeten() {
        return database.read(Forgetting::due);
    }

    @Override
    public void vergeten(List<Dossierdeel> delen) {
        database.transact(connection -> Forgetting.done(connection, delen));
    }

    @Override
    public void projected(long positie) {
        lock.lock();
        try {
            if (positie > projected) {
                database.transact(connection -> Sql.change(
                        connection, "insert into projectie (positie, op) values (?, ?)", positie, Instant.now()));
                projected = positie;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void skipped(long positie) {
        database.durably(connection -> Sql.change(
                connection,
                "update bericht set status = 'PARKED', problemen = ? where positie = ? and status = 'SETTLED'",
                EventJson.problems(List.of(UNPROJECTABLE)),
                positie));
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Row(long positie, PersoonId persoon, int vervolgen, byte[] inhoud) {}
}
