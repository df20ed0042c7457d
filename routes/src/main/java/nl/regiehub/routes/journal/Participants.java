package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.PartnerId;
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

    /** Compares what was just recorded with who was told before; call it after the facts were written. */
    List<Line> farewells(Connection connection, List<Recording.Placed> placed) throws SQLException {
        var casussen = newest(connection, placed);
        if (casussen.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (Told before : told(connection, casussen.keySet())) {
            var now = casussen.get(before.object());
            if (now != null && !recipients(now).containsKey(before.ontvanger())) {
                lines.add(new Line(now.event().row(), now.positie(), before.farewell()));
            }
        }
        replace(connection, casussen);
        return lines;
    }

    /** An older stand of a casus says nothing about who takes part now. */
    private Map<Hash, Recording.Placed> newest(Connection connection, List<Recording.Placed> placed)
            throws SQLException {
        var told = placed.stream()
                .filter(each -> each.event().event().inhoud() instanceof Casusbericht)
                .filter(each -> !each.event().row().again())
                .toList();
        if (told.isEmpty()) {
            return Map.of();
        }
        var standen = new HashMap<Hash, String>();
        Sql.all(
                connection,
                "select object, stand from feitenstand where object = any(?)",
                rows -> standen.put(new Hash(rows.getBytes(1)), rows.getString(2)),
                Sql.hashes(connection, told.stream().map(this::object).toList()));
        return told.stream()
                .filter(each -> stand(each).equals(standen.get(object(each))))
                .collect(Collectors.toMap(this::object, each -> each, (_, last) -> last));
    }

    private Hash object(Recording.Placed casus) {
        return objects.shortOf(casus.event().relaties().getFirst().object());
    }

    private static String stand(Recording.Placed casus) {
        return casus.event().relaties().getFirst().stand();
    }

    private static Map<PartnerId, Planned> recipients(Recording.Placed casus) {
        return casus.event().understood().leveringen().stream()
                .filter(planned -> planned.strekking() instanceof Strekking.Casus)
                .collect(Collectors.toMap(Planned::ontvanger, planned -> planned, (first, _) -> first));
    }

    private static List<Told> told(Connection connection, Set<Hash> casussen) throws SQLException {
        return Sql.all(
                connection,
                "select object, ontvanger, formaat, groep, deelname from casusontvanger where object = any(?) order by ontvanger",
                Told::of,
                Sql.hashes(connection, casussen));
    }

    /** Who hears that a casus is closed, or that it was, need not hear it again. */
    private static void replace(Connection connection, Map<Hash, Recording.Placed> casussen) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        casussen.forEach((object, placed) -> {
            if (placed.event().event().inhoud() instanceof Casusbericht bericht
                    && bericht.casus().gesloten() == null) {
                recipients(placed).values().forEach(planned -> rows.add(row(object, planned)));
            }
        });
        Sql.change(
                connection,
                "delete from casusontvanger where object = any(?)",
                Sql.hashes(connection, casussen.keySet()));
        Sql.each(
                connection,
                "insert into casusontvanger (object, ontvanger, formaat, groep, deelname) values (?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] row(Hash object, Planned planned) {
        var deelname = ((Strekking.Casus) planned.strekking()).deelname();
        return new @Nullable Object[] {
            object, planned.ontvanger().waarde(), planned.formaat(), planned.groep(), EventJson.deelname(deelname)
        };
    }

    /** Somebody who was told of a casus. */
    private record Told(Hash object, PartnerId ontvanger, String formaat, String groep, String deelname) {

        private static Told of(ResultSet rows) throws SQLException {
            return new Told(
                    new Hash(rows.getBytes("object")),
                    new PartnerId(rows.getString("ontvanger")),
                    rows.getString("formaat"),
                    rows.getString("groep"),
                    rows.getString("deelname"));
        }

        private Planned farewell() {
            return new Planned(ontvanger, formaat, groep, null, new Strekking.Afscheid(EventJson.deelname(deelname)));
        }
    }
}
