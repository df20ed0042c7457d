package nl.regiehub.routes.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Bewaartermijnen;
import nl.regiehub.routes.Bewaring;
import org.jspecify.annotations.Nullable;

/** Finds whose term is over in the tables that access rests on, and keeps who proposed and who decided. */
final class SqlBewaring implements Bewaring {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** Who asked for help keeps that relation after the help ended; it keeps nobody's data. */
    private static final String RUSTEND = """
            select d.persoon, d.kring_sleutel, d.kring_soort, d.bron, d.wet, d.verantwoordelijke, d.categorieen, v.voorgesteld_door,
              (select max(b.ontvangen) from bericht b where b.persoon = d.persoon) as eigen,
              (select max(b.ontvangen) from berichtpersoon p join bericht b on b.persoon = p.berichtsleutel
                 where p.persoon = d.persoon) as gedeeld,
              (select max(r.tot) from relatiefeit r where r.persoon = d.persoon) as tot,
              (select max(r.einde) from relatiefeit r where r.persoon = d.persoon) as einde
            from dossierdeel d
            left join vernietigingsvoorstel v on v.persoon = d.persoon
            where not exists (select 1 from relatiefeit r where r.persoon = d.persoon and r.tot is null and r.einde is null
              and r.soort in ('CASUSDEELNEMER', 'CASUSHOUDER', 'OPDRACHTNEMER', 'VERWEZENE', 'BETROKKENE'))""";

    private final Database database;

    private final PartDestruction destruction;

    SqlBewaring(Database database, PartDestruction destruction) {
        this.database = database;
        this.destruction = destruction;
    }

    @Override
    public List<Verlopen> verlopen(Bewaartermijnen termijnen, LocalDate op) {
        return rustend().stream()
                .flatMap(rows -> verlopen(rows, termijnen, op).stream())
                .toList();
    }

    @Override
    public Optional<Verlopen> verlopen(PersoonId persoon, Bewaartermijnen termijnen, LocalDate op) {
        var rows = database.read(
                connection -> Sql.all(connection, RUSTEND + " and d.persoon = ?", SqlBewaring::row, persoon.waarde()));
        return rows.isEmpty() ? Optional.empty() : verlopen(rows, termijnen, op);
    }

    /** Of whom nothing runs, with what is known of each. */
    private Collection<List<Row>> rustend() {
        return database.read(connection -> Sql.all(connection, RUSTEND, SqlBewaring::row)).stream()
                .collect(groupingBy(Row::persoon, TreeMap::new, toList()))
                .values();
    }

    private static Optional<Verlopen> verlopen(List<Row> rows, Bewaartermijnen termijnen, LocalDate op) {
        var delen = rows.stream().flatMap(row -> row.delen().stream()).toList();
        var jaren = termijnen.langste(delen);
        if (jaren.isEmpty()) {
            return Optional.empty();
        }
        Row row = rows.getFirst();
        var wetten = delen.stream().map(Dossierdeel::wet).collect(toSet());
        return row.laatste()
                .map(laatste -> new Verlopen(
                        new PersoonId(row.persoon()),
                        wetten,
                        laatste,
                        laatste.plusYears(jaren.getAsInt()),
                        row.voorgesteld()))
                .filter(each -> !each.sinds().isAfter(op));
    }

    @Override
    public List<Verlopendeel> verlopenDelen(Bewaartermijnen termijnen, LocalDate op) {
        var voorgesteld = voorgesteld();
        return rustend().stream()
                .filter(rows -> verlopen(rows, termijnen, op).isEmpty())
                .flatMap(List::stream)
                .flatMap(row -> verlopenDelen(row, termijnen, voorgesteld))
                .filter(each -> !each.sinds().isAfter(op))
                .toList();
    }

    private static Stream<Verlopendeel> verlopenDelen(
            Row row, Bewaartermijnen termijnen, Map<UUID, String> voorgesteld) {
        return row.laatste().stream()
                .flatMap(laatste -> row.delen().stream()
                        .flatMap(deel -> termijnen.jaren(deel).stream()
                                .mapToObj(jaren -> new Verlopendeel(
                                        deel, laatste, laatste.plusYears(jaren), voorgesteld.get(deel.kenmerk())))));
    }

    private Map<UUID, String> voorgesteld() {
        return database
                .read(connection -> Sql.all(
                        connection,
                        "select kenmerk, voorgesteld_door from deelvoorstel",
                        rows -> Map.entry(rows.getObject(1, UUID.class), rows.getString(2))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getObject("persoon", UUID.class),
                SqlFeiten.delen(rows),
                rows.getString("voorgesteld_door"),
                dag(rows, "eigen"),
                dag(rows, "gedeeld"),
                rows.getObject("tot", LocalDate.class),
                rows.getObject("einde", LocalDate.class));
    }

    private static @Nullable LocalDate dag(ResultSet rows, String column) throws SQLException {
        var moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), NEDERLAND);
    }

    @Override
    public void stelVoor(PersoonId persoon, String door, Instant op) {
        database.durably(connection -> Sql.change(
                connection,
                "insert into vernietigingsvoorstel (persoon, voorgesteld_door, voorgesteld) values (?, ?, ?) on conflict do nothing",
                persoon.waarde(),
                door,
                op));
    }

    @Override
    public boolean stelVast(PersoonId persoon, String door, Instant op) {
        return database.durably(connection -> Sql.change(
                        connection,
                        "update vernietigingsvoorstel set vastgesteld_door = ?, vastgesteld = ? where persoon = ? and voorgesteld_door <> ?",
                        door,
                        op,
                        persoon.waarde(),
                        door))
                == 1;
    }

    @Override
    public void stelVoor(Dossierdeel deel, String door, Instant op) {
        database.durably(connection -> Sql.change(
                connection,
                "insert into deelvoorstel (kenmerk, persoon, voorgesteld_door, voorgesteld) values (?, ?, ?, ?) on conflict do nothing",
                deel.kenmerk(),
                deel.persoon().waarde(),
                door,
                op));
    }

    @Override
    public void vernietig(Dossierdeel deel, String door, Instant op) {
        destruction.destroy(deel, door, op);
    }

    /** What one source said of one person in one circle. */
    private record Row(
            UUID persoon,
            List<Dossierdeel> delen,
            @Nullable String voorgesteld,
            @Nullable LocalDate eigen,
            @Nullable LocalDate gedeeld,
            @Nullable LocalDate tot,
            @Nullable LocalDate einde) {

        private Optional<LocalDate> laatste() {
            return Stream.of(eigen, gedeeld, tot, einde)
                    .flatMap(Stream::ofNullable)
                    .max(Comparator.naturalOrder());
        }
    }
}
