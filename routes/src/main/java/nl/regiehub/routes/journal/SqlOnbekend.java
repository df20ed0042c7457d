package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.routes.Onbekend;
import nl.regiehub.routes.Processing.Ticket;

/** What waits for a meaning, in the database. */
final class SqlOnbekend implements Onbekend {

    /** Two ranges, so that the index answers at once when there is nothing to look up again. */
    private static final String OTHERWISE = "(publicatie < ? or publicatie > ?)";

    private static final int EXAMPLES = 5;

    private final Database database;
    private final Messages messages;
    private final SqlOutbox outbox;

    SqlOnbekend(Database database, Messages messages, SqlOutbox outbox) {
        this.database = database;
        this.messages = messages;
        this.outbox = outbox;
    }

    @Override
    public List<Post> posten() {
        return database.snapshot(connection -> {
            var partners = partners(connection);
            var examples = examples(connection);
            return Sql.all(connection, """
                    select k.lijst, k.code, k.berichten, k.eerst, k.laatst,
                    (select count(*) from onbekend o join bericht b on b.volgnummer = o.bericht
                    where o.lijst = k.lijst and o.code = k.code and b.status = 'PARKED') wachtend,
                    (select count(*) from onbekend o join levering l on l.bericht = o.bericht
                    where o.lijst = k.lijst and o.code = k.code and %s) leveringen
                    from onbekende_code k order by wachtend desc, k.berichten desc, k.lijst, k.code""".formatted(Again.WAITING), rows -> post(rows, partners, examples));
        });
    }

    private static Post post(ResultSet rows, Map<Code, List<PartnerId>> partners, Map<Code, List<BerichtId>> examples)
            throws SQLException {
        var code = code(rows);
        return new Post(
                code,
                rows.getLong("berichten"),
                rows.getLong("wachtend"),
                rows.getLong("leveringen"),
                Sql.moment(rows, "eerst"),
                Sql.moment(rows, "laatst"),
                partners.getOrDefault(code, List.of()),
                examples.getOrDefault(code, List.of()));
    }

    private static Map<Code, List<PartnerId>> partners(Connection connection) throws SQLException {
        var partners = new HashMap<Code, List<PartnerId>>();
        Sql.all(
                connection,
                "select distinct o.lijst, o.code, b.partner from onbekend o join bericht b on b.volgnummer = o.bericht order by b.partner",
                rows -> partners.computeIfAbsent(code(rows), _ -> new ArrayList<>())
                        .add(new PartnerId(rows.getString("partner"))));
        return partners;
    }

    private static Map<Code, List<BerichtId>> examples(Connection connection) throws SQLException {
        var examples = new HashMap<Code, List<BerichtId>>();
        Sql.all(
                connection,
                """
                select lijst, code, id from (select o.lijst, o.code, b.id, b.volgnummer,
                row_number() over (partition by o.lijst, o.code order by b.volgnummer desc) as rang
                from onbekend o join bericht b on b.volgnummer = o.bericht) as geteld
                where rang <= ? order by volgnummer desc""",
                rows -> examples.computeIfAbsent(code(rows), _ -> new ArrayList<>())
                        .add(new BerichtId(rows.getObject("id", UUID.class))),
                EXAMPLES);
        return examples;
    }

    private static Code code(ResultSet rows) throws SQLException {
        return new Code(rows.getString("lijst"), rows.getString("code"));
    }

    @Override
    public int release(String publicatie) {
        boolean any = database.read(connection -> Sql.first(
                        connection,
                        "select 1 from onbekend where %s limit 1".formatted(OTHERWISE),
                        rows -> rows.getInt(1),
                        publicatie,
                        publicatie)
                .isPresent());
        return any ? settled(connection -> lookAgain(connection, publicatie)).size() : 0;
    }

    @Override
    public int recall() {
        var unnoted = database.read(SqlOnbekend::unnoted);
        return unnoted.isEmpty()
                ? 0
                : settled(connection -> new Released(toInbox(connection, unnoted), List.of()))
                        .size();
    }

    private static List<Long> unnoted(Connection connection) throws SQLException {
        return Sql.all(connection, """
                select b.volgnummer from bericht b where b.status = 'PARKED' and b.positie is not null
                and not exists (select 1 from onbekend o where o.bericht = b.volgnummer)
                and exists (select 1 from levering where bericht = b.volgnummer and %s)""".formatted(Again.WAITING), rows -> rows.getLong(1));
    }

    private Released lookAgain(Connection connection, String publicatie) throws SQLException {
        var waiting = Sql.all(
                connection,
                "select distinct bericht from onbekend where " + OTHERWISE,
                rows -> rows.getLong(1),
                publicatie,
                publicatie);
        Sql.change(
                connection,
                "update onbekend set publicatie = ? where " + OTHERWISE,
                publicatie,
                publicatie,
                publicatie);
        return new Released(toInbox(connection, waiting), List.of());
    }

    /** What is parked for another reason, or not parked at all, stays where it is. */
    private List<Ticket> toInbox(Connection connection, Collection<Long> waiting) throws SQLException {
        var tickets = Sql.all(
                connection,
                "select volgnummer, id, persoon from bericht where volgnummer = any(?) and status = 'PARKED' and positie is not null order by volgnummer",
                rows -> messages.ticket(
                        rows.getLong(1),
                        new BerichtId(rows.getObject(2, UUID.class)),
                        new PersoonId(rows.getObject(3, UUID.class))),
                Sql.numbers(connection, waiting));
        Sql.change(
                connection,
                "update bericht set status = 'RECEIVED', problemen = null where volgnummer = any(?)",
                Sql.numbers(connection, tickets.stream().map(Ticket::volgnummer).toList()));
        return tickets;
    }

    @Override
    public int refuse(Code code, Problem waarom, Instant op) {
        return settled(connection -> refuse(connection, code, waarom, op))
                .refused()
                .size();
    }

    private Released refuse(Connection connection, Code code, Problem waarom, Instant op) throws SQLException {
        Recording.lock(connection);
        var waiting = Sql.all(
                connection,
                "select bericht from onbekend where lijst = ? and code = ?",
                rows -> rows.getLong(1),
                code.schema(),
                code.waarde());
        var refused = Again.refuse(connection, waiting, waarom, op);
        for (String table : List.of("onbekend", "onbekende_code")) {
            Sql.change(
                    connection, "delete from " + table + " where lijst = ? and code = ?", code.schema(), code.waarde());
        }
        return new Released(toInbox(connection, waiting), refused);
    }

    private Released settled(Database.Work<Released> work) {
        try {
            var released = database.durably(work);
            released.refused().forEach(outbox.queue()::finish);
            messages.queue().add(released.tickets());
            return released;
        } catch (HubException e) {
            messages.doubt();
            outbox.doubt();
            throw e;
        }
    }

    /** Messages that go back to the inbox, and deliveries that will never go. */
    private record Released(List<Ticket> tickets, List<UUID> refused) {

        private int size() {
            return tickets.size();
        }
    }
}
