package nl.regiehub.routes.journal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.regiehub.access.Audit;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.postgres.PostgresServer;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Outbox.Attempt;
import nl.regiehub.routes.Processing.Settlement;

/** Prints how fast a journal is, on H2 and, when there is one, on PostgreSQL. Run it by hand; it asserts nothing. */
final class JournalSpeed {

    private static final int CALLERS = 64;
    private static final int BODY = 7_000;
    private static final int BATCH = 100;

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Journal journal;
    private final int messages;
    private final String store;
    private double cpuBefore;

    private JournalSpeed(Journal journal, int messages, String store) {
        this.journal = journal;
        this.messages = messages;
        this.store = store;
    }

    /** Takes the number of messages. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("hub-speed");
        run(JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret")), messages, "H2");
        System.out.printf("H2 file %,d MB%n", size(folder) / 1_000_000);
        var server = PostgresServer.find();
        if (server.isPresent()) {
            try (var postgres = server.orElseThrow()) {
                var settings = JournalSettings.postgres(
                        postgres.database("speed"),
                        "hub",
                        "",
                        folder.resolve("postgres.key"),
                        folder.resolve("postgres.head"));
                run(settings.makingMasterKey(), messages, "PostgreSQL");
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(each -> each.toFile().length()).sum();
        }
    }

    private static void run(JournalSettings settings, int messages, String store) throws Exception {
        try (var journal = Journals.open(settings)) {
            new JournalSpeed(journal, messages, store).run();
        }
    }

    private void run() throws Exception {
        for (int round = 0; round < 2; round++) {
            cpuBefore = machine.getProcessCpuTime() / 1e9;
            var ids = arrive(round);
            settle(ids, round);
            read(round * (long) messages);
            deliver();
            audit();
        }
        count();
        count();
    }

    private List<BerichtId> arrive(int round) throws Exception {
        var body = new Random(1)
                .ints(BODY, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var ids = new BerichtId[messages];
        var callers = new Semaphore(CALLERS);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                int number = i;
                callers.acquire();
                threads.execute(() -> {
                    ids[number] = journal.inbox()
                            .accept(Hub.arrival("WMO301", round + "-" + number, Berichten.bsn(number % 4_000), body))
                            .bericht();
                    callers.release();
                });
            }
        }
        print("inbox, 64 callers, 7 KB", messages, start);
        return List.of(ids);
    }

    private void settle(List<BerichtId> ids, int round) {
        var batches = new ArrayList<List<Settlement>>();
        for (int from = 0; from < messages; from += BATCH) {
            var batch = new ArrayList<Settlement>();
            for (int i = from; i < Math.min(from + BATCH, messages); i++) {
                int number = round * messages + i;
                var bericht = Berichten.toewijzing(number, Berichten.bsn(i % 4_000), Berichten.thuis("9999AA"));
                var key = "opdracht|" + number;
                batch.add(Hub.understood(ids.get(i), bericht, List.of(Hub.to(Hub.ZORG, key)), List.of(key), List.of()));
            }
            batches.add(batch);
        }
        cpuBefore = machine.getProcessCpuTime() / 1e9;
        long start = System.nanoTime();
        batches.forEach(journal.processing()::settle);
        print("settle, batches of 100", messages, start);
    }

    private void read(long after) {
        long start = System.nanoTime();
        long position = after;
        while (position < after + messages) {
            position = journal.events().after(position, 200).getLast().positie();
        }
        journal.events().projected(position);
        print("events read, 200 at a time", messages, start);
    }

    private void deliver() {
        long start = System.nanoTime();
        var due = journal.outbox().due(BATCH, Instant.now());
        int delivered = 0;
        while (!due.isEmpty()) {
            journal.outbox().relayed(due);
            var now = Instant.now();
            var loaded = journal.outbox()
                    .load(Hub.ZORG, due.stream().map(each -> each.levering()).toList());
            journal.outbox()
                    .settle(loaded.stream()
                            .<Attempt>map(each -> new Attempt.Delivered(each.id(), now, "Bundle", List.of()))
                            .toList());
            delivered += loaded.size();
            due = journal.outbox().due(BATCH, now);
        }
        print("deliveries loaded and settled", delivered, start);
    }

    /** The line that is durable before each delivery leaves: what it costs beside all that the journal does for a message. */
    private void audit() throws Exception {
        var persoon = journal.persons().withBsn(Berichten.bsn(1));
        var callers = new Semaphore(CALLERS);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                callers.acquire();
                threads.execute(() -> {
                    journal.audit().write(line(persoon));
                    callers.release();
                });
            }
        }
        print("audit lines, 64 callers", messages, start);
    }

    private static Audit.Regel line(PersoonId persoon) {
        return new Audit.Regel(
                        Instant.now(),
                        "zorgadministratie",
                        "aanbiedersysteem",
                        Organisatiecode.agb("47470001"),
                        "levering:versturen",
                        UUID.randomUUID() + " " + persoon,
                        "identiteit:inhoud toewijzing:inhoud levering:inhoud volume:inhoud",
                        "berichtenverkeer",
                        "aanbieder-opdracht",
                        "toegestaan",
                        "levering " + UUID.randomUUID())
                .over(List.of(persoon));
    }

    private void count() {
        long start = System.nanoTime();
        var accounts = journal.ledgers().boekhouding(null);
        print("accounts of " + accounts.messages().received() + " messages", 1, start);
    }

    @SuppressWarnings("SystemOut")
    private void print(String what, int number, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = machine.getProcessCpuTime() / 1e9 - cpuBefore;
        cpuBefore += cpu;
        System.out.printf(
                "%-11s %-32s %,10.0f/s  %,10.0f per second of CPU  (%d in %.2f s, load %.0f)%n",
                store, what, number / seconds, number / cpu, number, seconds, machine.getSystemLoadAverage());
    }
}
