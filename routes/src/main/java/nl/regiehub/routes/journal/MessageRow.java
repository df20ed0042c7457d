package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be settled.
 *
 * @param volgnummer its place in order of arrival
 * @param bericht its id
 * @param partner who sent it
 * @param soort its type
 * @param identificatie the sender's id of it
 * @param persoon whose key its body is sealed with
 * @param ontvangen when it came in
 * @param positie where its event stands, when it was recorded before and waited for a meaning; else null
 */
record MessageRow(
        long volgnummer,
        BerichtId bericht,
        PartnerId partner,
        String soort,
        String identificatie,
        PersoonId persoon,
        Instant ontvangen,
        @Nullable Long positie) {

    /**
     * Still to be settled. Said by what it is not, so that no planner takes the index on status, which has few values, for
     * the way to one message.
     */
    static final String OPEN = "status not in ('SETTLED', 'REJECTED', 'PARKED')";

    /** Those of these that are still to be settled. */
    static List<MessageRow> received(Connection connection, Collection<UUID> ids) throws SQLException {
        return Sql.all(
                connection,
                "select volgnummer, id, partner, soort, identificatie, persoon, ontvangen, positie from bericht where id = any(?) and "
                        + OPEN,
                MessageRow::read,
                Sql.uuids(connection, ids));
    }

    /** Whether it was recorded before: nothing of it is planned anew. */
    boolean again() {
        return positie != null;
    }

    private static MessageRow read(ResultSet rows) throws SQLException {
        return new MessageRow(
                rows.getLong("volgnummer"),
                new BerichtId(rows.getObject("id", UUID.class)),
                new PartnerId(rows.getString("partner")),
                rows.getString("soort"),
                rows.getString("identificatie"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                Sql.moment(rows, "ontvangen"),
                rows.getObject("positie", Long.class));
    }
}
