package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Checks that nobody changed, removed or inserted a line of the audit trail. */
public final class AuditCheck {

    private static final int PAGE = 5_000;

    private AuditHead head = AuditHead.START;
    private Outcome outcome = new Outcome.Intact(0);

    private AuditCheck() {}

    /**
     * Reads the whole trail and follows its chain up to the head that was exported.
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
        var exported = AuditHead.exported(settings.auditHeadFile());
        var lines = page(connection);
        while (!lines.isEmpty() && outcome instanceof Outcome.Intact) {
            for (Line line : lines) {
                check(line, exported.orElse(AuditHead.START));
            }
            lines = page(connection);
        }
        if (outcome instanceof Outcome.Intact && exported.isEmpty() && head.nummer() > 0) {
            return new Outcome.Broken(head.nummer(), "the exported head is missing");
        }
        if (outcome instanceof Outcome.Intact
                && head.nummer() < exported.orElse(AuditHead.START).nummer()) {
            return new Outcome.Broken(head.nummer() + 1, "the trail ends before the exported head");
        }
        return outcome;
    }

    private List<Line> page(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "select nummer, regel, hash from auditregel where nummer > ? order by nummer limit " + PAGE,
                rows -> new Line(rows.getLong(1), rows.getString(2), new Hash(rows.getBytes(3))),
                head.nummer());
    }

    private void check(Line line, AuditHead exported) {
        if (outcome instanceof Outcome.Broken) {
            return;
        }
        var expected = head.next(line.regel());
        if (line.nummer() != expected.nummer()) {
            outcome = new Outcome.Broken(expected.nummer(), "a line is missing");
        } else if (!line.hash().equals(expected.hash())) {
            outcome = new Outcome.Broken(line.nummer(), "the line is not what was written");
        } else if (expected.nummer() == exported.nummer() && !expected.hash().equals(exported.hash())) {
            outcome = new Outcome.Broken(line.nummer(), "the line is not the exported head");
        } else {
            outcome = new Outcome.Intact(line.nummer());
        }
        head = expected;
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
