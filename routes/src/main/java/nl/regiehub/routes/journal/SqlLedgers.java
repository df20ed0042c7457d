package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Ledgers;
import org.jspecify.annotations.Nullable;

/** What became of every message and delivery, counted where it is kept: both ledgers of one moment. */
final class SqlLedgers implements Ledgers {

    private static final String MESSAGES = """
            select partner, status, count(*),
            count(case when status = 'SETTLED' and positie <= ? then 1 end)
            from bericht where %s group by partner, status""";
    private static final String DELIVERIES =
            "select ontvanger, status, count(*) from levering where %s group by ontvanger, status";

    private static final String OVER =
            "(b.persoon = ? or b.persoon in (select berichtsleutel from berichtpersoon where persoon = ?))";

    private final Database database;

    SqlLedgers(Database database) {
        this.database = database;
    }

    @Override
    public Boekhouding boekhouding(@Nullable PartnerId partner) {
        return database.snapshot(connection -> sum(counts(connection, partner)));
    }

    @Override
    public Map<PartnerId, Boekhouding> perPartner() {
        return database.snapshot(connection -> {
            var counts = counts(connection, null);
            var partners = new TreeSet<PartnerId>();
            counts.messages().forEach(each -> partners.add(each.partner()));
            counts.deliveries().forEach(each -> partners.add(each.partner()));
            var perPartner = new TreeMap<PartnerId, Boekhouding>();
            partners.forEach(each -> perPartner.put(each, sum(counts.of(each))));
            return perPartner;
        });
    }

    private static Counts counts(Connection connection, @Nullable PartnerId partner) throws SQLException {
        long projected = Sql.number(connection, "select max(positie) from projectie");
        if (partner == null) {
            return new Counts(
                    Sql.all(connection, MESSAGES.formatted("1 = 1"), SqlLedgers::messages, projected),
                    Sql.all(connection, DELIVERIES.formatted("1 = 1"), SqlLedgers::deliveries));
        }
        var name = partner.waarde();
        return new Counts(
                Sql.all(connection, MESSAGES.formatted("partner = ?"), SqlLedgers::messages, projected, name),
                Sql.all(connection, DELIVERIES.formatted("ontvanger = ?"), SqlLedgers::deliveries, name));
    }

    private static Count messages(ResultSet rows) throws SQLException {
        return new Count(new PartnerId(rows.getString(1)), rows.getString(2), rows.getLong(3), rows.getLong(4));
    }

    private static Count deliveries(ResultSet rows) throws SQLException {
        return new Count(new PartnerId(rows.getString(1)), rows.getString(2), rows.getLong(3), 0);
    }

    private static Boekhouding sum(Counts counts) {
        return new Boekhouding(berichten(counts.messages()), leveringen(counts.deliveries()));
    }

    private static Berichten berichten(List<Count> counts) {
        long settled = total(counts, "SETTLED");
        long processed = counts.stream().mapToLong(Count::projected).sum();
        long rejected = total(counts, "REJECTED");
        long parked = total(counts, "PARKED");
        long inProgress = total(counts, "RECEIVED") + settled - processed;
        long received = counts.stream().mapToLong(Count::number).sum();
        return new Berichten(received, processed, rejected, parked, inProgress);
    }

    private static Leveringen leveringen(List<Count> counts) {
        long planned = counts.stream().mapToLong(Count::number).sum();
        return new Leveringen(
                planned,
                total(counts, "DELIVERED"),
                total(counts, "REFUSED"),
                total(counts, "PARKED"),
                total(counts, "PLANNED"));
    }

    private static long total(List<Count> counts, String status) {
        return counts.stream()
                .filter(each -> each.status().equals(status))
                .mapToLong(Count::number)
                .sum();
    }

    @Override
    public List<Ontvangen> ontvangenOver(PersoonId persoon) {
        return database.read(connection -> Sql.all(
                connection,
                "select b.partner, b.soort, b.ontvangen, b.status from bericht b where " + OVER
                        + " order by b.ontvangen desc, b.volgnummer desc",
                rows -> new Ontvangen(
                        new PartnerId(rows.getString(1)),
                        rows.getString(2),
                        Sql.moment(rows, "ontvangen"),
                        rows.getString(4).toLowerCase(Locale.ROOT)),
                persoon.waarde(),
                persoon.waarde()));
    }

