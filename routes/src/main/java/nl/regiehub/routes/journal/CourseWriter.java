package nl.regiehub.routes.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.dossier.Ontleding.Verloop;
import org.jspecify.annotations.Nullable;

/** Stores what is said of how long relations go on, and ends those relations accordingly, whatever arrives first. */
final class CourseWriter {

    private final KeyedHash objects;

    /** @param objects the hash by which {@link FactWriter} knows objects */
    CourseWriter(KeyedHash objects) {
        this.objects = objects;
    }

    /**
     * Stores what events say, after the relations they speak of.
     *
     * @param renewed objects of which more than one stand is known
     */
    void write(Connection connection, List<Prepared.Event> events, Collection<Hash> renewed) throws SQLException {
        var stated = newest(events);
        var touched = new LinkedHashSet<>(renewed);
        stated.keySet().forEach(stretch -> touched.add(stretch.object()));
        if (!touched.isEmpty()) {
            store(connection, stated, touched);
            end(connection, touched);
        }
    }

    private Map<Stretch, Verloop> newest(List<Prepared.Event> events) {
        var newest = new LinkedHashMap<Stretch, Verloop>();
        for (Prepared.Event event : events) {
            for (Verloop verloop : event.verloop()) {
                var stretch = new Stretch(objects.shortOf(verloop.object()), verloop.soort(), verloop.traject());
                newest.merge(stretch, verloop, CourseWriter::newer);
            }
        }
        return newest;
    }

    private static Verloop newer(Verloop one, Verloop other) {
        return one.stand().compareTo(other.stand()) >= 0 ? one : other;
    }

    private static void store(Connection connection, Map<Stretch, Verloop> stated, Set<Hash> touched)
            throws SQLException {
        var known = new HashMap<Stretch, String>();
        if (!stated.isEmpty()) {
            Sql.all(
                    connection,
                    "select object, soort, traject, stand from verloop where object = any(?)",
                    rows -> known.put(stretch(rows), rows.getString("stand")),
                    Sql.hashes(connection, touched));
        }
        var added = new ArrayList<@Nullable Object[]>();
        var changed = new ArrayList<@Nullable Object[]>();
        stated.forEach((stretch, verloop) -> {
            var before = known.get(stretch);
            if (before == null) {
                added.add(row(stretch, verloop));
            } else if (before.compareTo(verloop.stand()) < 0) {
                changed.add(row(stretch, verloop));
            }
        });
        Sql.each(
                connection,
                "insert into verloop (stand, vervallen, tot, object, soort, traject) values (?, ?, ?, ?, ?, ?)",
                added);
        Sql.each(
                connection,
                "update verloop set stand = ?, vervallen = ?, tot = ? where object = ? and soort = ? and traject = ?",
                changed);
    }

    private static @Nullable Object[] row(Stretch stretch, Verloop verloop) {
        return new @Nullable Object[] {
            verloop.stand(), verloop.vervallen(), verloop.tot(), stretch.object(), stretch.soort(), stretch.traject()
        };
    }

    private static void end(Connection connection, Set<Hash> touched) throws SQLException {
        var latest = new HashMap<Relation, Course>();
        Sql.all(connection, """
                        select v.object, v.soort, v.traject, v.stand, v.tot, f.stand as gesteld, f.vernieuwd
                        from verloop v join feitenstand f on f.object = v.object where v.object = any(?) and not v.vervallen""", CourseWriter::course, Sql.hashes(connection, touched)).stream()
                .filter(Course::counts)
                .forEach(course -> latest.merge(course.relation(), course, CourseWriter::later));
        var rows = new ArrayList<@Nullable Object[]>();
        latest.forEach((relation, course) ->
                rows.add(new @Nullable Object[] {course.tot(), relation.object(), relation.soort()}));
        Sql.change(
                connection,
                "update relatiefeit set einde = null where object = any(?)",
                Sql.hashes(connection, touched));
        Sql.each(connection, "update relatiefeit set einde = ? where object = ? and soort = ?", rows);
    }

    private static Course later(Course one, Course other) {
        return Comparator.comparing(Course::traject).compare(one, other) >= 0 ? one : other;
    }

    private static Stretch stretch(ResultSet rows) throws SQLException {
        return new Stretch(
                new Hash(rows.getBytes("object")), Soort.valueOf(rows.getString("soort")), rows.getString("traject"));
    }

    private static Course course(ResultSet rows) throws SQLException {
        var stretch = stretch(rows);
        boolean before = rows.getString("stand").compareTo(rows.getString("gesteld")) < 0;
        return new Course(
                new Relation(stretch.object(), stretch.soort()),
                stretch.traject(),
                !(before && rows.getBoolean("vernieuwd") && stretch.soort() == Soort.VERWEZENE),
                rows.getObject("tot", LocalDate.class));
    }

    /** One stretch of one relation. */
    private record Stretch(Hash object, Soort soort, String traject) {}

    /** One relation of an object. */
    private record Relation(Hash object, Soort soort) {}

    /** What was last said of a stretch; what answered an earlier offer does not count for a renewed one. */
    private record Course(
            Relation relation,
            String traject,
            boolean counts,
            @Nullable LocalDate tot) {}
}
