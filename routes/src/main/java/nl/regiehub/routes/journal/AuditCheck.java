package nl.regiehub.routes.journal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.canonical.HubException;

/** Checks that nobody changed, removed or inserted a line of the audit trail. */
public final class AuditCheck {

    private static final int PAGE = 5_000;

    private final AuditHeads.Exported exported;
    private Optional<AuditHead> last = Optional.empty();
    private AuditHead head = AuditHead.START;
    private Outcome outcome = new Outcome.Intact(0);

    private AuditCheck(AuditHeads.Exported exported) {
        this.exported = exported;
    }

    /**
     * Reads the whole trail and follows its chain past every head that was exported,
     * through what was put away to the last line.
     *
     * @throws nl.regiehub.canonical.HubException when the trail cannot be read; an H2 journal only opens while no hub
     *     uses it
     */
    public static Outcome verify(JournalSettings settings) {
        try (var connection = Database.connect(settings)) {
            return new AuditCheck(AuditHeads.read(settings.auditHeadsFile())).follow(connection, settings);
        } catch (SQLException e) {
            throw Database.fault("the audit trail cannot be read", e);
        }
    }

    private Outcome follow(Connection connection, JournalSettings settings) throws SQLException {
        last = AuditHead.exported(settings.auditHeadFile());
        head = ChainedAudit.begin(connection);
        archived(settings);
        atHand(connection);
        ended();
        compare(connection);
        return outcome;
    }

    /**
     * What was put away and still lies there must be chained to what came after it, part by part. What policy destroyed is
     * not there, and that is the oldest first.
     */
    private void archived(JournalSettings settings) {
        var parts = AuditArchive.parts(settings.auditArchive()).toList();
        if (parts.isEmpty()) {
            return;
        }
        var masters = MasterKeys.read(settings.masterKeyFile(), false);
        Optional<AuditHead> before = Optional.empty();
        for (Path file : parts) {
            var part = whole(file, masters);
            if (part.isEmpty()) {
                tampered(file);
                return;
            }
            before.filter(end -> !end.equals(part.get().begin())).ifPresent(this::gap);
            before = part.map(AuditArchive.Part::end);
        }
        before.filter(end -> end.nummer() < head.nummer()).ifPresent(this::gap);
    }

    private void gap(AuditHead end) {
        broken(end.nummer() + 1, "what was put away from here on is not there, and what is older is");
    }

    private Optional<AuditArchive.Part> whole(Path file, MasterKeys masters) {
        try {
            return Optional.of(AuditArchive.read(file, masters)).filter(part -> noted(part.end()));
        } catch (HubException _) { // a seal that does not open is no other fault than a chain that does not fit
            return Optional.empty();
        }
    }

    private boolean noted(AuditHead end) {
        return Objects.equals(exported.heads().get(end.nummer()), end.hash());
    }

    private void tampered(Path file) {
        broken(AuditArchive.first(file), "what was put away in " + file.getFileName() + " is not what was written");
    }

    private void atHand(Connection connection) throws SQLException {
        boolean putAway = noted(head) && exported.putAway().contains(head.nummer());
        if (head.nummer() > 0 && !putAway) {
            broken(head.nummer() + 1, "the trail does not begin with the last line that was put away");
        }
        var lines = page(connection);
        while (!lines.isEmpty() && outcome instanceof Outcome.Intact) {
            long from = head.nummer();
            lines.forEach(this::check);
            told(connection, from, lines);
            lines = page(connection);
        }
    }

    /** Whoever is told of a line must be whom the line is about. */
    private void told(Connection connection, long from, List<Line> lines) throws SQLException {
        if (outcome instanceof Outcome.Broken) {
            return;
        }
        var about = lines.stream().flatMap(Line::about).collect(toUnmodifiableSet());
        var index = Set.copyOf(Sql.all(
                connection,
                "select nummer, persoon from auditpersoon where nummer > ? and nummer <= ?",
                rows -> new About(rows.getLong(1), rows.getObject(2, UUID.class)),
                from,
                head.nummer()));
        Stream.concat(missing(about, index), missing(index, about))
                .min(Long::compare)
                .ifPresent(this::untold);
    }

    private static Stream<Long> missing(Set<About> wanted, Set<About> there) {
        return wanted.stream().filter(about -> !there.contains(about)).map(About::line);
    }

    private void untold(long line) {
        broken(line, "the index by person does not follow from the line");
    }

    /** The index holds nothing of lines that are not at hand. */
    private void compare(Connection connection) throws SQLException {
        Sql.all(
                        connection,
                        "select nummer from auditpersoon where nummer > ? or nummer <= ? order by nummer limit 1",
                        rows -> rows.getLong(1),
                        head.nummer(),
                        ChainedAudit.begin(connection).nummer())
                .forEach(this::untold);
    }

    private void ended() {
        if (head.nummer() > 0 && (last.isEmpty() || exported.heads().isEmpty())) {
            broken(head.nummer(), "the exported head is missing");
        } else if (head.nummer()
                < Math.max(
                        last.map(AuditHead::nummer).orElse(0L), exported.last().nummer())) {
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
        }
        head = expected;
    }

    private boolean contradicts(AuditHead expected) {
        var noted = exported.heads().getOrDefault(expected.nummer(), expected.hash());
        var newest = last.filter(head -> head.nummer() == expected.nummer())
                .map(AuditHead::hash)
                .orElse(expected.hash());
        return !noted.equals(expected.hash()) || !newest.equals(expected.hash());
    }

    /** What the check found. */
    public sealed interface Outcome {

        /** Every line is what was written; {@code lines} of them. */
        record Intact(long lines) implements Outcome {}

        /** The chain breaks at a line, and why. */
        record Broken(long line, String reason) implements Outcome {}
    }

    private record Line(long nummer, String regel, Hash hash) {

        private Stream<About> about() {
            return EventJson.regel(regel).over().stream()
                    .map(over -> new About(nummer, over.persoon().waarde()));
        }
    }

    /** That a line is about somebody. */
    private record About(long line, UUID persoon) {}
}
