package nl.regiehub.routes.broker;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One queue to take batches from. */
final class BatchEndpoint extends DefaultEndpoint {

    private final BatchComponent component;
    private final Queue queue;
    private final int size;

    BatchEndpoint(String uri, BatchComponent component, Queue queue, int size) {
        super(uri, component);
        this.component = component;
        this.queue = queue;
        this.size = size;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("only the relay sends to " + queue.name());
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        var consumer = new BatchConsumer(this, processor, component.broker(), component.backoff());
        component.opened(consumer);
        return consumer;
    }

    Queue queue() {
        return queue;
    }

    int size() {
        return size;
    }
}
