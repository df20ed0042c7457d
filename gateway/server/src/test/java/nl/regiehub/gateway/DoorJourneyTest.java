package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static nl.regiehub.gateway.RunningHub.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.HubException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the doors of a running hub let in and out. */
class DoorJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String STICHTING = "stichting-toegang";
    private static final String CASEMANAGER = "anouk.visser";
    private static final String OTHER_CASEMANAGER = "bram.dekker";
    private static final String PROVIDER = "daan.smit";
    private static final String KEEPER = "fenna.ict";
    private static final String BSN = "999900006";
    private static final String UNKNOWN_BSN = "999900031";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        assertThat(hub.bring(GEMEENTE, "casus.json").statusCode()).isEqualTo(202);
        assertThat(hub.bring(GEMEENTE, "wmo301.xml").statusCode()).isEqualTo(202);
        assertThat(hub.bring("wijkverpleging-nabij", "betrokkenheid.json").statusCode())
                .isEqualTo(202);
        await().until(() -> ledgers(KEEPER).at("/messages/processed").asInt() >= 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/berichten",
                "/api/v1/boekhouding",
                "/api/v1/huishoudens/zoek",
                "/access/v1/evaluation",
                "/api/v1/onbekend"
            })
    void everyRoadForSystemsAsksForAToken(String path) {
        var answer = hub.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(answer).path("status").asInt()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/huishoudens", "/verwijzingen", "/beheer/boekhouding", "/onbekend"})
    void everyScreenAsksWhoYouAre(String path) {
        var answer = hub.get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo("/inloggen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inloggen",
                "/api/v1/boekhouding",
                "/actuator/health/readiness",
                "/actuator/env",
                "/css/hub.css",
                "/oauth2/jwks",
                "/onbekend"
            })
    void everyAnswerTellsABrowserToLoadFromHereOnly(String path) {
        var headers = hub.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void anAnswerWithoutABodyTellsItToo() {
        var nothing = hub.post(
                CASEMANAGER,
                "/sparql",
                "application/sparql-query",
                "DESCRIBE <urn:x>".getBytes(StandardCharsets.UTF_8),
                "Doel",
                "casusregie",
                "Accept",
                "application/n-triples");

        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).isEmpty();
        assertThat(nothing.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(nothing.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void onlyAStyleSheetAndWordsMayBeKept() {
        assertThat(hub.get("/inloggen").headers().allValues("Cache-Control")).containsExactly("no-store");
        for (String kept : List.of("/css/hub.css", "/doc/begrip.ttl")) {
            var headers = hub.get(kept).headers();

            assertThat(headers.allValues("Cache-Control")).singleElement(STRING).contains("public");
            assertThat(headers.firstValue("Expires")).isEmpty();
        }
    }

    @Test
    void onlyLivenessAndReadinessAreForEveryone() {
        assertThat(hub.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(hub.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(hub.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(hub.get("/actuator/health").statusCode()).isEqualTo(401);
        assertThat(hub.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(hub.get("/actuator/env").statusCode()).isEqualTo(403);
    }

    @Test
    void whoKeepsTheHubSeesHowItIs() {
        var health = json(hub.get(KEEPER, "/actuator/health"));
        var meters = hub.get(KEEPER, "/actuator/prometheus").body();

        assertThat(health.path("components").propertyNames()).contains("journal", "broker", "graph");
        assertThat(health.at("/components/graph/details/lag").asInt(-1)).isZero();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(meters)
                .containsPattern("hub_messages\\{partner=\"regiesysteem-lindehoven\",status=\"processed\"} [2-9]")
                .containsPattern("hub_deliveries\\{partner=\"aanbieder-de-linde\",status=\"in-flight\"} [1-9]")
                .contains("hub_graph_lag")
                .contains("hub_words_ready 1.0")
                .doesNotContain(BSN);
        assertThat(hub.get(CASEMANAGER, "/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(hub.get(GEMEENTE, "/actuator/health").statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordGetsNoToken() {
        var answer = hub.askToken(Map.of("grant_type", "password", "username", CASEMANAGER, "password", "raad"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theSecretsAreForTheAccountOfTheHubAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(hub.data().resolve("demo-access.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondHubOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> RunningHub.on(hub.data()))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("is in use by another hub");
    }

    @Test
    void theSameMessageAgainGetsTheSameAnswer() {
        var first = hub.bring(STICHTING, "verwijzing-2.json");

        var again = hub.bring(STICHTING, "verwijzing-2.json");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotent-Replay")).hasValue("true");
    }

    @Test
    void anotherBodyUnderTheSameIdIsAConflict() {
        var other = new String(story("casus.json"), StandardCharsets.UTF_8).replace("ochtendritme", "avondritme");

        var answer = hub.postJson(GEMEENTE, "/berichten", other);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(kind(answer)).isEqualTo("CONFLICT");
    }

    @Test
    void aSystemSpeaksForItsOwnOrganisationsOnly() {
        var answer = hub.bring("regiesysteem-essenrade", "casus.json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(kind(answer)).isEqualTo("NOT_PERMITTED");
        assertThat(answer.body()).doesNotContain("999900006", "Vries");
        assertThat(AuditTable.of(hub).lines())
                .filteredOn(line -> line.path("wie").asString().equals("regiesysteem-essenrade"))
                .extracting(line -> line.path("uitkomst").asString())
                .contains("geweigerd");
    }

    @Test
    void whatTheHubCannotReadIsRefusedWithAReason() {
        var unreadable = hub.post(GEMEENTE, "/berichten", "application/xml", "<weg".getBytes(StandardCharsets.UTF_8));
        var unknown = hub.post(GEMEENTE, "/berichten", "text/csv", "a;b".getBytes(StandardCharsets.UTF_8));
        var packed = hub.post(GEMEENTE, "/berichten", "application/xml", new byte[9], "Content-Encoding", "gzip");
        var huge = hub.post(GEMEENTE, "/berichten", "application/xml", new byte[(5 << 20) + 1]);

        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(unreadable).path("problemen").get(0).path("herstel").asString())
                .isNotBlank();
        assertThat(unknown.statusCode()).isEqualTo(415);
        assertThat(packed.statusCode()).isEqualTo(415);
        assertThat(huge.statusCode()).isEqualTo(413);
    }

    @Test
    void whoSpeaksFhirIsRefusedInFhir() {
        var answer = hub.post(
                "aanbieder-de-linde", "/berichten", "application/fhir+json", "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("resourceType").asString()).isEqualTo("OperationOutcome");
    }

    @Test
    void whoSpeaksFhirHearsOfEveryRefusalInFhir() {
        var fhir = "application/fhir+json";
        var stranger = hub.getAs(fhir, "/berichten");
        var person = hub.post(CASEMANAGER, "/berichten", fhir, "{}".getBytes(StandardCharsets.UTF_8));
        var unknown = hub.get(KEEPER, "/api/v1/berichten/" + UUID.randomUUID(), "Accept", fhir);

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(issue(stranger)).isEqualTo("login");
        assertThat(person.statusCode()).isEqualTo(403);
        assertThat(issue(person)).isEqualTo("forbidden");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(issue(unknown)).isEqualTo("not-found");
    }

    private static String issue(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+json");
        assertThat(json(answer).path("resourceType").asString()).isEqualTo("OperationOutcome");
        return json(answer).at("/issue/0/code").asString();
    }

    @Test
    void aPersonBringsNoMessages() {
        assertThat(hub.bring(CASEMANAGER, "casus.json").statusCode()).isEqualTo(403);
    }

    @Test
    void whatBecameOfAMessageIsForItsSenderAndTheKeeperAlone() {
        var location = hub.bring(GEMEENTE, "wmo301.xml")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(json(hub.get(GEMEENTE, location)).path("status").asString()).isEqualTo("processed");
        assertThat(json(hub.get(KEEPER, location)).path("stages")).isNotEmpty();
        for (String other : new String[] {STICHTING, CASEMANAGER, "gijs.architect"}) {
            var invisible = hub.get(other, location);
            var unknown = hub.get(other, "/api/v1/berichten/" + UUID.randomUUID());
            assertThat(invisible.statusCode()).isEqualTo(404);
            assertThat(withoutInstance(invisible)).isEqualTo(withoutInstance(unknown));
        }
    }

    @Test
    void theLedgersAddUpAndAPartnerSeesItsOwn() {
        var all = ledgers(KEEPER);
        var own = ledgers(GEMEENTE);

        assertThat(sum(all.path("messages"), "processed", "rejected", "parked", "inProgress"))
                .isEqualTo(all.at("/messages/received").asInt());
        assertThat(sum(all.path("deliveries"), "delivered", "refused", "parked", "inFlight"))
                .isEqualTo(all.at("/deliveries/planned").asInt());
        assertThat(own.path("partners").propertyNames()).containsExactly(GEMEENTE);
        assertThat(own.at("/messages/received").asInt())
                .isLessThan(all.at("/messages/received").asInt());
        assertThat(hub.get(CASEMANAGER, "/api/v1/boekhouding").statusCode()).isEqualTo(403);
    }

    @Test
    void aCasemanagerSeesTheHouseholdOfAnOwnCasus() {
        var id = households(CASEMANAGER, BSN).get(0).path("id").asString();

        var beeld = json(hub.get(CASEMANAGER, "/api/v1/huishoudens/" + id + "/beeld", "Doel", "casusregie"));

        assertThat(beeld.path("leden")).hasSize(3);
        assertThat(beeld.path("voorzieningen")
                        .get(0)
                        .path("bron")
                        .path("organisatie")
                        .asString())
                .isEqualTo("GEMEENTE:9901");
        assertThat(beeld.path("betrokkenen").toString())
                .contains("Wijkverpleging Nabij")
                .contains("BESTAAN");
        assertThat(beeld.path("doelen")).isNotEmpty();
        assertThat(beeld.toString()).doesNotContain(BSN);
    }

    @Test
    void theSameHouseholdIsFoundByNameAndDateOfBirth() {
        var byName = hub.postJson(
                CASEMANAGER,
                "/api/v1/huishoudens/zoek",
                "{\"doel\":\"casusregie\",\"naam\":\"Bakker\",\"geboortedatum\":\"2014-03-09\"}");

        assertThat(json(byName).path("huishoudens").get(0).path("id"))
                .isEqualTo(households(CASEMANAGER, BSN).get(0).path("id"));
    }

    @Test
    void unknownAndInvisibleLookAlike() {
        var id = households(CASEMANAGER, BSN).get(0).path("id").asString();

        var invisible = search(OTHER_CASEMANAGER, BSN);
        var unknown = search(OTHER_CASEMANAGER, UNKNOWN_BSN);
        var hidden = hub.get(OTHER_CASEMANAGER, "/api/v1/huishoudens/" + id + "/beeld", "Doel", "casusregie");
        var nothing =
                hub.get(OTHER_CASEMANAGER, "/api/v1/huishoudens/" + UUID.randomUUID() + "/beeld", "Doel", "casusregie");

        assertThat(invisible.body()).isEqualTo(unknown.body()).isEqualTo("{\"huishoudens\":[]}");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(withoutInstance(hidden)).isEqualTo(withoutInstance(nothing));
    }

    @Test
    void whoDoesNotSayWhatForIsRefused() {
        var noPurpose = hub.postJson(CASEMANAGER, "/api/v1/huishoudens/zoek", "{\"bsn\":\"%s\"}".formatted(BSN));
        var otherPurpose = hub.postJson(
                CASEMANAGER, "/api/v1/huishoudens/zoek", "{\"doel\":\"nieuwsgierig\",\"bsn\":\"%s\"}".formatted(BSN));
        var otherRole = hub.postJson(
                "fenna.ict", "/api/v1/huishoudens/zoek", "{\"doel\":\"beheer\",\"bsn\":\"%s\"}".formatted(BSN));

        assertThat(noPurpose.statusCode()).isEqualTo(403);
        assertThat(otherPurpose.statusCode()).isEqualTo(403);
        assertThat(otherRole.statusCode()).isEqualTo(403);
        assertThat(json(noPurpose).path("ontbreekt")).isNotEmpty();
    }

    @Test
    void anOperationIsJudgedInTheFormOfAuthZenForTheAskerAlone() {
        var question = "{\"subject\":{\"type\":\"user\",\"id\":\"%s\"},\"action\":{\"name\":\"huishouden:zoeken\"},"
                + "\"resource\":{\"type\":\"operatie\"},\"context\":{\"doel\":\"casusregie\"}}";

        var own = hub.postJson(CASEMANAGER, "/access/v1/evaluation", question.formatted(CASEMANAGER));
        var forAnother = hub.postJson(PROVIDER, "/access/v1/evaluation", question.formatted(CASEMANAGER));

        assertThat(json(own).path("decision").asBoolean()).isTrue();
        assertThat(json(forAnother).path("decision").asBoolean()).isFalse();
        assertThat(json(forAnother).at("/context/reasons")).isNotEmpty();
    }

    @Test
    void anInvalidBsnIsToldWithoutRepeatingIt() {
        var answer = search(CASEMANAGER, "123456789");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("123456789");
    }

    @Test
    void aProviderAcceptsAVerwijzingOnceAndTheReferrerHears() {
        hub.bring(STICHTING, "verwijzing.json");
        await().until(() -> status("501").equals("aangeboden"));
        var path = "/api/v1/verwijzingen/" + verwijzing("501").path("id").asString() + "/antwoord";

        var accepted = hub.postJson(PROVIDER, path, "{\"doel\":\"uitvoering\",\"besluit\":\"accepteer\"}");

        assertThat(accepted.statusCode()).isEqualTo(202);
        await().until(() -> status("501").equals("geaccepteerd"));
        await().until(() -> ledgers(STICHTING).at("/deliveries/planned").asInt() >= 1);
        assertThat(hub.postJson(PROVIDER, path, "{\"doel\":\"uitvoering\",\"besluit\":\"accepteer\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aRefusalNeedsAReasonOfTheList() {
        var path = "/api/v1/verwijzingen/" + UUID.randomUUID() + "/antwoord";

        var noReason = hub.postJson(PROVIDER, path, "{\"doel\":\"uitvoering\",\"besluit\":\"weiger\"}");
        var unknown = hub.postJson(
                PROVIDER, path, "{\"doel\":\"uitvoering\",\"besluit\":\"weiger\",\"reden\":\"geen-plaats\"}");

        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    private static String status(String nummer) {
        return verwijzing(nummer).at("/stand/status").asString("");
    }

    private static JsonNode verwijzing(String nummer) {
        for (var one : json(hub.get(PROVIDER, "/api/v1/verwijzingen", "Doel", "uitvoering"))
                .path("verwijzingen")) {
            if (one.at("/stand/nummer").asString().equals(nummer)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode households(String who, String bsn) {
        return json(search(who, bsn)).path("huishoudens");
    }

    private static HttpResponse<String> search(String who, String bsn) {
        return hub.postJson(who, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(bsn));
    }

    private static JsonNode ledgers(String who) {
        return json(hub.get(who, "/api/v1/boekhouding"));
    }

    private static int sum(JsonNode ledger, String... parts) {
        int sum = 0;
        for (String part : parts) {
            sum += ledger.path(part).asInt();
        }
        return sum;
    }

    private static String kind(HttpResponse<String> answer) {
        return json(answer).path("problemen").get(0).path("kind").asString();
    }

    private static String withoutInstance(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\",?", "");
    }
}
