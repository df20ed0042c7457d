package nl.regiehub.routes.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.regiehub.routes.work.Backoff;
import nl.regiehub.routes.work.Worker;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes batches of ids from one queue and commits each once the route has dealt with it. */
final class BatchConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(BatchConsumer.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Broker broker;
    private final Queue queue;
    private final int size;
    private final Worker worker;
    private @Nullable Intake intake;

    BatchConsumer(BatchEndpoint endpoint, Processor processor, Broker broker, Backoff backoff) {
        super(endpoint, processor);
        this.broker = broker;
        this.queue = endpoint.queue();
        this.size = endpoint.size();
        this.worker = new Worker(queue.name(), this::step, Duration.ZERO, backoff);
    }

    void windDown() {
        worker.stop();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        worker.start();
    }

    @Override
    protected void doStop() throws Exception {
        worker.close();
        hangUp();
        super.doStop();
    }

    private boolean step() throws Exception {
        Intake open = intake();
        try {
            List<Message> messages = open.take(size);
            if (!messages.isEmpty()) {
                process(open.line().session(), messages);
            }
            return true; // taking waits by itself
        } catch (JMSException e) {
            hangUp();
            throw e;
        }
    }

    private void process(Session session, List<Message> messages) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(new Ids(ids(messages)));
            getProcessor().process(exchange);
            Exception failure = exchange.getException();
            if (failure != null) {
                session.rollback();
                throw failure;
            }
            session.commit();
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private List<UUID> ids(List<Message> messages) throws JMSException {
        var ids = new ArrayList<UUID>(messages.size());
        for (Message message : messages) {
            try {
                ids.add(UUID.fromString(((TextMessage) message).getText()));
            } catch (ClassCastException | IllegalArgumentException _) { // not from the relay
                LOG.error("a message in {} is no id and was dropped", queue.name());
            }
        }
        return ids;
    }

    private Intake intake() throws JMSException {
        Intake open = intake;
        if (open == null) {
            open = Intake.open(broker, queue);
            intake = open;
        }
        return open;
    }

    private void hangUp() {
        Intake open = intake;
        intake = null;
        if (open != null) {
            open.line().hangUp();
        }
    }

    /** A line with a consumer of one queue on it. */
    private record Intake(Line line, MessageConsumer consumer) {

        static Intake open(Broker broker, Queue queue) throws JMSException {
            Line line = Line.open(broker);
            try {
                Session session = line.session();
                return new Intake(line, session.createConsumer(session.createQueue(queue.name())));
            } catch (JMSException e) {
                line.hangUp();
                throw e;
            }
        }

        /** What is there, up to a number; waits a little for the first, and never for the batch to fill. */
        List<Message> take(int size) throws JMSException {
            var messages = new ArrayList<Message>();
            Message next = consumer.receive(GLANCE.toMillis());
            while (next != null) {
                messages.add(next);
                next = messages.size() < size ? consumer.receiveNoWait() : null;
            }
            return messages;
        }
    }
}
