package nl.regiehub.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.routes.Inbox.Arrival;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Processing.Settlement;
import nl.regiehub.routes.Processing.Settlement.Understood;
import nl.regiehub.routes.journal.JournalSettings;
import nl.regiehub.routes.journal.Journals;

/** A journal on H2 into whose inbox opdrachten come, as many at once as there are in a batch. */
final class Intake {

    private final Understanding understanding = new Understanding();
    private final Opdrachten opdrachten = new Opdrachten();
    private final Path folder = Files.createTempDirectory("hub-bench");
    private final Journal journal =
            Journals.open(JournalSettings.embedded(folder.resolve("journal"), folder.resolve("secret")));
    private int number;

    Intake() throws IOException {}

    Journal journal() {
        return journal;
    }

    /** Takes a batch in, and says what is to be settled of it. */
    List<Settlement> next(int batch) throws InterruptedException, ExecutionException {
        var settlements = new ArrayList<Settlement>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var received = new ArrayList<Future<Understood>>();
            for (int i = 0; i < batch; i++) {
                int mine = number++;
                received.add(senders.submit(() -> received(mine)));
            }
            for (Future<Understood> each : received) {
                settlements.add(each.get());
            }
        }
        return settlements;
    }

    private Understood received(int mine) {
        byte[] bytes = opdrachten.bericht(mine);
        var bericht = understanding.bericht(bytes);
        var bsn = bericht.personen().getFirst().bsn();
        var arrival = new Arrival(
                new PartnerId("regiesysteem-lindehoven"),
                "iwmo-3.2",
                "WMO301",
                bericht.kop().identificatie(),
                bsn == null ? null : bsn.waarde(),
                "application/xml",
                bytes,
                Instant.now());
        return understanding.understood(journal.inbox().accept(arrival).bericht(), bytes, mine);
    }

    /** Closes the journal and removes it. */
    void close() throws IOException {
        journal.close();
        Folders.remove(folder);
    }
}
