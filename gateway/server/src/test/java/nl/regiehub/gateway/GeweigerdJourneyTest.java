package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What must be refused, asked at the doors of a running hub by those who must not have it, each beside who may. */
class GeweigerdJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANS = "999900006";
    private static final String SEM = "999900018";
    private static final String LOOPT = "{\"van\":\"2026-01-01\"}";
    private static final String VOORBIJ = "{\"van\":\"2026-01-01\",\"tot\":\"2026-02-01\"}";

    private static final String TOESTEMMING =
            "\"wil\":\"TOESTEMMING\",\"door\":[\"ZELF\"],\"houder\":{\"stelsel\":\"KVK\",\"code\":\"90010004\"},\"account\":\"%s\",\"bewijs\":\"MONDELING\",\"periode\":%s";
    private static final Pattern HUISHOUDEN = Pattern.compile("href=\"(/huishoudens/[^\"]+)\"");

    /** People whom the demo region does without. */
    private static final String MENSEN = """
              - { naam: rita.raad, rol: gemeenteraadslid, organisatie: "GEMEENTE:9901" }
              - { naam: wanda.wijk, rol: wijkteammedewerker, organisatie: "GEMEENTE:9901" }
              - { naam: wim.wijk, rol: wijkteammedewerker, organisatie: "GEMEENTE:9901" }
              - { naam: noor.netwerk, rol: netwerkontwikkelaar, organisatie: "GEMEENTE:9901" }
              - { naam: sem.inwoner, rol: inwoner, organisatie: "GEMEENTE:9901" }
              - { naam: eva.elders, rol: inwoner, organisatie: "GEMEENTE:9902" }
              - { naam: otto.onder, rol: onderaannemer, organisatie: "AGB:47470009" }
              - { naam: vera.vrij, rol: vrijwilliger, organisatie: "KVK:90010004" }
            """;

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    private static Sparqlwereld wereld;

    @BeforeAll
    static void start() throws IOException {
        var config = RunningHub.shipped(folder.resolve("config"));
        Files.writeString(config.resolve("demo.yaml"), MENSEN, StandardOpenOption.APPEND);
        hub = RunningHub.on(folder.resolve("hub"), config);
        wereld = Sparqlwereld.in(hub);
        meld("inlog", "i-1", ANS, "\"account\":\"anna.inwoner\",\"periode\":" + LOOPT);
        meld("geboorte", "g-1", ANS, "\"datum\":\"1984-05-17\"");
        meld("inlog", "i-2", SEM, "\"account\":\"sem.inwoner\",\"periode\":" + LOOPT);
        meld("geboorte", "g-2", SEM, "\"datum\":\"2014-03-09\"");
        await().until(() -> wereld.zichtbaar("anouk.visser").size() > 5);
    }

    @Test
    void theCasemanagerFindsTheOwnCasusWithoutLookingItUpAndSeesOfItsZvwCareThatItIsThere() {
        var beeld = json(eigenBeeld("anouk.visser", "casusregie"));

        assertThat(beeld.path("leden")).hasSize(3);
        assertThat(beeld.path("betrokkenen")
                        .valueStream()
                        .filter(een -> een.path("wet").asString().equals("ZVW")))
                .singleElement()
                .satisfies(zorg -> assertThat(zorg.path("graad").asString()).isEqualTo("BESTAAN"));
    }

    @Test
    void aLongListComesInPagesWithoutMissingAnybody() {
        for (int casus = 0; casus < 6; casus++) {
            hub.postJson(GEMEENTE, "/berichten", casusVan("bram.dekker", casus));
        }
        await().until(() -> eigen("bram.dekker", 100).path("huishoudens").size() == 2);

        var eerste = eigen("bram.dekker", 0);
        var tweede = eigen("bram.dekker", 100);

        assertThat(eerste.path("verder").asInt()).isEqualTo(100);
        assertThat(tweede.path("verder").isNull()).isTrue();
        assertThat(Stream.of(eerste, tweede)
                        .flatMap(bladzijde -> bladzijde.path("huishoudens").valueStream())
                        .map(huishouden -> huishouden.at("/leden/0/naam").asString()))
                .hasSize(102)
                .doesNotHaveDuplicates();
        assertThat(eerste.path("huishoudens")
                        .valueStream()
                        .map(een -> een.at("/leden/0/naam").asString()))
                .isSorted();
    }

    @Test
    void whoMayNotLookPeopleUpFindsTheOwnListOnScreen() {
        meld("wilsuiting", "w-2", ANS, TOESTEMMING.formatted("vera.vrij", LOOPT));
        try (var browser = new Browser()) {
            browser.login(hub, "vera.vrij");
            var scherm = browser.open(hub.baseUrl() + "/huishoudens");
            assertThat(scherm.body()).contains("/huishoudens/eigen").doesNotContain("name=\"bsn\"");

            var lijst = browser.submit(scherm, "/huishoudens/eigen", Map.of("doel", "ondersteuning"));

            var huishouden = HUISHOUDEN.matcher(lijst.body());
            assertThat(huishouden.find()).isTrue();
            assertThat(browser.open(hub.baseUrl() + huishouden.group(1)).body())
                    .contains("Huisartsconsult voorbereiden")
                    .doesNotContain("Vries");
        }
        meld("wilsuiting", "w-2", ANS, TOESTEMMING.formatted("vera.vrij", VOORBIJ));
    }

    @Test
    void whoIsAskedForAConsultOpensTheCasusOnScreenWithoutLearningWhoseItIs() {
        assertThat(eigen("mila.meerteam", "consult").path("huishoudens")).isEmpty();
        var bekend = huishouden();

        wereld.consult();

        var huishoudens = eigen("mila.meerteam", "consult").path("huishoudens");
        var consult = beeld("mila.meerteam", "consult", huishoudens);
        assertThat(json(consult).path("doelen")).isNotEmpty();
        assertThat(consult.body()).doesNotContain("Vries", "Lindelaan", "1984", "Anouk", "huur", ANS, bekend);
        assertThat(eigen("mila.meerteam", "consult").path("huishoudens").get(0).path("id"))
                .isEqualTo(huishoudens.get(0).path("id"));
        assertThat(hub.get("mila.meerteam", "/api/v1/huishoudens/" + bekend + "/beeld", "Doel", "consult")
                        .statusCode())
                .isEqualTo(404);
        try (var browser = new Browser()) {
            browser.login(hub, "mila.meerteam");
            var scherm = browser.open(hub.baseUrl() + "/huishoudens/"
                    + huishoudens.get(0).path("id").asString() + "?doel=consult");
            assertThat(scherm.body())
                    .contains("Een huishouden zonder naam", "Omschrijving niet getoond")
                    .doesNotContain("Vries", "Lindelaan", "huur");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rita.raad", "noor.netwerk", "karin.controller", "bas.beleid", "fenna.ict"})
    void n01N02N10AndN11WhoCountsOrKeepsTheTechniqueOpensNoCasusAndHasNoCaseload(String wie) {
        var doel = wie.equals("karin.controller")
                ? "contractbeheer"
                : wie.equals("fenna.ict") ? "beheer" : "verantwoording";

        for (HttpResponse<String> antwoord : List.of(
                hub.get(wie, "/api/v1/huishoudens", "Doel", doel),
                zoek(wie, doel, ANS),
                hub.get(wie, "/api/v1/huishoudens/" + huishouden() + "/beeld", "Doel", doel),
                sparql(wie, doel))) {
            assertThat(antwoord.statusCode()).isEqualTo(403);
            assertThat(antwoord.body()).doesNotContain("Vries", ANS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "karin.controller, volume, contractbeheer, true",
        "noor.netwerk, betrokkenheid, verantwoording, false",
        "noor.netwerk, hulpvraag, verantwoording, true",
        "rita.raad, toewijzing, verantwoording, true",
    })
    void n01N02AndN11NobodyOfThemReadsAndSomeMayCount(String wie, String categorie, String doel, boolean telt) {
        assertThat(besluit(wie, "lezen", categorie, doel)).isFalse();
        assertThat(besluit(wie, "tellen", categorie, doel)).isEqualTo(telt);
    }

    @Test
    void n03AnInsurerFindsItsOwnInsuredAndOfThemNothingOfTheWmo() {
        var gevonden =
                json(zoek("ivo.verzekeraar", "uitvoering-zorgverzekering", ANS)).path("huishoudens");
        var beeld = json(beeld("ivo.verzekeraar", "uitvoering-zorgverzekering", gevonden));

        assertThat(beeld.path("leden")).hasSize(1);
        assertThat(beeld.path("betrokkenen"))
                .singleElement()
                .satisfies(zorg -> assertThat(zorg.path("wet").asString()).isEqualTo("ZVW"));
        assertThat(beeld.toString()).doesNotContain("WMO", "Vries", "Lindelaan", "school", "huur", "7001");
        assertThat(json(zoek("ivo.verzekeraar", "uitvoering-zorgverzekering", SEM))
                        .path("huishoudens"))
                .isEmpty();
    }

    @Test
    void n04AnOnderaannemerSeesTheInwonerUntilTheOpdrachtOfTheHoofdaannemerIsOver() {
        onderaanneming(7001, LOOPT);
        var beeld = json(eigenBeeld("otto.onder", "uitvoering"));
        assertThat(beeld.at("/leden/0/naam").asString()).contains("Vries");
        assertThat(beeld.path("voorzieningen")).hasSize(1);

        onderaanneming(7001, VOORBIJ);
        assertThat(eigen("otto.onder", "uitvoering").path("huishoudens")).isEmpty();
        assertThat(hub.get("otto.onder", "/api/v1/huishoudens/" + huishouden() + "/beeld", "Doel", "uitvoering")
                        .statusCode())
                .isEqualTo(404);

        assertThat(hub.bring(GEMEENTE, "wmo301-eerder.xml").statusCode()).isEqualTo(202);
        onderaanneming(6001, LOOPT);
        assertThat(eigen("otto.onder", "uitvoering").path("huishoudens")).isEmpty();
    }

    @Test
    void n05WhoLivesInTheSameHouseholdReadsTheOwnDossierOnly() {
        var ans = afschrift("anna.inwoner");
        var sem = afschrift("sem.inwoner");

        assertThat(ans.path("doelen").toString()).contains("De huur wordt").doesNotContain("Sem gaat weer");
        assertThat(ans.path("voorzieningen")).isNotEmpty();
        assertThat(sem.path("doelen").toString()).contains("Sem gaat weer").doesNotContain("De huur wordt");
        assertThat(sem.path("voorzieningen")).isEmpty();
    }

    @Test
    void aGemeenteThatHasNothingOfAnInwonerSaysOfNobodyThatTheyAreThatInwoner() {
        lijst(
                "regiesysteem-essenrade",
                "{\"soort\":\"inlog\",\"nummer\":\"i-9\",\"bsn\":\"%s\",\"account\":\"eva.elders\",\"periode\":%s}"
                        .formatted(ANS, LOOPT));

        assertThat(json(hub.get("eva.elders", "/api/v1/inzage", "Doel", "eigen-inzage"))
                        .path("afschriften"))
                .isEmpty();
    }

    @Test
    void n06AndN09OnlyWhoIsInTheCasusSeesItAndNobodyOfTheBuurtOnceThatIsShielded() {
        meld("woonbuurt", "b-1", ANS, "\"buurt\":\"BU99010001\",\"periode\":" + LOOPT);
        for (String lid : List.of("wanda.wijk", "wim.wijk")) {
            meldOrganisatie(
                    "teamlid",
                    "t-" + lid,
                    "\"team\":\"noord\",\"medewerker\":\"%s\",\"buurten\":[\"BU99010001\"],\"periode\":%s"
                            .formatted(lid, LOOPT));
        }
        assertThat(hub.postJson(GEMEENTE, "/berichten", casusMet("wanda.wijk")).statusCode())
                .isEqualTo(202);
        await().until(() ->
                eigen("wanda.wijk", "casusregie").path("huishoudens").size() == 1);

        assertThat(eigen("wim.wijk", "casusregie").path("huishoudens")).isEmpty();
        assertThat(eigenBeeld("wanda.wijk", "casusregie").body()).contains("De huur wordt");

        meld("afscherming", "a-1", ANS, "\"voor\":{\"gebied\":\"BU99010001\"},\"periode\":" + LOOPT);
        assertThat(eigen("wanda.wijk", "casusregie").path("huishoudens")).isEmpty();
        meld("afscherming", "a-1", ANS, "\"voor\":{\"gebied\":\"BU99010001\"},\"periode\":" + VOORBIJ);
    }

    @Test
    void n07AVrijwilligerSeesTheTaskAndNothingElseForAsLongAsTheInwonerWantsThat() {
        assertThat(eigen("vera.vrij", "ondersteuning").path("huishoudens")).isEmpty();

        meld("wilsuiting", "w-1", ANS, TOESTEMMING.formatted("vera.vrij", LOOPT));

        assertThat(eigenBeeld("vera.vrij", "ondersteuning").body())
                .contains("Huisartsconsult voorbereiden")
                .doesNotContain("De huur wordt", "Vries", "Lindelaan", "Nabij");
        assertThat(sparql("vera.vrij", "ondersteuning").statusCode()).isEqualTo(403);

        meld("wilsuiting", "w-1", ANS, TOESTEMMING.formatted("vera.vrij", VOORBIJ));
        assertThat(eigen("vera.vrij", "ondersteuning").path("huishoudens")).isEmpty();
    }

    @Test
    void n12WhatWasGotForLearningIsNotCountedToAccountFor() {
        var verkregen =
                "\"kring\":{\"soort\":\"OPDRACHT\",\"sleutel\":\"GEMEENTE:9901/AGB:47470001/7001\"},\"voor\":\"LEREN\",\"periode\":%s";
        assertThat(besluit("bas.beleid", "tellen", "toewijzing", "verantwoording"))
                .isTrue();

        meld("verkrijging", "l-1", ANS, verkregen.formatted(LOOPT));
        assertThat(besluit("bas.beleid", "tellen", "toewijzing", "verantwoording"))
                .isFalse();

        meld("verkrijging", "l-1", ANS, verkregen.formatted(VOORBIJ));
    }

    /** The hoofdaannemer says for whom it has another work. */
    private static void onderaanneming(int toewijzing, String periode) {
        lijst(
                "aanbieder-de-linde",
                "{\"soort\":\"onderaanneming\",\"nummer\":\"o-%d\",\"bsn\":\"%s\",\"opdracht\":{\"soort\":\"OPDRACHT\",\"sleutel\":\"GEMEENTE:9901/AGB:47470001/%d\"},\"hoofdaannemer\":%s,\"houder\":%s,\"periode\":%s}"
                        .formatted(
                                toewijzing, ANS, toewijzing, wie("AGB", "47470001"), wie("AGB", "47470009"), periode));
    }

    /** The casus of the story, in which a colleague has taken the place of a participant who left. */
    private static String casusMet(String medewerker) {
        return new String(RunningHub.story("casus.json"), UTF_8)
                .replace("casus-17-1", "casus-17-2")
                .replace("T08:15:00Z", "T09:15:00Z")
                .replace("\"naam\": \"Els Bakker\"", "\"naam\": \"Wanda\", \"medewerker\": \"" + medewerker + "\"")
                .replaceFirst("\"AGB\",\\s+\"code\": \"47470002\"", "\"GEMEENTE\", \"code\": \"9901\"")
                .replaceFirst(",\\s+\"tot\": \"2026-08-01\"", "");
    }

    /** A casus of seventeen who do not live together. */
    private static String casusVan(String medewerker, int casus) {
        var leden = IntStream.rangeClosed(1, 17)
                .mapToObj(i -> """
                        {"volgnummer": %1$d, "huishoudlid": false, "contacten": [], "afgeschermd": false,
                         "persoon": {"sleutel": "lid-%2$d-%1$d", "naam": {"geslachtsnaam": {"achternaam": "Lid%2$d%1$02d"}}}}""".formatted(i, casus))
                .collect(joining(","));
        return """
                {"soort": "casus", "identificatie": "casus-99-%1$d", "dagtekening": "2026-11-02", "wet": "WMO",
                 "afzender": {"stelsel": "GEMEENTE", "code": "9901"},
                 "casus": {"nummer": "2026-99%1$d", "stand": "2026-11-02T08:15:00Z", "geopend": "2026-01-12", "opener": "wijkteam",
                  "grond": {"schema": "https://regiehub.example/id/lijst/casusgrond", "code": "meervoudige-problematiek"},
                  "personen": [%2$s], "doelen": [], "acties": [],
                  "deelnemers": [{"volgnummer": 1, "medewerker": "%3$s", "naam": "Bram", "organisatienaam": "Gemeente Lindehoven", "wet": "WMO", "periode": {"van": "2026-01-12"},
                   "organisatie": {"stelsel": "GEMEENTE", "code": "9901"},
                   "rol": {"schema": "https://regiehub.example/id/lijst/casusrol", "code": "casemanager"}}]}}""".formatted(casus, leden, medewerker);
    }

    private static String wie(String stelsel, String code) {
        return "{\"stelsel\":\"%s\",\"code\":\"%s\"}".formatted(stelsel, code);
    }

    private static void meld(String soort, String nummer, String bsn, String feit) {
        lijst(GEMEENTE, "{\"soort\":\"%s\",\"nummer\":\"%s\",\"bsn\":\"%s\",%s}".formatted(soort, nummer, bsn, feit));
    }

    private static void meldOrganisatie(String soort, String nummer, String feit) {
        lijst(
                GEMEENTE,
                "{\"soort\":\"%s\",\"nummer\":\"%s\",\"organisatie\":%s,%s}"
                        .formatted(soort, nummer, wie("GEMEENTE", "9901"), feit));
    }

    private static void lijst(String van, String opgave) {
        var antwoord = hub.post(
                van,
                "/access/v1/relaties",
                "application/json",
                "{\"opgaven\":[%s]}".formatted(opgave).getBytes(UTF_8),
                "Doel",
                "berichtenverkeer");
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    }

    private static JsonNode eigen(String wie, String doel) {
        return json(hub.get(wie, "/api/v1/huishoudens", "Doel", doel));
    }

    private static JsonNode eigen(String wie, int vanaf) {
        return json(hub.get(wie, "/api/v1/huishoudens?vanaf=" + vanaf, "Doel", "casusregie"));
    }

    /** The one household with which somebody is involved, opened. */
    private static HttpResponse<String> eigenBeeld(String wie, String doel) {
        return beeld(wie, doel, eigen(wie, doel).path("huishoudens"));
    }

    private static HttpResponse<String> beeld(String wie, String doel, JsonNode huishoudens) {
        assertThat(huishoudens).hasSize(1);
        var antwoord = hub.get(
                wie, "/api/v1/huishoudens/" + huishoudens.get(0).path("id").asString() + "/beeld", "Doel", doel);
        assertThat(antwoord.statusCode()).isEqualTo(200);
        return antwoord;
    }

    private static JsonNode afschrift(String wie) {
        return json(hub.get(wie, "/api/v1/inzage", "Doel", "eigen-inzage")).at("/afschriften/0/beeld");
    }

    private static String huishouden() {
        return eigen("anouk.visser", "casusregie").at("/huishoudens/0/id").asString();
    }

    private static HttpResponse<String> zoek(String wie, String doel, String bsn) {
        return hub.postJson(wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"%s\",\"bsn\":\"%s\"}".formatted(doel, bsn));
    }

    private static HttpResponse<String> sparql(String wie, String doel) {
        return hub.post(
                wie,
                "/sparql",
                "application/sparql-query",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }".getBytes(UTF_8),
                "Doel",
                doel);
    }

    /** Asks for a decision about a category of the opdracht. */
    private static boolean besluit(String wie, String handeling, String categorie, String doel) {
        var persoon = eigen("anouk.visser", "casusregie")
                .at("/huishoudens/0/leden/0/persoon")
                .asString();
        var vraag = """
                {"action": {"name": "%s"}, "context": {"doel": "%s"}, "resource": {"type": "dossierdeel", "properties": {"persoon": "%s",
                 "bron": "GEMEENTE:9901", "categorie": "%s", "wet": "WMO", "verantwoordelijke": "GEMEENTE:9901",
                 "kring": {"soort": "OPDRACHT", "sleutel": "GEMEENTE:9901/AGB:47470001/7001"}}}}""".formatted(handeling, doel, persoon, categorie);
        var antwoord = hub.postJson(wie, "/access/v1/evaluation", vraag);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
        return json(antwoord).path("decision").asBoolean();
    }
}
