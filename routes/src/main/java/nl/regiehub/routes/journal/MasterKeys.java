package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/**
 * The keys that guard every person's key. Their file has a line per version, {@code version base64}, and lies outside
 * the data directory: who has only one of the two can read nobody.
 */
final class MasterKeys {

    private static final int BYTES = 32;

    private final TreeMap<Integer, SecretKey> byVersion = new TreeMap<>();

    private MasterKeys() {}

    /**
     * Reads the file, or makes it when it is absent and that is allowed.
     *
     * @throws HubException with fault MISCONFIGURED when there is no usable key
     */
    static MasterKeys read(Path file, boolean make) {
        try {
            if (make && !Files.exists(file)) {
                write(file);
            }
            return parse(file);
        } catch (IOException | IllegalArgumentException _) {
            // What is wrong with the file is not repeated: it may quote a key.
            throw new HubException(
                    Fault.MISCONFIGURED,
                    "no usable master key in %s; make one, and keep it apart from the data: echo \"1 $(openssl rand -base64 32)\""
                            .formatted(file),
                    null);
        }
    }

    private static MasterKeys parse(Path file) throws IOException {
        var keys = new MasterKeys();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                keys.add(line.strip().split("\\s+", 2));
            }
        }
        if (keys.byVersion.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return keys;
    }

    private void add(String[] versionAndKey) {
        byte[] key = Base64.getDecoder().decode(versionAndKey[1]);
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
        byVersion.put(Integer.valueOf(versionAndKey[0]), new SecretKeySpec(key, "AES"));
    }

    private static void write(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var line = "1 " + Base64.getEncoder().encodeToString(key) + "\n";
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
        } catch (FileAlreadyExistsException _) {
            return; // somebody else made it just now: theirs is read
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
        return KeyedHash.hmac(byVersion.firstEntry().getValue().getEncoded(), use.getBytes(UTF_8));
    }

    /** A key for one use only, made from one version. */
    byte[] derived(int version, String use) {
        return KeyedHash.hmac(of(version).getEncoded(), use.getBytes(UTF_8));
    }
}
