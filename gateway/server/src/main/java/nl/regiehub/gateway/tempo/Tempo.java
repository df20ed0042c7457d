package nl.regiehub.gateway.tempo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets each asker do something so many times in a period, at once or spread (a token bucket). Keeps a bounded number of askers in
 * memory; who was forgotten begins anew.
 */
public final class Tempo {

    private static final int KEPT = 10_000;

    private final int most;
    private final Duration perTime;
    private final InstantSource clock;
    private final Map<String, Emmer> emmers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Emmer> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param most how many times in the period; at least 1
     * @param period in which what was used comes back
     */
    public Tempo(int most, Duration period, InstantSource clock) {
        this.most = most;
        this.perTime = period.dividedBy(most);
        this.clock = clock;
    }

    /** From when on somebody has everything again. */
    private record Emmer(Instant vol) {}

    /**
     * Takes one time.
     *
     * @param wie who asks; kept in memory only, and nowhere told
     * @return how long to wait; empty when it may be done
     */
    public synchronized Optional<Duration> neem(String wie) {
        var now = clock.instant();
        var full = Optional.ofNullable(emmers.get(wie))
                .map(Emmer::vol)
                .filter(now::isBefore)
                .orElse(now)
                .plus(perTime);
        var wait = Duration.between(now.plus(perTime.multipliedBy(most)), full);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        emmers.put(wie, new Emmer(full));
        return Optional.empty();
    }
}
