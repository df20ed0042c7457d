package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a demo region lets people in, and how it holds up who guesses. */
class LoginJourneyTest {

    private static final int ALLOWED = 5;

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anouk.visser", "wie.dan.ook"})
    void whoGuessesPasswordsWaitsWhetherOrNotTheAccountExists(String name) {
        for (int i = 0; i < ALLOWED; i++) {
            var answer = guess(name);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("error").asString()).isEqualTo("invalid_grant");
        }

        var answer = guess(name);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 31L);
        assertThat(json(answer).path("error").asString()).isEqualTo("temporarily_unavailable");
    }

    @Test
    void whoIsToldToWaitWaitsWithTheRightPasswordTooAndOthersDoNot() {
        for (int i = 0; i < ALLOWED; i++) {
            guess("carla.mulder");
        }

        var answer = hub.askToken(
                Map.of("grant_type", "password", "username", "carla.mulder", "password", hub.password("carla.mulder")));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(hub.token("bram.dekker")).isNotEmpty();
    }

    @Test
    void aSystemThatGuessesItsSecretWaits() {
        var guess =
                Map.of("grant_type", "client_credentials", "client_id", "stichting-toegang", "client_secret", "raad");
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(hub.askToken(guess).statusCode()).isEqualTo(401);
        }

        assertThat(hub.askToken(guess).statusCode()).isEqualTo(429);
    }

    @Test
    void noOtherNameInTheRequestHidesTheOneThatIsTried() {
        var guess = Map.of("grant_type", "password", "username", "bas.beleid", "password", "raad");
        for (int i = 0; i < ALLOWED; i++) {
            var hiding = new HashMap<>(guess);
            hiding.putAll(Map.of("naam", "een.ander." + i, "client_id", "nog.een." + i));
            assertThat(hub.askToken(hiding).statusCode()).isEqualTo(400);
        }

        assertThat(hub.askToken(guess).statusCode()).isEqualTo(429);
    }

    @Test
    void aSystemThatGuessesInAHeaderWaitsHoweverItWritesItsName() {
        for (String scheme : List.of("Basic ", "basic ", "BASIC ", "Basic ", "basic ")) {
            assertThat(guess(scheme, "zorgverzekeraar-meezorg").statusCode()).isEqualTo(401);
        }

        assertThat(guess("bAsIc ", "zorgverzekeraar%2Dmeezorg").statusCode()).isEqualTo(429);
    }

    private static HttpResponse<String> guess(String scheme, String client) {
        var secret = Base64.getEncoder().encodeToString((client + ":raad").getBytes(UTF_8));
        return hub.askToken(
                Map.of("grant_type", "client_credentials", "client_id", "iets-anders"),
                "Authorization",
                scheme + secret);
    }

    @Test
    void spacesAroundANameMakeNoOtherNameOnScreen() {
        try (var browser = new Browser()) {
            for (int i = 0; i < ALLOWED; i++) {
                guess(browser, " ".repeat(i) + "karin.controller");
            }

            assertThat(guess(browser, "karin.controller ").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoGuessesOnScreenIsToldToWait() {
        try (var browser = new Browser()) {
            for (int i = 0; i < ALLOWED; i++) {
                assertThat(guess(browser).body()).contains("horen niet bij elkaar");
            }

            var answer = guess(browser);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("Te veel pogingen");
        }
    }

    @Test
    void aLoginLastsAWorkingDayHoweverBusyItIs() {
        try (var browser = new Browser()) {
            browser.login(hub, "mila.meerteam");
            hub.age(Duration.ofHours(9));
            assertThat(browser.open(hub.baseUrl() + "/").uri().getPath()).isEqualTo("/");

            hub.age(Duration.ofHours(2));

            assertThat(browser.open(hub.baseUrl() + "/").uri().getPath()).isEqualTo("/inloggen");
        }
    }

    @Test
    void whoComesInAndWhoIsRefusedStandsInTheAuditTrailWithoutWhatWasTyped() {
        int before = entries().size();

        hub.token("gijs.architect");
        guess("999900006");
        guess("hanna.raad");
        try (var browser = new Browser()) {
            assertThat(browser.login(hub, "daan.smit").statusCode()).isEqualTo(200);
        }

        assertThat(entries().stream().skip(before))
                .containsExactly(
                        "gijs.architect aanmelden toegestaan",
                        "onbekend aanmelden geweigerd",
                        "hanna.raad aanmelden geweigerd",
                        "daan.smit aanmelden toegestaan");
        assertThat(AuditTable.of(hub).lines().toString()).doesNotContain("999900006");
    }

    @Test
    void aNameThatMustWaitStandsInTheTrailOnce() {
        long before = waiting();

        for (int i = 0; i <= ALLOWED; i++) {
            guess("ivo.verzekeraar");
        }

        assertThat(waiting()).isEqualTo(before + 1);
    }

    @Test
    void nobodyComesInWhileTheTrailCannotBeWritten() {
        var trail = AuditTable.of(hub);
        trail.take();

        var token = hub.askToken(
                Map.of("grant_type", "password", "username", "els.bakker", "password", hub.password("els.bakker")));
        trail.giveBack();

        assertThat(token.statusCode()).isEqualTo(503);
        assertThat(token.body()).doesNotContain("access_token");
    }

    private static long waiting() {
        return entries().stream()
                .filter(entry -> entry.contains("aanmelden:wachten"))
                .count();
    }

    private static List<String> entries() {
        return AuditTable.of(hub).lines().stream()
                .filter(line -> line.path("handeling").asString().startsWith("aanmelden"))
                .map(line -> "%s %s %s"
                        .formatted(
                                line.path("wie").asString(),
                                line.path("handeling").asString(),
                                line.path("uitkomst").asString()))
                .toList();
    }

    private static HttpResponse<String> guess(String name) {
        return hub.askToken(Map.of("grant_type", "password", "username", name, "password", "raad"));
    }

    private static HttpResponse<String> guess(Browser browser) {
        return guess(browser, "fenna.ict");
    }

    private static HttpResponse<String> guess(Browser browser, String name) {
        var form = browser.open(hub.baseUrl() + "/inloggen");
        return browser.submit(form, "/inloggen", Map.of("naam", name, "wachtwoord", "raad"));
    }
}
