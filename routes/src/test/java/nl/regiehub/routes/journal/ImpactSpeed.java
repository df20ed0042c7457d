package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.wijziging.Gevolg;
import nl.regiehub.vocabulary.wijziging.Gevolgen;

/** Prints how long it takes to tell all recorded messages again with another vocabulary. Run it by hand; it asserts nothing. */
final class ImpactSpeed {

    private static final String BASE = "https://regiehub.example/id/";
    private static final String TABLE = "mappings/iwmo-3.2.sssom.tsv";
    private static final int BATCH = 200;
    private static final int EVENTS_AT_ONCE = 1_000;

    private ImpactSpeed() {}

    /** Takes the number of messages. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("hub-impact");
        try (var journal = Journals.open(JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret")))) {
            for (int from = 0; from < messages; from += BATCH) {
                record(journal, from, Math.min(from + BATCH, messages));
            }
            for (int round = 0; round < 2; round++) {
                long start = System.nanoTime();
                Gevolg gevolg = impact(journal);
                System.out.printf(
                        "%,d messages told again in %.1f s, %,d differently%n",
                        gevolg.berichten(), (System.nanoTime() - start) / 1e9, gevolg.geraakt());
            }
        }
    }

    private static void record(Journal journal, int from, int to) throws Exception {
        var hub = new Hub(journal);
        var calls = new ArrayList<Callable<BerichtId>>();
        var berichten = new ArrayList<Bericht>();
        for (int number = from; number < to; number++) {
            var bericht = Berichten.toewijzing(number, Berichten.bsn(number % 4_000), Berichten.thuis("9999AA"));
            berichten.add(bericht);
            calls.add(() -> hub.receive(bericht));
        }
        var batch = new ArrayList<Settlement>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var received : threads.invokeAll(calls)) {
                batch.add(Hub.understood(received.get(), berichten.get(batch.size())));
            }
        }
        journal.processing().settle(batch);
    }

    private static Gevolg impact(Journal journal) {
        var files = Bestanden.meegeleverd();
        var without = files.tekst(TABLE).orElseThrow().replaceAll("(?m)^wmo020:02\t.*\n", "");
        var changed = (Checked.Accepted)
                files.met(Bestanden.van(Map.of(TABLE, without.getBytes(UTF_8)))).controleer();
        var gevolgen = new Gevolgen(
                Vocabularies.open(Vocabularies.bundled().bytes(), BASE),
                Vocabularies.open(changed.release().bytes(), BASE),
                Instant.EPOCH);
        long position = 0;
        for (var part = journal.events().recorded(0, EVENTS_AT_ONCE);
                part.tot() > position;
                part = journal.events().recorded(position, EVENTS_AT_ONCE)) {
            var waiting = part.wachtend();
            part.events().forEach(event -> gevolgen.tel(event, waiting.contains(event.positie())));
            position = part.tot();
        }
        return gevolgen.uitkomst();
    }
}
