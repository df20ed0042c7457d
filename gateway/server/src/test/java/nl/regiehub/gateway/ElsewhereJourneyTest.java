package nl.regiehub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import nl.regiehub.gateway.KeepingPartner.Receipt;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The whole program with its journal in PostgreSQL and its queues in a broker of their own. */
class ElsewhereJourneyTest {

    private static final String SENDER = "regiesysteem-lindehoven";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    /** The broker in this JVM tells of everything unless somebody says otherwise. */
    @BeforeAll
    static void quiet() {
        LoggingSystem.get(ElsewhereJourneyTest.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    }

    @Test
    void anOpdrachtGoesFromEndToEndAndOverAKillAndBothRemember() throws Exception {
        var found = Postgres.start();
        assumeTrue(found.isPresent(), "no PostgreSQL on this machine: apt-get install postgresql");
        var broker = "tcp://127.0.0.1:" + ProductionHub.freePort();
        var elsewhere = broker(URI.create(broker));
        try (var postgres = found.orElseThrow();
                var partners = new Partners(folder)) {
            elsewhere.start();
            var config = config(postgres.url(), broker);

            String first;
            String second;
            var hub = HubProcess.on(partners.data(), config);
            first = location(hub.bring(SENDER, "wmo301.xml"));
            await().atMost(PATIENCE).until(() -> processed(hub, first));
            hub.kill();
            try (var again = HubProcess.on(partners.data(), config)) {
                second = location(again.bring("stichting-toegang", "verwijzing.json"));
                await().atMost(PATIENCE).until(() -> told(again, second));
                assertThat(again.get(SENDER, first).body())
                        .contains("\"status\":\"processed\"")
                        .contains("delivered");
                assertThat(location(again.bring(SENDER, "wmo301.xml"))).isEqualTo(first);
            }
            assertThat(partners.receipts())
                    .filteredOn(Receipt::applied)
                    .extracting(Receipt::bericht)
                    .as("the opdracht, the answer that its standard has, and the verwijzing")
                    .containsExactlyInAnyOrder(id(first), id(first), id(second));
            assertThat(partners.data().resolve("journal")).doesNotExist();
            assertThat(partners.data().resolve("broker")).doesNotExist();
        } finally {
            elsewhere.stop();
        }
    }

    private static boolean processed(HubProcess hub, String location) {
        var status = hub.get(SENDER, location).body();
        return status.contains("\"status\":\"processed\"") && status.contains("delivered");
    }

    private static boolean told(HubProcess hub, String location) {
        return hub.get("stichting-toegang", location).body().contains("delivered");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The shipped configuration, with both stores elsewhere. */
    private Path config(String journal, String broker) throws IOException {
        var config = RunningHub.shipped(folder.resolve("config"));
        Files.writeString(
                config.resolve("hub.yaml"),
                "%njournaal: { url: '%s', gebruiker: hub }%nbroker: { url: '%s' }%n".formatted(journal, broker),
                StandardOpenOption.APPEND);
        var secrets = Files.createDirectories(folder.resolve("hub-secrets"));
        Files.writeString(
                secrets.resolve("master.key"), "1 " + Base64.getEncoder().encodeToString(new byte[32]));
        return config;
    }

    private EmbeddedActiveMQ broker(URI address) throws Exception {
        var map = folder.resolve("broker");
        return new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setSecurityEnabled(false)
                        .setJMXManagementEnabled(false)
                        .setJournalDirectory(map.resolve("journal").toString())
                        .setBindingsDirectory(map.resolve("bindings").toString())
                        .setPagingDirectory(map.resolve("paging").toString())
                        .setLargeMessagesDirectory(map.resolve("large").toString())
                        .addAcceptorConfiguration("elsewhere", address.toString()));
    }
}
