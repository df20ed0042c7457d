package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A ventiel from request to notice, as everybody who has to do with it meets the hub. */
class VentielJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANOUK = "anouk.visser";
    private static final String BRAM = "bram.dekker";
    private static final String BEA = "bea.burgemeester";
    private static final String COR = "cor.burgemeester";
    private static final String FRITS = "frits.privacy";
    private static final String ANNA = "anna.inwoner";
    private static final String BSN = "999900006";
    private static final String NIEMAND = "00000000-0000-0000-0000-000000000009";
    private static final String REGIE = "casusregie";
    private static final String BESLUIT = "ventielbesluit";
    private static final String TOEZICHT = "privacytoezicht";
    private static final String EIGEN = "eigen-inzage";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        hub.bring(GEMEENTE, "casus.json");
        var opgave =
                "{\"opgaven\":[{\"soort\":\"inlog\",\"nummer\":\"i-1\",\"bsn\":\"%s\",\"account\":\"%s\",\"periode\":{}},{\"soort\":\"geboorte\",\"nummer\":\"g-1\",\"bsn\":\"%s\",\"datum\":\"1980-05-17\"}]}"
                        .formatted(BSN, ANNA, BSN);
        post(GEMEENTE, "/access/v1/relaties", "berichtenverkeer", opgave);
        await().until(() -> !json(zoek(ANOUK)).path("huishoudens").isEmpty());
    }

    @Test
    void aCasusIsOpenForWhoIsNamedUntilItIsClosedAndTheInwonerHearsOfIt() {
        assertThat(json(zoek(BRAM)).path("huishoudens")).isEmpty();
        var id = gevraagd(uur());

        var geopend = zet(BEA, BESLUIT, id, "openen", tot(half()));

        assertThat(json(geopend).path("stand").asString()).isEqualTo("OPEN");
        assertThat(json(geopend).at("/gronden/IDENTITEIT").asString()).startsWith("AVG art. 6");
        var huishouden = json(zoek(BRAM)).at("/huishoudens/0/id").asString();
        var beeld = hub.get(BRAM, "/api/v1/huishoudens/%s/beeld".formatted(huishouden), "Doel", REGIE);
        assertThat(beeld.headers().allValues("Onder-Ventiel")).containsExactly(id);
        assertThat(json(beeld).at("/leden/0/naam").asString()).startsWith("Anna Maria de Vries");
        assertThat(toegang(BRAM, json(beeld).at("/leden/0/persoon").asString())
                        .at("/context/ventiel")
                        .asString())
                .isEqualTo(id);
        assertThat(AuditTable.of(hub).lines())
                .filteredOn(line -> line.path("handeling").asString().equals("huishouden:beeld"))
                .extracting(line -> line.path("ventiel").asString())
                .containsExactly(id);
        assertThat(zoek(BEA).statusCode()).isEqualTo(403);
        assertThat(json(hub.get(ANNA, "/api/v1/mijn/kennisgevingen", "Doel", EIGEN))
                        .path("kennisgevingen"))
                .isEmpty();

        assertThat(inzage()).doesNotContain(id, "huishouden:beeld");

        zet(BEA, BESLUIT, id, "intrekken", "{\"reden\":\"het gevaar is geweken\"}");

        assertThat(json(zoek(BRAM)).path("huishoudens")).isEmpty();
        assertThat(json(hub.get(ANNA, "/api/v1/mijn/kennisgevingen", "Doel", EIGEN))
                        .path("kennisgevingen"))
                .singleElement()
                .satisfies(bericht ->
                        assertThat(bericht.path("ventiel").asString()).isEqualTo(id));
        assertThat(inzage()).contains(id, "huishouden:beeld");
        assertThat(json(een(BEA, BESLUIT, id)).at("/medegedeeld/wijze").asString())
                .isEqualTo("SCHERM");
        getoetst(id);
    }

    private static String inzage() {
        return hub.get(ANNA, "/api/v1/mijn/inzage", "Doel", EIGEN).body();
    }

    /** Reviewing belongs to the same story: the functionaris sees what was opened, weighs it, and counts. */
    private static void getoetst(String id) {
        assertThat(json(hub.get(FRITS, "/access/v1/ventielen/toetsing", "Doel", TOEZICHT))
                        .path("ventielen"))
                .extracting(ventiel -> ventiel.path("id").asString())
                .contains(id);

        var toets =
                zet(FRITS, TOEZICHT, id, "toetsen", "{\"oordeel\":\"onterecht\",\"reden\":\"bellen had volstaan\"}");

        assertThat(toets.statusCode()).isEqualTo(200);
        assertThat(json(hub.get(FRITS, "/access/v1/ventielen/toetsing", "Doel", TOEZICHT))
                        .path("ventielen"))
                .extracting(ventiel -> ventiel.path("id").asString())
                .doesNotContain(id);
        var telling = json(hub.get(FRITS, "/access/v1/ventielen/tellingen", "Doel", TOEZICHT))
                .at("/organisaties/0");
        assertThat(telling.path("organisatie").asString()).isEqualTo("GEMEENTE:9901");
        assertThat(telling.path("onterecht").asInt()).isEqualTo(1);
    }

    @Test
    void itClosesByItselfAtTheMomentThatWasSaid() {
        var id = gevraagd(uur());
        zet(BEA, BESLUIT, id, "openen", tot(Instant.now().plusSeconds(3)));
        assertThat(json(zoek(BRAM)).path("huishoudens")).isNotEmpty();

        await().until(() -> json(zoek(BRAM)).path("huishoudens").isEmpty());

        assertThat(json(een(BRAM, REGIE, id)).path("stand").asString()).isEqualTo("VERLOPEN");
        assertThat(zet(BEA, BESLUIT, id, "intrekken", "{\"reden\":\"het gevaar is geweken\"}")
                        .statusCode())
                .isEqualTo(422);
        zet(
                BEA,
                BESLUIT,
                id,
                "uitstellen",
                "{\"reden\":\"lopend onderzoek\",\"herziening\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(9)));
        assertThat(hub.get(ANNA, "/api/v1/mijn/kennisgevingen", "Doel", EIGEN).body())
                .doesNotContain(id);
        assertThat(zet(BEA, BESLUIT, id, "meedelen", "{\"wijze\":\"brief\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAuthorityOfAnotherGemeenteAndAStrangerFindNothingAndARefusalOpensNothing() {
        var id = gevraagd(uur());

        var vreemd = zet(COR, BESLUIT, id, "openen", tot(half()));
        var onbekend = zet(COR, BESLUIT, NIEMAND, "openen", tot(half()));
        var geweigerd = zet(BEA, BESLUIT, id, "weigeren", "{\"reden\":\"eerst zelf bellen\"}");

        assertThat(vreemd.statusCode()).isEqualTo(404);
        assertThat(zonder(vreemd, id)).isEqualTo(zonder(onbekend, NIEMAND));
        assertThat(een(ANOUK, REGIE, id).statusCode()).isEqualTo(404);
        assertThat(een(BRAM, REGIE, id).statusCode()).isEqualTo(200);
        assertThat(json(geweigerd).path("stand").asString()).isEqualTo("GEWEIGERD");
        assertThat(zet(BEA, BESLUIT, id, "openen", tot(half())).statusCode()).isEqualTo(422);
        assertThat(zet(BRAM, REGIE, id, "openen", tot(half())).statusCode()).isEqualTo(403);
    }

    @Test
    void anInventedCasusAndACasusOfSomebodyElseOpenNobody() {
        var verzonnen = vraag(BSN, "identiteit", uur()).replace("2026-17", "VERZONNEN-1");
        var ander = vraag("999900286", "identiteit", uur()).replace("\"persoon\"", "\"casus\"");
        var elders = verzonnen.replace("9901", "9902").replace("bram.dekker", "carla.mulder");

        assertThat(geopendDoor(BEA, gevraagd(BRAM, verzonnen))).isEqualTo(422);
        assertThat(geopendDoor(BEA, gevraagd(BRAM, ander))).isEqualTo(422);
        assertThat(geopendDoor(COR, gevraagd("carla.mulder", elders))).isEqualTo(422);
        assertThat(json(zoek(BRAM)).path("huishoudens")).isEmpty();
        assertThat(json(zoek("carla.mulder")).path("huishoudens")).isEmpty();
    }

    private static int geopendDoor(String gezag, String id) {
        return zet(gezag, BESLUIT, id, "openen", tot(half())).statusCode();
    }

    @Test
    void aRequestThatNobodyMayGrantIsRefusedAndOneAboutNobodyReadsLikeAnyOther() {
        var medisch = post(BRAM, "/access/v1/ventielen", REGIE, vraag(BSN, "medisch", uur()));
        var zonderDoel = post(BRAM, "/access/v1/ventielen", "", vraag(BSN, "plan", uur()));
        var geenBsn = post(BRAM, "/access/v1/ventielen", REGIE, vraag("999999999", "plan", uur()));
        var onbekend = post(BRAM, "/access/v1/ventielen", REGIE, vraag("999900286", "plan", uur()));

        assertThat(medisch.statusCode()).isEqualTo(422);
        assertThat(medisch.body()).contains("geen grondslag ingesteld: medisch");
        assertThat(zonderDoel.statusCode()).isEqualTo(403);
        assertThat(geenBsn.statusCode()).isEqualTo(400);
        assertThat(geenBsn.body()).contains("/bsn").doesNotContain("999999999");
        assertThat(onbekend.statusCode()).isEqualTo(201);
        assertThat(onbekend.body()).doesNotContain("999900286");
        assertThat(post(COR, "/access/v1/ventielen", BESLUIT, vraag(BSN, "plan", uur()))
                        .statusCode())
                .isEqualTo(403);
    }

    private static String zonder(HttpResponse<String> antwoord, String id) {
        return antwoord.body().replace(id, "");
    }

    private static String tot(Instant moment) {
        return "{\"tot\":\"%s\"}".formatted(moment);
    }

    private static Instant half() {
        return Instant.now().plusSeconds(1_800);
    }

    private static Instant uur() {
        return Instant.now().plusSeconds(3_600);
    }

    private static String gevraagd(Instant tot) {
        return gevraagd(BRAM, vraag(BSN, "identiteit", tot));
    }

    private static String gevraagd(String wie, String vraag) {
        var antwoord = post(wie, "/access/v1/ventielen", REGIE, vraag);
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
        return json(antwoord).path("id").asString();
    }

    private static String vraag(String bsn, String categorie, Instant tot) {
        return """
                {"bsn": "%s", "gemeente": "GEMEENTE:9901", "casusnummer": "2026-17", "bereik": "persoon",
                 "categorieen": ["%s"], "tot": "%s", "reden": "er dreigt gevaar voor een kind",
                 "partijen": [{"organisatie": "GEMEENTE:9901", "medewerker": "bram.dekker"}]}""".formatted(bsn, categorie, tot);
    }

    private static JsonNode toegang(String wie, String persoon) {
        return json(hub.postJson(wie, "/access/v1/evaluation", """
                {"action": {"name": "lezen"}, "context": {"doel": "casusregie"}, "resource": {"type": "dossierdeel", "properties": {
                 "persoon": "%s", "bron": "GEMEENTE:9901", "categorie": "identiteit", "wet": "WMO",
                 "verantwoordelijke": "GEMEENTE:9901", "kring": {"soort": "CASUS", "sleutel": "GEMEENTE:9901/2026-17"}}}}""".formatted(persoon)));
    }

    private static HttpResponse<String> zoek(String wie) {
        return hub.postJson(wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(BSN));
    }

    private static HttpResponse<String> een(String wie, String doel, String id) {
        return hub.get(wie, "/access/v1/ventielen/" + id, "Doel", doel);
    }

    private static HttpResponse<String> zet(String wie, String doel, String id, String stap, String json) {
        return post(wie, "/access/v1/ventielen/%s/%s".formatted(id, stap), doel, json);
    }

    private static HttpResponse<String> post(String wie, String pad, String doel, String json) {
        return hub.post(wie, pad, "application/json", json.getBytes(UTF_8), "Doel", doel);
    }
}
