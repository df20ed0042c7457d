package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/**
 * The keys that guard every person's key. Their file lies outside the data directory: who has only one of the two can
 * read nobody.
 */
final class MasterKeys {

    private final SortedMap<Integer, SecretKey> byVersion;

    private MasterKeys(SortedMap<Integer, SecretKey> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * Reads the file, or makes it when it is absent and that is allowed.
     *
     * @throws HubException with fault MISCONFIGURED when there is no usable key
     */
    static MasterKeys read(Path file, boolean make) {
        try {
            if (make && !Files.exists(file)) {
                KeyFile.make(file, Map.of(1, KeyFile.fresh()));
            }
            return new MasterKeys(KeyFile.read(file));
        } catch (IOException | IllegalArgumentException _) {
            // What is wrong with the file is not repeated: it may quote a key.
            throw new HubException(
                    Fault.MISCONFIGURED,
                    "no usable master key in %s; make one, and keep it apart from the data: echo \"1 $(openssl rand -base64 32)\""
                            .formatted(file),
                    null);
        }
    }

    /** The version new keys are guarded with. */
    int newest() {
        return byVersion.lastKey();
    }

    /** The key of a version. */
    SecretKey of(int version) {
        var key = byVersion.get(version);
        if (key == null) {
            throw new HubException(Fault.MISCONFIGURED, "master key version " + version + " is missing", null);
        }
        return key;
    }

    /** A key for one use only, made from the oldest master key so that a newer one does not change it. */
    byte[] derived(String use) {
        return KeyedHash.hmac(of(byVersion.firstKey()).getEncoded(), use.getBytes(UTF_8));
    }
}
