package nl.regiehub.routes.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/**
 * The keys of the hashes by which persons are found. The first is made from the master key and needs no file; when it is
 * replaced, all of them stand in a file beside that of the master keys.
 *
 * @param file where they stand once the first was replaced
 * @param byVersion the keys
 */
record FindingKeys(Path file, SortedMap<Integer, SecretKey> byVersion) {

    private static final String USE = "persoon";

    /**
     * Reads the file, if there is one.
     *
     * @throws HubException with fault MISCONFIGURED when there is one that cannot be used
     */
    static FindingKeys read(JournalSettings settings, MasterKeys masters) {
        var file = settings.findingKeyFile();
        try {
            return new FindingKeys(file, Files.exists(file) ? KeyFile.read(file) : first(masters));
        } catch (IOException | IllegalArgumentException _) {
            // What is wrong with the file is not repeated: it may quote a key.
            throw new HubException(Fault.MISCONFIGURED, "no usable keys in " + file, null);
        }
    }

    private static SortedMap<Integer, SecretKey> first(MasterKeys masters) {
        var first = new TreeMap<Integer, SecretKey>();
        first.put(1, new SecretKeySpec(masters.derived(USE), "AES"));
        return first;
    }

    /** The versions that the journal uses, lowest first. */
    static List<Integer> used(Connection connection) throws SQLException {
        return Sql.all(connection, "select versie from zoeksleutel order by versie", rows -> rows.getInt(1));
    }

    /** The highest version there is a key of. */
    int newest() {
        return byVersion.lastKey();
    }

    /** Adds a new key under a version, on disk when it returns. */
    FindingKeys with(int version) {
        var more = new TreeMap<>(byVersion);
        more.put(version, KeyFile.fresh());
        try {
            KeyFile.replace(file, more);
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "no key can be added to " + file, e);
        }
        return new FindingKeys(file, more);
    }

    /**
     * The hashes under these versions, of which the last is current.
     *
     * @throws HubException with fault MISCONFIGURED when the key of one is missing: whoever was stored under it would be
     *     taken for a new person
     */
    FindingHashes hashes(List<Integer> versions) {
        return new FindingHashes(
                versions.getLast(),
                hash(versions.getLast()),
                versions.reversed().stream().skip(1).map(this::hash).toList());
    }

    private KeyedHash hash(int version) {
        SecretKey key = byVersion.get(version);
        if (key == null) {
            throw new HubException(
                    Fault.MISCONFIGURED,
                    "persons are found by version %d of the key in %s, which is not there: put it back, or find them by another with 'hub rotate-keys'"
                            .formatted(version, file),
                    null);
        }
        return new KeyedHash(key.getEncoded());
    }
}