    @Override
    public List<Verstuurd> verstuurdOver(PersoonId persoon) {
        return database.read(connection -> Sql.all(
                connection,
                "select l.ontvanger, l.soort, coalesce(l.afgerond, l.gepland) as op, l.status from levering l"
                        + " join bericht b on b.volgnummer = l.bericht where " + OVER
                        + " order by op desc, l.volgnummer desc",
                rows -> new Verstuurd(
                        new PartnerId(rows.getString(1)),
                        rows.getString(2),
                        Sql.moment(rows, "op"),
                        rows.getString(4).toLowerCase(Locale.ROOT)),
                persoon.waarde(),
                persoon.waarde()));
    }

    @Override
    public Optional<Status> status(BerichtId bericht) {
        return database.snapshot(connection -> status(connection, bericht));
    }

    private static Optional<Status> status(Connection connection, BerichtId bericht) throws SQLException {
        var row = Sql.first(connection, "select * from bericht where id = ?", SqlLedgers::row, bericht.waarde());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var message = row.orElseThrow();
        var projected = projected(connection, message.positie());
        var deliveries = Sql.all(
                connection,
                "select * from levering where bericht = ? order by volgnummer",
                SqlLedgers::levering,
                message.volgnummer());
        return Optional.of(message.status(projected, deliveries));
    }

    private static @Nullable Instant projected(Connection connection, @Nullable Long positie) throws SQLException {
        return positie == null
                ? null
                : Sql.first(
                                connection,
                                "select op from projectie where positie >= ? order by positie limit 1",
                                rows -> Sql.moment(rows, "op"),
                                positie)
                        .orElse(null);
    }

    private static Levering levering(ResultSet rows) throws SQLException {
        return new Levering(
                rows.getObject("id", UUID.class),
                new PartnerId(rows.getString("ontvanger")),
                rows.getString("status").toLowerCase(Locale.ROOT),
                rows.getInt("pogingen"),
                rows.getString("soort"),
                Sql.instant(rows, "afgerond"),
                Sql.instant(rows, "volgende"),
                EventJson.texts(rows.getString("onthouden")),
                EventJson.problems(rows.getString("problemen")));
    }

    private static Row row(ResultSet rows) throws SQLException {
        var stages = new ArrayList<Stap>();
        add(stages, "received", Sql.instant(rows, "ontvangen"));
        add(stages, "relayed", Sql.instant(rows, "gerelayed"));
        add(stages, "decoded", Sql.instant(rows, "gelezen"));
        add(stages, "translated", Sql.instant(rows, "vertaald"));
        long positie = rows.getLong("positie");
        boolean recorded = !rows.wasNull();
        add(stages, recorded ? "recorded" : ended(rows.getString("status")), Sql.instant(rows, "vastgelegd"));
        return new Row(
                rows.getLong("volgnummer"),
                new BerichtId(rows.getObject("id", UUID.class)),
                new PartnerId(rows.getString("partner")),
                rows.getString("soort"),
                rows.getString("identificatie"),
                rows.getString("status"),
                recorded ? positie : null,
                stages,
                rows.getString("problemen"));
    }

    private static String ended(String status) {
        return status.equals("REJECTED") ? "rejected" : "parked";
    }

    private static void add(List<Stap> stages, String stage, @Nullable Instant at) {
        if (at != null) {
            stages.add(new Stap(stage, at));
        }
    }

    private record Count(PartnerId partner, String status, long number, long projected) {}

    private record Counts(List<Count> messages, List<Count> deliveries) {

        private Counts of(PartnerId partner) {
            return new Counts(
                    messages.stream()
                            .filter(each -> each.partner().equals(partner))
                            .toList(),
                    deliveries.stream()
                            .filter(each -> each.partner().equals(partner))
                            .toList());
        }
    }

    private record Row(
            long volgnummer,
            BerichtId bericht,
            PartnerId partner,
            String soort,
            String identificatie,
            String status,
            @Nullable Long positie,
            List<Stap> stages,
            @Nullable String problems) {

        private Status status(@Nullable Instant projected, List<Levering> deliveries) {
            add(stages, "projected", projected);
            return new Status(
                    bericht,
                    partner,
                    soort,
                    identificatie,
                    toestand(projected != null),
                    List.copyOf(stages),
                    EventJson.problems(problems),
                    deliveries);
        }

        private Toestand toestand(boolean projected) {
            return switch (status) {
                case "RECEIVED" -> Toestand.RECEIVED;
                case "REJECTED" -> Toestand.REJECTED;
                case "PARKED" -> Toestand.PARKED;
                default -> projected ? Toestand.PROCESSED : Toestand.PROCESSING;
            };
        }
    }
}
