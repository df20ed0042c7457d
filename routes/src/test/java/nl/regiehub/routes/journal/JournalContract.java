package nl.regiehub.routes.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers.Toestand;
import nl.regiehub.routes.Processing.Planned;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journal of a test's own, whatever database it is in. */
abstract class JournalContract {

    @AutoClose
    private Journal journal;

    private Hub hub;
    private JournalSettings settings;

    @BeforeEach
    void open(JournalKind kind, @TempDir Path folder) {
        settings = kind.settings(folder);
        open(settings);
    }

    void open() {
        open(settings);
    }

    /** Settings of a journal of this test's own. */
    JournalSettings settings() {
        return settings;
    }

    private void open(JournalSettings settings) {
        journal = Journals.open(settings);
        hub = new Hub(journal);
    }

    void restart() {
        restart(settings);
    }

    void restart(JournalSettings settings) {
        journal.close();
        open(settings);
    }

    Journal journal() {
        return journal;
    }

    Hub hub() {
        return hub;
    }

    /** Receives and records a message with its deliveries. */
    BerichtId record(Bericht bericht, Planned... leveringen) {
        var id = hub.receive(bericht);
        journal.processing().settle(List.of(Hub.understood(id, bericht, List.of(leveringen), List.of(), List.of())));
        return id;
    }

    /** What became of a message. */
    Toestand status(BerichtId bericht) {
        return journal.ledgers().status(bericht).orElseThrow().status();
    }

    /** Who is known by a BSN. */
    PersoonId person(Bsn bsn) {
        return journal.persons().byBsn(bsn).orElseThrow();
    }

    /** Does many things at the same time, each in a thread of its own. */
    static <T> List<T> together(int number, Numbered<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<T>>();
            for (int i = 0; i < number; i++) {
                int each = i;
                calls.add(() -> work.call(each));
            }
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }

    /** The same thing, done for a number. */
    @FunctionalInterface
    interface Numbered<T> {
        T call(int number);
    }
}
