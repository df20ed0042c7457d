package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.regiehub.access.Auditlog;
import nl.regiehub.canonical.PersoonId;

/** Reads the audit trail from its table. Lines are nearly in the order of their moments, which finds a period fast. */
final class SqlAuditlog implements Auditlog {

    /** How much later a line may have come to the trail than it says. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Database database;
    private final AuditArchive archive;

    SqlAuditlog(Database database, AuditArchive archive) {
        this.database = database;
        this.archive = archive;
    }

    @Override
    public Stuk over(Collection<PersoonId> personen, Instant van, Instant tot, long voor, int meeste) {
        var ids = personen.stream().map(PersoonId::waarde).toList();
        var gelezen = database.read(connection -> Sql.all(
                connection,
                "select nummer, regel from auditregel where nummer in (select nummer from auditpersoon where persoon = any(?)) and nummer >= ? and nummer < ? order by nummer desc limit ?",
                SqlAuditlog::line,
                Sql.uuids(connection, ids),
                first(connection, van.minus(LATE)),
                Math.min(voor, first(connection, tot.plus(LATE))),
                meeste));
        return stuk(gelezen, van, tot, meeste);
    }

    @Override
    public Stuk periode(Instant van, Instant tot, long voor, int meeste) {
        var gelezen = database.read(connection -> Sql.all(
                connection,
                "select nummer, regel from auditregel where nummer >= ? and nummer < ? order by nummer desc limit ?",
                SqlAuditlog::line,
                first(connection, van.minus(LATE)),
                Math.min(voor, first(connection, tot.plus(LATE))),
                meeste));
        return stuk(gelezen, van, tot, meeste);
    }

    /** Of what was read only some lies in the period; whether there may be more depends on all of it. */
    private static Stuk stuk(List<Genummerd> gelezen, Instant van, Instant tot, int meeste) {
        var verder = gelezen.size() < meeste
                ? OptionalLong.empty()
                : OptionalLong.of(gelezen.getLast().nummer());
        return new Stuk(gelezen.stream().filter(line -> within(line, van, tot)).toList(), verder);
    }

    @Override
    public long archiveer(Instant voor) {
        return archive.putAway(database.read(connection -> first(connection, voor)));
    }

    private static boolean within(Genummerd line, Instant van, Instant tot) {
        return !line.regel().op().isBefore(van) && line.regel().op().isBefore(tot);
    }

    /** The number of the first line that is not of before a moment; the one after the last when all are. */
    private static long first(Connection connection, Instant moment) throws SQLException {
        long low = Sql.number(connection, "select coalesce(min(nummer), 1) from auditregel");
        long high = Sql.number(connection, "select coalesce(max(nummer), 0) from auditregel") + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (at(connection, middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Optional<Genummerd> lijn(long nummer) {
        return database.read(connection -> line(connection, nummer));
    }

    private static Optional<Genummerd> line(Connection connection, long nummer) throws SQLException {
        return Sql.first(
                connection, "select nummer, regel from auditregel where nummer = ?", SqlAuditlog::line, nummer);
    }

    private static Instant at(Connection connection, long nummer) throws SQLException {
        return line(connection, nummer)
                .map(line -> line.regel().op())
                .orElse(Instant.MIN); // somebody took it out, which verify-audit tells
    }

    private static Genummerd line(ResultSet rows) throws SQLException {
        return new Genummerd(rows.getLong(1), EventJson.regel(rows.getString(2)));
    }
}
