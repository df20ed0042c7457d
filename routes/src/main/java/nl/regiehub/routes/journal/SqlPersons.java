package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Persons;

/** Persons and households in the database, found by keyed hashes. */
final class SqlPersons implements Persons {

    private final Database database;
    private final PersonRegister register;
    private final Findable findable;
    private final Destruction destruction;
    private final Pseudonyms pseudonyms;
    private final int adresMaximum;
    private final ReentrantLock making = new ReentrantLock();

    SqlPersons(
            Database database,
            PersonRegister register,
            Findable findable,
            Destruction destruction,
            Pseudonyms pseudonyms,
            JournalSettings settings) {
        this.database = database;
        this.register = register;
        this.findable = findable;
        this.destruction = destruction;
        this.pseudonyms = pseudonyms;
        this.adresMaximum = settings.adresMaximum();
    }

    @Override
    public Optional<PersoonId> byBsn(Bsn bsn) {
        return register.find(PersonKey.of(bsn));
    }

    @Override
    public PersoonId withBsn(Bsn bsn) {
        return register.resolve(List.of(PersonKey.of(bsn))).values().stream()
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<PersoonId> byName(String achternaam, LocalDate geboortedatum) {
        var hashes = findable.names(achternaam, geboortedatum);
        return database.read(connection -> Sql.all(
                connection,
                "select distinct persoon from naamvindplaats where hash = any(?) order by persoon",
                rows -> new PersoonId(rows.getObject(1, UUID.class)),
                Sql.hashes(connection, hashes)));
    }

    @Override
    public List<Set<PersoonId>> atHome(Collection<PersoonId> personen, LocalDate op) {
        return database.snapshot(connection -> atHome(connection, personen, op));
    }

    private List<Set<PersoonId>> atHome(Connection connection, Collection<PersoonId> personen, LocalDate op)
            throws SQLException {
        var own = new HashSet<Hash>();
        current(connection, personen, op).values().forEach(own::addAll);
        if (own.isEmpty()) {
            return List.of();
        }
        var ever = Sql.all(
                connection,
                "select distinct persoon from adresvindplaats where hash = any(?) and sinds <= ?",
                rows -> new PersoonId(rows.getObject(1, UUID.class)),
                Sql.hashes(connection, own),
                op);
        return livingAt(current(connection, ever, op), own).values().stream()
                .filter(residents -> residents.size() <= adresMaximum)
                .toList();
    }

    private static Map<Hash, Set<PersoonId>> livingAt(Map<PersoonId, Set<Hash>> current, Set<Hash> addresses) {
        var living = new HashMap<Hash, Set<PersoonId>>();
        current.forEach((persoon, hashes) -> hashes.stream()
                .filter(addresses::contains)
                .forEach(hash ->
                        living.computeIfAbsent(hash, _ -> new LinkedHashSet<>()).add(persoon)));
        return living;
    }

    /**
     * What each source last said, on a day, of where these persons live. When any of them last said that no address
     * counts (shielded, a stay), none does: another source may not know that yet.
     */
    private static Map<PersoonId, Set<Hash>> current(
            Connection connection, Collection<PersoonId> personen, LocalDate op) throws SQLException {
        var rows = Sql.all(
                connection,
                """
                select a.persoon, a.hash from adresvindplaats a where a.persoon = any(?) and a.sinds <= ?
                and not exists (select 1 from adresvindplaats b where b.persoon = a.persoon and b.bron = a.bron
                and b.sinds > a.sinds and b.sinds <= ?)""",
                row -> new Living(new PersoonId(row.getObject(1, UUID.class)), new Hash(row.getBytes(2))),
                Sql.uuids(connection, personen.stream().map(PersoonId::waarde).toList()),
                op,
                op);
        var current = rows.stream()
                .collect(Collectors.groupingBy(Living::persoon, Collectors.mapping(Living::hash, Collectors.toSet())));
        current.values().removeIf(hashes -> hashes.contains(Hash.NONE));
        return current;
    }

    @Override
    public UUID household(Set<PersoonId> leden, String grond) {
        making.lock();
        try {
            return database.read(connection -> of(connection, leden, grond))
                    .orElseGet(() -> database.durably(connection -> write(connection, leden, grond)));
        } finally {
            making.unlock();
        }
    }

    /** The household that has all of these and nobody else, on this ground. */
    private static Optional<UUID> of(Connection connection, Set<PersoonId> leden, String grond) throws SQLException {
        var ids = Sql.uuids(connection, leden.stream().map(PersoonId::waarde).toList());
        return Sql.first(
                connection, """
                select h.id from huishouden h join huishoudlid l on l.huishouden = h.id
                where h.grond = ? and h.id in (select huishouden from huishoudlid where persoon = any(?))
                group by h.id, h.van having count(*) = ? and sum(case when l.persoon = any(?) then 1 else 0 end) = ?
                order by h.van, h.id limit 1""", rows -> rows.getObject(1, UUID.class), grond, ids, leden.size(), ids, leden.size());
    }

    private static UUID write(Connection connection, Set<PersoonId> leden, String grond) throws SQLException {
        var id = UUID.randomUUID();
        Sql.change(connection, "insert into huishouden (id, van, grond) values (?, ?, ?)", id, Instant.now(), grond);
        for (PersoonId lid : leden) {
            Sql.change(connection, "insert into huishoudlid (persoon, huishouden) values (?, ?)", lid.waarde(), id);
        }
        return id;
    }

    @Override
    public Set<PersoonId> members(UUID huishouden) {
        return database.read(connection -> members(connection, huishouden));
    }

    private static Set<PersoonId> members(Connection connection, UUID huishouden) throws SQLException {
        return Set.copyOf(Sql.all(
                connection,
                "select persoon from huishoudlid where huishouden = ?",
                rows -> new PersoonId(rows.getObject(1, UUID.class)),
                huishouden));
    }

    @Override
    public void destroy(PersoonId persoon) {
        destruction.destroy(persoon);
    }

    @Override
    public String pseudonym(PersoonId persoon, PartnerId partner) {
        return pseudonyms.of(persoon, partner);
    }

    @Override
    public Optional<PersoonId> underPseudonym(String pseudonym, PartnerId partner) {
        return pseudonyms
                .person(pseudonym, partner)
                .filter(persoon -> register.key(persoon).isPresent());
    }

    @Override
    public Optional<Bsn> bsn(PersoonId persoon) {
        return register.key(persoon).flatMap(PersonKey::bsn);
    }

    private record Living(PersoonId persoon, Hash hash) {}
}
