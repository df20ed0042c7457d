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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/**
 * Heads of the audit trail in a file that only grows: one per thousand lines, and at least one per minute in which lines
 * were written. Whoever writes the whole chain anew cannot write these anew where the file lies out of reach.
 */
final class AuditHeads {

    private static final int LINES = 1_000;
    private static final String PUT_AWAY = " put away";
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
        append(file, head.toString());
        last = head;
        written = clock.instant();
    }

    /** Adds that every line up to a head was put away: only there may the trail at hand begin. */
    static void putAway(Path file, AuditHead head) {
        append(file, head + PUT_AWAY);
    }

    private static void append(Path file, String head) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head + "\n", UTF_8, CREATE, APPEND, SYNC);
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the heads of the audit trail cannot be exported", e);
        }
    }

    /**
     * What the file says.
     *
     * @param heads every head that was added, by its number; of two that contradict each other the one that was first
     * @param putAway the numbers up to which lines were put away
     */
    record Exported(Map<Long, Hash> heads, Set<Long> putAway) {

        private void add(String line) {
            AuditHead.parsed(line.replace(PUT_AWAY, "")).ifPresent(head -> {
                heads.putIfAbsent(head.nummer(), head.hash());
                if (line.endsWith(PUT_AWAY)) {
                    putAway.add(head.nummer());
                }
            });
        }

        /** The head with the highest number; the beginning of the trail when there is none. */
        AuditHead last() {
            return heads.entrySet().stream()
                    .max(Map.Entry.comparingByKey())
                    .map(head -> new AuditHead(head.getKey(), head.getValue()))
                    .orElse(AuditHead.START);
        }
    }

    /** Reads the file. A last line that a crash cut off says nothing. */
    static Exported read(Path file) {
        try {
            var exported = new Exported(new HashMap<>(), new HashSet<>());
            if (Files.exists(file)) {
                Files.readString(file, UTF_8).lines().forEach(exported::add);
            }
            return exported;
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "the exported heads of the audit trail are unreadable", e);
        }
    }
}
