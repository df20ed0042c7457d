package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What nobody may keep any longer is destroyed by two people, the accounts still add up, and the trail is read to its end. */
class VernietigingJourneyTest {

    private static final String PETRA = "petra.privacy";
    private static final String QUIRIJN = "quirijn.privacy";
    private static final String BEHEERDER = "fenna.ict";
    private static final String FRITS = "frits.privacy";
    private static final String LOG = "/api/v1/toezicht/log";
    private static final String LOG_SCHERM = "/toezicht/log";
    private static final String DELEN = "/api/v1/vernietiging/delen";
    private static final String SCHERM = "/vernietiging";
    private static final int ZOEKGRENS = 3;

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() throws IOException {
        var config = Voorbij.config(folder.resolve("config"), "audit: { regelsPerZoekvraag: %d }".formatted(ZOEKGRENS));
        hub = RunningHub.on(folder.resolve("hub"), config);
        Voorbij.brought(hub);
        await().until(() -> boekhouding().path("processed").asInt() == Voorbij.BERICHTEN);
    }

    @Test
    void twoPeopleDestroyWhatMayNotBeKept() {
        var persoon = verlopen().get(0).path("persoon").asString();
        var wie = "{\"personen\":[\"%s\"]}".formatted(persoon);

        assertThat(besluit(QUIRIJN, wie).statusCode()).isEqualTo(403);
        assertThat(post(PETRA, "/api/v1/vernietiging/voorstellen", wie).statusCode())
                .isEqualTo(204);
        assertThat(besluit(PETRA, wie).statusCode()).isEqualTo(403);
        assertThat(besluit(QUIRIJN, wie).statusCode()).isEqualTo(204);

        assertThat(verlopen().toString()).doesNotContain(persoon);
        assertThat(besluit(QUIRIJN, wie).statusCode()).isEqualTo(404);
        var stand = boekhouding();
        assertThat(stand.path("received").asInt()).isEqualTo(Voorbij.BERICHTEN);
        assertThat(stand.path("processed").asInt() + stand.path("rejected").asInt())
                .isEqualTo(Voorbij.BERICHTEN);
    }

    @Test
    void twoPeopleDestroyOneKindOfDataOfWhoStays() {
        var deel = delen().get(0);
        var kenmerk = deel.path("kenmerk").asString();
        var welk = "{\"kenmerken\":[\"%s\"]}".formatted(kenmerk);

        assertThat(deel.path("categorie").asString()).isEqualTo("VOLUME");
        assertThat(deel.has("bron")).isFalse();
        assertThat(post(QUIRIJN, DELEN + "/besluiten", welk).statusCode()).isEqualTo(403);
        assertThat(post(PETRA, DELEN + "/voorstellen", welk).statusCode()).isEqualTo(204);
        assertThat(post(PETRA, DELEN + "/besluiten", welk).statusCode()).isEqualTo(403);
        assertThat(post(QUIRIJN, DELEN + "/besluiten", welk).statusCode()).isEqualTo(204);

        assertThat(delen()).extracting(each -> each.path("kenmerk").asString()).doesNotContain(kenmerk);
        assertThat(post(QUIRIJN, DELEN + "/besluiten", welk).statusCode()).isEqualTo(404);
        assertThat(hub.get(BEHEERDER, DELEN, "Doel", "beheer").statusCode()).isEqualTo(403);
    }

