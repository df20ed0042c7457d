package nl.regiehub.routes.broker;

import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.jspecify.annotations.Nullable;

/**
 * Hands ids to the broker, a batch in one transaction. Used by one thread.
 *
 * <p>When the broker's answer to a commit is lost, the same batch goes again under the same duplicate ids. The broker
 * then rejects the whole batch if it has any of it, so that the batch goes one by one and a duplicate counts as sent.
 * The ids are new for each batch, for the journal may have good reason to send the same delivery again.
 */
public final class Dispatch implements AutoCloseable {

    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    private static final String GROUP = "JMSXGroupID";
    private static final int ATTEMPTS = 3;

    private final Broker broker;
    private @Nullable Line line;

    public Dispatch(Broker broker) {
        this.broker = broker;
    }

    /** What is to be sent: an id, to which queue, after whatever went before in its group. */
    public record Envelope(Queue queue, UUID id, String groep) {}

    /**
     * Sends all of them and returns once the broker has them on disk.
     *
     * @throws HubException when the broker does not answer; then it may have some, all or none
     */
    void send(List<Envelope> envelopes) {
        String batch = UUID.randomUUID().toString();
        JMSException failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                sendOnce(batch, envelopes);
                return;
            } catch (JMSException e) {
                failure = e;
                close();
            }
        }
        throw new HubException(Fault.BROKER_UNAVAILABLE, "could not hand over a batch", failure);
    }

    void sendOnce(String batch, List<Envelope> envelopes) throws JMSException {
        Line open = line();
        try {
            transmit(open, batch, envelopes);
        } catch (JMSException e) {
            if (!duplicate(e)) {
                throw e;
            }
            oneByOne(open, batch, envelopes);
        }
    }

    private static void oneByOne(Line open, String batch, List<Envelope> envelopes) throws JMSException {
        for (Envelope envelope : envelopes) {
            try {
                transmit(open, batch, List.of(envelope));
            } catch (JMSException e) {
                if (!duplicate(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean duplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQDuplicateIdException) {
                return true;
            }
        }
        return false;
    }

    private Line line() throws JMSException {
        Line open = line;
        if (open == null) {
            open = Line.open(broker);
            line = open;
        }
        return open;
    }

    /** Hangs up; the next batch opens a new connection. */
    @Override
    public void close() {
        Line open = line;
        line = null;
        if (open != null) {
            open.hangUp();
        }
    }

    private static void transmit(Line open, String batch, List<Envelope> envelopes) throws JMSException {
        Session session = open.session();
        try (MessageProducer producer = session.createProducer(null)) {
            producer.setDisableMessageID(true);
            producer.setDisableMessageTimestamp(true);
            for (Envelope envelope : envelopes) {
                TextMessage message = session.createTextMessage(envelope.id().toString());
                message.setStringProperty(DUPLICATE_ID, batch + envelope.id());
                message.setStringProperty(GROUP, envelope.groep());
                producer.send(session.createQueue(envelope.queue().name()), message);
            }
            session.commit();
        }
    }
}
