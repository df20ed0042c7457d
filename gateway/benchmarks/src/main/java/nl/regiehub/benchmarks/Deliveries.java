package nl.regiehub.benchmarks;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient;
import org.jspecify.annotations.Nullable;

/** Notes when a partner said that it has a message, and what the last one looked like. */
final class Deliveries implements PartnerClient {

    private final PartnerClient client;
    private final Map<String, Long> moments = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Encoded> last = new AtomicReference<>();

    Deliveries(PartnerClient client) {
        this.client = client;
    }

    @Override
    public Answer send(Partner partner, UUID idempotencyKey, String berichtId, Encoded message) {
        var answer = client.send(partner, idempotencyKey, berichtId, message);
        if (answer instanceof Answer.Taken) {
            moments.put(berichtId, System.nanoTime());
            last.set(message);
        }
        return answer;
    }

    /** How many messages were taken. */
    int count() {
        return moments.size();
    }

    /** When a message was taken, in nanoseconds of this JVM's own clock. */
    @Nullable
    Long moment(String berichtId) {
        return moments.get(berichtId);
    }

    /** The last message that was taken. */
    Encoded last() {
        var message = last.get();
        if (message == null) {
            throw new IllegalStateException("nothing was delivered");
        }
        return message;
    }
}
