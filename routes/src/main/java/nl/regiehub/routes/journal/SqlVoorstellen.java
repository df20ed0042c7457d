package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.routes.Voorstellen;
import org.jspecify.annotations.Nullable;

/** Proposals in the database, and beside them the files of publications. */
final class SqlVoorstellen implements Voorstellen {

    private static final String KIND = "voorstel";
    private static final String FILES = "bestanden";
    private static final String WEIGHED = "weging";
    private static final String COLUMNS =
            "nummer, naam, toelichting, door, organisatie, op, basis, soort, stand, lijst, code, ingang, toets_door, toets_op, advies, besluit_door, besluit_op, reden, publicatie";

    private final Database database;

    SqlVoorstellen(Database database) {
        this.database = database;
    }

    @Override
    public long nieuw(Nieuw voorstel) {
        return database.durably(connection -> insert(connection, voorstel));
    }

    /** The row that gives out positions keeps two proposals from getting one number. */
    private static long insert(Connection connection, Nieuw voorstel) throws SQLException {
        Recording.lock(connection);
        long nummer = Sql.number(connection, "select coalesce(max(nummer), 0) + 1 from voorstel");
        Code code = voorstel.code();
        Sql.change(
                connection,
                """
                insert into voorstel (nummer, naam, toelichting, door, organisatie, op, basis, soort, stand, lijst, code, ingang, vervolgen, inhoud)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                nummer,
                voorstel.naam(),
                voorstel.toelichting(),
                voorstel.door(),
                code(voorstel.organisatie()),
                voorstel.op(),
                voorstel.basis(),
                voorstel.soort(),
                voorstel.stand(),
                code == null ? null : code.schema(),
                code == null ? null : code.waarde(),
                voorstel.ingang(),
                Pieces.following(voorstel.wijziging()),
                Pieces.first(voorstel.wijziging()));
        rest(connection, KIND, nummer, voorstel.wijziging());
        return nummer;
    }

    private static @Nullable String code(@Nullable Organisatiecode organisatie) {
        return organisatie == null ? null : organisatie.toString();
    }

    private static void rest(Connection connection, String kind, long nummer, byte[] bytes) throws SQLException {
        var pieces = new Pieces(kind);
        pieces.add(nummer, bytes);
        pieces.store(connection);
    }

    @Override
    public Optional<Voorstel> vind(long nummer) {
        return database.read(connection -> Sql.first(
                connection,
                "select %s from voorstel where nummer = ?".formatted(COLUMNS),
                SqlVoorstellen::row,
                nummer));
    }

    @Override
    public List<Voorstel> laatste(int meeste) {
        return database.read(connection -> Sql.all(
                connection,
                "select %s from voorstel order by nummer desc limit ?".formatted(COLUMNS),
                SqlVoorstellen::row,
                meeste));
    }

    @Override
    public List<Voorstel> van(String door, int meeste) {
        return database.read(connection -> Sql.all(
                connection,
                "select %s from voorstel where door = ? order by nummer desc limit ?".formatted(COLUMNS),
                SqlVoorstellen::row,
                door,
                meeste));
    }

    private static Voorstel row(ResultSet rows) throws SQLException {
        @Nullable String lijst = rows.getString("lijst");
        @Nullable String organisatie = rows.getString("organisatie");
        return new Voorstel(
                rows.getLong("nummer"),
                rows.getString("naam"),
                rows.getString("toelichting"),
                rows.getString("door"),
                organisatie == null ? null : Organisatiecode.van(organisatie),
                Sql.moment(rows, "op"),
                rows.getString("basis"),
                Soort.valueOf(rows.getString("soort")),
                Stand.valueOf(rows.getString("stand")),
                lijst == null ? null : new Code(lijst, rows.getString("code")),
                rows.getObject("ingang", LocalDate.class),
                toets(rows),
                besluit(rows));
    }

    private static @Nullable Toets toets(ResultSet rows) throws SQLException {
        @Nullable String door = rows.getString("toets_door");
        return door == null ? null : new Toets(door, Sql.moment(rows, "toets_op"), rows.getString("advies"));
    }

    private static @Nullable Besluit besluit(ResultSet rows) throws SQLException {
        @Nullable String door = rows.getString("besluit_door");
        return door == null
                ? null
                : new Besluit(
                        door, Sql.moment(rows, "besluit_op"), rows.getString("reden"), rows.getString("publicatie"));
    }

    @Override
    public Optional<byte[]> wijziging(long nummer) {
        return parcel(KIND, "select nummer, vervolgen, inhoud from voorstel where nummer = ?", nummer);
    }

    private Optional<byte[]> parcel(String kind, String sql, Object... keys) {
        return database.snapshot(connection -> {
            var found = new ArrayList<byte[]>();
            for (Parcel part : Sql.all(connection, sql, Parcel::of, keys)) {
                found.add(Pieces.whole(connection, kind, part.nummer(), part.first(), part.following()));
            }
            return found.stream().findFirst();
        });
    }

    @Override
    public boolean bewerk(long nummer, Nieuw voorstel) {
        return database.durably(connection -> {
            int changed = Sql.change(
                    connection,
                    "update voorstel set naam = ?, toelichting = ?, op = ?, basis = ?, ingang = ?, vervolgen = ?, inhoud = ? where nummer = ? and stand = ? and door = ?",
                    voorstel.naam(),
                    voorstel.toelichting(),
                    voorstel.op(),
                    voorstel.basis(),
                    voorstel.ingang(),
                    Pieces.following(voorstel.wijziging()),
                    Pieces.first(voorstel.wijziging()),
                    nummer,
                    Stand.CONCEPT,
                    voorstel.door());
            if (changed > 0) {
                Sql.change(connection, "delete from vervolg where soort = ? and nummer = ?", KIND, nummer);
                rest(connection, KIND, nummer, voorstel.wijziging());
            }
            return changed > 0;
        });
    }

    @Override
    public boolean zet(long nummer, Stand van, Stand naar, @Nullable Besluit besluit) {
        return database.durably(connection -> Sql.change(
                        connection,
                        "update voorstel set stand = ?, besluit_door = ?, besluit_op = ?, reden = ?, publicatie = ? where nummer = ? and stand = ?",
                        naar,
                        besluit == null ? null : besluit.door(),
                        besluit == null ? null : besluit.op(),
                        besluit == null ? null : besluit.reden(),
                        besluit == null ? null : besluit.publicatie(),
                        nummer,
                        van))
                > 0;
    }

    @Override
    public boolean toets(long nummer, Stand naar, Toets toets) {
        return database.durably(connection -> Sql.change(
                        connection,
                        "update voorstel set stand = ?, toets_door = ?, toets_op = ?, advies = ? where nummer = ? and stand = ?",
                        naar,
                        toets.door(),
                        toets.op(),
                        toets.advies(),
                        nummer,
                        Stand.TER_TOETSING))
                > 0;
    }

    @Override
    public Optional<byte[]> weging(long nummer, String sleutel) {
        return parcel(
                WEIGHED,
                "select nummer, vervolgen, inhoud from voorstelweging where nummer = ? and sleutel = ?",
                nummer,
                sleutel);
    }

    @Override
    public void bewaarWeging(long nummer, String sleutel, byte[] weging) {
        database.durably(connection -> {
            Recording.lock(connection);
            Sql.change(connection, "delete from voorstelweging where nummer = ?", nummer);
            Sql.change(connection, "delete from vervolg where soort = ? and nummer = ?", WEIGHED, nummer);
            rest(connection, WEIGHED, nummer, weging);
            return Sql.change(
                    connection,
                    "insert into voorstelweging (nummer, sleutel, vervolgen, inhoud) values (?, ?, ?, ?)",
                    nummer,
                    sleutel,
                    Pieces.following(weging),
                    Pieces.first(weging));
        });
    }

    @Override
    public Optional<byte[]> bestanden(String publicatie) {
        return parcel(
                FILES, "select nummer, vervolgen, inhoud from vocabulairebestanden where publicatie = ?", publicatie);
    }

    @Override
    public void bewaar(String publicatie, byte[] bestanden) {
        database.durably(connection -> {
            Recording.lock(connection);
            if (Sql.number(connection, "select count(*) from vocabulairebestanden where publicatie = ?", publicatie)
                    > 0) {
                return 0;
            }
            long nummer = Sql.number(connection, "select coalesce(max(nummer), 0) + 1 from vocabulairebestanden");
            rest(connection, FILES, nummer, bestanden);
            return Sql.change(
                    connection,
                    "insert into vocabulairebestanden (nummer, publicatie, vervolgen, inhoud) values (?, ?, ?, ?)",
                    nummer,
                    publicatie,
                    Pieces.following(bestanden),
                    Pieces.first(bestanden));
        });
    }

    /** A parcel of which the first piece was read. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Parcel(long nummer, int following, byte[] first) {

        private static Parcel of(ResultSet rows) throws SQLException {
            return new Parcel(rows.getLong("nummer"), rows.getInt("vervolgen"), rows.getBytes("inhoud"));
        }
    }
}
