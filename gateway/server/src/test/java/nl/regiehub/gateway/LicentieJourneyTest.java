package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiehub.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that an operator has a licence for stand beside what was published, and in no publication. */
class LicentieJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void aLicensedCodeIsAnsweredAndNeverPublished() throws IOException {
        var tabellen = Files.createDirectories(folder.resolve("licenties/lijsten"));
        Files.writeString(
                tabellen.resolve("eigen.codes.tsv"),
                "lijst\tlijstnaam\tcode\tlabel\nhttps://licentie.example/lijst\tLicentielijst\t42\tHoogbegaafdheid\n");
        var config = RunningHub.config(folder.resolve("config"), "licentieMap: " + folder.resolve("licenties"));

        try (var hub = RunningHub.on(folder.resolve("hub"), config)) {
            var gevonden = hub.get("/api/v1/begrippen/zoek?q=hoogbegaafdheid");
            assertThat(json(gevonden).at("/woorden/0/label").asString()).isEqualTo("Hoogbegaafdheid");
            var publicatie = json(gevonden).path("publicatie").asString();
            assertThat(publicatie).isEqualTo(Vocabularies.bundled().id());
            assertThat(hub.getAs(
                                    "application/fhir+json",
                                    "/fhir/CodeSystem/$lookup?system=https://licentie.example/lijst&code=42")
                            .body())
                    .contains("Hoogbegaafdheid");
        }
    }
}
