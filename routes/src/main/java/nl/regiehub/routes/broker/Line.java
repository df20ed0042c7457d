package nl.regiehub.routes.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import nl.regiehub.routes.work.Symptom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the broker with one transacted session on it. Used by one thread. */
record Line(Connection connection, Session session) {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    static Line open(Broker broker) throws JMSException {
        Connection connection = broker.connect();
        try {
            return new Line(connection, connection.createSession(true, Session.SESSION_TRANSACTED));
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** Closes the connection; what was not committed goes back. */
    void hangUp() {
        try {
            connection.close();
        } catch (JMSException e) { // it was of no use any more
            LOG.debug("closing a line failed: {}", Symptom.of(e));
        }
    }
}
