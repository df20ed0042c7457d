package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** The facts that access is decided on, read from the journal's tables. */
final class SqlFeiten implements Feiten {

    private static final String RELATIE =
            "select soort, persoon, kring_soort, kring_sleutel, organisatie, medewerker, rol, van, tot, einde from relatiefeit where ";

    private static final String DEEL =
            "select persoon, kring_sleutel, kring_soort, bron, wet, verantwoordelijke, categorieen from dossierdeel where ";

    private final Database database;
    private final PersonFacts persons;

    SqlFeiten(Database database, PersonFacts persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public List<Dossierdeel> delen(Collection<PersoonId> personen) {
        return database.read(connection -> delen(connection, ids(personen)));
    }

    @Override
    public List<Dossierdeel> delenVan(Organisatiecode verantwoordelijke) {
        return database.read(connection -> delen(connection, "verantwoordelijke = ?", verantwoordelijke.toString()));
    }

    static List<Dossierdeel> delen(Connection connection, List<UUID> personen) throws SQLException {
        return delen(connection, "persoon = any(?)", Sql.uuids(connection, personen));
    }

    private static List<Dossierdeel> delen(Connection connection, String where, Object value) throws SQLException {
        return Sql.all(connection, DEEL + where, SqlFeiten::delen, value).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The dossierdelen of a row: one for each category. */
    static List<Dossierdeel> delen(ResultSet rows) throws SQLException {
        var persoon = new PersoonId(rows.getObject("persoon", UUID.class));
        var kring = new Kring(Kring.Soort.valueOf(rows.getString("kring_soort")), rows.getString("kring_sleutel"));
        var bron = Organisatiecode.van(rows.getString("bron"));
        var wet = Wet.valueOf(rows.getString("wet"));
        var verantwoordelijke = Organisatiecode.van(rows.getString("verantwoordelijke"));
        return Arrays.stream(rows.getString("categorieen").split(",", -1))
                .map(Categorie::valueOf)
                .map(categorie -> new Dossierdeel(persoon, bron, categorie, kring, wet, verantwoordelijke))
                .toList();
    }

    @Override
    public List<Relatiefeit> relaties(Collection<PersoonId> personen) {
        return database.read(connection -> Sql.all(
                connection, RELATIE + "persoon = any(?)", SqlFeiten::relatie, Sql.uuids(connection, ids(personen))));
    }

    @Override
    public List<Relatiefeit> relatiesVan(Organisatiecode organisatie) {
        return database.read(connection ->
                Sql.all(connection, RELATIE + "organisatie = ?", SqlFeiten::relatie, organisatie.toString()));
    }

    @Override
    public List<Relatiefeit> relatiesIn(Collection<Kring> kringen) {
        var asked = Set.copyOf(kringen);
        var keys = asked.stream().map(Kring::sleutel).distinct().toArray();
        return database
                .read(connection -> Sql.all(
                        connection,
                        RELATIE + "kring_sleutel = any(?)",
                        SqlFeiten::relatie,
                        connection.createArrayOf("varchar", keys)))
                .stream()
                .filter(feit -> asked.contains(feit.kring()))
                .toList();
    }

    private static Relatiefeit relatie(ResultSet rows) throws SQLException {
        return new Relatiefeit(
                Relatiefeit.Soort.valueOf(rows.getString("soort")),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                new Kring(Kring.Soort.valueOf(rows.getString("kring_soort")), rows.getString("kring_sleutel")),
                Organisatiecode.van(rows.getString("organisatie")),
                rows.getString("medewerker"),
                rows.getString("rol"),
                new Periode(
                        rows.getObject("van", LocalDate.class),
                        first(rows.getObject("tot", LocalDate.class), rows.getObject("einde", LocalDate.class))));
    }

    /** A relation ends as was agreed, or sooner. */
    private static @Nullable LocalDate first(@Nullable LocalDate agreed, @Nullable LocalDate sooner) {
        if (agreed == null || sooner == null) {
            return agreed == null ? sooner : agreed;
        }
        return agreed.isBefore(sooner) ? agreed : sooner;
    }

    @Override
    public List<Vastgesteld> persoonsfeiten(Collection<PersoonId> personen) {
        return database.read(connection -> persons.about(connection, ids(personen)));
    }

    @Override
    public List<Vastgesteld> persoonsfeitenVan(Vrager vrager) {
        return database.read(connection -> persons.heldBy(connection, vrager.organisatie(), vrager.medewerker()));
    }

    @Override
    public List<Organisatiefeit> organisatiefeiten(Organisatiecode organisatie) {
        return database.read(connection -> Sql.all(
                connection,
                "select feit from toegangsfeit where organisatie = ? and vervallen is null",
                rows -> FactJson.organisatiefeit(rows.getBytes("feit")),
                organisatie.toString()));
    }

    private static List<UUID> ids(Collection<PersoonId> personen) {
        return personen.stream().map(PersoonId::waarde).toList();
    }
}
