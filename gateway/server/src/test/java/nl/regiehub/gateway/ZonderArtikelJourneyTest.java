package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system whose file names no article of law that allows it a BSN states nothing of anybody by BSN. */
class ZonderArtikelJourneyTest {

    private static final String ZONDER = "aanbieder-jeugdbaken";
    private static final String MET = "aanbieder-de-linde";
    private static final String BSN = "999900006";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() throws IOException {
        var config = RunningHub.shipped(folder.resolve("config"));
        var file = config.resolve("partners/%s.yaml".formatted(ZONDER));
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^bsnArtikel:.*$", ""));
        hub = RunningHub.on(folder.resolve("hub"), config);
    }

    @Test
    void whatItStatesByBsnIsRefusedAndWhatAnotherStatesIsNot() {
        var geweigerd = weigering(ZONDER);
        var bekend = weigering(MET);

        assertThat(geweigerd.statusCode()).isEqualTo(403);
        assertThat(json(geweigerd).at("/problemen/0").toString())
                .contains("\"/opgaven/0/bsn\"", "bsnArtikel")
                .doesNotContain(BSN);
        assertThat(bekend.statusCode()).isEqualTo(200);
    }

    @Test
    void whatItStatesOfItselfIsTaken() {
        assertThat(opgave(
                                ZONDER,
                                "{\"soort\":\"mandaat\",\"nummer\":\"m-1\",\"organisatie\":{\"stelsel\":\"AGB\",\"code\":\"47470002\"},\"medewerker\":\"x\",\"dienst\":\"begeleiding\",\"centen\":1,\"periode\":{}}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> weigering(String wie) {
        return opgave(
                wie,
                "{\"soort\":\"wilsuiting\",\"nummer\":\"t-1\",\"bsn\":\"%s\",\"wil\":\"WEIGERING\",\"door\":[\"ZELF\"],\"bewijs\":\"MONDELING\",\"periode\":{}}"
                        .formatted(BSN));
    }

    private static HttpResponse<String> opgave(String wie, String opgave) {
        var lijst = "{\"opgaven\":[%s]}".formatted(opgave);
        return hub.post(
                wie, "/access/v1/relaties", "application/json", lijst.getBytes(UTF_8), "Doel", "berichtenverkeer");
    }
}
