package nl.regiehub.routes.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Handwerk;

/** Finds by their senders' ids the messages that were noted, and leaves to the deliveries whether a person is needed. */
final class SqlHandwerk implements Handwerk {

    private static final String BERICHT = """
            handwerk h join bericht b
            on b.partner = h.partner and b.soort = h.soort and b.identificatie = h.identificatie""";

    private static final String OPEN = """
            h.gedaan is null and b.status = 'SETTLED' and not exists
            (select 1 from levering l where l.bericht = b.volgnummer and l.status <> 'REFUSED')""";

    private final Database database;

    SqlHandwerk(Database database) {
        this.database = database;
    }

    @Override
    public void verwacht(PartnerId partner, String soort, String identificatie) {
        database.durably(connection -> Sql.change(
                connection,
                "insert into handwerk (partner, soort, identificatie) values (?, ?, ?) on conflict do nothing",
                partner.waarde(),
                soort,
                identificatie));
    }

    @Override
    public List<BerichtId> openstaand(PartnerId partner) {
        return database.read(connection -> Sql.all(
                connection,
                "select b.id from " + BERICHT + " where h.partner = ? and " + OPEN + " order by b.volgnummer",
                rows -> new BerichtId(rows.getObject(1, UUID.class)),
                partner.waarde()));
    }

    @Override
    public boolean gedaan(BerichtId bericht, String door, Instant op) {
        return database.durably(connection -> Sql.change(
                        connection,
                        "update handwerk set gedaan = ?, door = ? where gedaan is null and (partner, soort, identificatie)"
                                + " in (select b.partner, b.soort, b.identificatie from " + BERICHT
                                + " where b.id = ? and " + OPEN + ")",
                        op,
                        door,
                        bericht.waarde()))
                == 1;
    }

    @Override
    public Optional<Instant> gedaanOp(BerichtId bericht) {
        return database.read(connection -> Sql.first(
                connection,
                "select h.gedaan from " + BERICHT + " where b.id = ? and h.gedaan is not null",
                rows -> Sql.moment(rows, "gedaan"),
                bericht.waarde()));
    }
}
