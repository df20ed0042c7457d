package nl.regiehub.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the processes around the hub of a demo region end. */
@Timeout(120)
class ProcessesTest {

    private static final int INTERRUPTED = 130;

    @TempDir
    Path data;

    private int partnersPort;

    @BeforeEach
    void region() throws IOException {
        partnersPort = freePort();
        access("http://localhost:" + freePort());
    }

    @Test
    void theCheckOfAHubThatDiesWhileTheRegionIsPlayedSaysSoAndFails() throws Exception {
        var hub = new ProcessBuilder("sleep", "100").start();
        Files.writeString(data.resolve("hub.pid"), Long.toString(hub.pid()));
        var check = java(Check.class);

        hub.destroyForcibly().waitFor();

        assertThat(check.inputReader().readAllLines())
                .singleElement()
                .asString()
                .startsWith("the hub is gone");
        assertThat(check.waitFor()).isEqualTo(1);
    }

    @Test
    void theCheckOfAHubThatDiesWhileItIsComparedSaysSoAndFails() throws Exception {
        var hub = new ProcessBuilder("sleep", "0").start();
        hub.waitFor();
        Files.writeString(data.resolve("hub.pid"), Long.toString(hub.pid()));
        var lastAnswers = atRest();
        try {
            access("http://localhost:" + lastAnswers.getAddress().getPort());
            everythingAnswered();

            var check = java(Check.class);

            assertThat(check.inputReader().readAllLines())
                    .singleElement()
                    .asString()
                    .startsWith("the hub is gone");
            assertThat(check.waitFor()).isEqualTo(1);
        } finally {
            lastAnswers.stop(0);
        }
    }

    @Test
    void thePartnersStopWhenTheyAreInterruptedAtTheKeyboard() throws Exception {
        var partners = java(Partners.class);
        while (!listening()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }

        new ProcessBuilder("kill", "-INT", Long.toString(partners.pid()))
                .start()
                .waitFor();

        assertThat(partners.waitFor()).isEqualTo(INTERRUPTED);
        assertThat(listening()).isFalse();
    }

    private Process java(Class<?> main) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void access(String hub) throws IOException {
        Files.writeString(data.resolve("demo-access.json"), """
                {"baseUrl": "%1$s", "tokenEndpoint": "%1$s/oauth2/token",
                 "users": [{"name": "fenna.ict", "role": "connectorbeheerder", "password": "geheim"},
                           {"name": "anna.inwoner", "role": "inwoner", "password": "geheim"}],
                 "partners": [{"id": "nabij", "clientId": "nabij", "clientSecret": "geheim",
                               "baseUrl": "http://localhost:%2$d/nabij"}]}""".formatted(hub, partnersPort));
    }

    /** What a hub says that has nothing more to do. */
    private static HttpServer atRest() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> say(exchange, "{\"access_token\":\"t\",\"expires_in\":600}"));
        server.createContext(
                "/api/v1/boekhouding",
                exchange -> say(
                        exchange, "{\"messages\":{\"received\":1,\"inProgress\":0},\"deliveries\":{\"inFlight\":0}}"));
        server.createContext(
                "/api/v1/correcties",
                exchange -> say(exchange, "{\"correcties\":[{\"correctie\":{\"besluit\":\"overgenomen\"}}]}"));
        server.start();
        return server;
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void everythingAnswered() throws IOException {
        var lines = Berichtenboek.zendingen().stream()
                .map(zending -> "{\"nummer\":%d,\"status\":202}%n".formatted(zending.nummer()))
                .collect(Collectors.joining());
        Files.createDirectories(Partners.map(data));
        Files.writeString(Verzender.antwoorden(Partners.map(data)), lines);
    }

    private boolean listening() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), partnersPort)) {
            return socket.isConnected();
        } catch (ConnectException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
