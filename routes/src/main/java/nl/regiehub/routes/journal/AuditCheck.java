package nl.regiehub.routes.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.canonical.HubException;

/** Checks that nobody changed, removed or inserted a line of the audit trail. */
public final class AuditCheck {

    private static final int PAGE = 5_000;

    private final Map<Long, Hash> heads = new HashMap<>();
    private Optional<AuditHead> last = Optional.empty();
    private AuditHead head = AuditHead.START;
    private Outcome outcome = new Outcome.Intact(0);
    private long persons;

    private AuditCheck() {}

    /**
     * Reads the whole trail and follows its chain past every head that was exported,
     * through what was put away to the last line.
     *
     * @throws nl.regiehub.canonical.HubException when the trail cannot be read; an H2 journal only opens while no hub
     *     uses it
     */
    public static Outcome verify(JournalSettings settings) {
        try (var connection = Database.connect(settings)) {
            return new AuditCheck().follow(connection, settings);
        } catch (SQLException e) {
            throw Database.fault("the audit trail cannot be read", e);
        }
    }

    private Outcome follow(Connection connection, JournalSettings settings) throws SQLException {
        last = AuditHead.exported(settings.auditHeadFile());
        heads.putAll(AuditHeads.read(settings.auditHeadsFile()));
        archived(settings);
        atHand(connection);
        ended();
        compare(connection);
        return outcome;
    }

    /** What was put away and still lies there must be chained to what came after it, part by part. */
    private void archived(JournalSettings settings) {
        var parts = AuditArchive.parts(settings.auditArchive()).toList();
        if (!parts.isEmpty()) {
            var masters = MasterKeys.read(settings.masterKeyFile(), false);
            parts.stream().filter(file -> !whole(file, masters)).forEach(this::tampered);
        }
    }

    private boolean whole(Path file, MasterKeys masters) {
        try {
            var end = AuditArchive.read(file, masters).end();
            return Objects.equals(heads.get(end.nummer()), end.hash());
        } catch (HubException _) { // a seal that does not open is no other fault than a chain that does not fit
            return false;
        }
    }

    private void tampered(Path file) {
        broken(AuditArchive.first(file), "what was put away in " + file.getFileName() + " is not what was written");
    }

    private void atHand(Connection connection) throws SQLException {
        head = ChainedAudit.begin(connection);
        if (head.nummer() > 0 && !Objects.equals(heads.get(head.nummer()), head.hash())) {
            broken(head.nummer() + 1, "the trail does not begin with a head that was exported");
        }
        var lines = page(connection);
        while (!lines.isEmpty() && outcome instanceof Outcome.Intact) {
            lines.forEach(this::check);
            lines = page(connection);
        }
    }

    /** Who is told of a line must be whom the line is about. */
    private void compare(Connection connection) throws SQLException {
        if (outcome instanceof Outcome.Intact
                && persons != Sql.number(connection, "select count(*) from auditpersoon")) {
            broken(head.nummer(), "the index by person does not follow from the lines");
        }
    }

    private void ended() {
        long exported = last.map(AuditHead::nummer).orElse(0L);
        long noted = heads.keySet().stream().max(Long::compare).orElse(0L);
        if (head.nummer() > 0 && (last.isEmpty() || heads.isEmpty())) {
            broken(head.nummer(), "the exported head is missing");
        } else if (head.nummer() < Math.max(exported, noted)) {
            broken(head.nummer() + 1, "the trail ends before the exported head");
        }
    }

    private void broken(long line, String reason) {
        if (outcome instanceof Outcome.Intact) {
            outcome = new Outcome.Broken(line, reason);
        }
    }

    private List<Line> page(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "select nummer, regel, hash from auditregel where nummer > ? order by nummer limit " + PAGE,
                rows -> new Line(rows.getLong(1), rows.getString(2), new Hash(rows.getBytes(3))),
                head.nummer());
    }

    private void check(Line line) {
        if (outcome instanceof Outcome.Broken) {
            return;
        }
        var expected = head.next(line.regel());
        if (line.nummer() != expected.nummer()) {
            broken(expected.nummer(), "a line is missing");
        } else if (!line.hash().equals(expected.hash())) {
            broken(line.nummer(), "the line is not what was written");
        } else if (contradicts(expected)) {
            broken(line.nummer(), "the line is not the exported head");
        } else {
            outcome = new Outcome.Intact(line.nummer());
            persons += EventJson.regel(line.regel()).over().size();
        }
        head = expected;
    }

    private boolean contradicts(AuditHead expected) {
        var noted = heads.getOrDefault(expected.nummer(), expected.hash());
        var exported = last.filter(head -> head.nummer() == expected.nummer())
                .map(AuditHead::hash)
                .orElse(expected.hash());
        return !noted.equals(expected.hash()) || !exported.equals(expected.hash());
    }

    /** What the check found. */
    public sealed interface Outcome {

        /** Every line is what was written; {@code lines} of them. */
        record Intact(long lines) implements Outcome {}

        /** The chain breaks at a line, and why. */
        record Broken(long line, String reason) implements Outcome {}
    }

    private record Line(long nummer, String regel, Hash hash) {}
}
