package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabularies;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The vocabulary changes while messages come in: a code loses its meaning, waits, and gets one again. */
@TestMethodOrder(OrderAnnotation.class)
class WijzigingJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ARCHITECT = "gijs.architect";
    private static final String RAAD = "hanna.raad";
    private static final String KEEPER = "fenna.ict";
    private static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";
    private static final String LIJST = Codelijst.iwmo("wmo020");
    private static final String CODE = "02";
    private static final String VOORSTELLEN = "/api/v1/vocabulaire/voorstellen";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
    }

    @Test
    @Order(1)
    void aWorkingCopyWithMistakesIsKeptAndToldOfWithItsLines() {
        var kapot = tabel() + "wmo020:999\tBestaat niet\tskos:exactMatch\tbegrip:nergens\tnergens\tweg:x\t2\t\t\t\n";
        long nummer = voorstel(post(ARCHITECT, VOORSTELLEN, werkkopie("Kapot", kapot)));

        var rapport = json(hub.get(ARCHITECT, VOORSTELLEN + "/" + nummer + "/rapport"));

        assertThat(rapport.path("inOrde").asBoolean()).isFalse();
        assertThat(rapport.path("problemen")
                        .valueStream()
                        .map(each -> each.path("where").asString()))
                .anyMatch(where -> where.startsWith(TABEL + ":"));
        post(ARCHITECT, VOORSTELLEN + "/" + nummer + "/indienen", "{}");
        var geweigerd = post(RAAD, VOORSTELLEN + "/" + nummer + "/vaststellen", "{}");
        assertThat(geweigerd.statusCode()).isEqualTo(422);
        assertThat(json(geweigerd).path("problemen").size()).isPositive();
        assertThat(huidige()).isEqualTo(Vocabularies.bundled().id());
    }

    @Test
    @Order(2)
    void aChangeIsPublishedByTwoPeopleAndHoldsAtOnce() {
        var zonder = tabel().replaceAll("(?m)^wmo020:02\t.*\n", "");
        long nummer = voorstel(post(ARCHITECT, VOORSTELLEN, werkkopie("Begeleiding vervalt", zonder)));
        var pad = VOORSTELLEN + "/" + nummer;

        assertThat(post(RAAD, pad + "/vaststellen", "{}").statusCode())
                .as("not handed in")
                .isEqualTo(422);
        assertThat(post(ARCHITECT, pad + "/indienen", "{}").statusCode()).isEqualTo(204);
        assertThat(post(ARCHITECT, pad + "/vaststellen", "{}").statusCode()).isEqualTo(403);
        assertThat(json(hub.get(RAAD, pad + "/rapport")).path("inOrde").asBoolean())
                .isTrue();
        assertThat(json(hub.get(RAAD, pad + "/verschil"))
                        .at("/veranderingen/0/aard")
                        .asString())
                .isEqualTo("ERAF");
        var vastgesteld = post(RAAD, pad + "/vaststellen", "{\"reden\":\"akkoord\"}");

        assertThat(vastgesteld.statusCode()).isEqualTo(200);
        assertThat(huidige()).isEqualTo(json(vastgesteld).path("publicatie").asString());
        assertThat(json(hub.get(ARCHITECT, pad)).at("/besluit/door").asString()).isEqualTo(RAAD);
        assertThat(post(RAAD, pad + "/vaststellen", "{}").statusCode())
                .as("again")
                .isEqualTo(422);
    }

    @Test
    @Order(3)
    void aMessageWithTheCodeWaitsAndStandsOnTheWorkListWithWhatItMayMean() {
        assertThat(hub.bring(GEMEENTE, "casus.json").statusCode()).isEqualTo(202);
        assertThat(hub.bring(GEMEENTE, "wmo301.xml").statusCode()).isEqualTo(202);

        await().until(() -> posten().size() == 1);

        var post = posten().get(0);
        assertThat(post.path("lijst").asString()).isEqualTo(LIJST);
        assertThat(post.path("code").asString()).isEqualTo(CODE);
        assertThat(post.path("wachtend").asInt()).isEqualTo(1);
        var dossier = json(hub.get(ARCHITECT, dossier()));
        assertThat(dossier.at("/suggesties/0/label").asString()).isEqualTo("begeleiding");
        assertThat(dossier.at("/suggesties/0/gronden").size()).isPositive();
        assertThat(dossier.at("/voorbeelden/0/soort").asString()).isEqualTo("WMO301");
        assertThat(hub.get(KEEPER, "/api/v1/vocabulaire/werkvoorraad").statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void theScreensShowTheWorkListAndItsSuggestionsToTheArchitectAlone() {
        try (var architect = new Browser();
                var keeper = new Browser()) {
            architect.login(hub, ARCHITECT);
            keeper.login(hub, KEEPER);

            var lijst = architect.open(hub.baseUrl() + "/vocabulaire/werkvoorraad");
            var code = architect.open(hub.baseUrl() + dossier().replace("/api/v1", ""));
            var leeg =
                    architect.submit(code, "/vocabulaire/werkvoorraad/afwijzing", Map.of("lijst", LIJST, "code", CODE));

            assertThat(lijst.body()).contains("02 Begeleiding");
            assertThat(code.body()).contains("<strong>begeleiding</strong>").contains("van 100 punten");
            assertThat(leeg.body()).contains("Er staat niet bij waarom.");
            assertThat(keeper.open(hub.baseUrl() + "/vocabulaire/werkvoorraad").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(5)
    void anApprovedMeaningLetsTheMessageGo() {
        var begrip =
                json(hub.get(ARCHITECT, dossier())).at("/suggesties/0/begrip").asString();
        var vraag = """
                {"lijst":"%s","code":"%s","begrip":"%s","relatie":"CLOSE_MATCH","verlies":"Alleen onder de Wmo."}""".formatted(LIJST, CODE, begrip);
        long nummer = voorstel(post(ARCHITECT, "/api/v1/vocabulaire/werkvoorraad/koppeling", vraag));
        var pad = VOORSTELLEN + "/" + nummer;
        assertThat(post(ARCHITECT, "/api/v1/vocabulaire/werkvoorraad/koppeling", vraag)
                        .statusCode())
                .as("somebody proposed something already")
                .isEqualTo(422);

        var gevolgen = json(hub.get(RAAD, pad + "/gevolgen"));
        assertThat(gevolgen.path("wachtend").asInt()).isEqualTo(1);
        assertThat(gevolgen.path("dossiers").asString()).isEqualTo("minder dan 10");
        assertThat(gevolgen.at("/codes/0/soort").asString()).isEqualTo("krijgt_betekenis");

        try (var raad = new Browser()) {
            raad.login(hub, RAAD);
            var scherm = raad.open(hub.baseUrl() + "/vocabulaire/voorstellen/" + nummer);
            assertThat(scherm.body()).contains("Alleen onder de Wmo.").contains("krijgt een betekenis");
            var daarna = raad.submit(
                    scherm, "/vocabulaire/voorstellen/%d/vaststellen".formatted(nummer), Map.of("reden", "akkoord"));
            assertThat(daarna.body()).contains("Vastgesteld.").doesNotContain("Wat wilt u doen?");
        }

        await().until(() -> posten().isEmpty());
        await().until(() -> json(hub.get(KEEPER, "/api/v1/boekhouding"))
                        .at("/messages/parked")
                        .asInt()
                == 0);
    }

    @Test
    @Order(6)
    void whatTurnsOutWrongIsRolledBack() {
        var terug = post(
                RAAD,
                "/api/v1/vocabulaire/publicaties/" + Vocabularies.bundled().id() + "/terug",
                "{\"reden\":\"fout\",\"herduiden\":true}");

        assertThat(terug.statusCode()).isEqualTo(204);
        assertThat(huidige()).isEqualTo(Vocabularies.bundled().id());
        assertThat(post(ARCHITECT, "/api/v1/vocabulaire/publicaties/onbekend/terug", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(RAAD, "/api/v1/vocabulaire/publicaties/onbekend/terug", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String tabel() {
        return Bestanden.meegeleverd().tekst(TABEL).orElseThrow();
    }

    private static String werkkopie(String naam, String tabel) {
        return DemoHub.JSON.writeValueAsString(
                Map.of("naam", naam, "toelichting", "proef", "bestanden", Map.of(TABEL, tabel)));
    }

    private static String dossier() {
        return "/api/v1/vocabulaire/werkvoorraad/code?code=%s&lijst=%s"
                .formatted(CODE, URLEncoder.encode(LIJST, StandardCharsets.UTF_8));
    }

    private static long voorstel(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
        return json(antwoord).path("voorstel").asLong();
    }

    private static String huidige() {
        return json(hub.get(ARCHITECT, "/api/v1/vocabulaire/publicaties"))
                .at("/publicaties/0/id")
                .asString();
    }

    private static JsonNode posten() {
        return json(hub.get(ARCHITECT, "/api/v1/vocabulaire/werkvoorraad")).path("posten");
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return hub.postJson(who, path, body);
    }
}
