package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.regiehub.canonical.Bsn;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What partners state of who may act where, and what decisions make of it at once. */
@ExtendWith(OutputCaptureExtension.class)
class ToegangJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANOUK = "anouk.visser";
    private static final String BRAM = "bram.dekker";
    private static final String BAS = "bas.beleid";
    private static final String WANDA = "wanda.mandaat";
    private static final String BSN = "999900006";
    private static final String ONBEKEND = "999900018";
    private static final String GISTEREN = "2026-02-01";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        assertThat(hub.bring(GEMEENTE, "casus.json").statusCode()).isEqualTo(202);
        await().until(() -> ziet(ANOUK));
    }

    @Test
    void whoStandsInSeesTheCasusFromTheNextRequestUntilItEnds() {
        var kop = "soort,nummer,organisatie,waarnemer,voor,casussen,periode.van,periode.tot\n";
        var rij = "waarneming,w-1,GEMEENTE:9901,bram.dekker,anouk.visser,CASUS GEMEENTE:9901/2026-17,2026-01-01,";
        assertThat(ziet(BRAM)).isFalse();

        var nieuw = tabel(GEMEENTE, kop + rij + "\n");
        var nogmaals = tabel(GEMEENTE, kop + rij + "\n");

        assertThat(nieuw.statusCode()).isEqualTo(200);
        assertThat(json(nieuw).path("nieuw").asInt()).isEqualTo(1);
        assertThat(json(nogmaals).path("bekend").asInt()).isEqualTo(1);
        assertThat(ziet(BRAM)).isTrue();

        tabel(GEMEENTE, kop + rij + GISTEREN + "\n");
        assertThat(ziet(BRAM)).isFalse();
    }

    @Test
    void whoIsShieldedFromAnEmployeeIsGoneForThatEmployeeOnly() {
        var opgave =
                "{\"soort\":\"afscherming\",\"nummer\":\"a-1\",\"bsn\":\"%s\",\"voor\":{\"medewerker\":\"anouk.visser\"},\"periode\":{%s}}";

        lijst(GEMEENTE, opgave.formatted(BSN, ""));
        assertThat(ziet(ANOUK)).isFalse();

        lijst(GEMEENTE, opgave.formatted(BSN, "\"tot\":\"%s\"".formatted(GISTEREN)));
        assertThat(ziet(ANOUK)).isTrue();
    }

    @Test
    void nobodyGivesThemselvesARelation() {
        var antwoord = lijst(
                "aanbieder-de-linde",
                "{\"soort\":\"wilsuiting\",\"nummer\":\"t-1\",\"bsn\":\"%s\",\"wil\":\"TOESTEMMING\",\"door\":[\"ZELF\"],\"houder\":{\"stelsel\":\"AGB\",\"code\":\"47470001\"},\"bewijs\":\"MONDELING\",\"periode\":{}}"
                        .formatted(BSN));

        assertThat(antwoord.statusCode()).isEqualTo(403);
        assertThat(antwoord.body()).contains("/opgaven/0").doesNotContain(BSN);
    }

    @Test
    void withoutAPurposeOrAReadableListNothingIsRecorded() {
        var zonderDoel = hub.postJson(GEMEENTE, "/access/v1/relaties", "{\"opgaven\":[]}");
        var zonderLijst = lijst(GEMEENTE, "{\"soort\":\"inlog\"}");

        assertThat(zonderDoel.statusCode()).isEqualTo(400);
        assertThat(zonderLijst.statusCode()).isEqualTo(400);
        assertThat(zonderLijst.body()).contains("/opgaven/0/nummer");
        assertThat(hub.postJson(GEMEENTE, "/access/v1/relaties", "{\"opgaven\":[%s]}".formatted(mandaat(1)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMandateIsSpentOnce() {
        assertThat(lijst(GEMEENTE, mandaat(10_000)).statusCode()).isEqualTo(200);

        var eerste = reserveer("k-1", 6_000);
        var nogmaals = reserveer("k-1", 6_000);
        var teveel = reserveer("k-2", 6_000);

        assertThat(eerste.statusCode()).isEqualTo(201);
        assertThat(json(nogmaals)).isEqualTo(json(eerste));
        assertThat(teveel.statusCode()).isEqualTo(403);
        assertThat(json(teveel).path("ontbreekt").get(0).asString()).startsWith("een mandaat voor deze dienst");
        assertThat(reserveer("k-3", 4_000).statusCode()).isEqualTo(201);
    }

    @Test
    void aMandateThatEndedIsSpentNoMore() {
        var vervoer = mandaat(10_000).replace("m-1", "m-2").replace("begeleiding", "vervoer");
        lijst(GEMEENTE, vervoer);
        assertThat(reserveer("vervoer", "k-4", 1_000).statusCode()).isEqualTo(201);

        lijst(GEMEENTE, vervoer.replace("}}", ",\"tot\":\"%s\"}}".formatted(GISTEREN)));

        assertThat(reserveer("vervoer", "k-5", 1_000).statusCode()).isEqualTo(403);
    }

    @Test
    void manyQuestionsAreAnsweredInOrderAndADenialReadsTheSameForWhoeverExists() {
        var antwoord = hub.postJson(ANOUK, "/access/v1/evaluations", """
                {"context": {"doel": "casusregie"}, "evaluations": [
                  {"action": {"name": "huishouden:zoeken"}, "resource": {"type": "operatie"}},
                  {"action": {"name": "lezen"}, "resource": %s},
                  {"action": {"name": "lezen"}, "resource": %s}]}""".formatted(deel(1), deel(2)));

        var evaluations = json(antwoord).path("evaluations");

        assertThat(evaluations).hasSize(3);
        assertThat(evaluations.get(0).path("decision").asBoolean()).isTrue();
        assertThat(evaluations.get(1).path("decision").asBoolean()).isFalse();
        assertThat(evaluations.get(1)).isEqualTo(evaluations.get(2));
        assertThat(evaluations.get(1).at("/context/reasons/0").asString()).startsWith("deelnemer zijn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deny_on_first_deny", "permit_on_first_permit"})
    void manyQuestionsMayStopAtTheFirstAnswerThatDecides(String semantiek) {
        var beslissend = semantiek.startsWith("deny") ? "vocabulaire:vaststellen" : "huishouden:zoeken";
        var antwoord = hub.postJson(ANOUK, "/access/v1/evaluations", """
                {"context": {"doel": "casusregie"}, "resource": {"type": "operatie"},
                 "options": {"evaluations_semantic": "%s"},
                 "evaluations": [{"action": {"name": "%s"}}, {"action": {"name": "concept:lezen"}}]}""".formatted(semantiek, beslissend));

        assertThat(json(antwoord).path("evaluations")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"action\":{\"name\":\"lezen\"},\"resource\":{\"type\":\"dossierdeel\"}}",
                "{\"action\":{\"name\":\"wissen\"},\"resource\":{\"type\":\"dossierdeel\",\"properties\":{\"persoon\":\"x\"}}}",
                "{\"action\":{\"name\":\"inzet:toekennen\"},\"resource\":{\"type\":\"dienst\",\"id\":\"x\",\"properties\":{\"centen\":1.5}}}",
                "{\"evaluations\":{\"a\":1}}",
                "{\"evaluations\":[1]}",
                "{\"action\":{\"name\":\"x\"},\"options\":{\"evaluations_semantic\":\"soms\"}}",
            })
    void aQuestionThatIsNoneIsRefused(String vraag) {
        assertThat(hub.postJson(ANOUK, "/access/v1/evaluations", vraag).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/toestemmingen", "/api/v1/afschermingen"})
    void whoIsUnknownIsAnsweredLikeWhoMayNotBeKnown(String pad) {
        var wens = """
                {"bsn": "%s", "wil": "TOESTEMMING", "voor": {"organisatie": "AGB:47470001"}}""";
        for (String wie : List.of(BAS, ANOUK, BRAM, "regiesysteem-essenrade")) {
            for (String doel : List.of("", "casusregie")) {
                var bekend = hub.post(
                        wie, pad, "application/json", wens.formatted(BSN).getBytes(UTF_8), "Doel", doel);
                var onbekend = hub.post(
                        wie, pad, "application/json", wens.formatted(ONBEKEND).getBytes(UTF_8), "Doel", doel);

                assertThat(Masker.van(bekend)).isEqualTo(Masker.van(onbekend));
            }
        }
    }

    @Test
    void aBsnInThePlaceOfAnotherWordIsKeptNowhere(CapturedOutput output) {
        var datum = hub.get("anna.inwoner", "/api/v1/mijn/inzage?van=" + BSN, "Doel", "eigen-inzage");
        var doel = hub.get(ANOUK, "/api/v1/mijn/inzage", "Doel", BSN);
        var inzet = hub.postJson(WANDA, "/access/v1/mandaatreserveringen", """
                {"action": {"name": "%1$s"}, "context": {"doel": "%1$s", "kenmerk": "%1$s"},
                 "resource": {"type": "dienst", "id": "%1$s", "properties": {"namens": "GEMEENTE:9901", "centen": 1}}}""".formatted(BSN));
        var fout = new IllegalStateException("it read '" + BSN + "' there");
        fout.setStackTrace(new StackTraceElement[0]);
        LoggerFactory.getLogger(ToegangJourneyTest.class).warn("a library quotes {}", BSN, fout);

        assertThat(datum.statusCode()).isEqualTo(400);
        assertThat(List.of(doel.statusCode(), inzet.statusCode())).containsOnly(403);
        assertThat(output.getAll()).contains("a library quotes", "it read '").doesNotContain(BSN);
        assertThat(AuditTable.of(hub).lines())
                .isNotEmpty()
                .noneMatch(regel -> regel.toString().contains(BSN));
    }

    @Test
    void whoMakesPolicySeesHowManyAndNeverWho() {
        var bsns = IntStream.iterate(999_910_000, bsn -> bsn + 1)
                .mapToObj(Integer::toString)
                .filter(Bsn::geldig)
                .limit(22)
                .toList();
        int voor = verwerkt();
        for (int i = 0; i < bsns.size(); i++) {
            var opdracht = new String(RunningHub.story("wmo301.xml"), UTF_8)
                    .replace("TW 26/00017", "TW " + i)
                    .replace("2026-03-01", i < 12 ? "2025-04-01" : "2026-03-01")
                    .replace("7001", Integer.toString(8000 + i))
                    .replace("7002", Integer.toString(9000 + i))
                    .replace("999900006", bsns.get(i));
            hub.post(GEMEENTE, "/berichten", "application/xml", opdracht.getBytes(UTF_8));
        }

        await().until(() -> verwerkt() >= voor + bsns.size());

        var telling = tellingen(BAS);
        assertThat(json(telling).path("afgerondOp").asInt()).isEqualTo(10);
        assertThat(json(telling).path("rijen").valueStream())
                .allMatch(rij -> rij.path("personen").asInt() % 10 == 0)
                .anyMatch(rij -> van(rij, "GEHEEL", "2026-K2")
                        && rij.path("wet").asString().equals("WMO")
                        && rij.path("personen").asInt() == 20)
                .anyMatch(rij -> van(rij, "VOORZIENING", "2025"));
        assertThat(tellingen(ANOUK).statusCode()).isEqualTo(403);

        var gaat =
                "{\"soort\":\"afscherming\",\"nummer\":\"a-2\",\"bsn\":\"%s\",\"voor\":{\"rol\":\"controller\"},\"periode\":{}}"
                        .formatted(bsns.getFirst());
        assertThat(lijst(GEMEENTE, gaat).statusCode()).isEqualTo(200);
        assertThat(tellingen(BAS).body()).isEqualTo(telling.body());
        assertThat(AuditTable.of(hub).lines())
                .filteredOn(lijn -> lijn.toString().contains("telling:inzien"))
                .isNotEmpty()
                .noneMatch(lijn -> lijn.toString().contains("toewijzing:aantal"));
    }

    @Test
    void whoAsksForNumbersTooOftenWaits() {
        var teVaak = IntStream.range(0, 200)
                .mapToObj(_ -> hub.get("karin.controller", "/api/v1/tellingen", "Doel", "contractbeheer"))
                .filter(antwoord -> antwoord.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertThat(teVaak.headers().firstValue("Retry-After")).isPresent();
    }

    private static int verwerkt() {
        return json(hub.get("fenna.ict", "/api/v1/boekhouding", "Doel", "beheer"))
                .at("/messages/processed")
                .asInt();
    }

    private static boolean van(JsonNode rij, String indeling, String tijdvak) {
        return rij.path("indeling").asString().equals(indeling)
                && rij.path("tijdvak").asString().equals(tijdvak);
    }

    private static HttpResponse<String> tellingen(String wie) {
        return hub.get(wie, "/api/v1/tellingen", "Doel", "verantwoording");
    }

    private static boolean ziet(String wie) {
        var antwoord = hub.postJson(
                wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN));
        return !json(antwoord).path("huishoudens").isEmpty();
    }

    private static HttpResponse<String> tabel(String wie, String tabel) {
        return hub.post(wie, "/access/v1/relaties", "text/csv", tabel.getBytes(UTF_8), "Doel", "berichtenverkeer");
    }

    private static HttpResponse<String> lijst(String wie, String opgave) {
        var json = "{\"opgaven\":[%s]}".formatted(opgave);
        return hub.post(
                wie, "/access/v1/relaties", "application/json", json.getBytes(UTF_8), "Doel", "berichtenverkeer");
    }

    private static String mandaat(long centen) {
        return "{\"soort\":\"mandaat\",\"nummer\":\"m-1\",\"organisatie\":{\"stelsel\":\"GEMEENTE\",\"code\":\"9901\"},\"medewerker\":\"wanda.mandaat\",\"dienst\":\"begeleiding\",\"centen\":%d,\"periode\":{\"van\":\"2026-01-01\"}}"
                .formatted(centen);
    }

    private static HttpResponse<String> reserveer(String kenmerk, long centen) {
        return reserveer("begeleiding", kenmerk, centen);
    }

    private static HttpResponse<String> reserveer(String dienst, String kenmerk, long centen) {
        return hub.postJson(WANDA, "/access/v1/mandaatreserveringen", """
                {"action": {"name": "inzet:toekennen"}, "context": {"doel": "inzet", "kenmerk": "%s"},
                 "resource": {"type": "dienst", "id": "%s",
                              "properties": {"namens": "GEMEENTE:9901", "centen": %d}}}""".formatted(kenmerk, dienst, centen));
    }

    private static String deel(int persoon) {
        return """
                {"type": "dossierdeel", "properties": {"persoon": "00000000-0000-0000-0000-00000000000%d",
                 "bron": "GEMEENTE:9901", "categorie": "plan", "wet": "WMO", "verantwoordelijke": "GEMEENTE:9902",
                 "kring": {"soort": "CASUS", "sleutel": "GEMEENTE:9902/1"}}}""".formatted(persoon);
    }
}
