package nl.regiehub.routes.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Inbox;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.Processing.Ticket;
import nl.regiehub.routes.journal.Messages.Opened;
import nl.regiehub.routes.journal.Seal.Place;
import org.jspecify.annotations.Nullable;

/** The inbox: arrivals of many callers in one synced commit, each sealed with the key of the person it is about. */
final class SqlInbox implements Inbox, AutoCloseable {

    private static final int MOST = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final PersonRegister persons;
    private final Vault vault;
    private final Messages messages;
    private final GroupCommitter<Hashed, Receipt> committer;
    private long volgnummer;

    SqlInbox(Database database, PersonRegister persons, Vault vault, Messages messages) {
        this.database = database;
        this.persons = persons;
        this.vault = vault;
        this.messages = messages;
        this.volgnummer =
                database.read(connection -> Sql.number(connection, "select coalesce(max(volgnummer), 0) from bericht"));
        this.committer = new GroupCommitter<>("journal-inbox", MOST, this::commit);
    }

    @Override
    public Receipt accept(Arrival arrival) {
        return committer.submit(new Hashed(arrival, sha256(arrival.bytes())));
    }

    private List<Receipt> commit(List<Hashed> arrivals) {
        var entries = entries(arrivals);
        try {
            var receipts = database.durably(connection -> store(connection, entries));
            Failpoint.AFTER_INBOX_COMMIT.pass();
            handOver(entries, receipts);
            return receipts;
        } catch (HubException e) {
            messages.doubt();
            throw e;
        }
    }

    private List<Entry> entries(List<Hashed> arrivals) {
        var keys = arrivals.stream().map(each -> key(each.arrival())).toList();
        Map<PersonKey, PersoonId> resolved = persons.resolve(keys);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var persoon = Objects.requireNonNull(resolved.get(keys.get(i)));
            entries.add(new Entry(++volgnummer, newId(arrival.arrival().op()), persoon, arrival));
        }
        return entries;
    }

    /** Without a BSN that can be one, the message gets a key of its own until it is known whom it is about. */
    private static PersonKey key(Arrival arrival) {
        var bsn = arrival.bsn();
        return bsn != null && Bsn.geldig(bsn)
                ? PersonKey.of(new Bsn(bsn))
                : PersonKey.of(arrival.partner(), arrival.soort(), arrival.identificatie());
    }

    private List<Receipt> store(Connection connection, List<Entry> entries) throws SQLException {
        int[] stored =
                Sql.each(connection, """
                insert into bericht (volgnummer, id, partner, soort, identificatie, hash, formaat, inhoudstype, persoon, ontvangen, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED') on conflict do nothing""", entries.stream().map(Entry::row).toList());
        var taken = IntStream.range(0, entries.size())
                .filter(i -> stored[i] == 1)
                .mapToObj(entries::get)
                .toList();
        storeBodies(connection, taken);
        var receipts = new ArrayList<Receipt>();
        for (int i = 0; i < stored.length; i++) {
            receipts.add(
                    stored[i] == 1
                            ? new Receipt.Stored(entries.get(i).id())
                            : earlier(connection, entries.get(i).hashed()));
        }
        return receipts;
    }

    private void storeBodies(Connection connection, List<Entry> entries) throws SQLException {
        var keys = vault.keys(connection, entries.stream().map(Entry::persoon).toList());
        var rows = new ArrayList<@Nullable Object[]>();
        var pieces = new Pieces("bericht");
        for (Entry entry : entries) {
            SecretKey key = Objects.requireNonNull(keys.get(entry.persoon()), "key");
            byte[] sealed =
                    Seal.close(key, Compact.pack(entry.hashed().arrival().bytes()), place(entry.id()));
            rows.add(new @Nullable Object[] {entry.volgnummer(), Pieces.following(sealed), Pieces.first(sealed)});
            pieces.add(entry.volgnummer(), sealed);
        }
        Sql.each(connection, "insert into berichtinhoud (volgnummer, vervolgen, inhoud) values (?, ?, ?)", rows);
        pieces.store(connection);
    }

    static Place place(BerichtId bericht) {
        return new Place("bericht", bericht.toString());
    }

    private static Receipt earlier(Connection connection, Hashed hashed) throws SQLException {
        var arrival = hashed.arrival();
        return Sql.first(
                        connection,
                        "select id, hash from bericht where partner = ? and soort = ? and identificatie = ?",
                        rows -> {
                            var id = new BerichtId(rows.getObject(1, UUID.class));
                            return MessageDigest.isEqual(rows.getBytes(2), hashed.hash())
                                    ? new Receipt.Repeated(id)
                                    : new Receipt.Conflict(id);
                        },
                        arrival.partner().waarde(),
                        arrival.soort(),
                        arrival.identificatie())
                .orElseThrow();
    }

    /** The next stage need not read back what is on disk now. */
    private void handOver(List<Entry> entries, List<Receipt> receipts) {
        var stored = IntStream.range(0, entries.size())
                .filter(i -> receipts.get(i) instanceof Receipt.Stored)
                .mapToObj(entries::get)
                .toList();
        stored.forEach(entry -> messages.bodies().put(entry.id(), entry.received(), entry.length(), 1));
        messages.queue().add(stored.stream().map(this::ticket).toList());
    }

    private Ticket ticket(Entry entry) {
        return messages.ticket(entry.volgnummer(), entry.id(), entry.persoon());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A UUID of version 7: milliseconds first, so that ids rise in time and their index grows at one end. */
    static BerichtId newId(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new BerichtId(new UUID(high, low));
    }

    @Override
    public void close() {
        committer.close();
    }

    /** An arrival and the hash of its body. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Hashed(Arrival arrival, byte[] hash) {}

    /** An arrival as it is to be stored. */
    private record Entry(long volgnummer, BerichtId id, PersoonId persoon, Hashed hashed) {

        private int length() {
            return hashed.arrival().bytes().length;
        }

        /** As every database keeps it, and none rounds it. */
        private Instant op() {
            return hashed.arrival().op().truncatedTo(ChronoUnit.MICROS);
        }

        /** The message as the journal would give it. */
        private Opened received() {
            var arrival = hashed.arrival();
            return new Opened(
                    persoon,
                    new Received(
                            id,
                            arrival.partner(),
                            arrival.formaat(),
                            arrival.soort(),
                            arrival.contentType(),
                            arrival.bytes(),
                            op()));
        }

        private @Nullable Object[] row() {
            var arrival = hashed.arrival();
            return new @Nullable Object[] {
                volgnummer,
                id.waarde(),
                arrival.partner().waarde(),
                arrival.soort(),
                arrival.identificatie(),
                hashed.hash(),
                arrival.formaat(),
                arrival.contentType(),
                persoon.waarde(),
                op()
            };
        }
    }
}
