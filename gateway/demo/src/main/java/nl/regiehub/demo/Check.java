package nl.regiehub.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Compares the manifest with what the senders were answered, what the hub's ledgers say and what the receivers kept.
 * Argument: the hub's data folder. Ends with 0 only when all three agree.
 */
public final class Check {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 500;

    private Check() {}

    /** Waits until the region is at rest, compares, prints a table and ends with 0 or 1. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var data = Path.of(args[0]);
        var hub = new Hub(Toegangsgegevens.lees(data));
        var zendingen = Berichtenboek.zendingen();
        if (!atRest(hub, data, zendingen)) {
            out.println("the region did not come to rest within " + PATIENCE.toMinutes() + " minutes");
            System.exit(1);
        }
        var vergelijking =
                new Vergelijking(hub, Toegangsgegevens.lees(data), zendingen, Verzender.gegeven(Partners.map(data)));
        vergelijking.vergelijk();
        vergelijking.print(out);
        System.exit(vergelijking.eens() ? 0 : 1);
    }

    private static boolean atRest(Hub hub, Path data, List<Zending> zendingen) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (Verzender.gegeven(Partners.map(data)).size() == zendingen.size() && quiet(hub)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return false;
    }

    /** Nothing on its way; a hub that is just starting is not quiet either. */
    private static boolean quiet(Hub hub) throws InterruptedException {
        try {
            var ledgers = hub.getAsRole("connectorbeheerder", "beheer", "/api/v1/boekhouding");
            return ledgers.at("/messages/received").asLong(0) > 0
                    && ledgers.at("/messages/inProgress").asLong(-1) == 0
                    && ledgers.at("/deliveries/inFlight").asLong(-1) == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
