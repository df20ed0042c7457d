package nl.regiehub.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The partners of the demo region, in a process of their own: they listen, keep what they receive, send the manifest, and
 * answer what their inwoner says is wrong. Argument: the hub's data folder; where to listen stands in
 * {@code demo-access.json}.
 */
public final class Partners {

    private static final long PAUSE_MILLIS = 200;

    private Partners() {}

    /** Runs until it is killed; everything it knows is on disk. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var data = Path.of(args[0]);
        var map = map(data);
        var toegang = waitFor(data);
        var hub = new Hub(toegang);
        var loket = new Loket(
                toegang.partnersPort(),
                map,
                toegang.partners().keySet(),
                (partner, bericht) -> Verbeterantwoord.geef(hub, partner, bericht));
        loket.open();
        new Verzender(hub, map).verstuur(Berichtenboek.zendingen());
        Inwonersrechten.leg(hub);
        Verbeterverzoek.doe(hub);
    }

    /** Where the partners keep what is theirs. */
    static Path map(Path data) {
        return data.resolve("partners");
    }

    private static Toegangsgegevens waitFor(Path data) {
        while (!Files.exists(Toegangsgegevens.bestand(data))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return Toegangsgegevens.lees(data);
    }
}
