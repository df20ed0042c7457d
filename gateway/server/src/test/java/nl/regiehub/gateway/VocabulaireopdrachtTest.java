package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabularies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The command line as an architect uses it: the whole program in a process of its own, on the data of a region. */
@TestMethodOrder(OrderAnnotation.class)
class VocabulaireopdrachtTest {

    private static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";
    private static final String CODE = Codelijst.iwmo("wmo020") + "|02";

    @TempDir
    private static Path folder;

    private static Path data;
    private static Path zonderCode;
    private static int runs;

    /** What the program said, and whether it was content. */
    private record Afloop(int code, String tekst) {}

    @BeforeAll
    static void recordSomeMessages() throws IOException {
        data = folder.resolve("hub");
        zonderCode = files("zonder", tabel().replaceAll("(?m)^wmo020:02\t.*\n", ""));
        try (var hub = RunningHub.on(data)) {
            hub.bring("regiesysteem-lindehoven", "casus.json");
            hub.bring("regiesysteem-lindehoven", "wmo301.xml");
            await().until(() -> json(hub.get("fenna.ict", "/api/v1/boekhouding"))
                            .at("/messages/processed")
                            .asInt()
                    == 2);
        }
    }

    @Test
    @Order(1)
    void checkAndDiffNeedNoHub() throws Exception {
        var check = run("check", zonderCode);
        var diff = run("diff", zonderCode);

        assertThat(check.code()).isZero();
        assertThat(check.tekst())
                .contains("BWBR0035362&artikel=1.1.1: te controleren\n8 articles of law, 5 te controleren\n")
                .containsPattern("(?m)^\\d+ concepts, \\d+ mappings, 0 violations$");
        assertThat(diff.code()).isZero();
        assertThat(diff.tekst()).contains("ERAF MAPPING").endsWith("1 changes\n");
    }

    @Test
    @Order(2)
    void impactTellsWhoseMessagesLoseTheirMeaning() throws Exception {
        var impact = run("impact", zonderCode, "--hub.data=" + data);

        assertThat(impact.code()).as(impact.tekst()).isZero();
        assertThat(impact.tekst())
                .contains(CODE + " verliest_betekenis: [begeleiding] -> [], 1 messages")
                .contains("[Gemeente Lindehoven]")
                .endsWith("2 messages, 1 change meaning, 1 of them recent, 0 waiting\n");
    }

    @Test
    @Order(3)
    void nothingIsPublishedWithoutAnotherPersonOrOnAWrongDay() throws Exception {
        var alone = run("publish", zonderCode, "--hub.data=" + data);
        var self = run(
                "publish", zonderCode, "--hub.data=" + data, "--hub.approved-by=" + System.getProperty("user.name"));
        var day = run("publish", zonderCode, "--hub.data=" + data, "--hub.approved-by=Hanna", "--hub.from=gisteren");

        assertThat(alone).isEqualTo(self);
        assertPlainly(alone, "--approved-by NAME, another than you");
        assertPlainly(day, "--from takes a day such as 2027-01-01, not 'gisteren'");
    }

    @Test
    @Order(4)
    void filesWithMistakesAreRefusedWithEachOfThem() throws Exception {
        var kapot = files(
                "kapot",
                tabel() + "wmo020:999\tx\tskos:exactMatch\tbegrip:nergens\tnergens\tsemapv:Manual\t2\t\t\t\nweg:1\t\n");

        for (String command : List.of("impact", "publish")) {
            var afloop = run(command, kapot, "--hub.data=" + data, "--hub.approved-by=Hanna");

            assertThat(afloop.code()).isEqualTo(1);
            assertThat(afloop.tekst())
                    .containsPattern(TABEL + ":\\d+")
                    .containsPattern("0 concepts, 0 mappings, \\d+ violations\n$")
                    .doesNotContain("publication");
        }
    }

    @Test
    @Order(5)
    void aFolderWithoutAHubIsNotMadeOne() throws Exception {
        var nergens = folder.resolve("nergens");

        var impact = run("impact", zonderCode, "--hub.data=" + nergens);

        assertPlainly(impact, "no hub ever ran on data folder");
        assertThat(nergens).doesNotExist();
    }

    @Test
    @Order(6)
    void publishTellsWhatItChangesAndHoldsWhenTheHubRunsAgain() throws Exception {
        var publish = run("publish", zonderCode, "--hub.data=" + data, "--hub.approved-by=Hanna");

        assertThat(publish.code()).as(publish.tekst()).isZero();
        assertThat(publish.tekst()).contains("ERAF MAPPING").contains("1 changes\n");
        var id = publish.tekst().replaceAll("(?s).*publication (\\p{XDigit}{64})\n", "$1");
        try (var hub = RunningHub.on(data)) {
            var publicaties = json(hub.get("gijs.architect", "/api/v1/vocabulaire/publicaties"));
            assertThat(publicaties.at("/publicaties/0/id").asString()).isEqualTo(id);
            assertThat(publicaties.at("/publicaties/0/door").asString()).isEqualTo("Hanna");
            assertThat(publicaties.at("/publicaties/1/id").asString())
                    .isEqualTo(Vocabularies.bundled().id());

            assertPlainly(run("impact", zonderCode, "--hub.data=" + data), "is in use by another hub");
        }
    }

    private static void assertPlainly(Afloop afloop, String waarom) {
        assertThat(afloop.code()).isEqualTo(1);
        assertThat(afloop.tekst()).contains(waarom).doesNotContain("\tat ").hasLineCount(1);
    }

    private static String tabel() {
        return Bestanden.meegeleverd().tekst(TABEL).orElseThrow();
    }

    private static Path files(String name, String tabel) throws IOException {
        var target = folder.resolve(name);
        var bestanden = Bestanden.meegeleverd().met(Bestanden.vanTeksten(Map.of(TABEL, tabel)));
        for (var bestand : bestanden.inhoud().entrySet()) {
            var path = target.resolve(bestand.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, bestand.getValue());
        }
        return target;
    }

    private static Afloop run(String command, Path files, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--hub.command=vocabulary-" + command, "--hub.vocabulary=" + files));
        arguments.add("--hub.config=" + RunningHub.CONFIG);
        arguments.addAll(List.of(more));
        var log = folder.resolve("uitvoer-%d.txt".formatted(runs++));
        int code = JavaProcess.start(log, HubApplication.class, arguments).waitFor();
        return new Afloop(code, Files.readString(log));
    }
}
