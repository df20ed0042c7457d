package nl.regiehub.routes.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before trying again: twice as long each time, up to a limit, with jitter so that what failed together
 * does not come back together.
 *
 * @param first the wait after the first failure, before jitter
 * @param longest the longest wait
 */
public record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS = 40;

    /** The wait after so many failures before this one: between half and the whole of the doubled wait. */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures, DOUBLINGS);
        long limit = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(limit - ThreadLocalRandom.current().nextLong(limit / 2 + 1));
    }
}
