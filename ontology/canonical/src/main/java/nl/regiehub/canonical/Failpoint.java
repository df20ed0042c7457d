package nl.regiehub.canonical;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Moments at which the hub can be told to die, so that tests can show that nothing is lost or done twice there.
 *
 * <p>{@code -Dhub.failpoint=after-record:7} ends the process, without any clean-up, the seventh time it gets there.
 */
public enum Failpoint {
    AFTER_INBOX_COMMIT,
    AFTER_RELAY,
    AFTER_RECORD,
    INSIDE_GRAPH_COMMIT,
    AFTER_PARTNER_ANSWER,
    INSIDE_KEY_ROTATION,
    AFTER_KEY_DESTRUCTION;

    private static final int KILLED = 137;
    private static final String ARMED = System.getProperty("hub.failpoint", "");

    @SuppressWarnings("ImmutableEnumChecker") // it counts, and only in a process that is to die
    private final AtomicInteger passes = new AtomicInteger();

    /** Dies here when told to; otherwise does nothing. */
    public void pass() {
        if (ARMED.isEmpty()) {
            return;
        }
        var name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (ARMED.equals(name + ":" + passes.incrementAndGet())) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
