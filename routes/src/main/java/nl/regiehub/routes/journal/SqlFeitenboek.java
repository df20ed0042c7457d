package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.Vraag.Inzet;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit.Mandaat;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Vastgesteld;
import org.jspecify.annotations.Nullable;

/** Keeps the facts that access rests on in the journal's tables, and what was granted of each mandate. */
final class SqlFeitenboek implements Feitenboek {

    private final Database database;
    private final PersonFacts persons;

    SqlFeitenboek(Database database, PersonFacts persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public int leg(Organisatiecode bron, String door, List<Vastlegging> vastleggingen) {
        return database.durably(connection -> leg(connection, bron, door, vastleggingen));
    }

    /** The same, within a transaction that does something else as well. */
    int leg(Connection connection, Organisatiecode bron, String door, List<Vastlegging> vastleggingen)
            throws SQLException {
        int added = 0;
        for (Vastlegging vastlegging : vastleggingen) {
            added += known(connection, bron, vastlegging) ? 0 : replace(connection, bron, door, vastlegging);
        }
        return added;
    }

    @Override
    public List<Vermelding> over(PersoonId persoon) {
        return database.read(connection -> persons.history(connection, persoon));
    }

    @Override
    public List<Vermelding> gerichtAan(Organisatiecode organisatie) {
        return database.read(connection -> persons.wishesTowards(connection, organisatie));
    }

    private boolean known(Connection connection, Organisatiecode bron, Vastlegging vastlegging) throws SQLException {
        return switch (vastlegging) {
            case Vastlegging.OverPersoon over ->
                persons.said(connection, bron, over.nummer()).contains(new Vastgesteld(over.persoon(), over.feit()));
            case Vastlegging.OverOrganisatie over ->
                Sql.all(
                                connection,
                                "select feit from toegangsfeit where bron = ? and nummer = ? and persoon is null and vervallen is null",
                                rows -> FactJson.organisatiefeit(rows.getBytes(1)),
                                bron.toString(),
                                over.nummer())
                        .contains(over.feit());
        };
    }

    private int replace(Connection connection, Organisatiecode bron, String door, Vastlegging vastlegging)
            throws SQLException {
        var now = Instant.now();
        Sql.change(
                connection,
                "update toegangsfeit set vervallen = ? where bron = ? and nummer = ? and vervallen is null",
                now,
                bron.toString(),
                vastlegging.nummer());
        var row = row(connection, bron, vastlegging);
        return Sql.change(
                connection,
                """
                insert into toegangsfeit (bron, nummer, persoon, organisatie, houder, account, soort, feit, door, vastgelegd)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                bron.toString(),
                vastlegging.nummer(),
                row.persoon(),
                row.organisatie(),
                row.houder(),
                row.account(),
                row.soort(),
                row.feit(),
                door,
                now);
    }

    private Row row(Connection connection, Organisatiecode bron, Vastlegging vastlegging) throws SQLException {
        return switch (vastlegging) {
            case Vastlegging.OverPersoon(var nummer, var persoon, var feit) -> {
                @Nullable Organisatiecode houder = feit.houder();
                yield new Row(
                        persoon.waarde(),
                        null,
                        houder == null ? null : houder.toString(),
                        feit.account(),
                        soort(feit),
                        persons.sealed(connection, bron, nummer, new Vastgesteld(persoon, feit)));
            }
            case Vastlegging.OverOrganisatie(var _, var feit) ->
                new Row(null, feit.organisatie().toString(), null, null, soort(feit), FactJson.write(feit));
        };
    }

    private static String soort(Object feit) {
        return feit.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The rows of the mandates are locked until the reservation stands, so that two never spend the same euro. */
    @Override
    public Optional<UUID> reserveer(Vrager vrager, Inzet inzet, String kenmerk, LocalDate op) {
        @Nullable String wie = vrager.medewerker();
        return wie == null
                ? Optional.empty()
                : database.durably(connection -> reserveer(connection, wie, inzet, kenmerk, op));
    }

    private static Optional<UUID> reserveer(
            Connection connection, String wie, Inzet inzet, String kenmerk, LocalDate op) throws SQLException {
        var mandaten = Sql.all(
                        connection,
                        "select feit from toegangsfeit where organisatie = ? and soort = 'mandaat' and vervallen is null order by volgnummer for update",
                        rows -> FactJson.organisatiefeit(rows.getBytes(1)),
                        inzet.namens().toString())
                .stream()
                .filter(Mandaat.class::isInstance)
                .map(Mandaat.class::cast)
                .filter(mandaat -> mandaat.dekt(inzet.namens(), wie, inzet.dienst(), inzet.centen(), op))
                .toList();
        var before = Sql.first(
                connection,
                "select id, dienst, centen from mandaatreservering where gemeente = ? and medewerker = ? and kenmerk = ?",
                rows -> new Reserved(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3)),
                inzet.namens().toString(),
                wie,
                kenmerk);
        if (before.isPresent()) {
            return before.filter(reserved -> reserved.is(inzet)).map(Reserved::id);
        }
        for (Mandaat mandaat : mandaten) {
            if (used(connection, mandaat) + inzet.centen() <= mandaat.centen()) {
                return Optional.of(insert(connection, mandaat, inzet, kenmerk));
            }
        }
        return Optional.empty();
    }

    private static long used(Connection connection, Mandaat mandaat) throws SQLException {
        return Sql.number(
                connection, "select coalesce(sum(centen), 0) from mandaatreservering where mandaat = ?", name(mandaat));
    }

    private static UUID insert(Connection connection, Mandaat mandaat, Inzet inzet, String kenmerk)
            throws SQLException {
        var id = UUID.randomUUID();
        Sql.change(
                connection,
                "insert into mandaatreservering (id, gemeente, medewerker, dienst, mandaat, kenmerk, centen, op) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                inzet.namens().toString(),
                mandaat.medewerker(),
                inzet.dienst(),
                name(mandaat),
                kenmerk,
                inzet.centen(),
                Instant.now());
        return id;
    }

    /** What makes it the same mandate after its amount or end was changed: who, for whom, what, from when. */
    private static String name(Mandaat mandaat) {
        return "%s/%s/%s/%s"
                .formatted(
                        mandaat.organisatie(),
                        mandaat.medewerker(),
                        mandaat.dienst(),
                        mandaat.periode().van());
    }

    /** What was reserved before under the same reference. */
    private record Reserved(UUID id, String dienst, long centen) {

        private boolean is(Inzet inzet) {
            return dienst.equals(inzet.dienst()) && centen == inzet.centen();
        }
    }

    /** A statement as its row has it. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    private record Row(
            @Nullable UUID persoon,
            @Nullable String organisatie,
            @Nullable String houder,
            @Nullable String account,
            String soort,
            byte[] feit) {}
}
