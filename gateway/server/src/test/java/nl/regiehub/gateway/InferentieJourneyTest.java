package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two hubs that differ in facts which the askers may not know: care that its organisation gave no ground to tell of, and other
 * hours granted. Whatever is asked, the answers are the same but for ids, times and the order of rows that nobody ordered.
 *
 * <table>
 * <caption>The roads by which a hidden fact is inferred</caption>
 * <tr><td>1 counts, EXISTS, MINUS, HAVING</td><td>SPARQL here; every construct in the oracle</td></tr>
 * <tr><td>2 totals and pages</td><td>search and view here; no road pages over persons</td></tr>
 * <tr><td>3 order by a hidden field</td><td>ORDER BY here; rows without an order are compared as a set</td></tr>
 * <tr><td>4 search hits, suggestions</td><td>search here; no text search over persons, text:query finds nothing</td></tr>
 * <tr><td>5 names of graphs, 403 or 404, ETag, versions</td><td>here, headers included; persons have no versions to ask for</td></tr>
 * <tr><td>6 paths, DESCRIBE, CONSTRUCT, FROM</td><td>here, in the probes and in the oracle</td></tr>
 * <tr><td>7 reports of shapes</td><td>shapes see one message and no store, so they have nothing to tell</td></tr>
 * <tr><td>8 inferred triples</td><td>nothing is inferred in the store; households are made per request, and nobody gets another's, here</td></tr>
 * <tr><td>9 sameAs, candidates for merging</td><td>persons are never merged; sameAs is a name like any other, here</td></tr>
 * <tr><td>10 names that tell the category</td><td>graph names are hashes; the view is compared here, empty parts included</td></tr>
 * <tr><td>11 time and size</td><td>measured here; size is compared with the body</td></tr>
 * <tr><td>12 error texts, metrics, logs</td><td>errors here; health and metrics are for the keeper only</td></tr>
 * <tr><td>13 duplicate detection</td><td>here: a number is taken per partner</td></tr>
 * <tr><td>14 notifications</td><td>there is no subscription; what a partner gets is counted in its own ledger, here</td></tr>
 * <tr><td>15 differences of aggregates</td><td>fixed tables over periods that are over; TellingenTest subtracts all that can be subtracted</td></tr>
 * <tr><td>16 export or view</td><td>view and SPARQL here; there is no other export</td></tr>
 * <tr><td>17 who opened a ventiel</td><td>no road lists ventielen to others</td></tr>
 * <tr><td>18 provenance</td><td>prov:wasDerivedFrom here; the twin names no source</td></tr>
 * </table>
 */
class InferentieJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ZORG = "wijkverpleging-nabij";
    private static final String ANOUK = "anouk.visser";
    private static final String BRAM = "bram.dekker";
    private static final String CARLA = "carla.mulder";
    private static final String EEN = "999900031", ANDER = "999900043";
    private static final String HULPVERLENER = "daan.smit";
    private static final String BSN = "999900006";
    private static final int HIDDEN = 20;
    private static final int ROUNDS = 60;

    @TempDir
    private static Path folder;

    private static RunningHub zonder;
    private static RunningHub met;
    private static String verborgenBericht = "";

    @BeforeAll
    static void start() {
        zonder = RunningHub.on(folder.resolve("zonder"));
        met = RunningHub.on(folder.resolve("met"));
        for (RunningHub hub : List.of(zonder, met)) {
            hub.bring(GEMEENTE, "casus.json");
            breng(hub, GEMEENTE, "application/json", casus("2026-31", "9901", ANOUK, EEN));
            breng(hub, GEMEENTE, "application/json", casus("2026-32", "9901", ANOUK, ANDER));
        }
        breng(met, "regiesysteem-essenrade", "application/json", casus("2026-33", "9902", CARLA, EEN, ANDER));
        breng(zonder, GEMEENTE, "application/xml", verhaal("wmo301.xml"));
        breng(met, GEMEENTE, "application/xml", verhaal("wmo301.xml").replace("<iwmo:Volume>90<", "<iwmo:Volume>77<"));
        for (int i = 0; i < HIDDEN; i++) {
            verborgenBericht = breng(met, ZORG, "application/json", Sparqlwereld.zonderGrond(i));
        }
        await().until(() -> verwerkt(zonder) == 4 && verwerkt(met) == 5 + HIDDEN);
    }

    @AfterAll
    static void stop() {
        zonder.close();
        met.close();
    }

    @Test
    void theWorldsDoDiffer() {
        assertThat(new Sparqlwereld(met).delen())
                .anyMatch(quad -> quad.getObject().toString().contains("Wijkverpleging Nabij"))
                .anyMatch(quad -> quad.getObject().toString().contains("77 eenheid"));
        assertThat(new Sparqlwereld(zonder).delen())
                .noneMatch(quad -> quad.getObject().toString().contains("Wijkverpleging Nabij"))
                .noneMatch(quad -> quad.getObject().toString().contains("77 eenheid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) (SUM(STRLEN(STR(?o))) AS ?m) { ?s ?p ?o }",
                "SELECT ?p (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p HAVING (COUNT(*) > 1)",
                "ASK { ?s ?p ?o FILTER CONTAINS(STR(?o), 'Nabij') }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s <https://regiehub.example/id/term/omvang> ?x } }",
                "SELECT * { ?s ?p ?o MINUS { ?s <https://regiehub.example/id/term/omvang> ?x } }",
                "SELECT ?p { ?s ?p ?o OPTIONAL { ?s <https://regiehub.example/id/term/omvang> ?x } } ORDER BY ?x ?p",
                "SELECT ?g { GRAPH ?g { } }",
                "SELECT * { ?s (!<urn:x>)+ ?o }",
                "DESCRIBE ?s { ?s ?p ?o }",
                "CONSTRUCT { ?o ?p ?s } WHERE { ?s ?p ?o }",
                "SELECT * { ?s <http://www.w3.org/2002/07/owl#sameAs> ?o }",
                "SELECT * { ?s <http://www.w3.org/ns/prov#wasDerivedFrom> ?o }",
                "SELECT * { ?s <http://jena.apache.org/text#query> 'Nabij' }",
                "SELECT * { ?s ?p",
            })
    void theSameQuestionHasTheSameAnswer(String query) {
        for (String wie : List.of(ANOUK, BRAM, HULPVERLENER)) {
            for (String vorm : List.of(
                    "application/sparql-results+json, application/n-triples", "text/csv, application/n-triples")) {
                gelijk(hub -> new Sparqlwereld(hub).vraag(wie, query, "Accept", vorm));
            }
        }
    }

    @Test
    void searchAndViewAreTheSame() {
        for (String wie : List.of(ANOUK, BRAM, HULPVERLENER)) {
            gelijk(hub -> zoek(hub, wie, BSN));
            gelijk(hub -> hub.postJson(
                    wie,
                    "/api/v1/huishoudens/zoek",
                    "{\"doel\":\"casusregie\",\"naam\":\"Vries\",\"geboortedatum\":\"1984-05-17\"}"));
        }
        gelijk(hub -> hub.get(ANOUK, "/api/v1/huishoudens/" + huishouden(hub) + "/beeld", "Doel", "casusregie"));
        gelijk(hub -> hub.get(HULPVERLENER, "/api/v1/verwijzingen", "Doel", "uitvoering"));
    }

    @Test
    void thatTwoPersonsLiveTogetherIsNotLearntFromWhoKnows() {
        var bekend = json(zoek(met, CARLA, EEN)).at("/huishoudens/0");
        assertThat(bekend.path("leden")).hasSize(2);

        gelijk(hub -> zoek(hub, ANOUK, EEN));
        gelijk(hub -> zoek(hub, ANOUK, ANDER));
        assertThat(json(zoek(met, ANOUK, EEN)).at("/huishoudens/0/id"))
                .isNotEqualTo(json(zoek(met, ANOUK, ANDER)).at("/huishoudens/0/id"));
        var vanCarla =
                met.get(ANOUK, "/api/v1/huishoudens/" + bekend.path("id").asString() + "/beeld", "Doel", "casusregie");
        assertThat(json(vanCarla).path("leden")).hasSize(1);
    }

    private static HttpResponse<String> zoek(RunningHub hub, String wie, String bsn) {
        return hub.postJson(wie, "/api/v1/huishoudens/zoek", "{\"doel\":\"casusregie\",\"bsn\":\"%s\"}".formatted(bsn));
    }

    @Test
    void aPageIsTheSame() {
        gelijk(hub -> {
            try (var browser = new Browser()) {
                browser.login(hub, ANOUK);
                return browser.open(hub.baseUrl() + "/huishoudens/" + huishouden(hub) + "?doel=casusregie");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"betrokkenheid", "ggz", "volume", "toewijzing"})
    void aDecisionIsTheSame(String categorie) {
        var vraag = """
                {"action": {"name": "lezen"}, "context": {"doel": "casusregie"},
                 "resource": {"type": "dossierdeel", "properties": {"persoon": "PERSOON", "bron": "AGB:47470003",
                   "categorie": "CATEGORIE", "wet": "ZVW", "verantwoordelijke": "AGB:47470003",
                   "kring": {"soort": "BETROKKENHEID", "sleutel": "AGB:47470003/89-0"}}}}""";
        gelijk(hub -> hub.postJson(
                ANOUK,
                "/access/v1/evaluation",
                vraag.replace("PERSOON", persoon(hub)).replace("CATEGORIE", categorie)));
    }

    @Test
    void aMessageOfAnotherIsNotThere() {
        for (String wie : List.of(GEMEENTE, ANOUK)) {
            gelijk(hub -> hub.get(wie, "/api/v1/berichten/" + verborgenBericht, "Doel", "casusregie"));
        }
        gelijk(hub -> hub.get(ANOUK, "/fhir/Patient/" + verborgenBericht, "Doel", "casusregie"));
        gelijk(hub -> hub.get(ANOUK, "/actuator/prometheus"));
    }

    /** A delivery of which nothing was left would still be one more to count. */
    @Test
    void theLedgerOfAPartnerThatMayHaveNoneOfItIsTheSame() {
        for (String partner : List.of(GEMEENTE, "aanbieder-de-linde")) {
            gelijk(hub -> hub.get(partner, "/api/v1/boekhouding"));
        }
    }

    @Test
    void aNumberThatAnotherPartnerUsedIsFree() {
        gelijk(hub -> hub.post(
                GEMEENTE,
                "/berichten",
                "application/json",
                verhaal("casus.json").replace("casus-17-1", "betr-89-1").getBytes(UTF_8)));
    }

    /** Cliff's delta over rounds in which both hubs are asked in turn: 0 is no difference, 1 or -1 is one always slower. */
    @Test
    void theTimeOfAnAnswerTellsLittle() {
        var query = "SELECT * { GRAPH ?g { ?s ?p ?o } }";
        var snel = new ArrayList<Long>();
        var verdacht = new ArrayList<Long>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            var eerst = i % 2 == 0 ? zonder : met;
            for (RunningHub hub : List.of(eerst, eerst == met ? zonder : met)) {
                long duur = duur(hub, query);
                if (i >= ROUNDS) {
                    (hub == met ? verdacht : snel).add(duur);
                }
            }
        }
        double delta = delta(snel, verdacht);
        System.out.printf(
                "FIGURE time of an answer without and with %d hidden messages: Cliff's delta %.2f%n", HIDDEN, delta);

        assertThat(Math.abs(delta)).isLessThan(0.95);
    }

    private static long duur(RunningHub hub, String query) {
        long begin = System.nanoTime();
        new Sparqlwereld(hub).vraag(ANOUK, query);
        return System.nanoTime() - begin;
    }

    private static double delta(List<Long> een, List<Long> ander) {
        return een.stream()
                .flatMap(tijd -> ander.stream().map(andere -> Long.signum(andere - tijd)))
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
    }

    /** Asks both worlds. */
    private interface Vraag {

        HttpResponse<String> aan(RunningHub hub);
    }

    private static void gelijk(Vraag vraag) {
        assertThat(Masker.van(vraag.aan(met))).isEqualTo(Masker.van(vraag.aan(zonder)));
    }

    private static String huishouden(RunningHub hub) {
        return json(zoek(hub, ANOUK, BSN)).at("/huishoudens/0/id").asString();
    }

    private static String persoon(RunningHub hub) {
        return json(zoek(hub, ANOUK, BSN)).at("/huishoudens/0/leden/0/persoon").asString();
    }

    private static String breng(RunningHub hub, String wie, String type, String bericht) {
        var answer = hub.post(wie, "/berichten", type, bericht.getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(202);
        return Arrays.asList(
                        answer.headers().firstValue("Location").orElseThrow().split("/", -1))
                .getLast();
    }

    private static String verhaal(String bericht) {
        return new String(RunningHub.story(bericht), UTF_8);
    }

    /** A casus of these persons, who are said to live together without saying where, with one deelnemer. */
    private static String casus(String nummer, String gemeente, String medewerker, String... bsns) {
        var bericht = (ObjectNode) DemoHub.JSON.readTree(verhaal("casus.json"));
        var casus = (ObjectNode) bericht.path("casus");
        var persoon = casus.path("personen").get(0);
        var deelnemer = (ObjectNode) casus.path("deelnemers").get(0);
        bericht.put("identificatie", "casus-" + nummer).withObject("/afzender").put("code", gemeente);
        casus.put("nummer", nummer);
        List.of("doelen", "acties", "personen", "deelnemers").forEach(casus::putArray);
        deelnemer.put("medewerker", medewerker).withObject("/organisatie").put("code", gemeente);
        casus.withArray("/deelnemers").add(deelnemer);
        for (int i = 0; i < bsns.length; i++) {
            var lid = (ObjectNode) persoon.deepCopy();
            lid.putArray("contacten");
            lid.put("volgnummer", i + 1).withObject("/persoon").put("bsn", bsns[i]);
            casus.withArray("/personen").add(lid);
        }
        return bericht.toString();
    }

    private static int verwerkt(RunningHub hub) {
        return json(hub.get("fenna.ict", "/api/v1/boekhouding", "Doel", "beheer"))
                .at("/messages/processed")
                .asInt();
    }
}
