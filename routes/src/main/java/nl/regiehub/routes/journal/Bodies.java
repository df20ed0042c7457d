package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Processing.Received;
import nl.regiehub.routes.journal.Messages.Opened;
import org.jspecify.annotations.Nullable;

/** The bodies of messages that wait to be processed: from memory where they still are, else unsealed from the journal. */
final class Bodies {

    private final Vault vault;
    private final Handover<BerichtId, Opened> handover;

    Bodies(Vault vault, Messages messages) {
        this.vault = vault;
        this.handover = messages.bodies();
    }

    /** Those of these that still wait. Nobody's body is given once their key is destroyed. */
    List<Received> load(Connection connection, Collection<BerichtId> berichten) throws SQLException {
        var asked = new HashSet<>(berichten);
        var received = handedOver(connection, berichten);
        received.forEach(each -> asked.remove(each.bericht()));
        if (!asked.isEmpty()) {
            received.addAll(stored(connection, asked));
        }
        return received;
    }

    private List<Received> handedOver(Connection connection, Collection<BerichtId> berichten) throws SQLException {
        var opened = new ArrayList<Opened>();
        berichten.forEach(bericht -> handover.take(bericht).ifPresent(opened::add));
        Map<PersoonId, SecretKey> keys =
                vault.keys(connection, opened.stream().map(Opened::persoon).toList());
        var received = new ArrayList<Received>();
        opened.stream().filter(each -> keys.containsKey(each.persoon())).forEach(each -> received.add(each.received()));
        return received;
    }

    private List<Received> stored(Connection connection, Collection<BerichtId> berichten) throws SQLException {
        var rows = Sql.all(
                connection,
                """
                select b.volgnummer, b.id, b.partner, b.formaat, b.soort, b.inhoudstype, b.persoon, b.ontvangen, i.vervolgen, i.inhoud
                from bericht b join berichtinhoud i on i.volgnummer = b.volgnummer
                where b.id = any(?) and %s order by b.volgnummer""".formatted(MessageRow.OPEN),
                Bodies::body,
                Sql.uuids(connection, berichten.stream().map(BerichtId::waarde).toList()));
        var keys = vault.keys(connection, rows.stream().map(Body::persoon).toList());
        var received = new ArrayList<Received>();
        for (Body row : rows) {
            @Nullable SecretKey key = keys.get(row.persoon());
            if (key != null) {
                received.add(open(connection, key, row));
            }
        }
        return received;
    }

    private static Received open(Connection connection, SecretKey key, Body row) throws SQLException {
        var sealed = row.sealed();
        byte[] whole = Pieces.whole(connection, "bericht", row.volgnummer(), sealed.bytes(), row.vervolgen());
        return new Received(
                sealed.bericht(),
                sealed.partner(),
                sealed.formaat(),
                sealed.soort(),
                sealed.contentType(),
                Compact.unpack(Seal.open(key, whole, SqlInbox.place(sealed.bericht()))),
                sealed.ontvangen());
    }

    private static Body body(ResultSet rows) throws SQLException {
        var sealed = new Received(
                new BerichtId(rows.getObject("id", UUID.class)),
                new PartnerId(rows.getString("partner")),
                rows.getString("formaat"),
                rows.getString("soort"),
                rows.getString("inhoudstype"),
                rows.getBytes("inhoud"),
                Sql.moment(rows, "ontvangen"));
        return new Body(
                rows.getLong("volgnummer"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                rows.getInt("vervolgen"),
                sealed);
    }

    /** A message with its body still sealed. */
    private record Body(long volgnummer, PersoonId persoon, int vervolgen, Received sealed) {}
}
