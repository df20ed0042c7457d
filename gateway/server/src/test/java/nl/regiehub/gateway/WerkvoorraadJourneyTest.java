package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An architect sees which codes wait for a meaning, and the programmaraad may decide that one gets none. */
class WerkvoorraadJourneyTest {

    private static final String STICHTING = "stichting-toegang";
    private static final String ARCHITECT = "gijs.architect";
    private static final String RAAD = "hanna.raad";
    private static final String PATH = "/api/v1/werkvoorraad";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AFWIJZING = """
            {"doel": "vocabulaire", "lijst": "%s", "code": "wandelmaatje", "reden": "staat niet op deze lijst"}""";

    @TempDir
    private static Path folder;

    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void anUnknownCodeStandsOnTheListUntilItIsDecidedOn() {
        String verwijzing = new String(RunningHub.story("verwijzing.json"), UTF_8)
                .replaceFirst("\"code\": \"45\"", "\"code\": \"wandelmaatje\"");
        assertThat(hub.postJson(STICHTING, "/berichten", verwijzing).statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> !posten().isEmpty());

        JsonNode post = posten().get(0);
        assertThat(post.path("code").asString()).isEqualTo("wandelmaatje");
        assertThat(post.path("wachtend").asInt()).isEqualTo(1);
        assertThat(post.path("aansluitingen").get(0).asString()).isEqualTo(STICHTING);
        assertThat(post.toString()).doesNotContain("999900018");

        var afwijzing = AFWIJZING.formatted(post.path("lijst").asString());
        assertThat(hub.postJson(ARCHITECT, PATH + "/afwijzing", afwijzing).statusCode())
                .isEqualTo(403);
        var afgewezen = hub.postJson(RAAD, PATH + "/afwijzing", afwijzing);

        assertThat(json(afgewezen).path("geweigerd").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> posten().isEmpty());
        var ledgers = json(hub.get("fenna.ict", "/api/v1/boekhouding"));
        assertThat(ledgers.at("/deliveries/refused").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyElseSeesTheListAndNoReasonNamesAPerson() {
        var numbered = AFWIJZING.formatted("https://voorbeeld.example/lijst").replace("deze lijst", "999900018");

        assertThat(hub.get("anouk.visser", PATH, "Doel", "vocabulaire").statusCode())
                .isEqualTo(403);
        assertThat(hub.get(ARCHITECT, PATH).statusCode()).isEqualTo(403);
        assertThat(hub.postJson(RAAD, PATH + "/afwijzing", numbered).statusCode())
                .isEqualTo(400);
    }

    private static JsonNode posten() {
        return json(hub.get(ARCHITECT, PATH, "Doel", "vocabulaire")).path("posten");
    }
}
