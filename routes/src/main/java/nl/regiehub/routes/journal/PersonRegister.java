package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.Seal.Place;
import org.jspecify.annotations.Nullable;

/**
 * Gives every person one random id, which rises in time, and one key of their own, and finds them again.
 *
 * <p>New persons are made in a small transaction before the one that needs them, one at a time, so that two batches
 * never make the same person twice. That transaction is not forced to disk: the one that needs the person is, and takes
 * it along. A person that is left without messages by a failure in between is found again by the next attempt.
 */
final class PersonRegister {

    private static final int REMEMBERED = 100_000;
    private static final String USE = "persoon";

    private final Database database;
    private final Vault vault;
    private final KeyedHash hash;
    private final ReentrantLock making = new ReentrantLock();
    private final Recent<Hash, PersoonId> known = new Recent<>(REMEMBERED);

    PersonRegister(Database database, Vault vault, MasterKeys masters) {
        this.database = database;
        this.vault = vault;
        this.hash = new KeyedHash(masters.derived(USE));
    }

    /** The person with this key, if there is one. */
    Optional<PersoonId> find(PersonKey key) {
        var found = database.read(connection -> lookUp(connection, List.of(hash.of(key.tekst()))));
        return found.values().stream().findFirst();
    }

    /** The persons with these keys; who is not there yet is made. */
    Map<PersonKey, PersoonId> resolve(Collection<PersonKey> keys) {
        var hashes = new HashMap<PersonKey, Hash>();
        keys.forEach(key -> hashes.computeIfAbsent(key, each -> hash.of(each.tekst())));
        var found = remembered(hashes.values());
        var unknown = without(hashes, found);
        if (!unknown.isEmpty()) {
            found.putAll(database.read(connection -> lookUp(connection, unknown.values())));
            make(without(unknown, found), found);
        }
        var resolved = new HashMap<PersonKey, PersoonId>();
        hashes.forEach((key, value) -> resolved.put(key, found(found, value)));
        return resolved;
    }

    private static PersoonId found(Map<Hash, PersoonId> found, Hash hash) {
        @Nullable PersoonId persoon = found.get(hash);
        if (persoon == null) {
            throw new IllegalStateException("a person was neither found nor made");
        }
        return persoon;
    }

    /** Forgets by what a person was found, after their key was destroyed. */
    void forget(PersoonId persoon, Collection<Hash> hashes) {
        hashes.forEach(known::remove);
        vault.forget(persoon);
    }

    private Map<Hash, PersoonId> remembered(Collection<Hash> hashes) {
        var found = new HashMap<Hash, PersoonId>();
        hashes.forEach(each -> known.get(each).ifPresent(persoon -> found.put(each, persoon)));
        return found;
    }

    private static Map<PersonKey, Hash> without(Map<PersonKey, Hash> hashes, Map<Hash, PersoonId> found) {
        var unknown = new HashMap<>(hashes);
        unknown.values().removeIf(found::containsKey);
        return unknown;
    }

    private Map<Hash, PersoonId> lookUp(Connection connection, Collection<Hash> hashes) throws SQLException {
        var found = new HashMap<Hash, PersoonId>();
        Sql.all(
                connection,
                "select hash, persoon from persoonsleutel where hash = any(?)",
                rows -> found.put(new Hash(rows.getBytes(1)), new PersoonId(rows.getObject(2, UUID.class))),
                Sql.hashes(connection, new LinkedHashSet<>(hashes)));
        found.forEach(known::put);
        return found;
    }

    private void make(Map<PersonKey, Hash> unknown, Map<Hash, PersoonId> found) {
        if (unknown.isEmpty()) {
            return;
        }
        making.lock();
        try {
            found.putAll(database.read(connection -> lookUp(connection, unknown.values())));
            var made = made(without(unknown, found));
            database.transact(connection -> insert(connection, made));
            for (Made person : made) {
                found.put(person.hash(), person.id());
                known.put(person.hash(), person.id());
                vault.remember(person.id(), person.secret());
            }
        } finally {
            making.unlock();
        }
    }

    private static List<Made> made(Map<PersonKey, Hash> unknown) {
        var made = new ArrayList<Made>();
        var now = Instant.now();
        unknown.forEach((key, hash) -> {
            var id = new PersoonId(SqlInbox.newId(now).waarde()); // rising, so that indexes on persons grow at one end
            made.add(new Made(key, hash, id, Vault.make()));
        });
        return made;
    }

    private int insert(Connection connection, List<Made> made) throws SQLException {
        var now = Instant.now();
        var persons = new ArrayList<@Nullable Object[]>();
        var keys = new ArrayList<@Nullable Object[]>();
        for (Made person : made) {
            persons.add(new @Nullable Object[] {
                person.id().waarde(), vault.version(), vault.wrap(person.id(), person.secret()), person.sealed(), now
            });
            keys.add(new @Nullable Object[] {
                person.hash(), vault.version(), person.id().waarde()
            });
        }
        Sql.each(
                connection,
                "insert into persoon (id, sleutelversie, sleutel, vindsleutel, aangemaakt) values (?, ?, ?, ?, ?)",
                persons);
        Sql.each(connection, "insert into persoonsleutel (hash, versie, persoon) values (?, ?, ?)", keys);
        return made.size();
    }

    /** A person that is about to be stored. */
    private record Made(PersonKey key, Hash hash, PersoonId id, SecretKey secret) {

        private byte[] sealed() {
            return Seal.close(secret, key.tekst().getBytes(UTF_8), new Place("vindsleutel", id.toString()));
        }
    }
}
