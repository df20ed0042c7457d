package nl.regiehub.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets whoever fails too often wait, longer each time. Counts attempts that are still under way as well, so that many at
 * once are no way round it. Keeps a bounded number of names in memory and forgets what is old.
 */
final class LoginLimit {

    private static final int KEPT = 10_000;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final int failures;
    private final InstantSource clock;
    private final Map<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > KEPT;
        }
    };

    /** @param failures after how many failures the waiting begins */
    LoginLimit(int failures, InstantSource clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** How one name fared. */
    private static final class Tally {
        private int failed;
        private int underWay;
        private Instant last = Instant.EPOCH;
        private Instant until = Instant.EPOCH;
    }

    /** Begins an attempt, which must be ended; or says how long to wait, and nothing was begun. */
    synchronized Optional<Duration> begin(String name) {
        var now = clock.instant();
        var tally = tallies.computeIfAbsent(name, _ -> new Tally());
        if (tally.last.plus(REMEMBERED).isBefore(now)) {
            tally.failed = 0;
        }
        if (now.isBefore(tally.until)) {
            return Optional.of(Duration.between(now, tally.until));
        }
        if (tally.underWay >= Math.max(1, failures - tally.failed)) {
            return Optional.of(A_MOMENT);
        }
        tally.underWay++;
        return Optional.empty();
    }

    /** The attempt succeeded: earlier failures are forgiven. */
    synchronized void succeeded(String name) {
        tally(name).failed = 0;
    }

    /** The attempt came to nothing either way, or succeeded where that forgives nothing. */
    synchronized void passed(String name) {
        tally(name);
    }

    /** The attempt failed; says whether that makes this name wait. */
    synchronized boolean failed(String name) {
        var tally = tally(name);
        tally.last = clock.instant();
        tally.failed++;
        if (tally.failed < failures) {
            return false;
        }
        tally.until = tally.last.plus(waiting(tally.failed - failures));
        return true;
    }

    private Tally tally(String name) {
        var tally = tallies.computeIfAbsent(name, _ -> new Tally());
        tally.underWay = Math.max(0, tally.underWay - 1);
        return tally;
    }

    private static Duration waiting(int times) {
        var wait = FIRST_WAIT;
        for (int i = 0; i < times && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
