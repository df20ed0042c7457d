package nl.regiehub.routes.work;

import java.time.Duration;

/**
 * How much at a time and how often.
 *
 * @param batch most messages or deliveries per transaction
 * @param events most events per transaction of the graph
 * @param deliveriesAtOnce most deliveries that are under way to one partner
 * @param poll how long the relays wait when nobody tells them that there is something
 * @param firstRetry wait before a delivery is tried a second time; doubled for each next attempt
 * @param longestRetry longest wait between two attempts
 */
public record Pace(
        int batch, int events, int deliveriesAtOnce, Duration poll, Duration firstRetry, Duration longestRetry) {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** 400 messages, 1,000 events, 16 deliveries at once; retries from 1 second to 15 minutes. */
    public static Pace standard() {
        return new Pace(400, 1_000, 16, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMinutes(15));
    }

    /** The same with other retries. */
    public Pace retrying(Duration first, Duration longest) {
        return new Pace(batch, events, deliveriesAtOnce, poll, first, longest);
    }

    public Backoff retries() {
        return new Backoff(firstRetry, longestRetry);
    }

    /** For the hub's own faults: a store or broker that is away. */
    public Backoff pauses() {
        return new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    }
}
