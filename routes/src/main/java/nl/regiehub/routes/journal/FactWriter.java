package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Wet;
import nl.regiehub.dossier.Ontleding.Feitenstand;
import nl.regiehub.dossier.Verleden;
import org.jspecify.annotations.Nullable;

/** Stores what decisions on access rest on: which dossierdelen exist, who stands in what relation, how to find whom. */
final class FactWriter {

    /** The use for which the hash of an object's name is keyed. */
    static final String OBJECTS = "object";

    private static final String PLEK =
            "persoon = ? and kring_sleutel = ? and kring_soort = ? and bron = ? and wet = ? and verantwoordelijke = ?";
    private static final String UPDATE = "update dossierdeel set categorieen = ? where " + PLEK;

    private final KeyedHash objects;
    private final Findable findable;
    private final CourseWriter courses;

    FactWriter(MasterKeys masters, Findable findable) {
        this.objects = new KeyedHash(masters.derived(OBJECTS));
        this.findable = findable;
        this.courses = new CourseWriter(objects);
    }

    /** Stores the facts of events; called by one batch at a time. */
    void write(Connection connection, List<Prepared.Event> events) throws SQLException {
        writeDelen(connection, events);
        var renewed = new HashSet<Hash>();
        writeRelaties(connection, newest(events, renewed), renewed);
        courses.write(connection, events, renewed);
        findable.write(connection, events);
    }

    /** One row for all categories of one source in one circle: a 301 fills half a dozen at a time. */
    private static void writeDelen(Connection connection, List<Prepared.Event> events) throws SQLException {
        var stated = new LinkedHashMap<Plek, Set<Categorie>>();
        var destroyed = new Verleden(Map.of(), Tombstones.of(connection, personen(events)));
        for (Prepared.Event event : events) {
            event.delen().stream()
                    .filter(deel -> !destroyed.vernietigd(deel, event.event().ontvangen()))
                    .forEach(deel -> stated.computeIfAbsent(Plek.van(deel), _ -> EnumSet.noneOf(Categorie.class))
                            .add(deel.categorie()));
        }
        var stored = stored(connection, stated.keySet());
        var added = new ArrayList<@Nullable Object[]>();
        var changed = new ArrayList<@Nullable Object[]>();
        stated.forEach((plek, categories) -> {
            var all = EnumSet.copyOf(categories);
            var before = stored.getOrDefault(plek, EnumSet.noneOf(Categorie.class));
            all.addAll(before);
            if (all.size() > before.size()) {
                (before.isEmpty() ? added : changed).add(plek.row(names(all)));
            }
        });
        Sql.each(
                connection,
                "insert into dossierdeel (categorieen, persoon, kring_sleutel, kring_soort, bron, wet, verantwoordelijke) values (?, ?, ?, ?, ?, ?, ?)",
                added);
        Sql.each(connection, UPDATE, changed);
    }

    private static List<PersoonId> personen(List<Prepared.Event> events) {
        return events.stream()
                .flatMap(event -> event.event().personen().stream())
                .distinct()
                .toList();
    }

    /** Takes out that there is a dossierdeel; returns how many rows that changed. */
    static int remove(Connection connection, Dossierdeel deel) throws SQLException {
        var plek = Plek.van(deel);
        var left = stored(connection, Set.of(plek)).getOrDefault(plek, EnumSet.noneOf(Categorie.class));
        left.remove(deel.categorie());
        return left.isEmpty()
                ? Sql.change(connection, "delete from dossierdeel where " + PLEK, plek.values())
                : Sql.change(connection, UPDATE, plek.row(names(left)));
    }

    private static Map<Plek, Set<Categorie>> stored(Connection connection, Collection<Plek> stated)
            throws SQLException {
        var stored = new HashMap<Plek, Set<Categorie>>();
        var personen =
                stated.stream().map(plek -> plek.persoon().waarde()).distinct().toList();
        SqlFeiten.delen(connection, personen)
                .forEach(deel -> stored.computeIfAbsent(Plek.van(deel), _ -> EnumSet.noneOf(Categorie.class))
                        .add(deel.categorie()));
        return stored;
    }

