package nl.regiehub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One address does not keep the vocabulary from everybody else. */
class WoordentempoJourneyTest {

    private static final String ZOEK = "/api/v1/begrippen/zoek?q=regie";

    @TempDir
    private Path folder;

    @Test
    void whoAsksTooMuchWaitsOnEveryRoadToTheWordsAndOnNoOther() throws IOException {
        var config = RunningHub.config(folder.resolve("config"), "woordvragenPerMinuut: 3");
        try (var hub = RunningHub.on(folder.resolve("hub"), config);
                var browser = new Browser()) {
            for (int i = 0; i < 3; i++) {
                assertThat(hub.get(ZOEK).statusCode()).isEqualTo(200);
            }

            var refused = hub.get(ZOEK);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1L, 20L);
            assertThat(refused.body()).contains("te-vaak");
            var fhir = hub.getAs("application/fhir+json", "/fhir/CodeSystem/$lookup?system=x&code=y");
            assertThat(fhir.statusCode()).isEqualTo(429);
            assertThat(fhir.body()).contains("OperationOutcome");
            assertThat(browser.open(hub.baseUrl() + "/begrippen").body()).contains("Te veel pogingen");
            assertThat(hub.getAs("text/turtle", "/doc/begrip/casusregie").statusCode())
                    .isEqualTo(429);

            assertThat(hub.get("fenna.ict", "/api/v1/boekhouding").statusCode()).isEqualTo(200);
            assertThat(hub.get("fenna.ict", "/actuator/prometheus").body())
                    .contains("hub_words_questions_total{outcome=\"answered\",road=\"api\"} 3.0")
                    .containsPattern("hub_words_questions_total\\{outcome=\"refused\",road=\"api\"} 1.0")
                    .doesNotContain("127.0.0.1");
        }
    }
}
