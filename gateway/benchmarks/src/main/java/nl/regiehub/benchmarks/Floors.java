package nl.regiehub.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.regiehub.integrations.seam.Encoded;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hl7.fhir.r4.model.Bundle;

/** What the hub's parts reach by themselves, with nothing of the hub around them. Each gives a number of messages per second. */
final class Floors {

    private static final int SERVER = 7_001;
    private static final int PER_COMMIT = 50;
    private static final int WARM_UP = 500;
    private static final int AT_ONCE = 16;
    private static final long WAIT_MILLIS = 10_000;

    private Floors() {}

    /** Artemis: ids sent and then received, both durable and transacted, 50 at a time. */
    static double artemis(Path folder, int messages) throws Exception {
        var server = new EmbeddedActiveMQ().setConfiguration(configuration(folder));
        server.start();
        try (var factory = new ActiveMQConnectionFactory("vm://" + SERVER);
                var connection = factory.createConnection();
                var session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            connection.start();
            sendAndReceive(session, WARM_UP);
            long start = System.nanoTime();
            sendAndReceive(session, messages);
            return rate(messages, start);
        } finally {
            server.stop();
        }
    }

    private static ConfigurationImpl configuration(Path folder) {
        var configuration = new ConfigurationImpl();
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large").toString());
        configuration.setSecurityEnabled(false);
        configuration.setJMXManagementEnabled(false);
        configuration.setMaxDiskUsage(-1);
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", SERVER)));
        return configuration;
    }

    private static void sendAndReceive(Session session, int messages) throws JMSException {
        var queue = session.createQueue("floor");
        try (var producer = session.createProducer(queue);
                var consumer = session.createConsumer(queue)) {
            for (int i = 1; i <= messages; i++) {
                producer.send(session.createTextMessage(UUID.randomUUID().toString()));
                commit(session, i, messages);
            }
            for (int i = 1; i <= messages; i++) {
                consumer.receive(WAIT_MILLIS);
                commit(session, i, messages);
            }
        }
    }

    private static void commit(Session session, int done, int messages) throws JMSException {
        if (done % PER_COMMIT == 0 || done == messages) {
            session.commit();
        }
    }

    /** TDB2: the quads that the hub wrote, a transaction for each batch. */
    static double tdb2(Path folder, List<List<Quad>> batches, int messages) {
        var store = StoredQuads.open(folder);
        try {
            long start = System.nanoTime();
            batches.forEach(batch -> Txn.executeWrite(store, () -> batch.forEach(store::add)));
            return rate(messages, start);
        } finally {
            TDBInternal.expel(store);
        }
    }

    /** HAPI: one bundle parsed again and again by one thread. */
    static double hapi(Encoded bundle, int messages) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        var text = new String(bundle.bytes(), UTF_8);
        for (int i = 0; i < WARM_UP; i++) {
            parser.parseResource(Bundle.class, text);
        }
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            parser.parseResource(Bundle.class, text);
        }
        return rate(messages, start);
    }

    /** HTTP: one bundle sent again and again to the same receiver, as many at once as the hub sends. */
    static double http(URI address, Encoded bundle, int messages) throws InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long start = System.nanoTime();
            post(http, address, bundle, messages);
            return rate(messages, start);
        }
    }

    private static void post(HttpClient http, URI address, Encoded bundle, int messages) throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < messages; i++) {
                places.acquire();
                executor.execute(() -> {
                    http.sendAsync(request(address, bundle), BodyHandlers.ofByteArray())
                            .join();
                    places.release();
                });
            }
        }
    }

    private static HttpRequest request(URI address, Encoded bundle) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", bundle.contentType())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(bundle.bytes()))
                .build();
    }

    private static double rate(int messages, long start) {
        return messages / ((System.nanoTime() - start) / 1e9);
    }
}