    @Test
    void ofSeveralAllGoOrNone() {
        var beide = "{\"kenmerken\":[\"%s\",\"11111111-2222-3333-4444-555555555555\"]}"
                .formatted(delen().get(0).path("kenmerk").asString());

        assertThat(post(PETRA, DELEN + "/voorstellen", beide).statusCode()).isEqualTo(404);
        assertThat(delen())
                .allSatisfy(
                        deel -> assertThat(deel.path("voorgesteld").isNull()).isTrue());
        for (var niets : List.of("{}", "{\"kenmerken\":[]}", "{\"kenmerken\":[null]}")) {
            assertThat(post(PETRA, DELEN + "/voorstellen", niets).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void twoPeopleDestroySeveralOnScreenWithoutSeeingWhatTheySay() {
        var delen = delen().valueStream()
                .map(each -> each.path("kenmerk").asString())
                .limit(2)
                .toList();
        var persoon = verlopen().get(0).path("persoon").asString();

        try (var petra = ingelogd(PETRA);
                var quirijn = ingelogd(QUIRIJN)) {
            var lijst = petra.open(hub.baseUrl() + SCHERM);
            assertThat(lijst.body())
                    .contains("Volume, Wmo 2015", "bewaartermijn 0 jaar", persoon)
                    .contains(delen)
                    .doesNotContain("Vries", "47470001", "99990");
            assertThat(petra.submit(lijst, SCHERM + "/delen/voorstellen", Map.of())
                            .body())
                    .contains("role=\"alert\"");
            var gekozen = Map.of("gekozen", String.join(",", delen));
            var eigen = petra.submit(lijst, SCHERM + "/delen/voorstellen", gekozen);
            assertThat(eigen.body()).contains("U stelde er 2 voor").doesNotContain(delen);
            assertThat(petra.submit(eigen, SCHERM + "/delen/vaststellen", gekozen)
                            .statusCode())
                    .isEqualTo(403);
            petra.submit(eigen, SCHERM + "/personen/voorstellen", Map.of("gekozen", persoon));

            var ander = quirijn.open(hub.baseUrl() + SCHERM);
            assertThat(ander.body()).contains("Voorgesteld door " + PETRA).contains(delen);
            quirijn.submit(ander, SCHERM + "/delen/vaststellen", gekozen);
            var daarna = quirijn.submit(ander, SCHERM + "/personen/vaststellen", Map.of("gekozen", persoon));

            assertThat(daarna.body())
                    .contains("role=\"status\"")
                    .doesNotContain(persoon)
                    .doesNotContain(delen);
        }
        assertThat(delen().toString()).doesNotContain(delen);
    }

    private static Browser ingelogd(String wie) {
        var browser = new Browser();
        browser.login(hub, wie);
        return browser;
    }

    private static JsonNode delen() {
        return json(hub.get(PETRA, DELEN, "Doel", "beheer")).path("verlopen");
    }

    @Test
    void whoKeepsConnectionsDestroysNothing() {
        assertThat(hub.get(BEHEERDER, "/api/v1/vernietiging", "Doel", "beheer").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSearchOfTheTrailThatStopsSaysSoAndGoesOnWhereItStopped() {
        for (int i = 0; i <= ZOEKGRENS; i++) {
            log("");
        }
        var nummers = new ArrayList<Long>();
        var stuk = log("");
        assertThat(stuk.path("volledig").asBoolean()).isFalse();
        while (!stuk.path("volledig").asBoolean()) {
            assertThat(stuk.path("lijnen").size()).isLessThanOrEqualTo(ZOEKGRENS);
            stuk.path("lijnen").forEach(lijn -> nummers.add(lijn.path("nummer").asLong()));
            stuk = log(",\"voor\":" + stuk.path("verder").asLong());
        }

        assertThat(nummers)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSizeGreaterThan(ZOEKGRENS);
        assertThat(tabel().lines().map(rij -> rij.split(";", 2)[0]))
                .containsAll(nummers.stream().map("\"%d\""::formatted).toList());
    }

    @Test
    void whatFindsNothingInTheLinesThatOneSearchLooksAtIsNotToldToBeNothing() {
        log("");
        var bundle = json(hub.get(FRITS, "/fhir/AuditEvent?agent=niemand", "Doel", "privacytoezicht"));

        assertThat(bundle.has("total")).isFalse();
        assertThat(bundle.has("entry")).isFalse();
        assertThat(bundle.at("/link/1/relation").asString()).isEqualTo("next");
    }

    @Test
    void theScreenGoesOnWhereASearchStopped() {
        log("");
        try (var browser = new Browser()) {
            browser.login(hub, FRITS);
            var eerste = browser.open(hub.baseUrl() + LOG_SCHERM);
            var gevonden = browser.submit(eerste, LOG_SCHERM, Map.of("wie", FRITS));
            var verder = Pattern.compile("name=\"voor\" value=\"(\\d+)\"").matcher(gevonden.body());

            assertThat(verder.find()).isTrue();
            assertThat(gevonden.body()).contains("name=\"wie\" value=\"%s\"".formatted(FRITS));
            var rest = browser.submit(gevonden, LOG_SCHERM, Map.of("wie", FRITS, "voor", verder.group(1)));
            assertThat(rest.statusCode()).isEqualTo(200);
            assertThat(rest.body()).doesNotContain("<dd>%s</dd>".formatted(verder.group(1)));
        }
    }

    private static JsonNode log(String verder) {
        return json(hub.post(FRITS, LOG, "application/json", vraag(verder), "Doel", "privacytoezicht"));
    }

    private static String tabel() {
        return hub.post(FRITS, LOG, "application/json", vraag(""), "Doel", "privacytoezicht", "Accept", "text/csv")
                .body();
    }

    private static byte[] vraag(String verder) {
        var vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        return "{\"van\":\"%s\",\"tot\":\"%s\"%s}"
                .formatted(vandaag.minusDays(1), vandaag, verder)
                .getBytes(UTF_8);
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
