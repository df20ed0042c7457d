package nl.regiehub.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * What it costs that most of the graph is hidden: queries over the visible dossierdelen of a large store, beside the floor: the
 * same queries on a TDB2 store that holds those and nothing else. Both are read, run, and written as JSON, on a thread that is
 * not the asker's; they take turns, and the medians are compared.
 */
public final class AuthorisedQueries {

    private static final int DOSSIERDELEN = 41_600;
    private static final int VERSIONS = 5;
    private static final int BATCH = 2_000;
    private static final int WARM_UP = 150;
    private static final int MEASURED = 250;
    private static final String BASE = "https://regiehub.example/id/";

    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

    /** One in a thousand dossierdelen is about this. */
    private static final int RARE = 1_000;

    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.of(
            "scan", "SELECT (COUNT(?s) AS ?n) { GRAPH ?g { ?s a <%sterm/Toewijzing> } }".formatted(BASE),
            "scan, union", "SELECT (COUNT(?s) AS ?n) { ?s a <%sterm/Toewijzing> }".formatted(BASE),
            "selective join",
                    "SELECT ?s ?van { GRAPH ?g { ?s <%1$sterm/voorziening> <%1$szeldzaam> ; <%1$sterm/van> ?van } }"
                            .formatted(BASE),
            "one graph", "SELECT * { GRAPH <%sdeel/0> { ?s ?p ?o } }".formatted(BASE)));

    private AuthorisedQueries() {}

    /** Measures, and prints what it finds. */
    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("hub-bench");
        try {
            var all = filled(folder.resolve("all"), DOSSIERDELEN, 1);
            for (int visible : new int[] {100, 10_000}) {
                measure(all, folder.resolve("floor-" + visible), visible);
            }
            TDBInternal.expel(all);
        } finally {
            Folders.remove(folder);
        }
    }

    private static void measure(DatasetGraph all, Path folder, int visible) {
        int step = DOSSIERDELEN / visible;
        var names = IntStream.range(0, visible).mapToObj(i -> graph(i * step)).collect(Collectors.toUnmodifiableSet());
        var floor = filled(folder, visible, step);
        System.out.printf("%n%,d of %,d dossierdelen visible: medians in ms%n", visible, DOSSIERDELEN);
        try (var ours = Asking.visible(all, names);
                var bare = Asking.everything(floor)) {
            Map<String, Double> firsts = new TreeMap<>();
            QUESTIONS.forEach((name, question) -> firsts.put(name, ours.milliseconds(question)));
            QUESTIONS.forEach((name, question) -> compare(name, question, ours, bare));
            for (int i = 0; i < WARM_UP; i++) {
                for (String question : QUESTIONS.values()) {
                    ours.milliseconds(question);
                    bare.milliseconds(question);
                }
            }
            QUESTIONS.forEach((name, question) -> print(name, question, firsts.getOrDefault(name, 0.0), ours, bare));
        }
        TDBInternal.expel(floor);
    }

    private static void compare(String name, String question, Asking ours, Asking floor) {
        if (!ours.rows(question).equals(floor.rows(question))) {
            throw new IllegalStateException("the answers differ: " + name);
        }
    }

    /** They take turns, so that what else the machine does hits both. */
    private static void print(String name, String question, double first, Asking ours, Asking floor) {
        var our = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int i = 0; i < MEASURED; i++) {
            our.add(ours.milliseconds(question));
            bare.add(floor.milliseconds(question));
        }
        System.out.printf(
                "%-16s visible set %8.3f   floor %8.3f   ratio %5.2f   (first %.1f)%n",
                name, median(our), median(bare), median(our) / median(bare), first);
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static DatasetGraph filled(Path folder, int count, int step) {
        var store = StoredQuads.open(folder);
        for (int from = 0; from < count; from += BATCH) {
            int begin = from;
            int end = Math.min(count, from + BATCH);
            Txn.executeWrite(store, () -> IntStream.range(begin, end).forEach(i -> fill(store, i * step)));
        }
        return store;
    }

    private static void fill(DatasetGraph store, int number) {
        var graph = graph(number);
        for (int v = 0; v < VERSIONS; v++) {
            var version = iri("bericht/%d-%d#x".formatted(number, v));
            boolean toewijzing = v == 0;
            store.add(graph, version, iri("term/wasDerivedFrom"), iri("bericht/%d-%d".formatted(number, v)));
            store.add(graph, version, TYPE, iri(toewijzing ? "term/Toewijzing" : "term/Levering"));
            store.add(graph, version, iri("term/van"), day("2026-%02d-01".formatted(number % 12 + 1)));
            store.add(graph, version, iri("term/tot"), day("2027-%02d-01".formatted(number % 12 + 1)));
            store.add(graph, version, iri("term/nummer"), NodeFactory.createLiteralString("n-" + number + "-" + v));
            store.add(
                    graph,
                    version,
                    iri("term/voorziening"),
                    iri(rare(number, toewijzing) ? "zeldzaam" : "vertaling/" + number % 40));
        }
    }

    private static boolean rare(int number, boolean toewijzing) {
        return toewijzing && number % RARE == 0;
    }

    private static Node graph(int number) {
        return iri("deel/" + number);
    }

    private static Node iri(String rest) {
        return NodeFactory.createURI(BASE + rest);
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }
}
