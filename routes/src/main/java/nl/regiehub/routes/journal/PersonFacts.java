package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.routes.journal.Seal.Place;
import org.jspecify.annotations.Nullable;

/** Facts about persons, each sealed with the key of its person: of whoever was destroyed there are none. */
final class PersonFacts {

    private static final String ALL =
            "select bron, nummer, persoon, feit, door, vastgelegd, vervallen from toegangsfeit where ";
    private static final String VALID = "vervallen is null and ";

    /** Who somebody is, and who acts for them, is for a source to say that has something of them itself. */
    private static final String KNOWN = """
            (soort not in ('inlog', 'geboorte', 'vertegenwoordiging') or exists (
                select 1 from dossierdeel deel where deel.persoon = toegangsfeit.persoon
                and toegangsfeit.bron in (deel.bron, deel.verantwoordelijke))) and\s""";

    private final Vault vault;

    PersonFacts(Vault vault) {
        this.vault = vault;
    }

    List<Vastgesteld> about(Connection connection, List<UUID> personen) throws SQLException {
        return read(connection, KNOWN + "persoon = any(?)", Sql.uuids(connection, personen));
    }

    /** Everything that was ever stated about somebody, oldest first. */
    List<Vermelding> history(Connection connection, PersoonId persoon) throws SQLException {
        return open(connection, "persoon = ? order by volgnummer", persoon.waarde());
    }

    /** What persons want of an organisation by name, oldest first. */
    List<Vermelding> wishesTowards(Connection connection, Organisatiecode organisatie) throws SQLException {
        return open(
                connection,
                VALID + "houder = ? and soort = 'wilsuiting' and persoon is not null order by volgnummer",
                organisatie.toString());
    }

    /** Facts by which an organisation or an account has a relation to somebody. */
    List<Vastgesteld> heldBy(Connection connection, Organisatiecode organisatie, @Nullable String account)
            throws SQLException {
        return read(
                connection,
                KNOWN + "persoon is not null and (houder = ? or account = ?)",
                organisatie.toString(),
                account);
    }

    /** What a source last said under a number. */
    List<Vastgesteld> said(Connection connection, Organisatiecode bron, String nummer) throws SQLException {
        return read(connection, "persoon is not null and bron = ? and nummer = ?", bron.toString(), nummer);
    }

    byte[] sealed(Connection connection, Organisatiecode bron, String nummer, Vastgesteld vastgesteld)
            throws SQLException {
        var persoon = vastgesteld.persoon();
        @Nullable SecretKey key = vault.keys(connection, List.of(persoon)).get(persoon);
        if (key == null) {
            throw new IllegalArgumentException("a person without a key has no facts");
        }
        return Seal.close(key, FactJson.write(vastgesteld.feit()), place(bron.toString(), nummer));
    }

    private List<Vastgesteld> read(Connection connection, String where, @Nullable Object... values)
            throws SQLException {
        return open(connection, VALID + where, values).stream()
                .map(each -> new Vastgesteld(each.persoon(), each.feit()))
                .toList();
    }

    private List<Vermelding> open(Connection connection, String where, @Nullable Object... values) throws SQLException {
        var rows = Sql.all(connection, ALL + where, PersonFacts::row, values);
        var keys = vault.keys(
                connection, rows.stream().map(Row::persoon).distinct().toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(keys.get(row.persoon())).map(row::open))
                .toList();
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getString("bron"),
                rows.getString("nummer"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                rows.getBytes("feit"),
                rows.getString("door"),
                Sql.moment(rows, "vastgelegd"),
                Sql.instant(rows, "vervallen"));
    }

    private static Place place(String bron, String nummer) {
        return new Place("toegangsfeit", bron + "/" + nummer);
    }

    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Row(
            String bron,
            String nummer,
            PersoonId persoon,
            byte[] feit,
            String door,
            Instant vastgelegd,
            @Nullable Instant vervallen) {

        private Vermelding open(SecretKey key) {
            var gezegd = FactJson.persoonsfeit(Seal.open(key, feit, place(bron, nummer)));
            return new Vermelding(Organisatiecode.van(bron), nummer, persoon, gezegd, door, vastgelegd, vervallen);
        }
    }
}
