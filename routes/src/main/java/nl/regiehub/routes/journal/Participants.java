package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Processing.Deelname;
import nl.regiehub.routes.Processing.Planned;
import nl.regiehub.routes.Processing.Strekking;
import nl.regiehub.routes.journal.DeliveryWriter.Line;
import org.jspecify.annotations.Nullable;

/** Keeps who is told of each casus, and plans the last delivery of who is not told of it any more. */
final class Participants {

    private final KeyedHash objects;

    Participants(MasterKeys masters) {
        this.objects = new KeyedHash(masters.derived(FactWriter.OBJECTS));
    }

    /**
     * Goes through the stands of each casus in the order of their positions, and compares who is told of one with who was told
     * before; call it before the facts are written.
     */
    List<Line> farewells(Connection connection, List<Recording.Placed> placed) throws SQLException {
        var casussen = placed.stream()
                .filter(each -> each.event().event().inhoud() instanceof Casusbericht)
                .filter(each -> !each.event().row().again())
                .collect(Collectors.groupingBy(this::object, LinkedHashMap::new, Collectors.toList()));
        if (casussen.isEmpty()) {
            return List.of();
        }
        var known = standen(connection, casussen.keySet());
        var told = told(connection, casussen.keySet());
        var lines = new ArrayList<Line>();
        casussen.forEach((object, standen) -> {
            for (Recording.Placed casus : newer(known.getOrDefault(object, ""), standen)) {
                var now = recipients(object, casus);
                told.getOrDefault(object, Map.of()).values().stream()
                        .filter(before -> !now.containsKey(before.ontvanger()))
                        .forEach(
                                before -> lines.add(new Line(casus.event().row(), casus.positie(), before.farewell())));
                told.put(object, open(casus) ? now : Map.of());
            }
        });
        replace(connection, casussen.keySet(), told);
        return lines;
    }

    /** An older stand than one before it says nothing about who takes part now. */
    private static List<Recording.Placed> newer(String known, List<Recording.Placed> standen) {
        var newer = new ArrayList<Recording.Placed>();
        var newest = known;
        for (Recording.Placed casus : standen) {
            if (stand(casus).compareTo(newest) >= 0) {
                newer.add(casus);
                newest = stand(casus);
            }
        }
        return newer;
    }

    private static Map<Hash, String> standen(Connection connection, Set<Hash> casussen) throws SQLException {
        var standen = new HashMap<Hash, String>();
        Sql.all(
                connection,
                "select object, stand from feitenstand where object = any(?)",
                rows -> standen.put(new Hash(rows.getBytes(1)), rows.getString(2)),
                Sql.hashes(connection, casussen));
        return standen;
    }

    /** Who hears that a casus is closed, or that it was, need not hear it again. */
    private static boolean open(Recording.Placed casus) {
        return casus.event().event().inhoud() instanceof Casusbericht bericht
                && bericht.casus().gesloten() == null;
    }

    private Hash object(Recording.Placed casus) {
        return objects.shortOf(casus.event().relaties().getFirst().object());
    }

    private static String stand(Recording.Placed casus) {
        return casus.event().relaties().getFirst().stand();
    }

    private static Map<PartnerId, Told> recipients(Hash object, Recording.Placed casus) {
        var recipients = new TreeMap<PartnerId, Told>();
        for (Planned planned : casus.event().understood().leveringen()) {
            if (planned.strekking() instanceof Strekking.Casus(var deelname)) {
                recipients.putIfAbsent(planned.ontvanger(), Told.by(object, planned, deelname));
            }
        }
        return recipients;
    }

    private static Map<Hash, Map<PartnerId, Told>> told(Connection connection, Set<Hash> casussen) throws SQLException {
        var told = new HashMap<Hash, Map<PartnerId, Told>>();
        Sql.all(
                        connection,
                        "select object, ontvanger, formaat, groep, deelname from casusontvanger where object = any(?)",
                        Told::of,
                        Sql.hashes(connection, casussen))
                .forEach(each -> told.computeIfAbsent(each.object(), _ -> new TreeMap<>())
                        .put(each.ontvanger(), each));
        return told;
    }

    private static void replace(Connection connection, Set<Hash> casussen, Map<Hash, Map<PartnerId, Told>> told)
            throws SQLException {
        Sql.change(connection, "delete from casusontvanger where object = any(?)", Sql.hashes(connection, casussen));
        Sql.each(
                connection,
                "insert into casusontvanger (object, ontvanger, formaat, groep, deelname) values (?, ?, ?, ?, ?)",
                told.values().stream()
                        .flatMap(each -> each.values().stream())
                        .map(Told::row)
                        .toList());
    }

    /** Somebody who was told of a casus. */
    private record Told(Hash object, PartnerId ontvanger, String formaat, String groep, String deelname) {

        private static Told by(Hash object, Planned planned, Deelname deelname) {
            return new Told(
                    object, planned.ontvanger(), planned.formaat(), planned.groep(), EventJson.deelname(deelname));
        }

        private static Told of(ResultSet rows) throws SQLException {
            return new Told(
                    new Hash(rows.getBytes("object")),
                    new PartnerId(rows.getString("ontvanger")),
                    rows.getString("formaat"),
                    rows.getString("groep"),
                    rows.getString("deelname"));
        }

        private @Nullable Object[] row() {
            return new @Nullable Object[] {object, ontvanger.waarde(), formaat, groep, deelname};
        }

        private Planned farewell() {
            return new Planned(ontvanger, formaat, groep, null, new Strekking.Afscheid(EventJson.deelname(deelname)));
        }
    }
}
