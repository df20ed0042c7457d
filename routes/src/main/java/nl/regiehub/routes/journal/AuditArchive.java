package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.routes.journal.Seal.Place;

/**
 * Puts old lines of the audit trail away in files, a part at a time, sealed with the master key. A file begins with the head
 * before its first line and has each line as it was chained; the trail that is left begins with the head of the last line in it.
 */
final class AuditArchive {

    private static final int PART = 20_000;
    private static final String SEALED = ".sealed";

    private final Database database;
    private final Path folder;
    private final Path headsFile;
    private final MasterKeys masters;

    AuditArchive(Database database, JournalSettings settings, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
        this.folder = settings.auditArchive();
        this.headsFile = settings.auditHeadsFile();
    }

    /** Puts every line of before a number away; returns how many. The last line of the trail always stays. */
    synchronized long putAway(long before) {
        long total = 0;
        int part = PART;
        while (part == PART) {
            part = putPartAway(before);
            total += part;
        }
        return total;
    }

    private int putPartAway(long before) {
        var begin = database.read(ChainedAudit::begin);
        var lines = database.read(connection -> lines(connection, before));
        if (lines.isEmpty()) {
            return 0;
        }
        var head = begin;
        var text = new ArrayList<>(List.of(begin.toString()));
        for (String line : lines) {
            head = head.next(line);
            text.add(line);
        }
        write(folder.resolve(name(begin)), text);
        var end = head;
        AuditHeads.putAway(headsFile, end);
        database.durably(connection -> begin(connection, end));
        return lines.size();
    }

    private static List<String> lines(Connection connection, long before) throws SQLException {
        return Sql.all(
                connection,
                "select regel from auditregel where nummer < ? and nummer < (select max(nummer) from auditregel) order by nummer limit "
                        + PART,
                rows -> rows.getString(1),
                before);
    }

    private static int begin(Connection connection, AuditHead end) throws SQLException {
        Sql.change(connection, "delete from auditbegin");
        Sql.change(connection, "insert into auditbegin (id, nummer, hash) values (1, ?, ?)", end.nummer(), end.hash());
        Sql.change(connection, "delete from auditpersoon where nummer <= ?", end.nummer());
        return Sql.change(connection, "delete from auditregel where nummer <= ?", end.nummer());
    }

    private static String name(AuditHead begin) {
        return "%018d%s".formatted(begin.nummer(), SEALED);
    }

    private void write(Path file, List<String> text) {
        try {
            Files.createDirectories(file.getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, sealed(file, text), CREATE, WRITE, TRUNCATE_EXISTING, SYNC);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the audit trail cannot be put away", e);
        }
    }

    private byte[] sealed(Path file, List<String> text) {
        int version = masters.newest();
        var sealed = Seal.close(masters.of(version), String.join("\n", text).getBytes(UTF_8), place(file));
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(version)
                .put(sealed)
                .array();
    }

    private static Place place(Path file) {
        return new Place("audit", file.getFileName().toString());
    }

    /** A part that was put away: the head before it, and its lines. */
    record Part(AuditHead begin, List<String> lines) {

        /** The head of its last line. */
        AuditHead end() {
            var head = begin;
            for (String line : lines) {
                head = head.next(line);
            }
            return head;
        }
    }

    /** What lies in a folder, in order; a part that policy destroyed is simply not there. */
    static Stream<Path> parts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(SEALED))
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "the archive of the audit trail is unreadable", e);
        }
    }

    /** The number of the first line in a part, by its name. */
    static long first(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(SEALED, "")) + 1;
    }

    /**
     * Reads a part.
     *
     * @throws HubException when it does not open: it is not what was sealed, or the master key is another
     */
    static Part read(Path file, MasterKeys masters) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var sealed = new byte[Math.max(0, bytes.remaining() - Integer.BYTES)];
            var key = masters.of(bytes.getInt());
            bytes.get(sealed);
            var text = List.of(new String(Seal.open(key, sealed, place(file)), UTF_8).split("\n", -1));
            var begin = AuditHead.parsed(text.getFirst()).orElse(AuditHead.START);
            return new Part(begin, text.subList(1, text.size()));
        } catch (BufferUnderflowException e) {
            throw new HubException(Fault.MISCONFIGURED, "a part of the archive of the audit trail was cut off", e);
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "the archive of the audit trail is unreadable", e);
        }
    }
}
