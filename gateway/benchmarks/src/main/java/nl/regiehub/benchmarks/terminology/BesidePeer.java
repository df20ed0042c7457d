package nl.regiehub.benchmarks.terminology;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.gateway.HubApplication;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Puts every question that the hub's code lists and concept maps give rise to both to the hub and to HAPI's JPA terminology with the
 * same lists and maps: whether the answers are the same, and how many a second each gives, by turns. It asserts nothing.
 */
public final class BesidePeer {

    private static final int PAGE = 100;

    private final FhirServer hub;
    private final FhirServer peer;

    private final FhirServer fresh;

    private BesidePeer(FhirServer hub, FhirServer peer, FhirServer fresh) {
        this.hub = hub;
        this.peer = peer;
        this.fresh = fresh;
    }

    /** Takes the config folder of the region, the peer's class path, and a folder to work in. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Locale.setDefault(Locale.ROOT);
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of(args[2])), "hub-bench-peer");
        var config = unlimited(Path.of(args[0]), folder.resolve("config"));
        try (var hub = FhirServer.start(port -> hub(config, folder, port), folder.resolve("hub.log"));
                var peer = FhirServer.start(port -> peer(args[1], port), folder.resolve("peer.log"));
                var fresh = FhirServer.start(port -> peer(args[1], port, "fresh"), folder.resolve("fresh.log"))) {
            new BesidePeer(hub, peer, fresh).run();
        }
        FileSystemUtils.deleteRecursively(folder); // what a server printed is of use only when it failed
    }

    /** The region's settings, but for how often one address may ask: both are asked by one. */
    private static Path unlimited(Path config, Path folder) throws IOException {
        FileSystemUtils.copyRecursively(config, folder);
        Files.writeString(folder.resolve("hub.yaml"), "\nwoordvragenPerMinuut: 0\n", StandardOpenOption.APPEND);
        return folder;
    }

    /** With the options of the launcher, which this program was started with. */
    private static List<String> hub(Path config, Path folder, int port) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                HubApplication.class.getName(),
                "--spring.profiles.active=demo", // who logs in matters to nobody here
                "--hub.partners=false",
                "--hub.config=" + config,
                "--hub.data=" + folder.resolve("data"),
                "--hub.port=" + port));
        return command;
    }

    /** As much memory as Java takes of its own accord: the hub's would be little for it. */
    private static List<String> peer(String classpath, int port, String... more) {
        var command = new ArrayList<>(
                List.of(java(), "-cp", classpath, "nl.regiehub.benchmarks.peer.Peer", Integer.toString(port)));
        command.addAll(List.of(more));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        var lists = resources("CodeSystem");
        var maps = resources("ConceptMap");
        var known = lists.stream().map(list -> list.path("url")).collect(Collectors.toSet());
        var sets = resources("ValueSet").stream()
                .filter(set -> known.contains(set.at("/compose/include/0/system")))
                .toList();
        for (var server : List.of(peer, fresh)) {
            server.keep(lists.stream().map(list -> Tree.of(list).nested()).toList());
            server.keep(maps);
            server.keep(sets);
        }
        print("%,d code systems, %,d value sets and %,d concept maps in both; load %.1f"
                .formatted(
                        lists.size(),
                        sets.size(),
                        maps.size(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        put("$translate", maps, Question::there);
        put("$translate, reverse", maps, Question::back);
        put("$lookup", lists, Question::lookup);
        put("$validate-code", lists, Question::validate);
        put("$subsumes", lists, list -> Tree.of(list).subsumptions());
        put("$expand", sets, Question::expand);
    }

    /** All of a kind that have content, page by page. */
    private List<JsonNode> resources(String kind) throws IOException, InterruptedException {
        var all = new ArrayList<JsonNode>();
        for (int from = 0; ; from += PAGE) {
            var entries = hub.read("%s?_count=%d&_offset=%d".formatted(kind, PAGE, from))
                    .path("entry");
            if (entries.isEmpty()) {
                return all;
            }
            for (JsonNode entry : entries) {
                var whole =
                        hub.read(kind + "/" + entry.path("resource").path("id").asString());
                if (!whole.path("content").asString("").equals("not-present")) {
                    all.add(whole);
                }
            }
        }
    }

    private void put(String name, List<JsonNode> about, Function<JsonNode, Stream<Question>> questions)
            throws IOException, InterruptedException, ExecutionException {
        var all = about.stream().flatMap(questions).map(Question::address).toList();
        print("%s, %s".formatted(name, new Comparison(hub, peer).of(all)));
        new Turns(all).measure(hub, peer, fresh).forEach(rate -> print("  " + rate));
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
