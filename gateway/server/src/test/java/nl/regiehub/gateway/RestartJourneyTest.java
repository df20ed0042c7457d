package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub still knows when it starts again on its folder. */
class RestartJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void aHubThatStartsAgainGoesOnWhereItWas() {
        String baseUrl;
        String password;
        String location;
        try (var hub = RunningHub.on(folder.resolve("hub"))) {
            baseUrl = hub.baseUrl();
            password = hub.password("anouk.visser");
            location = hub.bring("regiesysteem-lindehoven", "casus.json")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        }

        try (var again = RunningHub.on(folder.resolve("hub"))) {
            assertThat(again.baseUrl()).isEqualTo(baseUrl);
            assertThat(again.password("anouk.visser")).isEqualTo(password);
            assertThat(json(again.get("regiesysteem-lindehoven", location))
                            .path("identificatie")
                            .asString())
                    .isEqualTo("casus-17-1");
        }
        assertThat(Errand.in("--hub.command=verify-audit")
                        .orElseThrow()
                        .run("--hub.data=" + folder.resolve("hub"), "--hub.config=../../config"))
                .isTrue();
        assertThat(Errand.in("--hub.command=rebuild-graph")
                        .orElseThrow()
                        .run("--hub.data=" + folder.resolve("hub"), "--hub.config=../../config"))
                .isTrue();
    }
}
