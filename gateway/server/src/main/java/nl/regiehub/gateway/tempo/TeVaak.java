package nl.regiehub.gateway.tempo;

import java.time.Duration;

/** Somebody asks more often than the hub answers one asker; later it will do. */
public final class TeVaak extends RuntimeException {

    private final Duration wacht;

    /** @param wacht how long to wait */
    public TeVaak(Duration wacht) {
        super("too often", null, false, false);
        this.wacht = wacht;
    }

    /** Whole seconds to wait, at least one; the value of {@code Retry-After}. */
    public long seconden() {
        return Math.max(1, wacht.plusMillis(999).toSeconds());
    }
}
