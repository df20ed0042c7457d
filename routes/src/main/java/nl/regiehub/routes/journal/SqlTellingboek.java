package nl.regiehub.routes.journal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Telgrond;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.access.telling.Rij;
import nl.regiehub.access.telling.Tijdvak;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.access.telling.Verteld;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Tellingboek;
import org.jspecify.annotations.Nullable;

/** Keeps told numbers in the journal's tables; who notes a period first decides what is told of it. */
final class SqlTellingboek implements Tellingboek {

    private final Database database;

    SqlTellingboek(Database database) {
        this.database = database;
    }

    @Override
    public Verteld van(Organisatiecode organisatie, List<Tijdvak> tijdvakken) {
        var namen = tijdvakken.stream().collect(toMap(Tijdvak::naam, tijdvak -> tijdvak));
        return database.read(connection -> new Verteld(
                tijdvakken(connection, organisatie, namen),
                Sql.all(
                                connection,
                                "select tijdvak, relatie, categorie, wet, indeling, waarde, personen from telling where organisatie = ?",
                                rows -> cel(rows, namen),
                                organisatie.toString())
                        .stream()
                        .flatMap(Optional::stream)
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static Set<Tijdvak> tijdvakken(
            Connection connection, Organisatiecode organisatie, Map<String, Tijdvak> namen) throws SQLException {
        return Sql.all(
                        connection,
                        "select tijdvak from tellingtijdvak where organisatie = ?",
                        rows -> Optional.ofNullable(namen.get(rows.getString(1))),
                        organisatie.toString())
                .stream()
                .flatMap(Optional::stream)
                .collect(toUnmodifiableSet());
    }

    private static Optional<Map.Entry<Vak, Integer>> cel(ResultSet rows, Map<String, Tijdvak> namen)
            throws SQLException {
        var rij = new Rij(
                new Telgrond(
                        Relatiesoort.valueOf(rows.getString("relatie")),
                        Categorie.valueOf(rows.getString("categorie")),
                        Wet.valueOf(rows.getString("wet"))),
                Indeling.valueOf(rows.getString("indeling")),
                rows.getString("waarde"));
        int personen = rows.getInt("personen");
        return Optional.ofNullable(namen.get(rows.getString("tijdvak")))
                .map(tijdvak -> Map.entry(new Vak(rij, tijdvak), personen));
    }

    @Override
    public void stelVast(
            Organisatiecode organisatie, Set<Tijdvak> tijdvakken, Map<Vak, Integer> aantallen, Instant op) {
        database.durably(connection -> {
            var eerste = new ArrayList<Tijdvak>();
            for (Tijdvak tijdvak : tijdvakken) {
                if (noteer(connection, organisatie, tijdvak, op)) {
                    eerste.add(tijdvak);
                }
            }
            return bewaar(connection, organisatie, eerste, aantallen);
        });
    }

    private static boolean noteer(Connection connection, Organisatiecode organisatie, Tijdvak tijdvak, Instant op)
            throws SQLException {
        return Sql.change(
                        connection,
                        "insert into tellingtijdvak (organisatie, tijdvak, vastgesteld) values (?, ?, ?) on conflict do nothing",
                        organisatie.toString(),
                        tijdvak.naam(),
                        op)
                == 1;
    }

    private static int bewaar(
            Connection connection, Organisatiecode organisatie, List<Tijdvak> tijdvakken, Map<Vak, Integer> aantallen)
            throws SQLException {
        var rijen = aantallen.entrySet().stream()
                .filter(cel -> tijdvakken.contains(cel.getKey().tijdvak()))
                .map(cel -> waarden(organisatie, cel.getKey(), cel.getValue()))
                .toList();
        return Sql.each(
                        connection,
                        "insert into telling (organisatie, tijdvak, relatie, categorie, wet, indeling, waarde, personen) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        rijen)
                .length;
    }

    private static @Nullable Object[] waarden(Organisatiecode organisatie, Vak vak, int personen) {
        var grond = vak.rij().grond();
        return new @Nullable Object[] {
            organisatie.toString(),
            vak.tijdvak().naam(),
            grond.relatie(),
            grond.categorie(),
            grond.wet(),
            vak.rij().indeling(),
            vak.rij().waarde(),
            personen
        };
    }
}
