package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.regiehub.canonical.Dossierdeel;
import org.jspecify.annotations.Nullable;

/** Remembers which dossierdelen are destroyed here while the graph may still have them: it has a disk of its own. */
final class Forgetting {

    private Forgetting() {}

    /** Notes dossierdelen in the transaction that destroys them. */
    static void note(Connection connection, List<Dossierdeel> delen) throws SQLException {
        Sql.each(connection, """
                insert into tevergeten (kenmerk, persoon, kring_sleutel, kring_soort, bron, wet, verantwoordelijke, categorieen)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", delen.stream().map(Forgetting::row).toList());
    }

    private static @Nullable Object[] row(Dossierdeel deel) {
        return new @Nullable Object[] {
            deel.kenmerk(),
            deel.persoon().waarde(),
            deel.kring().sleutel(),
            deel.kring().soort(),
            deel.bron().toString(),
            deel.wet(),
            deel.verantwoordelijke().toString(),
            deel.categorie()
        };
    }

    /** Those that are noted. */
    static List<Dossierdeel> due(Connection connection) throws SQLException {
        return Sql.all(
                        connection,
                        "select persoon, kring_sleutel, kring_soort, bron, wet, verantwoordelijke, categorieen from tevergeten",
                        SqlFeiten::delen)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Strikes out those that the graph forgot; returns how many. */
    static int done(Connection connection, List<Dossierdeel> delen) throws SQLException {
        var kenmerken = delen.stream().map(Dossierdeel::kenmerk).toList();
        return Sql.change(
                connection, "delete from tevergeten where kenmerk = any(?)", Sql.uuids(connection, kenmerken));
    }
}
