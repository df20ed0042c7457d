package nl.regiehub.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The folder of a graph. Emptying it begins a new store beside the old one and then removes the old one, so that a hub that
 * dies half-way starts with either the whole old graph or an empty new one.
 */
final class Graafmap {

    private static final String PREFIX = "graaf-";

    /**
     * Within a graph TDB2 looks by subject only: a dossierdeel has a handful of quads, so two more indexes that begin with the
     * graph would be written for nothing. Across graphs it finds by subject, property or object.
     */
    private static final StoreParams INDEXES = StoreParams.builder("dossiers")
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    private final Path map;

    Graafmap(Path map) {
        this.map = map;
    }

    Path pad() {
        return map;
    }

    DatasetGraph open() {
        try {
            Files.createDirectories(map);
            var winkels = winkels();
            var nummer = winkels.isEmpty() ? 1 : nummer(winkels.getLast());
            for (var oud : winkels.subList(0, Math.max(0, winkels.size() - 1))) {
                verwijder(oud);
            }
            ruimOp();
            return open(nummer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DatasetGraph vernieuw(DatasetGraph oud) {
        try {
            var winkel = winkels().getLast();
            var nieuw = open(nummer(winkel) + 1);
            sluit(oud);
            verwijder(winkel);
            return nieuw;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sluit(DatasetGraph graaf) {
        TDBInternal.expel(graaf);
    }

    private DatasetGraph open(int nummer) throws IOException {
        var winkel = Files.createDirectories(map.resolve(PREFIX + nummer));
        return DatabaseMgr.connectDatasetGraph(Location.create(winkel), INDEXES);
    }

    /** What a hash that was cut short left behind holds personal data, so it does not stay. */
    private void ruimOp() throws IOException {
        try (var runs = Files.newDirectoryStream(map, "*" + Quadhash.RUN)) {
            for (var run : runs) {
                Files.delete(run);
            }
        }
    }

    private List<Path> winkels() throws IOException {
        try (var alles = Files.list(map)) {
            return alles.filter(pad -> pad.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparingInt(Graafmap::nummer))
                    .toList();
        }
    }

    private static int nummer(Path winkel) {
        return Integer.parseInt(winkel.getFileName().toString().substring(PREFIX.length()));
    }

    private static void verwijder(Path winkel) throws IOException {
        try (var alles = Files.walk(winkel)) {
            for (var pad : alles.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        }
    }
}