    private static String names(Set<Categorie> categories) {
        return categories.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The newest stand of each object; what has the same stand says the same. Notes of which there is more than one. */
    private Map<Hash, Feitenstand> newest(List<Prepared.Event> events, Set<Hash> renewed) {
        var newest = new LinkedHashMap<Hash, Feitenstand>();
        for (Prepared.Event event : events) {
            for (Feitenstand stand : event.relaties()) {
                var object = objects.shortOf(stand.object());
                var other = newest.put(object, newer(stand, newest.getOrDefault(object, stand)));
                if (other != null && !other.stand().equals(stand.stand())) {
                    renewed.add(object);
                }
            }
        }
        return newest;
    }

    private static Feitenstand newer(Feitenstand one, Feitenstand other) {
        return one.stand().compareTo(other.stand()) >= 0 ? one : other;
    }

    /** Writes what is newer than what is known; notes what was known otherwise. */
    private static void writeRelaties(Connection connection, Map<Hash, Feitenstand> stated, Set<Hash> renewed)
            throws SQLException {
        var known = new HashMap<Hash, String>();
        Sql.all(
                connection,
                "select object, stand from feitenstand where object = any(?)",
                rows -> known.put(new Hash(rows.getBytes(1)), rows.getString(2)),
                Sql.hashes(connection, stated.keySet()));
        known.forEach((object, stand) -> {
            if (!stand.equals(Objects.requireNonNull(stated.get(object)).stand())) {
                renewed.add(object);
            }
        });
        stated.entrySet()
                .removeIf(each -> known.getOrDefault(each.getKey(), "")
                                .compareTo(each.getValue().stand())
                        >= 0);
        var replaced = stated.keySet().stream().filter(known::containsKey).toList();
        if (!replaced.isEmpty()) {
            Sql.change(connection, "delete from relatiefeit where object = any(?)", Sql.hashes(connection, replaced));
        }
        writeStanden(connection, stated, known);
        writeFeiten(connection, stated);
        if (!renewed.isEmpty()) {
            Sql.change(
                    connection,
                    "update feitenstand set vernieuwd = true where object = any(?)",
                    Sql.hashes(connection, renewed));
        }
    }

    private static void writeStanden(Connection connection, Map<Hash, Feitenstand> stated, Map<Hash, String> known)
            throws SQLException {
        var added = new ArrayList<@Nullable Object[]>();
        var changed = new ArrayList<@Nullable Object[]>();
        stated.forEach((object, stand) ->
                (known.containsKey(object) ? changed : added).add(new @Nullable Object[] {stand.stand(), object}));
        Sql.each(connection, "insert into feitenstand (stand, object) values (?, ?)", added);
        Sql.each(connection, "update feitenstand set stand = ? where object = ?", changed);
    }

    private static void writeFeiten(Connection connection, Map<Hash, Feitenstand> stated) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        stated.forEach((object, stand) -> stand.feiten().forEach(feit -> rows.add(row(object, feit))));
        Sql.each(connection, """
                insert into relatiefeit (object, soort, persoon, kring_soort, kring_sleutel, organisatie, medewerker, rol, van, tot)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static @Nullable Object[] row(Hash object, Relatiefeit feit) {
        return new @Nullable Object[] {
            object,
            feit.soort(),
            feit.persoon().waarde(),
            feit.kring().soort(),
            feit.kring().sleutel(),
            feit.organisatie().toString(),
            feit.medewerker(),
            feit.rol(),
            feit.periode().van(),
            feit.periode().tot()
        };
    }

    /** A dossierdeel but for its category. */
    private record Plek(
            PersoonId persoon, Kring kring, Organisatiecode bron, Wet wet, Organisatiecode verantwoordelijke) {

        private static Plek van(Dossierdeel deel) {
            return new Plek(deel.persoon(), deel.kring(), deel.bron(), deel.wet(), deel.verantwoordelijke());
        }

        private @Nullable Object[] row(String categories) {
            return Stream.concat(Stream.of(categories), Stream.of(values())).toArray();
        }

        private Object[] values() {
            UUID id = persoon.waarde();
            return new Object[] {id, kring.sleutel(), kring.soort(), bron.toString(), wet, verantwoordelijke.toString()
            };
        }
    }
}
