package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The audit trail as the functionaris and the inwoner read it. */
class ToezichtJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANOUK = "anouk.visser";
    private static final String FRITS = "frits.privacy";
    private static final String ANNA = "anna.inwoner";
    private static final String BSN = "999900006";
    private static final String TOEZICHT = "privacytoezicht";
    private static final String LOG = "/api/v1/toezicht/log";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        hub.bring(GEMEENTE, "casus.json");
        var opgaven = """
                {"opgaven":[{"soort":"inlog","nummer":"i-1","bsn":"%s","account":"%s","periode":{}},
                 {"soort":"geboorte","nummer":"g-1","bsn":"%s","datum":"1980-05-17"}]}""".formatted(BSN, ANNA, BSN);
        hub.post(
                GEMEENTE,
                "/access/v1/relaties",
                "application/json",
                opgaven.getBytes(UTF_8),
                "Doel",
                "berichtenverkeer");
        await().until(() -> !json(zoek(ANOUK)).path("huishoudens").isEmpty());
        var huishouden = json(zoek(ANOUK)).at("/huishoudens/0/id").asString();
        hub.get(ANOUK, "/api/v1/huishoudens/%s/beeld".formatted(huishouden), "Doel", "casusregie");
    }

    @Test
    void theInwonerSeesWhoReadWhatOfThemAndNothingOfAHousemate() {
        var inzagen = json(hub.get(ANNA, "/api/v1/mijn/inzage", "Doel", "eigen-inzage"))
                .path("inzagen");

        assertThat(inzagen.valueStream()
                        .filter(inzage -> inzage.path("handeling").asString().equals("huishouden:beeld")))
                .singleElement()
                .satisfies(inzage -> {
                    assertThat(inzage.path("rol").asString()).isEqualTo("casemanager");
                    assertThat(inzage.path("organisatie").asString()).isEqualTo("GEMEENTE:9901");
                    assertThat(inzage.path("doel").asString()).isEqualTo("casusregie");
                    assertThat(inzage.path("wat").valueStream().map(JsonNode::asString))
                            .contains("identiteit");
                });
        assertThat(hub.get(ANNA, "/api/v1/mijn/inzage").statusCode()).isEqualTo(403);
        assertThat(hub.get(ANOUK, "/api/v1/mijn/inzage", "Doel", "casusregie").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theFunctionarisFiltersTheTrailAndIsInItToo() {
        var gelezen = log(FRITS, "\"wie\":\"%s\",\"bsn\":\"%s\"".formatted(ANOUK, BSN));
        var vreemd = log(FRITS, "\"bsn\":\"999900286\"");
        var zelf = log(FRITS, "\"wie\":\"%s\"".formatted(FRITS));

        assertThat(json(gelezen).path("lijnen"))
                .isNotEmpty()
                .allSatisfy(lijn -> assertThat(lijn.at("/regel/wie").asString()).isEqualTo(ANOUK));
        assertThat(json(vreemd).path("lijnen")).isEmpty();
        assertThat(json(zelf).path("lijnen"))
                .extracting(lijn -> lijn.at("/regel/handeling").asString())
                .contains("audit:inzien");
        assertThat(gelezen.body()).doesNotContain(BSN);
        assertThat(log(ANOUK, "").statusCode()).isEqualTo(403);
    }

    @Test
    void whoLookedForSomebodyInVainAndWhoStatedSomethingIsFoundByThatPerson() {
        hub.postJson(
                "bram.dekker", "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN));

        var gelezen = json(log(FRITS, "\"bsn\":\"%s\"".formatted(BSN)));

        assertThat(gelezen.path("lijnen"))
                .extracting(lijn -> lijn.at("/regel/wie").asString() + " "
                        + lijn.at("/regel/handeling").asString())
                .contains("bram.dekker huishouden:zoeken", GEMEENTE + " relaties:vastleggen");
        assertThat(hub.get(ANNA, "/api/v1/mijn/inzage", "Doel", "eigen-inzage").body())
                .doesNotContain("relaties:vastleggen");
    }

    @Test
    void theTrailIsATableWithTheFieldNamesOfTheStandardAndAListOfAuditEvents() {
        var tabel = hub.post(
                FRITS, LOG, "application/json", vraag("").getBytes(UTF_8), "Doel", TOEZICHT, "Accept", "text/csv");
        var events = hub.get(FRITS, "/fhir/AuditEvent?outcome=0", "Doel", TOEZICHT);

        assertThat(tabel.body().lines().findFirst().orElseThrow())
                .startsWith("\"EventID\";\"EventActionCode\";\"EventDateTime\";\"EventOutcomeIndicator\"");
        assertThat(tabel.body()).contains("\"huishouden:beeld\";\"anouk.visser\";\"true\";\"casemanager\"");
        assertThat(json(events).path("resourceType").asString()).isEqualTo("Bundle");
        assertThat(json(events).path("entry"))
                .isNotEmpty()
                .anySatisfy(
                        entry -> assertThat(entry.at("/resource/subtype/0/code").asString())
                                .isEqualTo("huishouden:beeld"))
                .allSatisfy(entry ->
                        assertThat(entry.at("/resource/outcome").asString()).isEqualTo("0"));
        assertThat(hub.get(ANOUK, "/fhir/AuditEvent", "Doel", "casusregie").statusCode())
                .isEqualTo(403);
        assertThat(hub.get("/fhir/AuditEvent").statusCode()).isEqualTo(401);
        assertThat(hub.get(FRITS, "/fhir/AuditEvent?date=gisteren&date=gezeur", "Doel", TOEZICHT)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLogOfMoreThanAPageIsReadPageByPage() {
        var eerste = events("?_count=2&agent=" + ANOUK);
        var gelezen = new ArrayList<String>();
        for (var bladzijde = eerste; ; bladzijde = json(hub.get(FRITS, volgende(bladzijde), "Doel", TOEZICHT))) {
            assertThat(bladzijde.path("entry").size()).isLessThanOrEqualTo(2);
            bladzijde
                    .path("entry")
                    .forEach(entry -> gelezen.add(entry.at("/resource/id").asString()));
            if (volgende(bladzijde).isEmpty()) {
                break;
            }
        }

        assertThat(gelezen)
                .doesNotHaveDuplicates()
                .hasSize(eerste.path("total").asInt())
                .hasSizeGreaterThan(2);
        assertThat(events("?agent=" + ANOUK).path("entry")).hasSize(gelezen.size());
        assertThat(volgende(eerste)).doesNotContain(gelezen.get(1));
        assertThat(hub.get(FRITS, "/fhir/AuditEvent?_cursor=abc", "Doel", TOEZICHT)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void oneEventIsReadByItsIdAndThatOfAnotherOrganisationIsNotThere() {
        var event = events("?_count=1&agent=" + ANOUK).at("/entry/0/resource");
        var eigen = "/fhir/AuditEvent/" + event.path("id").asString();
        hub.get("fenna.ict", "/api/v1/boekhouding", "Doel", "beheer");
        var vreemd = AuditTable.of(hub).lines().stream()
                        .map(line -> line.path("wie").asString())
                        .toList()
                        .lastIndexOf("fenna.ict")
                + 1;

        var onbekend = hub.get(FRITS, "/fhir/AuditEvent/999999999", "Doel", TOEZICHT);

        assertThat(vreemd).isPositive();
        assertThat(onbekend.statusCode()).isEqualTo(404);
        assertThat(hub.get(FRITS, "/fhir/AuditEvent/" + vreemd, "Doel", TOEZICHT)
                        .body())
                .isEqualTo(onbekend.body());
        assertThat(json(hub.get(FRITS, eigen, "Doel", TOEZICHT))).isEqualTo(event);
        assertThat(hub.get(ANOUK, eigen, "Doel", "casusregie").statusCode()).isEqualTo(403);
        assertThat(hub.get(eigen).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "date=gt2026-01-01&date=lt2026-01-03",
        "date=1999-05-05",
        "agent=niemand",
        "patient=00000000-0000-0000-0000-000000000009"
    })
    void whatNothingFitsIsAnEmptyBundle(String zoek) {
        var bundle = events("?" + zoek);

        assertThat(bundle.path("total").asInt(-1)).isZero();
        assertThat(bundle.has("entry")).isFalse();
    }

    private static JsonNode events(String zoek) {
        return json(hub.get(FRITS, "/fhir/AuditEvent" + zoek, "Doel", TOEZICHT));
    }

    private static String volgende(JsonNode bladzijde) {
        return bladzijde
                .path("link")
                .valueStream()
                .filter(link -> link.path("relation").asString().equals("next"))
                .map(link -> link.path("url").asString().substring(hub.baseUrl().length()))
                .findFirst()
                .orElse("");
    }

    @Test
    void aTokenThatIsNotInOrderIsRefusedAndStandsInTheTrail() {
        var vals = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm91ay52aXNzZXIifQ.";

        var geweigerd = hub.getWith("Bearer " + vals, "/api/v1/mijn/inzage");

        assertThat(geweigerd.statusCode()).isEqualTo(401);
        assertThat(AuditTable.of(hub).lines())
                .filteredOn(line -> line.path("handeling").asString().equals("aanmelden:token"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("uitkomst").asString()).isEqualTo("geweigerd");
                    assertThat(line.toString()).doesNotContain(vals, "anouk");
                });
    }

    private static HttpResponse<String> zoek(String wie) {
        return hub.postJson(wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN));
    }

    private static HttpResponse<String> log(String wie, String filter) {
        return hub.post(wie, LOG, "application/json", vraag(filter).getBytes(UTF_8), "Doel", TOEZICHT);
    }

    private static String vraag(String filter) {
        var vandaag = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        var periode = "\"van\":\"%s\",\"tot\":\"%s\"".formatted(vandaag.minusDays(1), vandaag);
        return "{%s%s}".formatted(periode, filter.isEmpty() ? "" : "," + filter);
    }
}
