package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.regiehub.routes.Publications;

/** Vocabulary releases in the database, and which was put in force when. */
final class SqlPublications implements Publications {

    private static final String KIND = "publicatie";

    private final Database database;
    private final ReentrantLock publishing = new ReentrantLock();

    SqlPublications(Database database) {
        this.database = database;
    }

    @Override
    public void publish(String id, byte[] inhoud, Instant op, String door) {
        publishing.lock();
        try {
            if (inForce().filter(id::equals).isEmpty()) {
                database.durably(connection -> store(connection, id, inhoud, op, door));
            }
        } finally {
            publishing.unlock();
        }
    }

    private static int store(Connection connection, String id, byte[] inhoud, Instant op, String door)
            throws SQLException {
        if (Sql.number(connection, "select count(*) from publicatie where id = ?", id) == 0) {
            byte[] packed = Compact.pack(inhoud);
            long nummer = Sql.number(connection, "select coalesce(max(nummer), 0) + 1 from publicatie");
            Sql.change(
                    connection,
                    "insert into publicatie (id, nummer, op, door, ingepakt, vervolgen, inhoud) values (?, ?, ?, ?, true, ?, ?)",
                    id,
                    nummer,
                    op,
                    door,
                    Pieces.following(packed),
                    Pieces.first(packed));
            var pieces = new Pieces(KIND);
            pieces.add(nummer, packed);
            pieces.store(connection);
        }
        return Sql.change(
                connection,
                "insert into publicatiekeuze (nummer, publicatie, op, door) select coalesce(max(nummer), 0) + 1, ?, ?, ? from publicatiekeuze",
                id,
                op,
                door);
    }

    @Override
    public Optional<Publication> current() {
        return database.read(connection -> {
            var row = Sql.first(connection, """
                    select p.id, p.nummer, p.ingepakt, p.vervolgen, p.inhoud, k.op from publicatiekeuze k join publicatie p on p.id = k.publicatie
                    order by k.nummer desc limit 1""", SqlPublications::row);
            return row.isEmpty() ? Optional.empty() : Optional.of(whole(connection, row.orElseThrow()));
        });
    }

    @Override
    public Optional<String> inForce() {
        return database.read(connection -> Sql.first(
                connection,
                "select publicatie from publicatiekeuze order by nummer desc limit 1",
                rows -> rows.getString(1)));
    }

    @Override
    public boolean known(String id) {
        return database.read(
                connection -> Sql.number(connection, "select count(*) from publicatie where id = ?", id) > 0);
    }

    @Override
    public Optional<Publication> find(String id) {
        return database.read(connection -> {
            var row = Sql.first(
                    connection,
                    "select id, nummer, ingepakt, vervolgen, inhoud, op from publicatie where id = ?",
                    SqlPublications::row,
                    id);
            return row.isEmpty() ? Optional.empty() : Optional.of(whole(connection, row.orElseThrow()));
        });
    }

    @Override
    public List<Inwerkingtreding> history() {
        return database.read(connection -> Sql.all(
                connection,
                "select publicatie, op, door from publicatiekeuze order by nummer desc",
                rows -> new Inwerkingtreding(
                        rows.getString("publicatie"), Sql.moment(rows, "op"), rows.getString("door"))));
    }

    private static Publication whole(Connection connection, Row row) throws SQLException {
        var first = row.publication();
        byte[] kept = Pieces.whole(connection, KIND, row.nummer(), first.inhoud(), row.vervolgen());
        return new Publication(first.id(), row.ingepakt() ? Compact.unpack(kept) : kept, first.op());
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(
                rows.getLong("nummer"),
                rows.getBoolean("ingepakt"),
                rows.getInt("vervolgen"),
                new Publication(rows.getString("id"), rows.getBytes("inhoud"), Sql.moment(rows, "op")));
    }

    private record Row(long nummer, boolean ingepakt, int vervolgen, Publication publication) {}
}
