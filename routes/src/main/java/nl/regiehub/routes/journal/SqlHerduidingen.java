package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.Ontleding;
import nl.regiehub.routes.Events.Recorded;
import nl.regiehub.routes.Herduidingen;
import nl.regiehub.routes.Processing.Settlement.Understood;
import nl.regiehub.vocabulary.Vocabulary.Translated;
import org.jspecify.annotations.Nullable;

/** Reads recorded messages again, a stretch of the journal at a time; how far it is stands in the same transaction. */
final class SqlHerduidingen implements Herduidingen {

    private static final Stap NIETS = new Stap(0, 0);

    private final Database database;
    private final EventStore events;
    private final Vault vault;
    private final FactWriter facts;

    SqlHerduidingen(Database database, EventStore events, Vault vault, FactWriter facts) {
        this.database = database;
        this.events = events;
        this.vault = vault;
        this.facts = facts;
    }

    @Override
    public void vraag(String publicatie, LocalDate vanaf, Instant op) {
        database.durably(connection -> {
            long tot = Recording.lock(connection);
            return Sql.change(
                    connection,
                    "insert into herduiding (nummer, publicatie, vanaf, op, tot, gedaan) select coalesce(max(nummer), 0) + 1, ?, ?, ?, ?, 0 from herduiding",
                    publicatie,
                    vanaf,
                    op,
                    tot);
        });
    }

    @Override
    public Stap stap(String publicatie, Function<Bericht, Translated> duiding, int max) {
        Optional<Taak> taak = database.read(connection -> Sql.first(
                connection,
                "select nummer, publicatie, vanaf, tot, gedaan from herduiding where gedaan < tot order by nummer limit 1",
                Taak::of));
        return taak.map(each -> stap(each, publicatie, duiding, max)).orElse(NIETS);
    }

    private Stap stap(Taak taak, String publicatie, Function<Bericht, Translated> duiding, int max) {
        if (!taak.publicatie().equals(publicatie)) {
            database.durably(connection -> done(connection, taak, taak.tot()));
            return new Stap(1, 0);
        }
        Recorded recorded = events.recorded(taak.gedaan(), (int) Math.min(max, taak.tot() - taak.gedaan()));
        long tot = recorded.tot() == taak.gedaan() ? taak.tot() : recorded.tot();
        var anders = anders(recorded.events(), taak, duiding);
        long after = database.durably(connection -> record(connection, taak, tot, anders));
        events.durable(after);
        return new Stap(recorded.events().size() + 1, anders.size());
    }

    private static List<Gebeurtenis> anders(
            List<Gebeurtenis> recorded, Taak taak, Function<Bericht, Translated> duiding) {
        var anders = new ArrayList<Gebeurtenis>();
        for (Gebeurtenis event : recorded) {
            var vertalingen = duiding.apply(event.inhoud()).vertalingen();
            if (taak.geldtVoor(event) && !vertalingen.equals(event.vertalingen())) {
                anders.add(new Gebeurtenis(
                        event.positie(),
                        event.bericht(),
                        event.ontvangen(),
                        event.inhoud(),
                        event.personen(),
                        event.relaties(),
                        vertalingen,
                        taak.publicatie()));
            }
        }
        return anders;
    }

    /** The position that an event carries here is still that of the one whose place it will take. */
    private long record(Connection connection, Taak taak, long tot, List<Gebeurtenis> anders) throws SQLException {
        long positie = Recording.lock(connection);
        var rows = current(connection, anders);
        var keys = vault.keys(
                connection,
                rows.stream().map(each -> each.event().personen().getFirst()).toList());
        var placed = new ArrayList<Recording.Placed>();
        var sealed = new ArrayList<SealedEvent>();
        for (Row each : rows) {
            var key = keys.get(each.event().personen().getFirst());
            if (key != null) { // else the person was destroyed meanwhile, and nothing is to be read again
                var prepared = each.prepared();
                positie++;
                placed.add(new Recording.Placed(positie, prepared));
                sealed.add(new SealedEvent(
                        positie,
                        each.row().volgnummer(),
                        prepared.persoon(),
                        SealedEvent.seal(key, prepared.json(), positie)));
            }
        }
        write(connection, placed, sealed);
        Sql.change(connection, "update journaalstand set positie = ? where id = 1", positie);
        done(connection, taak, tot);
        return positie;
    }

    private void write(Connection connection, List<Recording.Placed> placed, List<SealedEvent> sealed)
            throws SQLException {
        SealedEvent.insert(connection, sealed);
        Replacements.write(connection, placed);
        facts.write(connection, placed.stream().map(Recording.Placed::event).toList());
        var moved = new ArrayList<@Nullable Object[]>();
        placed.forEach(each -> moved.add(
                new @Nullable Object[] {each.positie(), each.event().row().volgnummer()}));
        Sql.each(connection, "update bericht set positie = ? where volgnummer = ?", moved);
    }

    /** Those whose message was not recorded again in the meantime, and does not wait for a meaning: that goes its own way. */
    private static List<Row> current(Connection connection, List<Gebeurtenis> anders) throws SQLException {
        var bericht = new ArrayList<Row>();
        for (Gebeurtenis event : anders) {
            Sql.first(
                            connection,
                            "select volgnummer, partner, soort, identificatie, persoon, positie from bericht where positie = ? and id = ? and status = 'SETTLED'",
                            rows -> new Row(row(rows, event), event),
                            event.positie(),
                            event.bericht().waarde())
                    .ifPresent(bericht::add);
        }
        return bericht;
    }

    private static MessageRow row(ResultSet rows, Gebeurtenis event) throws SQLException {
        return new MessageRow(
                rows.getLong("volgnummer"),
                event.bericht(),
                new PartnerId(rows.getString("partner")),
                rows.getString("soort"),
                rows.getString("identificatie"),
                new PersoonId(rows.getObject("persoon", UUID.class)),
                event.ontvangen(),
                rows.getLong("positie"));
    }

    private static int done(Connection connection, Taak taak, long tot) throws SQLException {
        return Sql.change(connection, "update herduiding set gedaan = ? where nummer = ?", tot, taak.nummer());
    }

    /** An event that is to be recorded, with its message. */
    private record Row(MessageRow row, Gebeurtenis event) {

        private Prepared.Event prepared() {
            var understood = new Understood(
                    event.bericht(),
                    event.inhoud(),
                    event.vertalingen(),
                    event.publicatie(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            return new Prepared.Event(
                    row,
                    understood,
                    event,
                    EventJson.write(event),
                    event.personen().getFirst(),
                    Ontleding.delen(event),
                    Ontleding.relaties(event),
                    Ontleding.verloop(event),
                    Ontleding.vindplaatsen(event));
        }
    }

    /** What was asked for, and how far it is. */
    private record Taak(long nummer, String publicatie, LocalDate vanaf, long tot, long gedaan) {

        private static Taak of(ResultSet rows) throws SQLException {
            return new Taak(
                    rows.getLong("nummer"),
                    rows.getString("publicatie"),
                    rows.getObject("vanaf", LocalDate.class),
                    rows.getLong("tot"),
                    rows.getLong("gedaan"));
        }

        private boolean geldtVoor(Gebeurtenis event) {
            return !event.inhoud().kop().dagtekening().isBefore(vanaf);
        }
    }
}
