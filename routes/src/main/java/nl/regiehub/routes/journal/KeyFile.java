package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A file of keys, a line per version: {@code version base64}. What the hub makes of it only its owner can read. */
final class KeyFile {

    private static final int BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    /** A key that nobody has yet. */
    static SecretKey fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new SecretKeySpec(key, "AES");
    }

    /**
     * Reads the keys of a file.
     *
     * @throws IllegalArgumentException when a line is not a version and a key of 32 bytes, or when there is none
     */
    static SortedMap<Integer, SecretKey> read(Path file) throws IOException {
        var keys = new TreeMap<Integer, SecretKey>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var versionAndKey = line.strip().split("\\s+", 2);
                keys.put(Integer.valueOf(versionAndKey[0]), key(versionAndKey[1]));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return keys;
    }

    private static SecretKey key(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new SecretKeySpec(key, "AES");
    }

    /** Makes a file that is not there yet; one that somebody else made just now is left as it is. */
    static void make(Path file, Map<Integer, SecretKey> keys) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            write(file, keys);
        } catch (FileAlreadyExistsException _) {
            return;
        }
    }

    /** Puts other keys in a file's place, on disk when it returns: whoever reads finds the old ones or the new. */
    static void replace(Path file, Map<Integer, SecretKey> keys) throws IOException {
        var whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        write(whole, keys);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    private static void write(Path file, Map<Integer, SecretKey> keys) throws IOException {
        var lines = keys.entrySet().stream()
                .map(each -> "%d %s%n"
                        .formatted(
                                each.getKey(),
                                Base64.getEncoder()
                                        .encodeToString(each.getValue().getEncoded())))
                .collect(Collectors.joining());
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            channel.write(ByteBuffer.wrap(lines.getBytes(UTF_8)));
            channel.force(true);
        }
    }
}
