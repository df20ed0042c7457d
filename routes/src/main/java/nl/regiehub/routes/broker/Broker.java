package nl.regiehub.routes.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where messages wait between stages: Artemis inside the hub, with its journal on disk, or a cluster elsewhere.
 *
 * <p>Only ids travel through it. It may lose its memory or give the same id twice: the journal says what is still to be
 * done.
 */
public final class Broker implements AutoCloseable {

    private static final String ADDRESSES = "hub.#";
    private static final String ROLE = "hub";
    private static final int FOREVER = -1;
    private static final long PAGE_FROM_BYTES = 32L << 20;
    private static final int PAGE_BYTES = 1 << 20;
    private static final int JOURNAL_FILE_BYTES = 4 << 20;
    private static final int JOURNAL_FLUSH_NANOS = 500_000;
    private static final int REMEMBERED_IDS = 2_000;
    private static final int GROUP_BUCKETS = 1_024;

    private final @Nullable EmbeddedActiveMQ server;
    private final ActiveMQConnectionFactory connections;

    private Broker(@Nullable EmbeddedActiveMQ server, ActiveMQConnectionFactory connections) {
        this.server = server;
        this.connections = connections;
    }

    /**
     * Starts Artemis inside this process: every commit forced to disk, no network listener, and nobody but the hub's own
     * connections admitted.
     *
     * @param map the folder for its journal, made when absent
     * @throws HubException when it cannot start
     */
    public static Broker embedded(Path map) {
        int id = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        var guard = new BrokerGuard(ROLE, UUID.randomUUID().toString());
        var server =
                new EmbeddedActiveMQ().setConfiguration(configuration(map, id)).setSecurityManager(guard);
        try {
            server.start();
        } catch (Exception e) { // what start() declares
            throw new HubException(Fault.BROKER_UNAVAILABLE, "the embedded broker did not start", e);
        }
        return new Broker(server, connections("vm://" + id, guard.user(), guard.password()));
    }

    /**
     * Uses a broker elsewhere.
     *
     * @param adres its URL, as Artemis's own client reads it
     * @param gebruiker account name; null when it asks for none
     * @param wachtwoord password of the account
     */
    public static Broker external(URI adres, @Nullable String gebruiker, @Nullable String wachtwoord) {
        return new Broker(null, connections(adres.toString(), gebruiker, wachtwoord));
    }

    /** Opens and starts a connection. */
    Connection connect() throws JMSException {
        Connection connection = connections.createConnection();
        connection.start();
        return connection;
    }

    /** Whether somebody is there. */
    public boolean reachable() {
        try (Connection connection = connections.createConnection()) {
            connection.start();
            return true;
        } catch (JMSException _) { // why not is told by whoever wants to send
            return false;
        }
    }

    @Override
    public void close() {
        connections.close();
        if (server != null) {
            stop(server);
        }
    }

    private static void stop(EmbeddedActiveMQ server) {
        try {
            server.stop();
        } catch (Exception e) { // what stop() declares
            throw new HubException(Fault.BROKER_UNAVAILABLE, "the embedded broker did not stop well", e);
        }
    }

    private static ActiveMQConnectionFactory connections(String url, @Nullable String user, @Nullable String password) {
        var factory = new ActiveMQConnectionFactory(url, user, password);
        factory.setCacheDestinations(true);
        return factory;
    }

    private static Configuration configuration(Path map, int id) {
        return new ConfigurationImpl()
                .setName("hub-" + id)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalBufferTimeout_NIO(JOURNAL_FLUSH_NANOS)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalDirectory(map.resolve("journal").toString())
                .setBindingsDirectory(map.resolve("bindings").toString())
                .setPagingDirectory(map.resolve("paging").toString())
                .setLargeMessagesDirectory(map.resolve("large").toString())
                .setMaxDiskUsage(FOREVER)
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                .putSecurityRoles(ADDRESSES, Set.of(travelOnly()))
                .setPersistIDCache(true)
                .setAddressQueueScanPeriod(FOREVER)
                .addAddressSetting(ADDRESSES, addresses())
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, id)));
    }

    /** Sending, consuming and making queues; no managing, and on no other address anything at all. */
    private static Role travelOnly() {
        var role = new Role();
        role.setName(ROLE);
        role.setSend(true);
        role.setConsume(true);
        role.setCreateAddress(true);
        role.setCreateDurableQueue(true);
        return role;
    }

    private static AddressSettings addresses() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(FOREVER)
                .setRedeliveryDelay(0)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setIDCacheSize(REMEMBERED_IDS)
                .setDefaultGroupBuckets(GROUP_BUCKETS)
                .setMaxSizeBytes(PAGE_FROM_BYTES)
                .setPageSizeBytes(PAGE_BYTES)
                .setDeadLetterAddress(SimpleString.of("hub.dead"))
                .setExpiryAddress(SimpleString.of("hub.expired"))
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }
}
