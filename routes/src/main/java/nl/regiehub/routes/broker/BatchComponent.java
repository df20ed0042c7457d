package nl.regiehub.routes.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.regiehub.routes.work.Backoff;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * Camel's {@code batch:<queue>?size=200}: takes ids from a queue, as many as are there up to the size, in one transacted
 * session. The batch is one exchange with {@link Ids} as its body. What the route does decides: when it succeeds the
 * batch is committed, when it fails all of it comes back, after a pause that grows.
 *
 * <p>One consumer per queue, so that order is kept. Known to the hub's own context only; no configuration can name it.
 */
public final class BatchComponent extends DefaultComponent {

    public static final String SCHEME = "batch";
    private static final int SIZE = 200;

    private final Broker broker;
    private final Backoff backoff;
    private final List<BatchConsumer> consumers = new CopyOnWriteArrayList<>();

    public BatchComponent(CamelContext context, Broker broker, Backoff backoff) {
        super(context);
        this.broker = broker;
        this.backoff = backoff;
    }

    /** Asks all consumers to stop after the batch they are in, without waiting for it. */
    public void windDown() {
        consumers.forEach(BatchConsumer::windDown);
    }

    void opened(BatchConsumer consumer) {
        consumers.add(consumer);
    }

    Broker broker() {
        return broker;
    }

    Backoff backoff() {
        return backoff;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters) {
        int size = getAndRemoveParameter(parameters, "size", Integer.class, SIZE);
        return new BatchEndpoint(uri, this, new Queue(queue), size);
    }
}
