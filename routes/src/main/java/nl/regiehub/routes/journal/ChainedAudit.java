package nl.regiehub.routes.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Audit.Betreft;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.jspecify.annotations.Nullable;

/** The audit trail: one appender, each line chained to the one before, many lines in one synced commit. */
final class ChainedAudit implements Audit, AutoCloseable {

    private static final int MOST = 500;

    private final Database database;
    private final Path headFile;
    private final Path headsFile;
    private final AuditHeads heads;
    private final GroupCommitter<Regel, AuditHead> committer;
    private AuditHead head;

    /**
     * Goes on where the trail ends.
     *
     * @throws HubException with fault MISCONFIGURED when the trail is not the one whose head was exported: writing on
     *     would wipe out the evidence
     */
    ChainedAudit(Database database, JournalSettings settings) {
        this.database = database;
        this.headFile = settings.auditHeadFile();
        this.headsFile = settings.auditHeadsFile();
        this.head = database.read(ChainedAudit::last);
        insistOnExported();
        this.heads = new AuditHeads(headsFile, AuditHead.START, Clock.systemUTC());
        heads.add(head);
        this.committer = new GroupCommitter<>("journal-audit", MOST, this::commit);
    }

    private void insistOnExported() {
        var exported = AuditHead.exported(headFile).orElseGet(AuditHeads.read(headsFile)::last);
        boolean kept = exported.nummer() == 0
                || exported.equals(head)
                || database.read(connection -> at(connection, exported));
        if (!kept) {
            throw new HubException(
                    Fault.MISCONFIGURED,
                    "the audit trail does not hold the head that was exported to " + headFile,
                    null);
        }
    }

    private static boolean at(Connection connection, AuditHead exported) throws SQLException {
        return Sql.first(
                        connection,
                        "select hash from auditregel where nummer = ?",
                        rows -> new Hash(rows.getBytes(1)),
                        exported.nummer())
                .filter(exported.hash()::equals)
                .isPresent();
    }

    private static AuditHead last(Connection connection) throws SQLException {
        var last = Sql.first(
                connection,
                "select nummer, hash from auditregel order by nummer desc limit 1",
                rows -> new AuditHead(rows.getLong(1), new Hash(rows.getBytes(2))));
        return last.isPresent() ? last.get() : begin(connection);
    }

    /** Where the trail begins that is at hand: what was before it was put away. */
    static AuditHead begin(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "select nummer, hash from auditbegin where id = 1",
                        rows -> new AuditHead(rows.getLong(1), new Hash(rows.getBytes(2))))
                .orElse(AuditHead.START);
    }

    @Override
    public void write(Regel regel) {
        committer.submit(regel);
    }

    private List<AuditHead> commit(List<Regel> regels) {
        var rows = new ArrayList<@Nullable Object[]>();
        var persons = new ArrayList<@Nullable Object[]>();
        var next = head;
        for (Regel regel : regels) {
            var line = EventJson.line(regel);
            next = next.next(line);
            rows.add(new @Nullable Object[] {next.nummer(), line, next.hash()});
            for (Betreft betreft : regel.over()) {
                persons.add(new @Nullable Object[] {betreft.persoon().waarde(), next.nummer()});
            }
        }
        try {
            database.durably(connection -> {
                Sql.each(connection, "insert into auditregel (nummer, regel, hash) values (?, ?, ?)", rows);
                return Sql.each(connection, "insert into auditpersoon (persoon, nummer) values (?, ?)", persons);
            });
        } catch (HubException e) {
            head = database.read(ChainedAudit::last); // it may have been committed all the same
            throw e;
        }
        head = next;
        head.export(headFile);
        heads.note(head);
        return Collections.nCopies(regels.size(), head);
    }

    @Override
    public void close() {
        committer.close();
        heads.add(head);
    }
}
