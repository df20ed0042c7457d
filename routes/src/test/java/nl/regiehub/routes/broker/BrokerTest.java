package nl.regiehub.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.routes.broker.Dispatch.Envelope;
import nl.regiehub.routes.work.Backoff;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final Queue QUEUE = new Queue("hub.test");
    private static final Backoff SHORT = new Backoff(Duration.ofMillis(10), Duration.ofMillis(50));

    @TempDir
    Path folder;

    @Test
    void keepsWhatItWasGivenWhenItIsStartedAgain() throws Exception {
        List<UUID> ids = ids(3);
        try (var broker = Broker.embedded(folder)) {
            send(broker, ids);
        }

        try (var broker = Broker.embedded(folder)) {
            assertThat(drain(broker)).isEqualTo(ids);
        }
    }

    @Test
    void takesABatchThatWentBeforeAsSent() throws Exception {
        List<UUID> first = ids(3);
        List<UUID> both = Stream.concat(first.stream(), ids(2).stream()).toList();
        try (var broker = Broker.embedded(folder);
                var line = new LostAnswer(broker)) {
            line.send("batch", first);

            line.send("batch", both);

            assertThat(drain(broker)).isEqualTo(both);
        }
    }

    @Test
    void sendsTheSameIdAgainInAnotherBatch() throws Exception {
        List<UUID> ids = ids(1);
        try (var broker = Broker.embedded(folder)) {
            send(broker, ids);
            send(broker, ids);

            assertThat(drain(broker)).hasSize(2);
        }
    }

    @Test
    void letsNobodyManageItOrUseAnotherAddress() throws Exception {
        try (var broker = Broker.embedded(folder)) {
            Line line = Line.open(broker);

            assertThatThrownBy(() -> say(line, "activemq.management")).isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> say(line, "elsewhere")).isInstanceOf(JMSException.class);

            line.hangUp();
        }
    }

    @Test
    void givesTheRouteWhatIsThereUpToTheSize() throws Exception {
        List<UUID> ids = ids(450);
        var batches = new CopyOnWriteArrayList<Ids>();
        try (var broker = Broker.embedded(folder)) {
            send(broker, ids);

            try (var camel = consuming(broker, batches::add)) {
                await().until(() -> taken(batches).size() == 450);
                assertThat(camel.getStatus().isStarted()).isTrue();
            }
        }

        assertThat(taken(batches)).isEqualTo(ids);
        assertThat(batches).allMatch(batch -> batch.waarden().size() <= 200);
    }

    @Test
    void givesTheWholeBatchAgainInOrderWhenTheRouteFails() throws Exception {
        List<UUID> ids = ids(5);
        var taken = new CopyOnWriteArrayList<Ids>();
        try (var broker = Broker.embedded(folder)) {
            send(broker, ids);

            try (var camel = consuming(broker, batch -> {
                taken.add(batch);
                if (taken.size() < 3) {
                    throw new HubException(Fault.STORE_UNAVAILABLE, "asked to fail", null);
                }
            })) {
                await().until(() -> taken.size() == 3);
                assertThat(camel.getStatus().isStarted()).isTrue();
            }
            assertThat(drain(broker)).isEmpty();
        }

        assertThat(taken).containsOnly(new Ids(ids));
    }

    @Test
    void dropsWhatIsNoId() throws Exception {
        try (var broker = Broker.embedded(folder)) {
            Line line = Line.open(broker);
            say(line, QUEUE.name());
            List<UUID> ids = ids(1);
            send(broker, ids);
            var batches = new CopyOnWriteArrayList<Ids>();

            try (var camel = consuming(broker, batches::add)) {
                await().until(() -> taken(batches).equals(ids));
                assertThat(camel.getStatus().isStarted()).isTrue();
            }
            line.hangUp();
        }
    }

    @Test
    void findsABrokerElsewhereAgainWhenItWasAway() throws Exception {
        var adres = URI.create("tcp://127.0.0.1:" + freePort());
        var elsewhere = elsewhere(adres);
        List<UUID> ids = ids(2);
        elsewhere.start();
        try (var broker = Broker.external(adres, null, null);
                var dispatch = new Dispatch(broker)) {
            dispatch.send(List.of(new Envelope(QUEUE, ids.getFirst(), "group")));
            elsewhere.stop();
            assertThatThrownBy(() -> dispatch.send(List.of(new Envelope(QUEUE, ids.getLast(), "group"))))
                    .isInstanceOfSatisfying(
                            HubException.class, e -> assertThat(e.fault()).isEqualTo(Fault.BROKER_UNAVAILABLE));

            elsewhere.start();
            dispatch.send(List.of(new Envelope(QUEUE, ids.getLast(), "group")));

            assertThat(drain(broker)).isEqualTo(ids);
        } finally {
            elsewhere.stop();
        }
    }

    @Test
    void isKeptOutOfABrokerElsewhereUnderAWrongPasswordOrNone() throws Exception {
        var adres = URI.create("tcp://127.0.0.1:" + freePort());
        var elsewhere = elsewhere(adres, true).setSecurityManager(new BrokerGuard("hub", "geheim"));
        elsewhere.start();
        try (var right = Broker.external(adres, "hub", "geheim");
                var wrong = Broker.external(adres, "hub", "geraden");
                var none = Broker.external(adres, null, null)) {
            assertThat(right.reachable()).isTrue();
            assertThat(wrong.reachable()).isFalse();
            assertThat(none.reachable()).isFalse();
            assertThatThrownBy(() -> Line.open(wrong)).isInstanceOf(JMSSecurityException.class);
        } finally {
            elsewhere.stop();
        }
    }

    private EmbeddedActiveMQ elsewhere(URI adres) throws Exception {
        return elsewhere(adres, false);
    }

    private EmbeddedActiveMQ elsewhere(URI adres, boolean guarded) throws Exception {
        return new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setSecurityEnabled(guarded)
                        .setJMXManagementEnabled(false)
                        .setJournalType(JournalType.NIO)
                        .setJournalDirectory(folder.resolve("journal").toString())
                        .setBindingsDirectory(folder.resolve("bindings").toString())
                        .setPagingDirectory(folder.resolve("paging").toString())
                        .setLargeMessagesDirectory(folder.resolve("large").toString())
                        .addAcceptorConfiguration("elsewhere", adres.toString()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static DefaultCamelContext consuming(Broker broker, Consumer<Ids> route) throws Exception {
        var camel = new DefaultCamelContext();
        camel.addComponent(BatchComponent.SCHEME, new BatchComponent(camel, broker, SHORT));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(QUEUE.uri(200)).process(Step.run(Ids.class, route));
            }
        });
        camel.start();
        return camel;
    }

    private static List<UUID> taken(List<Ids> batches) {
        return batches.stream().flatMap(batch -> batch.waarden().stream()).toList();
    }

    private static List<UUID> ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).toList();
    }

    private static void send(Broker broker, List<UUID> ids) {
        try (var dispatch = new Dispatch(broker)) {
            dispatch.send(
                    ids.stream().map(id -> new Envelope(QUEUE, id, "group")).toList());
        }
    }

    private static void say(Line line, String address) throws JMSException {
        try (MessageProducer producer =
                line.session().createProducer(line.session().createQueue(address))) {
            producer.send(line.session().createTextMessage("hello"));
            line.session().commit();
        }
    }

    private static List<UUID> drain(Broker broker) throws JMSException {
        Line line = Line.open(broker);
        var ids = new ArrayList<UUID>();
        try (MessageConsumer consumer =
                line.session().createConsumer(line.session().createQueue(QUEUE.name()))) {
            for (Message message = consumer.receive(300); message != null; message = consumer.receive(300)) {
                ids.add(UUID.fromString(((TextMessage) message).getText()));
            }
            line.session().commit();
        }
        line.hangUp();
        return ids;
    }

    /** Sends as the relay does after it lost the answer to a commit: again, under the same duplicate ids. */
    private static final class LostAnswer implements AutoCloseable {

        private final Dispatch dispatch;

        LostAnswer(Broker broker) {
            this.dispatch = new Dispatch(broker);
        }

        void send(String batch, List<UUID> ids) throws JMSException {
            dispatch.sendOnce(
                    batch,
                    ids.stream().map(id -> new Envelope(QUEUE, id, "group")).toList());
        }

        @Override
        public void close() {
            dispatch.close();
        }
    }
}
