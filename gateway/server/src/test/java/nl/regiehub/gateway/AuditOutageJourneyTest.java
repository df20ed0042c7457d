package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While the audit trail cannot be written the hub tells nobody anything, on no road. */
class AuditOutageJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String CASEMANAGER = "anouk.visser";
    private static final String PROVIDER = "daan.smit";
    private static final String KEEPER = "fenna.ict";
    private static final String SEARCH = "{\"doel\":\"casusregie\",\"bsn\":\"999900006\"}";

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static HttpServer partners;
    private static final AtomicInteger DELIVERED = new AtomicInteger();

    private static String message = "";
    private static String household = "";

    @BeforeAll
    static void start() throws IOException {
        partners = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        partners.createContext("/", exchange -> {
            DELIVERED.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        partners.start();
        var data = Files.createDirectories(folder.resolve("hub"));
        Files.writeString(
                data.resolve("ports.properties"),
                "partners=%d%n".formatted(partners.getAddress().getPort()));
        hub = RunningHub.on(data);
        message = location(hub.bring(GEMEENTE, "casus.json"));
        hub.bring(GEMEENTE, "wmo301.xml");
        hub.bring("stichting-toegang", "verwijzing.json");
        await().until(() -> count("/messages/processed") == 3 && count("/deliveries/inFlight") == 0);
        household = json(hub.postJson(CASEMANAGER, "/api/v1/huishoudens/zoek", SEARCH))
                .at("/huishoudens/0/id")
                .asString();
        Stream.of(PROVIDER, "bram.dekker", "frits.privacy", "anna.inwoner", "petra.privacy", "bas.beleid")
                .forEach(hub::token);
    }

    @AfterAll
    static void stop() {
        hub.close();
        partners.stop(0);
    }

    @BeforeEach
    void breakTheTrail() {
        AuditTable.of(hub).take();
    }

    @AfterEach
    void mendTheTrail() {
        AuditTable.of(hub).giveBack();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anouk.visser GET /api/v1/huishoudens/HOUSEHOLD/beeld casusregie",
                "anouk.visser POST /api/v1/huishoudens/zoek casusregie",
                "anouk.visser POST /access/v1/evaluation casusregie",
                "daan.smit GET /api/v1/verwijzingen uitvoering",
                "regiesysteem-lindehoven GET MESSAGE berichtenverkeer",
                "fenna.ict GET MESSAGE beheer",
                "anouk.visser GET /api/v1/boekhouding casusregie",
                "anouk.visser GET /api/v1/toestemmingen casusregie",
                "anouk.visser POST /api/v1/toestemmingen casusregie",
                "anouk.visser GET /api/v1/bezwaren casusregie",
                "bram.dekker GET /access/v1/ventielen casusregie",
                "bram.dekker POST /access/v1/ventielen casusregie",
                "frits.privacy GET /access/v1/ventielen/toetsing privacytoezicht",
                "frits.privacy GET /access/v1/ventielen/tellingen privacytoezicht",
                "frits.privacy POST /api/v1/toezicht/log privacytoezicht",
                "anna.inwoner GET /api/v1/mijn/inzage eigen-inzage",
                "anna.inwoner GET /api/v1/mijn/kennisgevingen eigen-inzage",
                "anna.inwoner GET /api/v1/inzage eigen-inzage",
                "anna.inwoner GET /api/v1/correcties eigen-inzage",
                "anna.inwoner POST /api/v1/afschermingen eigen-inzage",
                "petra.privacy GET /api/v1/vernietiging beheer",
                "petra.privacy GET /api/v1/vernietiging/delen beheer",
                "bas.beleid GET /api/v1/tellingen verantwoording",
                "regiesysteem-lindehoven POST /access/v1/relaties berichtenverkeer",
            })
    void noSystemIsAnswered(String question) {
        var words = question.split(" ", -1);
        var path = words[2].replace("HOUSEHOLD", household).replace("MESSAGE", message);

        var answer = words[1].equals("GET")
                ? hub.get(words[0], path, "Doel", words[3])
                : hub.post(words[0], path, "application/json", body(path).getBytes(UTF_8), "Doel", words[3]);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
        assertThat(answer.body()).doesNotContain("Vries").doesNotContain("decision\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frits.privacy /fhir/AuditEvent privacytoezicht",
                "frits.privacy /fhir/AuditEvent/1 privacytoezicht",
                "anna.inwoner /fhir/Consent eigen-inzage",
            })
    void nothingIsAnsweredInFhir(String question) {
        var words = question.split(" ", -1);

        var answer = hub.get(words[0], words[1], "Doel", words[2]);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("AuditEvent\"", "Consent\"");
    }

    @Test
    void noQuestionInSparqlIsAnswered() {
        var answer = hub.post(
                CASEMANAGER,
                "/sparql",
                "application/sparql-query",
                "SELECT * { ?s ?p ?o }".getBytes(UTF_8),
                "Doel",
                "casusregie");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("bindings").doesNotContain("Vries");
    }

    private static String body(String path) {
        return switch (path) {
            case "/api/v1/huishoudens/zoek" -> SEARCH;
            case "/api/v1/toestemmingen" ->
                "{\"bsn\":\"999900006\",\"wil\":\"BEZWAAR\",\"door\":\"ZELF\",\"bewijs\":\"MONDELING\"}";
            case "/api/v1/afschermingen" -> "{\"bsn\":\"999900006\",\"voor\":{\"rol\":\"casemanager\"}}";
            case "/api/v1/toezicht/log" -> "{\"van\":\"2026-01-01\",\"tot\":\"2026-12-31\"}";
            case "/access/v1/relaties" ->
                "{\"opgaven\":[{\"soort\":\"geboorte\",\"nummer\":\"g-9\",\"bsn\":\"999900006\",\"datum\":\"1980-05-17\"}]}";
            case "/access/v1/ventielen" -> """
                    {"bsn": "999900006", "gemeente": "GEMEENTE:9901", "casusnummer": "2026-17", "bereik": "persoon",
                     "categorieen": ["plan"], "tot": "%s", "reden": "er dreigt gevaar",
                     "partijen": [{"organisatie": "GEMEENTE:9901"}]}""".formatted(Instant.now().plusSeconds(600));
            default -> "{\"action\":{\"name\":\"huishouden:zoeken\"},\"context\":{\"doel\":\"casusregie\"}}";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"/huishoudens/HOUSEHOLD?doel=casusregie", "/huishoudens"})
    void noCasemanagerIsShownAScreenAboutAPerson(String path) {
        try (var browser = new Browser()) {
            browser.login(hub, CASEMANAGER);

            var answer = path.equals("/huishoudens")
                    ? browser.submit(
                            browser.open(hub.baseUrl() + path), path, Map.of("doel", "casusregie", "bsn", "999900006"))
                    : browser.open(hub.baseUrl() + path.replace("HOUSEHOLD", household));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("<html").doesNotContain("Vries");
        }
    }

    @Test
    void noProviderIsShownItsVerwijzingenAndNoneIsAnswered() {
        try (var browser = new Browser()) {
            browser.login(hub, PROVIDER);
            long before = received();

            var shown = browser.open(hub.baseUrl() + "/verwijzingen");
            var answered = hub.postJson(
                    PROVIDER,
                    "/api/v1/verwijzingen/" + UUID.randomUUID() + "/antwoord",
                    "{\"doel\":\"uitvoering\",\"besluit\":\"accepteer\"}");

            assertThat(shown.statusCode()).isEqualTo(503);
            assertThat(shown.body()).doesNotContain("Bakker");
            assertThat(answered.statusCode()).isEqualTo(503);
            assertThat(received()).isEqualTo(before);
        }
    }

    @Test
    void aSenderHearsNothingUntilItAsksAgain() {
        var during = hub.bring("stichting-toegang", "verwijzing-2.json");
        mendTheTrail();
        var after = hub.bring("stichting-toegang", "verwijzing-2.json");
        breakTheTrail();

        assertThat(during.statusCode()).isEqualTo(503);
        assertThat(during.headers().firstValue("Location")).isEmpty();
        assertThat(after.statusCode()).isEqualTo(202);
        assertThat(after.headers().firstValue("Idempotent-Replay")).hasValue("true");
    }

    @Test
    void noPartnerIsToldAnything() {
        int before = DELIVERED.get();
        hub.bring("wijkverpleging-nabij", "betrokkenheid.json");
        await().until(() -> count("/deliveries/inFlight") > 0);

        assertThat(DELIVERED).hasValue(before);

        mendTheTrail();
        await().until(() -> count("/deliveries/inFlight") == 0);
        breakTheTrail();
        assertThat(DELIVERED.get()).isGreaterThan(before);
    }

    /** What the keeper's ledger counts; no line of the trail, because it tells nothing about a person. */
    private static int count(String what) {
        return json(hub.get(KEEPER, "/api/v1/boekhouding")).at(what).asInt(-1);
    }

    private static long received() {
        return count("/messages/received");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
