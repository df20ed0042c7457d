package nl.regiehub.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.routes.Leeslijsten;
import nl.regiehub.routes.Partner;
import nl.regiehub.routes.PartnerClient.Answer;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the hub reads what a partner's system answers. */
class HttpPartnerClientTest {

    private static final UUID KEY = new UUID(1, 2);
    private static final String SECRET = "Jansen, 999900006";

    private final AtomicInteger elsewhere = new AtomicInteger();
    private final HttpPartnerClient client = HttpPartnerClient.toThisMachine();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/elders", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, "");
        });
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void sendsTheKeyThatMakesARepeatedReceiptHarmless() {
        server.createContext(
                "/in",
                exchange -> answer(
                        exchange,
                        KEY.toString().equals(exchange.getRequestHeaders().getFirst("Idempotency-Key")) ? 202 : 500,
                        ""));

        assertThat(send("/in")).isEqualTo(new Answer.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 413, 422})
    void takesARefusalForFinalAndKeepsNothingButItsCode(int status) {
        server.createContext(
                "/in",
                exchange -> answer(
                        exchange,
                        status,
                        "{\"issue\":[{\"code\":\"invalid\",\"diagnostics\":\"%s\"}]}".formatted(SECRET)));

        var answer = send("/in");

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(answer.toString())
                .contains("HTTP " + status)
                .contains("invalid")
                .doesNotContain("Jansen");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 429, 500, 503})
    void triesLaterWhenItIsTheMomentOrTheConnection(int status) {
        server.createContext("/in", exchange -> answer(exchange, status, SECRET));

        assertThat(send("/in")).isInstanceOf(Answer.Later.class);
    }

    @Test
    void followsNoRedirect() {
        server.createContext("/in", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elders");
            answer(exchange, 307, "");
        });

        assertThat(send("/in")).isInstanceOf(Answer.Refused.class);
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void triesLaterWhenNobodyAnswersInTime() {
        server.createContext("/in", _ -> {});

        assertThat(send("/in")).isInstanceOf(Answer.Later.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:1/in",
                "https://localhost:1/in",
                "https://169.254.169.254/in",
                "https://10.0.0.1/in",
                "https://192.168.1.1/in",
                "https://[::1]:1/in",
                "https://[::ffff:127.0.0.1]:1/in",
                "https://[fd00::1]/in",
                "https://0.0.0.0:1/in",
                "http://voorbeeld.invalid/in"
            })
    void neverSendsToItselfOrInTheClear(String address) {
        var answer = HttpPartnerClient.toOthers(List.of()).send(partner(URI.create(address)), KEY, "b", message());

        assertThat(answer).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aDemoRegionSendsToThisMachineOnly() {
        var answer = client.send(partner(URI.create("http://192.0.2.1/in")), KEY, "b", message());

        assertThat(answer).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void connectsToTheVeryAddressThatWasCheckedWhateverTheNameMeansNext() throws IOException {
        var reached = new AtomicInteger();
        server.createContext("/in", exchange -> {
            reached.incrementAndGet();
            answer(exchange, 200, "");
        });
        var meanings = new ArrayDeque<>(List.of("127.0.0.1", "192.0.2.1"));
        try (var rebound = new HttpPartnerClient(new Addresses.ThisMachine(), meaning(meanings))) {
            var address =
                    URI.create("http://partner.example:" + server.getAddress().getPort() + "/in");

            assertThat(rebound.send(partner(address), KEY, "b", message())).isEqualTo(new Answer.Taken());

            assertThat(reached).hasValue(1);
            assertThat(meanings).containsExactly("192.0.2.1"); // looked up once, and that was connected to
        }
    }

    @Test
    void aNameThatMeansAForbiddenAddressIsNeverConnectedTo() throws IOException {
        server.createContext("/in", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, "");
        });
        var meanings = new ArrayDeque<>(List.of("127.0.0.1"));
        try (var others = new HttpPartnerClient(new Addresses.Others(List.of()), meaning(meanings))) {
            var address =
                    URI.create("https://partner.example:" + server.getAddress().getPort() + "/in");

            var answer = others.send(partner(address), KEY, "b", message());

            assertThat(answer).isInstanceOf(Answer.Refused.class);
            assertThat(elsewhere).hasValue(0);
        }
    }

    @Test
    void aPrivateNetworkIsReachedWhereItIsNamed() {
        var addresses = new Addresses.Others(List.of(Network.of("10.20.0.0/15")));

        assertThat(addresses.admits(InetAddress.ofLiteral("10.21.255.1"))).isTrue();
        assertThat(addresses.admits(InetAddress.ofLiteral("10.22.0.1"))).isFalse();
        assertThat(addresses.admits(InetAddress.ofLiteral("203.0.113.9"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "partner.example/8", "/8", "10.0.0.0/x"})
    void whatIsNoNetworkIsNotTakenForOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
    }

    /** A name that means another address each time it is looked up. */
    private static DnsResolver meaning(Queue<String> addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.ofLiteral(addresses.remove())};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private Answer send(String path) {
        return client.send(
                partner(URI.create("http://localhost:" + server.getAddress().getPort() + path)), KEY, "b", message());
    }

    private static Encoded message() {
        return new Encoded("application/json", "opdracht", "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static Partner partner(URI address) {
        return new Partner(
                new PartnerId("aanbieder"),
                "Aanbieder",
                "aanbieder",
                Set.of(Organisatiecode.agb("47470001")),
                List.of("regiehub-json"),
                Set.of(),
                Set.of("opdracht"),
                address,
                null,
                Duration.ofSeconds(1),
                Leeslijsten.GEEN);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
