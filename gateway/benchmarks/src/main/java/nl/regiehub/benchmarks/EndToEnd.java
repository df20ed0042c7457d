package nl.regiehub.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.regiehub.canonical.HubException;
import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.postgres.PostgresServer;
import nl.regiehub.routes.journal.JournalSettings;

/**
 * How many messages a second the hub takes from a regiesysteem as iWmo 301, remembers, checks, translates, records, puts in the
 * graph and brings to a provider as FHIR; beside what its parts reach by themselves in the same run. It asserts nothing.
 */
public final class EndToEnd {

    private static final int CALM_SECONDS = 10;
    private static final int PER_COMMIT = 200;
    private static final int FLOOR_MESSAGES = 5_000;
    private static final String JOURNAL = "journal";

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Opdrachten opdrachten = new Opdrachten();
    private final Options options;

    private EndToEnd(Options options) {
        this.options = options;
    }

    /** Runs; {@link Options#USAGE} says what it takes. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try {
            new EndToEnd(Options.of(List.of(args))).run();
            System.exit(0);
        } catch (IllegalArgumentException | HubException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        print(
                "%,d messages of %,d bytes, %d senders, after %,d through every store to warm up; xsd=%s; %d processors, load %.1f"
                        .formatted(
                                options.messages(),
                                opdrachten.bericht(0).length,
                                options.senders(),
                                options.warmUp(),
                                options.standards().isPresent() ? "on" : "off",
                                machine.getAvailableProcessors(),
                                machine.getSystemLoadAverage()));
        FhirR4.warm();
        each(this::warmUp);
        each(this::measure);
    }

    /** A journal to measure with. */
    private record Bench(String store, Path folder, JournalSettings journal, Supplier<Duration> cpu) {}

    /** What is done with one. */
    @FunctionalInterface
    private interface Run {
        void on(Bench bench) throws Exception;
    }

    private void each(Run run) throws Exception {
        for (String store : options.stores()) {
            switch (store) {
                case "h2" -> h2(run);
                case "postgres" -> postgres(run);
                default -> throw new IllegalArgumentException("'" + store + "' is no store; " + Options.USAGE);
            }
        }
    }

    private void h2(Run run) throws Exception {
        var folder = folder();
        var settings = JournalSettings.embedded(folder.resolve(JOURNAL), folder.resolve("secret"));
        run.on(new Bench("H2", folder, settings, () -> Duration.ZERO));
    }

    private void postgres(Run run) throws Exception {
        var found = PostgresServer.find();
        if (found.isEmpty()) {
            print("\nPostgreSQL: not on this machine");
            return;
        }
        try (var server = found.get()) {
            var folder = folder();
            var settings = JournalSettings.postgres(
                    server.database("bench_" + Long.toHexString(System.nanoTime())),
                    "hub",
                    "",
                    folder.resolve("master.key"),
                    folder.resolve("audit.head"));
            run.on(new Bench("PostgreSQL", folder, settings.makingMasterKey(), server::cpu));
        }
    }

