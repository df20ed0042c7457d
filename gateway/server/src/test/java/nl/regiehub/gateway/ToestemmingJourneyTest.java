package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an inwoner wants, from saying it to withdrawing it, and what it does to who asks next. */
class ToestemmingJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANOUK = "anouk.visser";
    private static final String BRAM = "bram.dekker";
    private static final String INWONER = "anna.inwoner";
    private static final String BSN = "999900006";
    private static final String ONBEKEND = "999900018";
    private static final String NAAM = "Anna Maria de Vries";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        assertThat(hub.bring(GEMEENTE, "casus.json").statusCode()).isEqualTo(202);
        var opgaven = """
                {"opgaven": [
                  {"soort": "inlog", "nummer": "i-1", "bsn": "%1$s", "account": "anna.inwoner", "periode": {}},
                  {"soort": "geboorte", "nummer": "g-1", "bsn": "%1$s", "datum": "1980-05-17"}]}""".formatted(BSN);
        vastgelegd(opgaven);
        await().until(() -> gevonden(ANOUK).toString().contains(NAAM));
    }

    @Test
    void anObjectionIsHonouredAtOnceUntilItIsRejectedWithAReasonAndHonouredAfterAll() {
        var gelegd = wil(INWONER, "\"bsn\":\"%s\",\"wil\":\"BEZWAAR\",\"houder\":\"GEMEENTE:9901\"".formatted(BSN));
        assertThat(gelegd.statusCode()).isEqualTo(201);
        assertThat(ziet(ANOUK)).isFalse();

        var bezwaar = json(hub.get(ANOUK, "/api/v1/bezwaren", "Doel", "casusregie"))
                .path("bezwaren")
                .get(0);
        var besluit = "{\"bron\":\"%s\",\"nummer\":\"%s\",\"reden\":\"De gemeente moet dit weten.\"}"
                .formatted(
                        bezwaar.path("bron").asString(), bezwaar.path("nummer").asString());
        var antwoord = post(ANOUK, "/api/v1/bezwaren/afwijzingen", "casusregie", besluit);

        assertThat(antwoord.statusCode()).isEqualTo(204);
        assertThat(ziet(ANOUK)).isTrue();
        assertThat(mijn().toString()).contains("De gemeente moet dit weten.").doesNotContain(BSN);
        assertThat(json(hub.get(ANOUK, "/api/v1/bezwaren", "Doel", "casusregie"))
                        .path("bezwaren"))
                .isEmpty();
        assertThat(post(ANOUK, "/api/v1/bezwaren/honoreringen", "casusregie", besluit.replaceFirst(",\"reden.*", "}"))
                        .statusCode())
                .isEqualTo(400);
        var toch = besluit.replace("De gemeente moet dit weten.", "De inwoner heeft gelijk.");
        assertThat(post(ANOUK, "/api/v1/bezwaren/honoreringen", "casusregie", toch)
                        .statusCode())
                .isEqualTo(204);
        assertThat(ziet(ANOUK)).isFalse();
        assertThat(mijn().toString())
                .contains("De inwoner heeft gelijk.")
                .doesNotContain("De gemeente moet dit weten.");
        assertThat(trekIn(INWONER, json(gelegd).path("nummer").asString()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void anObjectionIsRejectedAndHonouredAfterAllOnScreen() {
        var nummer = json(wil(
                        INWONER,
                        "\"bsn\":\"%s\",\"wil\":\"BEZWAAR\",\"houder\":\"GEMEENTE:9901\",\"categorieen\":[\"DOEL\"]"
                                .formatted(BSN)))
                .path("nummer")
                .asString();
        var bezwaar = Map.of("bron", "GEMEENTE:9901", "nummer", nummer);
        try (var browser = new Browser()) {
            browser.login(hub, INWONER);
            assertThat(browser.open(hub.baseUrl() + "/toestemmingen").body()).contains(">" + nummer + "<");
        }
        try (var browser = new Browser()) {
            browser.login(hub, ANOUK);
            var scherm = browser.open(hub.baseUrl() + "/bezwaren");
            assertThat(scherm.body()).contains(nummer, NAAM).doesNotContain(BSN, "/honoreren");

            var zonder = browser.submit(scherm, "/bezwaren/afwijzen", metReden(bezwaar, " "));
            assertThat(zonder.body()).contains("role=\"alert\"").doesNotContain("/honoreren");
            var afgewezen = browser.submit(zonder, "/bezwaren/afwijzen", metReden(bezwaar, "Het doel is nodig."));
            assertThat(afgewezen.body())
                    .contains("role=\"status\"", "/honoreren", "Het doel is nodig.")
                    .doesNotContain("/afwijzen");
            assertThat(mijn().toString()).contains("Het doel is nodig.");
            var nogSteeds = browser.submit(afgewezen, "/bezwaren/honoreren", metReden(bezwaar, ""));
            assertThat(nogSteeds.body()).contains("role=\"alert\"", "/honoreren");
            var gehonoreerd = browser.submit(nogSteeds, "/bezwaren/honoreren", metReden(bezwaar, "Het kan zonder."));

            assertThat(gehonoreerd.body())
                    .contains(nummer, "/afwijzen", "Het kan zonder.")
                    .doesNotContain("/honoreren");
            assertThat(mijn().toString()).contains("Het kan zonder.").doesNotContain("Het doel is nodig.");
        } finally {
            trekIn(INWONER, nummer);
        }
    }

    @Test
    void whoDecidesOnNoObjectionsSeesNone() {
        try (var browser = new Browser()) {
            browser.login(hub, INWONER);

            assertThat(browser.open(hub.baseUrl() + "/bezwaren").statusCode()).isEqualTo(403);
        }
    }

    private static Map<String, String> metReden(Map<String, String> bezwaar, String reden) {
        var velden = new HashMap<>(bezwaar);
        velden.put("reden", reden);
        return velden;
    }

    @Test
    void whatWasSaidCanBeWithdrawnAndThenIsOver() {
        var nummer = json(wil(INWONER, "\"bsn\":\"%s\",\"wil\":\"BEZWAAR\"".formatted(BSN)))
                .path("nummer")
                .asString();
        assertThat(ziet(ANOUK)).isFalse();

        assertThat(trekIn(INWONER, nummer).statusCode()).isEqualTo(204);

        assertThat(ziet(ANOUK)).isTrue();
        assertThat(mijn().path("uitingen")
                        .valueStream()
                        .filter(uiting -> uiting.path("nummer").asString().equals(nummer)))
                .singleElement()
                .matches(uiting -> !uiting.path("loopt").asBoolean());
    }

    /** Nothing that is open holds what was seen: a session knows who asks, an address which household. */
    @Test
    void aScreenAndAnAddressThatAreOpenObeyAWithdrawalAtTheNextRead() {
        var id = gevonden(ANOUK).get(0).path("id").asString();
        try (var browser = new Browser()) {
            browser.login(hub, ANOUK);
            var scherm = hub.baseUrl() + "/huishoudens/" + id + "?doel=casusregie";
            assertThat(browser.open(scherm).body()).contains(NAAM);
            assertThat(beeld(id)).contains(NAAM);

            var nummer = json(wil(INWONER, "\"bsn\":\"%s\",\"wil\":\"BEZWAAR\"".formatted(BSN)))
                    .path("nummer")
                    .asString();
            var ingetrokken = List.of(browser.open(scherm).body(), beeld(id));
            trekIn(INWONER, nummer);

            assertThat(ingetrokken).noneMatch(antwoord -> antwoord.contains(NAAM));
            assertThat(browser.open(scherm).body()).contains(NAAM);
        }
    }

    private static String beeld(String huishouden) {
        return hub.get(ANOUK, "/api/v1/huishoudens/%s/beeld".formatted(huishouden), "Doel", "casusregie")
                .body();
    }

    /** Who is known as the person gets a copy, for as long as that is stated. */
    @Test
    void aCopyObeysTheEndOfWhatItRestedOn() {
        var inlog =
                "{\"opgaven\":[{\"soort\":\"inlog\",\"nummer\":\"i-1\",\"bsn\":\"%s\",\"account\":\"anna.inwoner\",\"periode\":{%s}}]}";
        assertThat(afschriften()).hasSize(1);

        vastgelegd(inlog.formatted(BSN, "\"tot\":\"2026-02-01\""));
        var beeindigd = afschriften();
        vastgelegd(inlog.formatted(BSN, ""));

        assertThat(beeindigd).isEmpty();
        assertThat(afschriften()).hasSize(1);
    }

    private static JsonNode afschriften() {
        return json(hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage")).path("afschriften");
    }

    private static void vastgelegd(String opgaven) {
        assertThat(post(GEMEENTE, "/access/v1/relaties", "berichtenverkeer", opgaven)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNeighbourWhoWorksThereIsExcludedAndNobodyElse() {
        var gelegd = post(
                INWONER,
                "/api/v1/afschermingen",
                "eigen-inzage",
                "{\"bsn\":\"%s\",\"voor\":{\"medewerker\":\"anouk.visser\"}}".formatted(BSN));

        assertThat(gelegd.statusCode()).isEqualTo(201);
        assertThat(ziet(ANOUK)).isFalse();
        assertThat(trekIn(INWONER, json(gelegd).path("nummer").asString()).statusCode())
                .isEqualTo(204);
        assertThat(ziet(ANOUK)).isTrue();
    }

    @Test
    void aProfessionalWritesDownWhatWasSaidButNotForTheOwnOrganisation() {
        var mondeling =
                "\"bsn\":\"%s\",\"wil\":\"TOESTEMMING\",\"houder\":\"%s\",\"door\":\"ZELF\",\"bewijs\":\"MONDELING\"";

        assertThat(wil(ANOUK, mondeling.formatted(BSN, "AGB:47470001")).statusCode())
                .isEqualTo(201);
        assertThat(wil(ANOUK, mondeling.formatted(BSN, "GEMEENTE:9901")).statusCode())
                .isEqualTo(403);
        assertThat(wil(ANOUK, "\"bsn\":\"%s\",\"wil\":\"TOESTEMMING\",\"houder\":\"AGB:47470001\"".formatted(BSN))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsUnknownAndWhoMayNotBeKnownGetTheSameAnswer() {
        var bezwaar = "\"bsn\":\"%s\",\"wil\":\"BEZWAAR\",\"door\":\"ZELF\",\"bewijs\":\"MONDELING\"";

        var onbekend = wil(BRAM, bezwaar.formatted(ONBEKEND));
        var onzichtbaar = wil(BRAM, bezwaar.formatted(BSN));

        assertThat(onbekend.statusCode()).isEqualTo(404);
        assertThat(onzichtbaar.statusCode()).isEqualTo(404);
        assertThat(onzichtbaar.body()).isEqualTo(onbekend.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gijs.architect vocabulaire BEZWAAR /api/v1/toestemmingen",
                "gijs.architect vocabulaire TOESTEMMING /api/v1/afschermingen",
                "anna.inwoner eigen-inzage TOESTEMMING /api/v1/toestemmingen",
                "anouk.visser casusregie TOESTEMMING /api/v1/toestemmingen",
            })
    void aRefusalDoesNotTellWhetherThereIsSuchAPerson(String vraag) {
        var woorden = vraag.split(" ", -1);
        var wens = "{\"bsn\":\"%s\",\"wil\":\"" + woorden[2] + "\",\"voor\":{\"rol\":\"casemanager\"}}";

        var bekend = post(woorden[0], woorden[3], woorden[1], wens.formatted(BSN));
        var onbekend = post(woorden[0], woorden[3], woorden[1], wens.formatted(ONBEKEND));

        assertThat(bekend.statusCode()).isEqualTo(403).isEqualTo(onbekend.statusCode());
        assertThat(bekend.body()).isEqualTo(onbekend.body());
    }

    @Test
    void aRefusalInFhirDoesNotTellEither() {
        var bekend = post("gijs.architect", "/fhir/Consent", "vocabulaire", consent(BSN));
        var onbekend = post("gijs.architect", "/fhir/Consent", "vocabulaire", consent(ONBEKEND));

        assertThat(bekend.statusCode()).isEqualTo(403).isEqualTo(onbekend.statusCode());
        assertThat(bekend.body()).isEqualTo(onbekend.body());
    }

    private static String consent(String bsn) {
        return """
                {"resourceType": "Consent", "status": "active", "scope": {"text": "privacy"}, "category": [{"text": "x"}],
                 "policyRule": {"text": "AVG"},
                 "patient": {"identifier": {"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "%s"}},
                 "provision": {"type": "permit",
                   "class": [{"system": "https://regiehub.example/id/categorie", "code": "taak"}],
                   "actor": [{"role": {"text": "x"}, "reference": {"identifier":
                     {"system": "http://fhir.nl/fhir/NamingSystem/agb-z", "value": "47470002"}}}]}}""".formatted(bsn);
    }

    @Test
    void aConsentInFhirComesBackAsItWasSaidAndTakesAToken() {
        var gelegd = post(INWONER, "/fhir/Consent", "eigen-inzage", consent(BSN));

        assertThat(gelegd.statusCode()).isEqualTo(201);
        var location = gelegd.headers().firstValue("Location").orElseThrow();
        var gelezen = hub.get(INWONER, location, "Doel", "eigen-inzage");
        assertThat(gelezen.statusCode()).isEqualTo(200);
        assertThat(gelezen.body())
                .contains("\"47470002\"", "\"taak\"", "\"permit\"")
                .doesNotContain(BSN);
        assertThat(json(hub.get(INWONER, "/fhir/Consent", "Doel", "eigen-inzage"))
                        .path("total")
                        .asInt())
                .isPositive();
        assertThat(hub.get("/fhir/Consent").statusCode()).isEqualTo(401);
        assertThat(hub.get(ANOUK, location, "Doel", "casusregie").statusCode()).isEqualTo(404);
        assertThat(post(INWONER, "/fhir/Consent", "eigen-inzage", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCopyHoldsAllThatIsKnownWithItsSourceAndGroundAndNothingOfOthers() {
        var afschriften = afschriften();

        assertThat(afschriften).hasSize(1);
        var afschrift = afschriften.get(0);
        assertThat(afschrift.path("delen").valueStream())
                .isNotEmpty()
                .allMatch(deel -> deel.path("grond").asString().startsWith("AVG art. 15"));
        assertThat(afschrift.path("beeld").path("leden")).hasSize(1);
        assertThat(afschrift.path("partijen")).isNotEmpty();
        assertThat(afschriften.toString()).doesNotContain(BSN);
        assertThat(hub.get(ANOUK, "/api/v1/inzage", "Doel", "casusregie").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyWithdrawsForAnother() {
        var nummer = json(wil(INWONER, "\"bsn\":\"%s\",\"wil\":\"WEIGERING\"".formatted(BSN)))
                .path("nummer")
                .asString();

        assertThat(trekIn(ANOUK, nummer).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"wil\":\"TOESTEMMING\"", "\"wil\":\"TOESTEMMING\",\"categorieen\":[\"PLAN\"]"})
    void consentNamesForWhomItIs(String wens) {
        assertThat(wil(INWONER, "\"bsn\":\"%s\",%s".formatted(BSN, wens)).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"wil\":\"MISSCHIEN\"", "\"houder\":\"AGB:1\"", "\"wil\":\"BEZWAAR\",\"houder\":\"x\""})
    void aWishThatIsNoneIsRefused(String wens) {
        assertThat(wil(INWONER, "\"bsn\":\"%s\",%s".formatted(BSN, wens)).statusCode())
                .isEqualTo(400);
    }

    private static JsonNode mijn() {
        return json(hub.get(INWONER, "/api/v1/toestemmingen", "Doel", "eigen-inzage"))
                .path("personen")
                .get(0);
    }

    private static HttpResponse<String> wil(String wie, String wens) {
        var doel = wie.equals(INWONER) ? "eigen-inzage" : "casusregie";
        return post(wie, "/api/v1/toestemmingen", doel, "{" + wens + "}");
    }

    private static HttpResponse<String> trekIn(String wie, String nummer) {
        var persoon = mijn().path("persoon").asString();
        var doel = wie.equals(INWONER) ? "eigen-inzage" : "casusregie";
        return post(
                wie,
                "/api/v1/toestemmingen/intrekkingen",
                doel,
                "{\"persoon\":\"%s\",\"bron\":\"GEMEENTE:9901\",\"nummer\":\"%s\"}".formatted(persoon, nummer));
    }

    private static HttpResponse<String> post(String wie, String path, String doel, String body) {
        return hub.post(wie, path, "application/json", body.getBytes(UTF_8), "Doel", doel);
    }

    private static boolean ziet(String wie) {
        return !gevonden(wie).isEmpty();
    }

    private static JsonNode gevonden(String wie) {
        var antwoord = hub.postJson(
                wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN));
        return json(antwoord).path("huishoudens");
    }
}
