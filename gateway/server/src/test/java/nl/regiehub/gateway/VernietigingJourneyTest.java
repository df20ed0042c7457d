package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** What nobody may keep any longer is destroyed by two people, and the accounts still add up. */
class VernietigingJourneyTest {

    private static final String PETRA = "petra.privacy";
    private static final String QUIRIJN = "quirijn.privacy";
    private static final String BEHEERDER = "fenna.ict";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = RunningHub.on(folder.resolve("hub"), withoutPatience());
        assertThat(hub.bring("regiesysteem-lindehoven", "wmo301-eerder.xml").statusCode())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> boekhouding().path("processed").asInt() == 1);
    }

    /** The configuration that is shipped, with no time to wait for help of the Wmo. */
    private static Path withoutPatience() throws IOException {
        var config = folder.resolve("config");
        FileSystemUtils.copyRecursively(RunningHub.CONFIG, config);
        var settings = config.resolve("hub.yaml");
        Files.writeString(settings, Files.readString(settings).replace("{ WMO: 15,", "{ WMO: 0,"));
        return config;
    }

    @Test
    void twoPeopleDestroyWhatMayNotBeKept() {
        var wie = "{\"persoon\":\"%s\"}"
                .formatted(verlopen().get(0).path("persoon").asString());

        assertThat(besluit(QUIRIJN, wie).statusCode()).isEqualTo(403);
        assertThat(post(PETRA, "/api/v1/vernietiging/voorstellen", wie).statusCode())
                .isEqualTo(204);
        assertThat(besluit(PETRA, wie).statusCode()).isEqualTo(403);
        assertThat(besluit(QUIRIJN, wie).statusCode()).isEqualTo(204);

        assertThat(verlopen()).isEmpty();
        assertThat(besluit(QUIRIJN, wie).statusCode()).isEqualTo(404);
        var stand = boekhouding();
        assertThat(stand.path("received").asInt()).isEqualTo(1);
        assertThat(stand.path("processed").asInt() + stand.path("rejected").asInt())
                .isEqualTo(1);
    }

    @Test
    void whoKeepsConnectionsDestroysNothing() {
        assertThat(hub.get(BEHEERDER, "/api/v1/vernietiging", "Doel", "beheer").statusCode())
                .isEqualTo(403);
    }

    private static JsonNode verlopen() {
        return json(hub.get(PETRA, "/api/v1/vernietiging", "Doel", "beheer")).path("verlopen");
    }

    private static HttpResponse<String> besluit(String wie, String body) {
        return post(wie, "/api/v1/vernietiging/besluiten", body);
    }

    private static HttpResponse<String> post(String wie, String path, String body) {
        return hub.post(wie, path, "application/json", body.getBytes(UTF_8), "Doel", "beheer");
    }

    private static JsonNode boekhouding() {
        return json(hub.get(BEHEERDER, "/api/v1/boekhouding")).path("messages");
    }
}
