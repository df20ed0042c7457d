package nl.regiehub.routes.journal;

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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.PersoonId;
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

    private final Database database;
    private final Vault vault;
    private final FindingHashes hashes;
    private final ReentrantLock making = new ReentrantLock();
    private final Recent<Hash, PersoonId> known = new Recent<>(REMEMBERED);

    PersonRegister(Database database, Vault vault, FindingHashes hashes) {
        this.database = database;
        this.vault = vault;
        this.hashes = hashes;
    }

    /** The person with this key, if there is one. */
    Optional<PersoonId> find(PersonKey key) {
        var found = database.read(connection -> lookUp(connection, List.of(key)));
        return Optional.ofNullable(found.get(key));
    }

    /** The persons with these keys; who is not there yet is made. */
    Map<PersonKey, PersoonId> resolve(Collection<PersonKey> keys) {
        var found = remembered(keys);
        var unknown = without(keys, found);
        if (!unknown.isEmpty()) {
            found.putAll(database.read(connection -> lookUp(connection, unknown)));
            make(without(unknown, found), found);
        }
        return found;
    }

    /** By what a person is told from all others; empty for who was destroyed and for who never was. */
    Optional<PersonKey> key(PersoonId persoon) {
        return database.read(connection -> {
            var secret = vault.keys(connection, List.of(persoon)).get(persoon);
            return secret == null
                    ? Optional.empty()
                    : Sql.first(
                            connection,
                            "select vindsleutel from persoon where id = ? and vindsleutel is not null",
                            rows -> PersonKey.open(secret, persoon, rows.getBytes(1)),
                            persoon.waarde());
        });
    }

    /** Forgets by what persons were found, after their keys were destroyed. */
    void forget(Collection<PersoonId> personen) {
        known.removeValues(personen);
        personen.forEach(vault::forget);
    }

    private Map<PersonKey, PersoonId> remembered(Collection<PersonKey> keys) {
        var found = new HashMap<PersonKey, PersoonId>();
        keys.forEach(key -> known.get(hashes.current(key)).ifPresent(persoon -> found.put(key, persoon)));
        return found;
    }

    private static Set<PersonKey> without(Collection<PersonKey> keys, Map<PersonKey, PersoonId> found) {
        var unknown = new LinkedHashSet<>(keys);
        unknown.removeAll(found.keySet());
        return unknown;
    }

    /** Looks under the older keys as well: while the key is replaced some persons are stored under either. */
    private Map<PersonKey, PersoonId> lookUp(Connection connection, Collection<PersonKey> keys) throws SQLException {
        var byHash = new HashMap<Hash, PersonKey>();
        keys.forEach(key -> hashes.all(key).forEach(hash -> byHash.put(hash, key)));
        var found = new HashMap<PersonKey, PersoonId>();
        Sql.all(
                connection,
                "select hash, persoon from persoonsleutel where hash = any(?)",
                rows -> found.put(byHash.get(new Hash(rows.getBytes(1))), new PersoonId(rows.getObject(2, UUID.class))),
                Sql.hashes(connection, byHash.keySet()));
        found.forEach((key, persoon) -> known.put(hashes.current(key), persoon));
        return found;
    }

    private void make(Set<PersonKey> unknown, Map<PersonKey, PersoonId> found) {
        if (unknown.isEmpty()) {
            return;
        }
        making.lock();
        try {
            found.putAll(database.read(connection -> lookUp(connection, unknown)));
            var made = made(without(unknown, found));
            database.transact(connection -> insert(connection, made));
            for (Made person : made) {
                found.put(person.key(), person.id());
                known.put(person.hash(), person.id());
                vault.remember(person.id(), person.secret());
            }
        } finally {
            making.unlock();
        }
    }

    private List<Made> made(Set<PersonKey> unknown) {
        return unknown.stream()
                .map(key -> new Made(
                        key,
                        hashes.current(key),
                        new PersoonId(UUID.randomUUID()), // one with a time in it would tell since when, and who came
                        // together
                        Vault.make()))
                .toList();
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
                person.hash(), hashes.version(), person.id().waarde()
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
            return key.seal(secret, id);
        }
    }
}
