package nl.regiehub.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The quads that a hub wrote, for writing them again without a hub. */
final class StoredQuads {

    private StoredQuads() {}

    /** How many quads a closed graph has. */
    static long count(Path folder) {
        return reading(folder, store -> Iter.count(store.find()));
    }

    /**
     * A share of the quads of a closed graph in batches, about as they were written: a graph that many messages share is
     * spread over the batches, one that few share comes whole.
     *
     * @param share one in how many, so that a large graph need not fit in memory
     */
    static List<List<Quad>> read(Path folder, int share, int batches) {
        return reading(folder, store -> {
            Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
            Iter.iter(store.find())
                    .filter(quad -> Math.floorMod(quad.getSubject().hashCode(), share) == 0)
                    .forEach(quad -> graphs.computeIfAbsent(quad.getGraph(), _ -> new ArrayList<>())
                            .add(quad));
            return spread(new ArrayList<>(graphs.values()), batches);
        });
    }

    private static <T> T reading(Path folder, Function<DatasetGraph, T> question) {
        var store = open(latest(folder));
        try {
            return Txn.calculateRead(store, () -> question.apply(store));
        } finally {
            TDBInternal.expel(store);
        }
    }

    private static List<List<Quad>> spread(List<List<Quad>> graphs, int batches) {
        var spread = new ArrayList<List<Quad>>();
        for (int i = 0; i < batches; i++) {
            spread.add(new ArrayList<>());
        }
        for (int g = 0; g < graphs.size(); g++) {
            var graph = graphs.get(g);
            for (int q = 0; q < graph.size(); q++) {
                long place =
                        graph.size() < batches ? (long) g * batches / graphs.size() : (long) q * batches / graph.size();
                spread.get((int) place).add(graph.get(q));
            }
        }
        return spread;
    }

    /** Opens a store of TDB2's own kind. */
    static DatasetGraph open(Path folder) {
        try {
            return DatabaseMgr.connectDatasetGraph(Location.create(Files.createDirectories(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path latest(Path folder) {
        try (var stores = Files.list(folder)) {
            return stores.filter(Files::isDirectory).sorted().toList().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
