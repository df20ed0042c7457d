package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub still knows when it starts again on its folder. */
class RestartJourneyTest {

    private static final String BSN = "999900006";

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
        assertThat(errand("verify-audit")).isTrue();
        assertThat(errand("rebuild-graph")).isTrue();
    }

    @Test
    void aHouseholdIsFoundByCitizenNumberAfterTheKeyOfThatWasReplaced() {
        String household;
        try (var hub = RunningHub.on(folder.resolve("hub"))) {
            hub.bring("regiesysteem-lindehoven", "casus.json");
            household = await().until(() -> found(hub), id -> !id.isEmpty());
            assertThatThrownBy(() -> errand("rotate-keys")).hasStackTraceContaining("is in use by another hub");
        }

        assertThat(errand("rotate-keys")).isTrue();

        try (var hub = RunningHub.on(folder.resolve("hub"))) {
            assertThat(found(hub)).isEqualTo(household);
        }
    }

    private static String found(RunningHub hub) {
        return json(hub.postJson(
                        "anouk.visser",
                        "/api/v1/huishoudens/zoek",
                        "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN)))
                .path("huishoudens")
                .path(0)
                .path("id")
                .asString();
    }

    private boolean errand(String command) {
        return Errand.in("--hub.command=" + command)
                .orElseThrow()
                .run("--hub.data=" + folder.resolve("hub"), "--hub.config=../../config");
    }
}
