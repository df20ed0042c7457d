package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.Seal.Place;
import org.jspecify.annotations.Nullable;

/** Ventielen in the database, every step sealed with the key of the person whom the request named. */
final class SqlVentielen implements Ventielen {

    private static final String ROWS = "select ventiel, nummer, persoon, stap from ventielstap where ";
    private static final String ORDER = " order by ventiel, nummer";

    private final Database database;
    private final Vault vault;
    private final SqlFeitenboek facts;

    SqlVentielen(Database database, Vault vault, SqlFeitenboek facts) {
        this.database = database;
        this.vault = vault;
        this.facts = facts;
    }

    @Override
    public void leg(Ventielzaak zaak) {
        database.durably(connection -> insert(connection, zaak));
    }

    @Override
    public boolean zet(Ventielzaak gezien, Stap stap) {
        var zaak = gezien.na(stap);
        return database.durably(connection -> {
            if (insert(connection, zaak) == 0) {
                return false;
            }
            var changes = !zaak.feiten().equals(gezien.feiten());
            return !changes || state(connection, zaak, stap.door());
        });
    }

    /** Adds the last step; 0 when another took its number. */
    private int insert(Connection connection, Ventielzaak zaak) throws SQLException {
        var stap = zaak.stappen().getLast();
        int nummer = zaak.stappen().size();
        return Sql.change(
                connection,
                "insert into ventielstap (ventiel, nummer, persoon, gemeente, soort, door, op, stap) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                zaak.id(),
                nummer,
                zaak.persoon().waarde(),
                zaak.aanvraag().gemeente().toString(),
                stap.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                stap.door(),
                stap.op(),
                Seal.close(key(connection, zaak.persoon()), FactJson.write(stap), place(zaak.id(), nummer)));
    }

    /** States what access rests on from now, under a number per person; of whoever was destroyed nothing is stated. */
    private boolean state(Connection connection, Ventielzaak zaak, String door) throws SQLException {
        var known = new HashMap<>(zaak.feiten());
        known.keySet().retainAll(vault.keys(connection, zaak.feiten().keySet()).keySet());
        var statements = new ArrayList<Vastlegging>();
        for (var feit : known.entrySet()) {
            var persoon = feit.getKey();
            Sql.change(
                    connection,
                    "insert into ventielpersoon (ventiel, persoon) values (?, ?) on conflict do nothing",
                    zaak.id(),
                    persoon.waarde());
            statements.add(new Vastlegging.OverPersoon(zaak.id() + "/" + persoon, persoon, feit.getValue()));
        }
        var authority = zaak.geopend().orElseThrow().gezag();
        return facts.leg(connection, authority, door, statements) > 0;
    }

    @Override
    public Optional<Ventielzaak> vind(UUID id) {
        return zaken("ventiel = ?", id).stream().findFirst();
    }

    @Override
    public List<Ventielzaak> van(Organisatiecode gemeente) {
        return zaken("gemeente = ?", gemeente.toString());
    }

    @Override
    public List<Ventielzaak> gevraagdDoor(String account) {
        return zaken("ventiel in (select ventiel from ventielstap where nummer = 1 and door = ?)", account);
    }

    @Override
    public List<Ventielzaak> over(Collection<PersoonId> personen) {
        var ids = personen.stream().map(PersoonId::waarde).toList();
        return database.read(connection -> zaken(
                connection,
                "ventiel in (select ventiel from ventielpersoon where persoon = any(?))",
                Sql.uuids(connection, ids)));
    }

    private List<Ventielzaak> zaken(String where, Object value) {
        return database.read(connection -> zaken(connection, where, value));
    }

    private List<Ventielzaak> zaken(Connection connection, String where, Object value) throws SQLException {
        var rows = Sql.all(connection, ROWS + where + ORDER, SqlVentielen::row, value);
        var keys = vault.keys(
                connection, rows.stream().map(Row::persoon).distinct().toList());
        Map<UUID, Ventielzaak> zaken = new LinkedHashMap<>();
        for (Row row : rows) {
            @Nullable SecretKey key = keys.get(row.persoon());
            if (key != null) {
                zaken.merge(
                        row.ventiel(),
                        row.open(key),
                        (zaak, next) -> zaak.na(next.stappen().getFirst()));
            }
        }
        return zaken.values().stream()
                .sorted((one, other) ->
                        other.aangevraagd().op().compareTo(one.aangevraagd().op()))
                .toList();
    }

    private SecretKey key(Connection connection, PersoonId persoon) throws SQLException {
        @Nullable SecretKey key = vault.keys(connection, List.of(persoon)).get(persoon);
        if (key == null) {
            throw new IllegalArgumentException("a person without a key has no ventiel");
        }
        return key;
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getObject("ventiel", UUID.class),
                rows.getInt("nummer"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                rows.getBytes("stap"));
    }

    private static Place place(UUID ventiel, int nummer) {
        return new Place("ventielstap", ventiel + "/" + nummer);
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Row(UUID ventiel, int nummer, PersoonId persoon, byte[] stap) {

        private Ventielzaak open(SecretKey key) {
            return new Ventielzaak(
                    ventiel, persoon, List.of(FactJson.stap(Seal.open(key, stap, place(ventiel, nummer)))));
        }
    }
}
