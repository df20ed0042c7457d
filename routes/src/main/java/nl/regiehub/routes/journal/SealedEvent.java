package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.Seal.Place;
import org.jspecify.annotations.Nullable;

/** An event that is ready to be stored, sealed with the key of its main person for its position. */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record SealedEvent(long positie, long bericht, PersoonId persoon, byte[] bytes) {

    static final String KIND = "gebeurtenis";

    /** Seals the content of an event for its position. */
    static byte[] seal(SecretKey key, byte[] json, long positie) {
        return Seal.close(key, Compact.pack(json), place(positie));
    }

    static Place place(long positie) {
        return new Place(KIND, Long.toString(positie));
    }

    /** Stores some. */
    static void insert(Connection connection, List<SealedEvent> events) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        var pieces = new Pieces(KIND);
        for (SealedEvent event : events) {
            rows.add(new @Nullable Object[] {
                event.positie,
                event.bericht,
                event.persoon.waarde(),
                Pieces.following(event.bytes),
                Pieces.first(event.bytes)
            });
            pieces.add(event.positie, event.bytes);
        }
        Sql.each(
                connection,
                "insert into gebeurtenis (positie, bericht, persoon, vervolgen, inhoud) values (?, ?, ?, ?, ?)",
                rows);
        pieces.store(connection);
    }
}
