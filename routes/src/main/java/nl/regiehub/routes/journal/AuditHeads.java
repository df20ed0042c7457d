package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/**
 * Heads of the audit trail in a file that only grows: one per thousand lines, and at least one per minute in which lines
 * were written. Whoever writes the whole chain anew cannot write these anew where the file lies out of reach.
 */
final class AuditHeads {

    private static final int LINES = 1_000;
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final Path file;
    private final Clock clock;
    private AuditHead last;
    private Instant written = Instant.MIN;

    AuditHeads(Path file, AuditHead last, Clock clock) {
        this.file = file;
        this.last = last;
        this.clock = clock;
    }

    /** Adds a head when its time has come. */
    void note(AuditHead head) {
        if (head.nummer() - last.nummer() >= LINES || !clock.instant().isBefore(written.plus(SPAN))) {
            add(head);
        }
    }

    /** Adds a head, unless it is the last one there. */
    void add(AuditHead head) {
        if (head.nummer() <= last.nummer()) {
            return;
        }
        append(file, head);
        last = head;
        written = clock.instant();
    }

    private static void append(Path file, AuditHead head) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head.nummer() + " " + head.hash() + "\n", UTF_8, CREATE, APPEND, SYNC);
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the heads of the audit trail cannot be exported", e);
        }
    }

    /** Every head that was added, by its number. A last line that a crash cut off says nothing. */
    static Map<Long, Hash> read(Path file) {
        try {
            Map<Long, Hash> heads = new HashMap<>();
            if (Files.exists(file)) {
                Files.readString(file, UTF_8)
                        .lines()
                        .forEach(line ->
                                AuditHead.parsed(line).ifPresent(head -> heads.put(head.nummer(), head.hash())));
            }
            return heads;
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "the exported heads of the audit trail are unreadable", e);
        }
    }
}
