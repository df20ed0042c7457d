package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;

/**
 * Destroys persons: their keys go, a tombstone stays. The ids are also listed in a file beside the master key, so that
 * an older backup of the data, once opened, loses the same persons again.
 */
final class Destruction {

    private static final Problem GONE = new Problem(
            Problem.Kind.NOT_PERMITTED,
            "",
            "De gegevens van deze persoon zijn vernietigd.",
            "Er is niets te herstellen; de boekhouding houdt dit bericht alleen als regel.");

    private final Database database;
    private final PersonRegister register;
    private final Messages messages;
    private final SqlOutbox outbox;
    private final DestructionList list;

    Destruction(
            Database database, PersonRegister register, Messages messages, SqlOutbox outbox, JournalSettings settings) {
        this.database = database;
        this.register = register;
        this.messages = messages;
        this.outbox = outbox;
        this.list = new DestructionList(settings);
    }

    /** Destroys again whoever an older backup brought back. */
    void repeat() {
        var listed = list.persons();
        if (listed.isEmpty()) {
            return;
        }
        database.read(connection -> Sql.all(
                        connection,
                        "select id from persoon where id = any(?) and sleutel is not null",
                        rows -> new PersoonId(rows.getObject(1, UUID.class)),
                        Sql.uuids(connection, listed)))
                .forEach(this::destroyListed);
    }

    void destroy(PersoonId persoon) {
        list.add(persoon);
        destroyListed(persoon);
    }

    private void destroyListed(PersoonId persoon) {
        var ids = new ArrayList<UUID>();
        database.durably(connection -> {
            ids.addAll(keysOf(connection, persoon));
            Forgetting.note(connection, SqlFeiten.delen(connection, ids));
            return destroyKeys(connection, ids) + end(connection, ids);
        });
        Failpoint.AFTER_KEY_DESTRUCTION.pass();
        register.forget(ids.stream().map(PersoonId::new).collect(Collectors.toSet()));
        messages.doubt();
        outbox.doubt();
    }

    private static List<UUID> keysOf(Connection connection, PersoonId persoon) throws SQLException {
        var ids = new ArrayList<UUID>();
        ids.add(persoon.waarde());
        ids.addAll(Sql.all(
                connection,
                "select berichtsleutel from berichtpersoon where persoon = ?",
                rows -> rows.getObject(1, UUID.class),
                persoon.waarde()));
        return ids;
    }

    private static int destroyKeys(Connection connection, List<UUID> ids) throws SQLException {
        var all = Sql.uuids(connection, ids);
        for (String table : List.of(
                "persoonsleutel",
                "toegangsfeit",
                "ventielstap",
                "ventielpersoon",
                "naamvindplaats",
                "adresvindplaats",
                "dossierdeel",
                "relatiefeit",
                "huishoudlid",
                "deelvoorstel",
                "deelsteen")) {
            Sql.change(connection, "delete from " + table + " where persoon = any(?)", all);
        }
        Sql.change(connection, "update referentie set persoon = null where persoon = any(?)", all);
        return Sql.change(
                connection,
                "update persoon set sleutel = null, vindsleutel = null, vernietigd = ? where id = any(?)",
                Instant.now(),
                all);
    }

    /** What can never be read again is not worked on any more; the ledgers still add up. */
    private static int end(Connection connection, List<UUID> ids) throws SQLException {
        var all = Sql.uuids(connection, ids);
        var problems = EventJson.problems(List.of(GONE));
        Sql.change(connection, """
                update levering set status = 'REFUSED', afgerond = ?, volgende = null, problemen = ?
                where status in ('PLANNED', 'PARKED') and bericht in (select volgnummer from bericht where persoon = any(?))""", Instant.now(), problems, all);
        Sql.change(
                connection,
                "delete from wacht where bericht in (select volgnummer from bericht where persoon = any(?) and positie is null)",
                all);
        Sql.change(
                connection,
                "update bericht set status = 'SETTLED', problemen = null where persoon = any(?) and status in ('RECEIVED', 'PARKED') and positie is not null",
                all);
        Sql.change(
                connection,
                "delete from onbekend where bericht in (select volgnummer from bericht where persoon = any(?))",
                all);
        return Sql.change(
                connection,
                "update bericht set status = 'REJECTED', problemen = ? where persoon = any(?) and status in ('RECEIVED', 'PARKED')",
                problems,
                all);
    }
}
