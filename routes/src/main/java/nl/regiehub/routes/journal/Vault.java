package nl.regiehub.routes.journal;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.Seal.Place;

/** The persons' own keys, each guarded by a master key. Without its key everything about a person is noise. */
final class Vault {

    private static final int REMEMBERED = 50_000;
    private static final int BITS = 256;

    private final MasterKeys masters;
    private final Recent<PersoonId, SecretKey> open = new Recent<>(REMEMBERED);

    Vault(MasterKeys masters) {
        this.masters = masters;
    }

    /**
     * Makes sure that the master keys are the ones this journal was written with.
     *
     * @throws nl.regiehub.canonical.HubException with fault MISCONFIGURED when they are not
     */
    boolean insistOnFit(Connection connection) throws SQLException {
        var some = Sql.first(
                connection,
                "select id, sleutelversie, sleutel from persoon where sleutel is not null limit 1",
                Vault::wrapped);
        try {
            return some.map(this::unwrap).isPresent();
        } catch (HubException e) {
            throw new HubException(
                    Fault.MISCONFIGURED, "the master key is not the one this journal was written with", e);
        }
    }

    /** A key that nobody has yet. */
    static SecretKey make() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    int version() {
        return masters.newest();
    }

    /** The key as it may be stored. */
    byte[] wrap(PersoonId persoon, SecretKey key) {
        return Seal.close(masters.of(version()), key.getEncoded(), place(persoon));
    }

    /** Keeps a key at hand; call it only once the key is stored. */
    void remember(PersoonId persoon, SecretKey key) {
        open.put(persoon, key);
    }

    /** Keeps no key of this person at hand any more. */
    void forget(PersoonId persoon) {
        open.remove(persoon);
    }

    /** The keys of those persons that have one still. */
    Map<PersoonId, SecretKey> keys(Connection connection, Collection<PersoonId> personen) throws SQLException {
        var found = new HashMap<PersoonId, SecretKey>();
        var missing = new HashMap<UUID, PersoonId>();
        for (PersoonId persoon : personen) {
            open.get(persoon)
                    .ifPresentOrElse(key -> found.put(persoon, key), () -> missing.put(persoon.waarde(), persoon));
        }
        if (!missing.isEmpty()) {
            found.putAll(load(connection, missing));
        }
        return found;
    }

    private Map<PersoonId, SecretKey> load(Connection connection, Map<UUID, PersoonId> personen) throws SQLException {
        var loaded = new HashMap<PersoonId, SecretKey>();
        var wrapped = Sql.all(
                connection,
                "select id, sleutelversie, sleutel from persoon where id = any(?) and sleutel is not null",
                Vault::wrapped,
                Sql.uuids(connection, personen.keySet()));
        for (Wrapped key : wrapped) {
            var unwrapped = unwrap(key);
            loaded.put(key.persoon(), unwrapped);
            open.put(key.persoon(), unwrapped);
        }
        return loaded;
    }

    private static Wrapped wrapped(ResultSet rows) throws SQLException {
        return new Wrapped(
                new PersoonId(rows.getObject("id", UUID.class)),
                rows.getInt("sleutelversie"),
                rows.getBytes("sleutel"));
    }

    private SecretKey unwrap(Wrapped key) {
        return new SecretKeySpec(Seal.open(masters.of(key.version()), key.bytes(), place(key.persoon())), "AES");
    }

    private static Place place(PersoonId persoon) {
        return new Place("sleutel", persoon.toString());
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Wrapped(PersoonId persoon, int version, byte[] bytes) {}
}
