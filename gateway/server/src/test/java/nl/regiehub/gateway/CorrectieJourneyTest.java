package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.integrations.fhir.FhirR4;
import nl.regiehub.integrations.regiesysteem.Regiesysteem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Outgoing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an inwoner says is wrong, from saying it to the answer of whoever recorded it. */
class CorrectieJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANOUK = "anouk.visser";
    private static final String INWONER = "anna.inwoner";
    private static final String FG = "frits.privacy";
    private static final String BSN = "999900006";
    private static final String DE_LINDE = "aanbieder-de-linde";
    private static final Codec FHIR = FhirR4.codec();

    @TempDir
    private static Path folder;

    private static Partners partners;
    private static RunningHub hub;

    @BeforeAll
    static void start() throws IOException {
        partners = new Partners(folder);
        hub = RunningHub.on(partners.data());
        assertThat(hub.bring(GEMEENTE, "casus.json").statusCode()).isEqualTo(202);
        assertThat(stuur(DE_LINDE, FHIR, Correctieberichten.verwezen()).statusCode())
                .isEqualTo(202);
        assertThat(hub.bring("wijkverpleging-nabij", "betrokkenheid.json").statusCode())
                .isEqualTo(202);
        var opgaven = """
                {"opgaven": [
                  {"soort": "inlog", "nummer": "i-1", "bsn": "%1$s", "account": "anna.inwoner", "periode": {}},
                  {"soort": "geboorte", "nummer": "g-1", "bsn": "%1$s", "datum": "1980-05-17"}]}""".formatted(BSN);
        assertThat(post(GEMEENTE, "/access/v1/relaties", "berichtenverkeer", opgaven)
                        .statusCode())
                .isEqualTo(200);
        await().until(() -> !afschrift().at("/beeld/doelen/0").isMissingNode()
                && afschrift().at("/beeld/betrokkenen").toString().contains("Nabij")
                && !verwijzing().isMissingNode());
    }

    @AfterAll
    static void stop() {
        hub.close();
        partners.close();
    }

    @Test
    void standsBesideTheFactForTheCasemanagerAndReachesItsSourceWhichAnswers() throws IOException {
        var doel = afschrift().at("/beeld/doelen/0");

        var gevraagd = vraag(INWONER, doel.at("/bron/deel").asString(), "Dit doel is niet van mij.");
        assertThat(gevraagd.statusCode()).isEqualTo(202);
        var nummer = json(gevraagd).path("nummer").asString();

        await().until(() -> beeld(ANOUK).contains("Dit doel is niet van mij."));
        await().until(() -> doorgifte(nummer).equals("DOORGEGEVEN"));
        assertThat(partners.receipts())
                .filteredOn(receipt -> receipt.bericht()
                        .equals(correctie(nummer).at("/bron/bericht").asString()))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.adres()).isEqualTo("/" + GEMEENTE));
        assertThat(antwoord(nummer, "Het doel is samen afgesproken.").statusCode())
                .isEqualTo(202);
        await().until(() -> correctie(nummer).path("reden").asString("").equals("Het doel is samen afgesproken."));
        assertThat(correctie(nummer).path("besluit").asString()).isEqualTo("geweigerd");
    }

    @Test
    void reachesASourceThatSpeaksFhirAndIsAnsweredByItAndByNobodyElse() throws IOException {
        var nummer = json(vraag(INWONER, verwijzing().at("/bron/deel").asString(), "Dit vroeg ik niet."))
                .path("nummer")
                .asString();

        await().until(() -> doorgifte(nummer).equals("DOORGEGEVEN"));
        assertThat(partners.receipts()).anySatisfy(receipt -> {
            assertThat(receipt.adres()).isEqualTo("/" + DE_LINDE);
            assertThat(receipt.bericht())
                    .isEqualTo(correctie(nummer).at("/bron/bericht").asString());
        });
        var vreemd = Correctieberichten.overgenomen(Organisatiecode.gemeente("9901"), nummer);
        assertThat(stuur(GEMEENTE, Regiesysteem.codec(), vreemd).statusCode()).isEqualTo(202);
        assertThat(stuur(DE_LINDE, FHIR, Correctieberichten.overgenomen(Correctieberichten.LINDE, "onbekend"))
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> geparkeerd() == 2);
        assertThat(correctie(nummer).path("besluit").isNull()).isTrue();
        assertThat(stuur(DE_LINDE, FHIR, Correctieberichten.overgenomen(Correctieberichten.LINDE, nummer))
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> correctie(nummer).path("besluit").asString("").equals("deels_overgenomen"));
        assertThat(correctie(nummer).path("reden").asString()).isEqualTo("De eerste week klopt wel.");
    }

    private static int geparkeerd() {
        return json(hub.get("fenna.ict", "/api/v1/boekhouding"))
                .at("/messages/parked")
                .asInt();
    }

    private static JsonNode verwijzing() {
        return afschrift().at("/beeld/verwijzingen/0");
    }

    private static HttpResponse<String> stuur(String partner, Codec codec, Bericht bericht) {
        var encoded = codec.encode(new Outgoing(bericht, List.of(), Map.of()));
        return hub.post(partner, "/berichten", encoded.contentType(), encoded.bytes());
    }

    @Test
    void whatNoSystemTakesIsPassedOnByHand() {
        var nummer = overDeZorg("De zorg stopte in mei.");
        var open = json(hub.get(FG, "/api/v1/correcties/openstaand", "Doel", "privacytoezicht"))
                .path("correcties");
        assertThat(open).singleElement().satisfies(werk -> {
            assertThat(werk.path("nummer").asString()).isEqualTo(nummer);
            assertThat(werk.toString()).doesNotContain("De zorg stopte");
        });
        var gedaan =
                "{\"bericht\":\"%s\"}".formatted(open.get(0).path("bericht").asString());
        assertThat(doorgegeven(gedaan).statusCode()).isEqualTo(204);
        assertThat(doorgifte(nummer)).isEqualTo("MET_DE_HAND");
        assertThat(doorgegeven(gedaan).statusCode()).isEqualTo(404);
    }

    @Test
    void theFunctionarisSeesOnScreenWhoHasToBeToldAndSaysThatItIsDone() {
        var nummer = overDeZorg("De zorg begon in juni.");
        assertThat(scherm(INWONER, "/mijn-gegevens")).contains(">" + nummer + "<");
        try (var browser = new Browser()) {
            browser.login(hub, FG);
            var scherm = browser.open(hub.baseUrl() + "/toezicht/correcties");
            assertThat(scherm.body()).contains(nummer, "Nabij").doesNotContain("De zorg begon", BSN);
            var bericht = correctie(nummer).at("/bron/bericht").asString();

            var daarna = browser.submit(scherm, "/toezicht/correcties/doorgegeven", Map.of("bericht", bericht));

            assertThat(daarna.body()).contains("role=\"status\"").doesNotContain(nummer);
            assertThat(doorgifte(nummer)).isEqualTo("MET_DE_HAND");
        }
    }

    /** Says something of what only a source without a system for it recorded; returns its number once that is known. */
    private static String overDeZorg(String onjuist) {
        var zorg = afschrift()
                .at("/beeld/betrokkenen")
                .valueStream()
                .filter(wie -> wie.toString().contains("Nabij")
                        && wie.path("wet").asString().equals("ZVW"))
                .findFirst()
                .orElseThrow();
        var nummer = json(vraag(INWONER, zorg.at("/bron/deel").asString(), onjuist))
                .path("nummer")
                .asString();
        await().until(() -> doorgifte(nummer).equals("NIET_ELEKTRONISCH"));
        return nummer;
    }

    @Test
    void theCopyHoldsWhatCameInAndWhoLooked() {
        beeld(ANOUK);
        assertThat(buitengesloten().statusCode()).isEqualTo(201);

        var copie = json(hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage"));
        var afschrift = copie.at("/afschriften/0");

        assertThat(copie.at("/@context/@vocab").asString()).endsWith("/term/");
        assertThat(afschrift.path("ontvangen").toString()).contains("regiesysteem-lindehoven", "casus", "settled");
        assertThat(afschrift.path("inzagen").toString()).contains("casemanager", "casusregie");
        assertThat(afschrift.path("ventielen")).isEmpty();
        assertThat(afschrift.path("wensen").toString()).contains("de.buurvrouw");
        assertThat(scherm(INWONER, "/mijn-gegevens")).contains("Buitengesloten").contains("de.buurvrouw");
    }

    private static HttpResponse<String> buitengesloten() {
        return post(
                INWONER,
                "/api/v1/afschermingen",
                "eigen-inzage",
                "{\"persoon\":\"%s\",\"voor\":{\"medewerker\":\"de.buurvrouw\"}}"
                        .formatted(afschrift().path("persoon").asString()));
    }

    @Test
    void nobodyElseSaysSoAndNobodyLearnsWhatThereIs() {
        var deel = afschrift().at("/beeld/doelen/0/bron/deel").asString();

        var onbekend = vraag(INWONER, "11111111-2222-3333-4444-555555555555", "Niet waar.");

        assertThat(onbekend.statusCode()).isEqualTo(404);
        assertThat(vraag(ANOUK, deel, "Niet waar.").statusCode()).isEqualTo(403);
        assertThat(vraag(INWONER, deel, " ").statusCode()).isEqualTo(400);
        var namens = hub.post(
                GEMEENTE,
                "/berichten",
                "application/json",
                bericht("correctie", "n-1", "").getBytes(UTF_8));
        assertThat(namens.statusCode()).isEqualTo(403);
    }

    private static JsonNode afschrift() {
        return json(hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage")).at("/afschriften/0");
    }

    private static HttpResponse<String> vraag(String wie, String deel, String onjuist) {
        return post(
                wie,
                "/api/v1/correcties",
                "eigen-inzage",
                "{\"persoon\":\"%s\",\"deel\":\"%s\",\"onjuist\":\"%s\",\"juist\":\"Haal dit weg.\"}"
                        .formatted(afschrift().path("persoon").asString(), deel, onjuist));
    }

    private static String scherm(String wie, String path) {
        try (var browser = new Browser()) {
            browser.login(hub, wie);
            return browser.open(hub.baseUrl() + path).body();
        }
    }

    private static JsonNode stand(String nummer) {
        return json(hub.get(INWONER, "/api/v1/correcties", "Doel", "eigen-inzage"))
                .path("correcties")
                .valueStream()
                .filter(each -> each.at("/correctie/nummer").asString().equals(nummer))
                .findFirst()
                .orElseGet(DemoHub.JSON::missingNode);
    }

    private static JsonNode correctie(String nummer) {
        return stand(nummer).path("correctie");
    }

    private static String doorgifte(String nummer) {
        return stand(nummer).path("doorgifte").asString("");
    }

    private static String beeld(String wie) {
        var gevonden = json(hub.postJson(
                wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN)));
        var id = gevonden.at("/huishoudens/0/id").asString();
        return hub.get(wie, "/api/v1/huishoudens/" + id + "/beeld", "Doel", "casusregie")
                .body();
    }

    private static HttpResponse<String> antwoord(String nummer, String reden) {
        var rest = """
                "correctie": "%s", "besluit": "GEWEIGERD", "reden": "%s", "op": "2026-11-20T10:00:00Z",
                "persoon": {"bsn": "%s", "naam": {"geslachtsnaam": {"achternaam": "Vries"}}},
                "betreft": {"categorie": "DOEL", "kring": {"soort": "CASUS", "sleutel": "GEMEENTE:9901/2026-17"},
                  "verantwoordelijke": {"stelsel": "GEMEENTE", "code": "9901"}}""".formatted(nummer, reden, BSN);
        return hub.post(
                GEMEENTE,
                "/berichten",
                "application/json",
                bericht("correctieantwoord", "a-" + nummer, ", " + rest).getBytes(UTF_8));
    }

    private static String bericht(String soort, String id, String rest) {
        return """
                {"soort": "%s", "identificatie": "%s", "dagtekening": "2026-11-20", "wet": "WMO",
                 "afzender": {"stelsel": "GEMEENTE", "code": "9901"}%s}""".formatted(soort, id, rest);
    }

    private static HttpResponse<String> doorgegeven(String body) {
        return post(FG, "/api/v1/correcties/doorgegeven", "privacytoezicht", body);
    }

    private static HttpResponse<String> post(String wie, String path, String doel, String body) {
        return hub.post(wie, path, "application/json", body.getBytes(UTF_8), "Doel", doel);
    }
}
