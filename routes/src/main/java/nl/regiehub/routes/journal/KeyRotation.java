package nl.regiehub.routes.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the key of the hashes by which persons are found. What a person was stored under is opened with their own
 * key, so nothing else changes and the older key is not needed for it.
 */
public final class KeyRotation {

    private static final int PAGE = 1_000;

    private final Database database;
    private final Vault vault;
    private final FindingHashes hashes;
    private Hash done = Hash.NONE;

    private KeyRotation(Database database, Vault vault, FindingHashes hashes) {
        this.database = database;
        this.vault = vault;
        this.hashes = hashes;
    }

    /**
     * Makes a new key and stores everybody under it. What a killed rotation left is finished under the key that it made.
     *
     * @throws nl.regiehub.canonical.HubException with fault MISCONFIGURED when a hub has the journal open, or when there
     *     is no master key that fits
     */
    public static Outcome run(JournalSettings settings) {
        var masters = MasterKeys.read(settings.masterKeyFile(), false);
        try (var database = Database.open(settings)) {
            var vault = new Vault(masters);
            database.read(vault::insistOnFit);
            var keys = next(FindingKeys.read(settings, masters), database.read(FindingKeys::used));
            var rotation = new KeyRotation(database, vault, keys.hashes(List.of(keys.newest())));
            return new Outcome(keys.newest(), rotation.run(), superfluous(keys), settings.findingKeyFile());
        }
    }

    /** A key that was made to take another's place, and has not done so yet, is the one to go on with. */
    private static FindingKeys next(FindingKeys keys, List<Integer> used) {
        int last = used.getLast();
        boolean begun = keys.newest() > last || (keys.newest() == last && used.size() > 1);
        return begun ? keys : keys.with(last + 1);
    }

    private static SortedSet<Integer> superfluous(FindingKeys keys) {
        var others = new TreeSet<>(keys.byVersion().keySet());
        others.remove(keys.newest());
        return others;
    }

    private long run() {
        database.durably(connection -> Sql.change(
                connection, "insert into zoeksleutel (versie) values (?) on conflict do nothing", hashes.version()));
        long persons = 0;
        for (int moved = move(); moved > 0; moved = move()) {
            persons += moved;
            Failpoint.INSIDE_KEY_ROTATION.pass();
        }
        database.durably(
                connection -> Sql.change(connection, "delete from zoeksleutel where versie <> ?", hashes.version()));
        return persons;
    }

    private int move() {
        return database.durably(this::move);
    }

    private int move(Connection connection) throws SQLException {
        var page = Sql.all(connection, """
                select k.hash, k.persoon, p.vindsleutel from persoonsleutel k left join persoon p on p.id = k.persoon
                where k.hash > ? and k.versie <> ? order by k.hash limit\s""" + PAGE, Stored::of, done, hashes.version());
        if (!page.isEmpty()) {
            done = page.getLast().hash();
            rewrite(connection, page);
        }
        return page.size();
    }

    /** A hash without what it was made of, or without the key to that, would find nobody any more: it goes. */
    private void rewrite(Connection connection, List<Stored> page) throws SQLException {
        var secrets = vault.keys(connection, page.stream().map(Stored::persoon).toList());
        var moved = new ArrayList<@Nullable Object[]>();
        var gone = new ArrayList<Hash>();
        for (Stored stored : page) {
            var secret = secrets.get(stored.persoon());
            var sealed = stored.sealed();
            if (secret == null || sealed == null) {
                gone.add(stored.hash());
            } else {
                var key = PersonKey.open(secret, stored.persoon(), sealed);
                moved.add(new @Nullable Object[] {hashes.current(key), hashes.version(), stored.hash()});
            }
        }
        Sql.each(connection, "update persoonsleutel set hash = ?, versie = ? where hash = ?", moved);
        Sql.change(connection, "delete from persoonsleutel where hash = any(?)", Sql.hashes(connection, gone));
    }

    /**
     * What became of it.
     *
     * @param version the version of the key that everybody is stored under now
     * @param persons how many were stored anew in this run
     * @param superfluous versions that nobody is stored under any more
     * @param file where the keys stand
     */
    public record Outcome(int version, long persons, SortedSet<Integer> superfluous, Path file) {}

    /** What one person is stored under; {@code sealed} is what the hash was made of. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Stored(Hash hash, PersoonId persoon, byte @Nullable [] sealed) {

        private static Stored of(ResultSet rows) throws SQLException {
            return new Stored(
                    new Hash(rows.getBytes(1)), new PersoonId(rows.getObject(2, UUID.class)), rows.getBytes(3));
        }
    }
}
