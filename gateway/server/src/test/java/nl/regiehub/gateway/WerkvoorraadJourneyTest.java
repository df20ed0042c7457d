package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An architect sees which codes wait for a meaning and may propose that one gets none; the programmaraad decides. */
class WerkvoorraadJourneyTest {

    private static final String STICHTING = "stichting-toegang";
    private static final String ARCHITECT = "gijs.architect";
    private static final String RAAD = "hanna.raad";
    private static final String PATH = "/api/v1/vocabulaire/werkvoorraad";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
    }

    @Test
    void anUnknownCodeStandsOnTheListUntilItIsDecidedOn() {
        String verwijzing = new String(RunningHub.story("verwijzing.json"), UTF_8)
                .replaceFirst("\"code\": \"45\"", "\"code\": \"wandelmaatje\"");
        assertThat(hub.postJson(STICHTING, "/berichten", verwijzing).statusCode())
                .isEqualTo(202);
        await().until(() -> !posten().isEmpty());

        JsonNode post = posten().get(0);
        assertThat(post.path("code").asString()).isEqualTo("wandelmaatje");
        assertThat(post.path("wachtend").asInt()).isEqualTo(1);
        assertThat(post.path("aansluitingen").get(0).asString()).startsWith("Stichting Toegang");
        assertThat(post.toString()).doesNotContain("999900018");

        var afwijzing = """
            {"lijst": "%s", "code": "wandelmaatje", "reden": "staat niet op deze lijst"}""".formatted(post.path("lijst").asString());
        assertThat(hub.postJson(RAAD, PATH + "/afwijzing", afwijzing).statusCode())
                .as("who decides does not propose")
                .isEqualTo(403);
        assertThat(hub.postJson(ARCHITECT, PATH + "/afwijzing", afwijzing.replace("deze lijst", "999900018"))
                        .statusCode())
                .as("senders read the reason")
                .isEqualTo(422);
        var voorstel = json(hub.postJson(ARCHITECT, PATH + "/afwijzing", afwijzing))
                .path("voorstel")
                .asLong();
        assertThat(posten()).as("until a second person agrees").isNotEmpty();
        var besluit = "/api/v1/vocabulaire/voorstellen/%d/vaststellen".formatted(voorstel);
        assertThat(hub.postJson(ARCHITECT, besluit, "{}").statusCode()).isEqualTo(403);
        assertThat(hub.postJson(RAAD, besluit, "{\"reden\":\"akkoord\"}").statusCode())
                .isEqualTo(200);

        await().until(() -> posten().isEmpty());
        var ledgers = json(hub.get("fenna.ict", "/api/v1/boekhouding"));
        assertThat(ledgers.at("/deliveries/refused").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyElseSeesTheList() {
        assertThat(hub.get("anouk.visser", PATH).statusCode()).isEqualTo(403);
    }

    private static JsonNode posten() {
        return json(hub.get(ARCHITECT, PATH)).path("posten");
    }
}