    private Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(options.folder()), "hub-bench");
    }

    /** What is measured first would else pay for compiling what all have in common. */
    private void warmUp(Bench bench) throws Exception {
        try (var receiver = Receiver.start();
                var hub = pipeline(bench, receiver)) {
            new Load(hub, opdrachten, options.senders()).send(options.warmUp(), 0);
        } finally {
            Folders.remove(bench.folder());
        }
    }

    private Pipeline pipeline(Bench bench, Receiver receiver) {
        return new Pipeline(bench.folder(), bench.journal(), options.config(), receiver.address(), options.standards());
    }

    private void measure(Bench bench) throws Exception {
        print("%n%s, every commit forced to disk, in %s".formatted(bench.store(), options.folder()));
        try (var receiver = Receiver.start()) {
            Deliveries deliveries;
            double rate;
            try (var hub = pipeline(bench, receiver)) {
                var load = new Load(hub, opdrachten, options.senders());
                rate = full(load, receiver, bench.cpu());
                calm(load);
                deliveries = hub.deliveries();
            }
            disk(bench.folder());
            floors(bench.folder(), receiver, deliveries, rate);
        } finally {
            Folders.remove(bench.folder());
        }
    }

    private double full(Load load, Receiver receiver, Supplier<Duration> storeCpu) throws Exception {
        double before = cpu();
        Duration receiverBefore = receiver.cpu();
        Duration storeBefore = storeCpu.get();
        var run = load.send(options.messages(), 0);
        double hub = cpu() - before - run.generatorSeconds();
        double rate = options.messages() / run.seconds();
        print("  end to end                 %,9.0f messages/s (%.2f s, load %.1f)"
                .formatted(rate, run.seconds(), machine.getSystemLoadAverage()));
        print("  processor: hub             %9.2f s, %.2f ms a message"
                .formatted(hub, hub * 1000 / options.messages()));
        print("             database        %9.2f s"
                .formatted(seconds(storeCpu.get().minus(storeBefore))));
        print("             generator       %9.2f s".formatted(run.generatorSeconds()));
        print("             receiver        %9.2f s"
                .formatted(seconds(receiver.cpu().minus(receiverBefore))));
        print("  receipt to delivery        p50 %,.0f ms, p95 %,.0f ms (everything sent at once)"
                .formatted(run.millis(0.5), run.millis(0.95)));
        return rate;
    }

    private void calm(Load load) throws Exception {
        if (options.perSecond() > 0) {
            var run = load.send(options.perSecond() * CALM_SECONDS, options.perSecond());
            print("  at %d a second            p50 %,.0f ms, p95 %,.0f ms from receipt to delivery"
                    .formatted(options.perSecond(), run.millis(0.5), run.millis(0.95)));
        }
    }

    private void disk(Path folder) throws IOException {
        double all = options.messages() + options.perSecond() * CALM_SECONDS;
        print("  on disk, KB a message      %9.1f journal (0 when it is elsewhere), %.1f graph, %.1f broker"
                .formatted(
                        Folders.bytes(folder.resolve(JOURNAL)) / all / 1e3,
                        Folders.bytes(Pipeline.graph(folder)) / all / 1e3,
                        Folders.bytes(folder.resolve("broker")) / all / 1e3));
    }

    /** Of no more than some thousands of messages: a floor is a rate, and must fit in memory. */
    private void floors(Path folder, Receiver receiver, Deliveries deliveries, double rate) throws Exception {
        int all = options.messages() + options.perSecond() * CALM_SECONDS;
        print("  quads                      %9.1f a message"
                .formatted(StoredQuads.count(Pipeline.graph(folder)) / (double) all));
        int share = Math.ceilDiv(all, FLOOR_MESSAGES);
        int messages = all / share;
        var quads = StoredQuads.read(Pipeline.graph(folder), share, Math.max(1, messages / PER_COMMIT));
        floor("Artemis, 50 ids a commit, in and out", Floors.artemis(folder.resolve("floor-broker"), messages), rate);
        floor(
                "TDB2, the same quads, 200 messages a commit",
                Floors.tdb2(folder.resolve("floor-graph"), quads, messages),
                rate);
        floor("HAPI, parsing the delivered bundle", Floors.hapi(deliveries.last(), messages), rate);
        floor(
                "HTTP, the delivered bundle, 16 at once",
                Floors.http(receiver.address(), deliveries.last(), messages),
                rate);
    }

    private static void floor(String what, double floor, double rate) {
        print("  floor: %-45s %,9.0f /s; end to end / floor = %.3f".formatted(what, floor, rate / floor));
    }

    private double cpu() {
        return machine.getProcessCpuTime() / 1e9;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }

    @SuppressWarnings("SystemOut")
    private static void print(String line) {
        System.out.println(line);
    }
}
