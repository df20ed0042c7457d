package nl.regiehub.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Compares the manifest with what the senders were answered, what the hub's ledgers say and what the receivers kept, and
 * looks for citizen numbers in all that the hub wrote. Argument: the hub's data folder. Ends with 0 only when all agree
 * and no number is found.
 */
public final class Check {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 500;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Zending> zendingen = Berichtenboek.zendingen();
    private final Path data;
    private final Hub hub;

    private Check(Path data) {
        this.data = data;
        this.hub = new Hub(Toegangsgegevens.lees(data));
    }

    /** Waits until the region is at rest, compares, prints a table and ends with 0 or 1. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.exit(new Check(Path.of(args[0])).inOrder() ? 0 : 1);
    }

    private boolean inOrder() throws IOException, InterruptedException {
        try {
            return atRest() && agreed();
        } catch (IOException e) {
            if (gone()) {
                return false;
            }
            throw e;
        }
    }

    private boolean agreed() throws IOException, InterruptedException {
        var vergelijking =
                new Vergelijking(hub, Toegangsgegevens.lees(data), zendingen, Verzender.gegeven(Partners.map(data)));
        vergelijking.vergelijk();
        vergelijking.print(out);
        var sporen = Bsnspoor.vanDeRegio().in(data);
        out.printf("%d files of the hub hold a citizen number%n", sporen.size());
        sporen.forEach(file -> out.println("  " + file));
        return vergelijking.eens() && sporen.isEmpty();
    }

    private boolean atRest() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (Verzender.gegeven(Partners.map(data)).size() == zendingen.size() && quiet()) {
                return true;
            }
            if (gone()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        out.println("the region did not come to rest within " + PATIENCE.toMinutes() + " minutes");
        return false;
    }

    /** Nothing on its way, nor an answer to the inwoner; a hub that is just starting is not quiet either. */
    private boolean quiet() throws InterruptedException {
        try {
            var ledgers = hub.getAsRole("connectorbeheerder", "beheer", "/api/v1/boekhouding");
            return ledgers.at("/messages/received").asLong(0) > 0
                    && ledgers.at("/messages/inProgress").asLong(-1) == 0
                    && ledgers.at("/deliveries/inFlight").asLong(-1) == 0
                    && Verbeterverzoek.afgerond(hub);
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether the hub ended, which is told. It writes which process it is as soon as it takes its folder. */
    private boolean gone() throws IOException {
        var process = Files.readString(data.resolve("hub.pid")).strip();
        boolean gone = ProcessHandle.of(Long.parseLong(process))
                .filter(ProcessHandle::isAlive)
                .isEmpty();
        if (gone) {
            out.println("the hub is gone; its log says why: " + data.resolve("hub.log"));
        }
        return gone;
    }
}
