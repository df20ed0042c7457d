package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The last line of the audit trail and the hash that vouches for all before it.
 *
 * @param nummer the line's number, from 1; 0 before the first
 * @param hash SHA-256 over the hash before it, the number and the line
 */
record AuditHead(long nummer, Hash hash) {

    private static final Pattern LINE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})");

    static final AuditHead START = new AuditHead(0, new Hash(new byte[32]));

    /** The head once a line is added. */
    AuditHead next(String regel) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash.bytes());
            digest.update(Long.toString(nummer + 1).getBytes(UTF_8));
            return new AuditHead(nummer + 1, new Hash(digest.digest(regel.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes it where the journal's database cannot reach it. */
    void export(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, this + "\n", UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the head of the audit trail cannot be exported", e);
        }
    }

    /** As it is exported. */
    @Override
    public String toString() {
        return nummer + " " + hash;
    }

    /** A head as it was exported; empty when that was cut off. */
    static Optional<AuditHead> parsed(String line) {
        var found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new AuditHead(
                        Long.parseLong(found.group(1)), new Hash(HexFormat.of().parseHex(found.group(2)))))
                : Optional.empty();
    }

    /** The head that was exported last; empty when none was. */
    static Optional<AuditHead> exported(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var head = parsed(Files.readString(file, UTF_8).strip());
            return Optional.of(head.orElseThrow(() -> unreadable(null)));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static HubException unreadable(@Nullable Throwable cause) {
        return new HubException(Fault.MISCONFIGURED, "the exported head of the audit trail is unreadable", cause);
    }
}
