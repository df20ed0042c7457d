package nl.regiehub.routes.journal;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes too long for one row: the first piece stays in the row, the others follow in a table of their own. H2 keeps at
 * most 1,048,576 bytes in a value that it can share a page with; few messages are that long.
 */
final class Pieces {

    private static final int PIECE = 1_000_000;

    private final String soort;
    private final List<@Nullable Object[]> rest = new ArrayList<>();

    /** For bytes of one kind. */
    Pieces(String soort) {
        this.soort = soort;
    }

    /** The part that fits in the row. */
    static byte[] first(byte[] bytes) {
        return bytes.length <= PIECE ? bytes : Arrays.copyOf(bytes, PIECE);
    }

    /** How many pieces follow it. */
    static int following(byte[] bytes) {
        return (Math.max(bytes.length, 1) - 1) / PIECE;
    }

    /** Takes the pieces that do not fit in the row. */
    void add(long nummer, byte[] bytes) {
        for (int deel = 1; deel <= following(bytes); deel++) {
            int from = deel * PIECE;
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length));
            rest.add(new @Nullable Object[] {soort, nummer, deel, piece});
        }
    }

    /** Stores what was taken. */
    void store(Connection connection) throws SQLException {
        Sql.each(connection, "insert into vervolg (soort, nummer, deel, inhoud) values (?, ?, ?, ?)", rest);
    }

    /** Puts the pieces together again. */
    static byte[] whole(Connection connection, String soort, long nummer, byte[] first, int following)
            throws SQLException {
        if (following == 0) {
            return first;
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        Sql.all(
                        connection,
                        "select inhoud from vervolg where soort = ? and nummer = ? order by deel",
                        rows -> rows.getBytes(1),
                        soort,
                        nummer)
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
