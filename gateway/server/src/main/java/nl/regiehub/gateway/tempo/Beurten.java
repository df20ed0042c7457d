package nl.regiehub.gateway.tempo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Lets each asker do something so many times at the same time, so that one leaves places for others. */
public final class Beurten {

    private static final Duration EVEN = Duration.ofSeconds(1);

    private final int most;
    private final Map<String, Integer> bezig = new HashMap<>();

    /** @param most how many at the same time; at least 1 */
    public Beurten(int most) {
        this.most = most;
    }

    /**
     * Does something in a turn of the asker.
     *
     * @param wie who asks; kept in memory only while something is done for them
     * @throws TeVaak when all turns of this asker are taken
     */
    public <T> T tijdens(String wie, Supplier<T> werk) {
        neem(wie);
        try {
            return werk.get();
        } finally {
            geefTerug(wie);
        }
    }

    private synchronized void neem(String wie) {
        if (bezig.getOrDefault(wie, 0) >= most) {
            throw new TeVaak(EVEN);
        }
        bezig.merge(wie, 1, Integer::sum);
    }

    private synchronized void geefTerug(String wie) {
        bezig.computeIfPresent(wie, (_, beurten) -> beurten == 1 ? null : beurten - 1);
    }
}
