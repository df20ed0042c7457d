package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static nl.regiehub.gateway.Sparqlwereld.header;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Asking in SPARQL over HTTP: who may, how a question comes in and an answer goes out, and what the audit trail tells. */
class SparqlJourneyTest {

    private static final String GEMEENTE = "regiesysteem-lindehoven";
    private static final String ANOUK = "anouk.visser";
    private static final String BRAM = "bram.dekker";
    private static final String ARCHITECT = "gijs.architect";
    private static final String BSN = "999900006";
    private static final String ALLES = "SELECT * { GRAPH ?g { ?s ?p ?o } }";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    private static Sparqlwereld wereld;
    private static String verborgen;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        wereld = Sparqlwereld.in(hub);
        verborgen = wereld.verborgen(ANOUK, "omvang");
    }

    @Test
    void aColleagueWithoutTheCasusGetsAnEmptyAnswer() {
        var answer = wereld.vraag(BRAM, ALLES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/results/bindings")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gijs.architect", "karin.controller", "daan.smit", "regiesysteem-lindehoven"})
    void whoseRoleDoesNotAskInSparqlIsRefused(String wie) {
        assertThat(wereld.vraag(wie, ALLES).statusCode()).isEqualTo(403);
    }

    @Test
    void theFunctionarisReadsNoDossiers() {
        var answer = hub.post(
                "frits.privacy",
                "/sparql",
                "application/sparql-query",
                ALLES.getBytes(StandardCharsets.UTF_8),
                "Doel",
                "privacytoezicht");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAPurposeNothingIsAnswered() {
        var answer = hub.post(ANOUK, "/sparql", "application/sparql-query", ALLES.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aQueryAboutPersonsDoesNotStandInAnAddress() {
        var get = hub.get(ANOUK, "/sparql?query=ASK%20%7B%7D", "Doel", "casusregie");
        var formulier = formulier("/sparql?qu%65ry=ASK%20%7B%7D", "");

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(header(get, "Allow")).isEqualTo("POST");
        assertThat(get.body()).doesNotContain("ASK");
        assertThat(formulier).isEqualTo(400);
    }

    @Test
    void aFormAsksTheSameAndMayNameTheGraphs() {
        var antwoord = hub.post(
                ANOUK,
                "/sparql",
                "application/x-www-form-urlencoded",
                ("query=SELECT+*+%7B+%3Fs+%3Fp+%3Fo+%7D&default-graph-uri=" + verborgen)
                        .getBytes(StandardCharsets.UTF_8),
                "Doel",
                "casusregie");

        assertThat(antwoord.statusCode()).isEqualTo(200);
        assertThat(json(antwoord).at("/results/bindings")).isEmpty();
        assertThat(formulier("/sparql", "query=ASK+%7B%7D")).isEqualTo(200);
        assertThat(formulier("/sparql", "query=a&query=b")).isEqualTo(400);
        assertThat(formulier("/sparql", "update=CLEAR+ALL")).isEqualTo(400);
    }

    private static int formulier(String path, String velden) {
        return hub.post(
                        ANOUK,
                        path,
                        "application/x-www-form-urlencoded",
                        velden.getBytes(StandardCharsets.UTF_8),
                        "Doel",
                        "casusregie")
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "ASK {},application/sparql-results+json,application/sparql-results+json",
        "ASK {},'text/csv;q=0.5,application/sparql-results+xml',application/sparql-results+xml",
        "SELECT * {},text/*,text/csv",
        "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 900,text/csv,text/csv",
        "SELECT * {},text/tab-separated-values,text/tab-separated-values",
        "CONSTRUCT WHERE { ?s ?p ?o },*/*,text/turtle",
        "DESCRIBE ?s { ?s ?p ?o },application/n-triples,application/n-triples",
        "DESCRIBE <urn:x>,application/n-triples,application/n-triples",
        "DESCRIBE <urn:x>,application/ld+json,application/ld+json",
    })
    void anAnswerHasTheFormThatIsAskedFor(String query, String accept, String type) {
        var answer = wereld.vraag(ANOUK, query, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void anAnswerThatCannotBeWrittenThatWayIsNotGiven() {
        assertThat(wereld.vraag(ANOUK, "ASK {}", "Accept", "text/turtle").statusCode())
                .isEqualTo(406);
        assertThat(wereld.vraag(ANOUK, "ASK {}", "Accept", "image").statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } } | 400",
                "SELECT * { BIND(<java:java.lang.System.exit>(1) AS ?x) } | 400",
                "SELECT * { ?s ?p ?o FILTER REGEX(?o, '(.)\\1') } | 400",
                "CLEAR ALL | 400",
                "SELECT * { 999900006 | 400",
            })
    void whatIsNotAnsweredIsExplainedAndAuditedWithoutRepeatingIt(String query, int status) {
        var answer = wereld.vraag(ANOUK, query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain(BSN, "java:", "localhost:1");
        var line = AuditTable.of(hub).lines().getLast();
        assertThat(line.toString()).contains("bevragen:dossiers", "geweigerd").doesNotContain(BSN);
    }

    @Test
    void whoAsksMuchAtOnceIsAnsweredInTurnsAndOthersMeanwhile() throws Exception {
        var duur = "SELECT (COUNT(*) AS ?n) { VALUES ?a { EEN } VALUES ?b { EEN } VALUES ?c { EEN } VALUES ?d { EEN } }"
                .replace("EEN", "1 ".repeat(500));
        try (var vragers = Executors.newVirtualThreadPerTaskExecutor()) {
            var antwoorden = Stream.generate(() -> vragers.submit(() -> wereld.vraag(ANOUK, duur)))
                    .limit(3)
                    .toList();
            var ander = wereld.vraag(BRAM, ALLES);

            assertThat(ander.statusCode()).isEqualTo(200);
            assertThat(antwoorden)
                    .extracting(antwoord -> antwoord.get().statusCode())
                    .containsExactlyInAnyOrder(422, 422, 429);
            assertThat(antwoorden)
                    .extracting(Future::resultNow)
                    .filteredOn(antwoord -> antwoord.statusCode() == 429)
                    .allSatisfy(antwoord ->
                            assertThat(header(antwoord, "Retry-After")).isEqualTo("1"));
        }
        assertThat(AuditTable.of(hub).lines().stream()
                        .map(String::valueOf)
                        .filter(line -> line.contains(ANOUK) && line.contains("geweigerd")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aMistakeIsShownByLineAndColumn() {
        var problem = json(wereld.vraag(ANOUK, "SELECT *\n{ ?s }"));

        assertThat(problem.path("regel").asInt()).isEqualTo(2);
        assertThat(problem.path("kolom").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# merkteken\nSELECT ?merkteken { ?s ?p ?merkteken }",
                "SELECT * { ?s ?p ?o } ORDER BY (?o + 'merkteken')",
                "SELECT * { ?s ?p ?o FILTER(REGEX(?o, 'merkteken(') || ?o > 'merkteken' + 1) }",
                "SELECT * { GRAPH <urn:merkteken> { ?s <urn:merkteken> 'merkteken' } }",
                "DESCRIBE <merk teken> merkteken",
                "SELECT * { SERVICE <urn:merkteken> { } }",
                "SELECT * { BIND(<urn:merkteken>(1) AS ?x) }",
                "SELECT (COUNT(*) AS ?merkteken) { VALUES ?a { EEN } VALUES ?b { EEN } VALUES ?c { EEN } VALUES ?d { EEN } }",
            })
    void whatSomebodyAsksStaysBehindNowhere(String query) throws IOException {
        var gelogd = new ListAppender<ILoggingEvent>();
        gelogd.start();
        var log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.addAppender(gelogd);

        wereld.vraag(ANOUK, query.replace("EEN", "1 ".repeat(500)));

        log.detachAppender(gelogd);
        assertThat(gelogd.list.toString()).doesNotContain("merkteken");
        assertThat(AuditTable.of(hub).lines().toString()).doesNotContain("merkteken");
        try (var bestanden = Files.walk(hub.data())) {
            assertThat(bestanden.filter(Files::isRegularFile).filter(SparqlJourneyTest::heeftMerkteken))
                    .isEmpty();
        }
    }

    private static boolean heeftMerkteken(Path bestand) {
        try {
            return new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1).contains("merkteken");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theAuditTrailTellsOfWhomAndWhichPartsAnAnswerWasMade() {
        wereld.vraag(ANOUK, gevuld("ASK { ?s <BASE/organisatienaam> 'Wijkverpleging Nabij' }"));

        var line = AuditTable.of(hub).lines().getLast();

        assertThat(line.toString()).contains("bevragen:dossiers", "toegestaan", "casusregie", "betrokkenheid:bestaan");
        assertThat(line.toString()).doesNotContain("toewijzing:inhoud", "identiteit");
    }

    @Test
    void whatIsWithdrawnIsGoneWithTheNextQuestion() {
        var opgave =
                "{\"opgaven\":[{\"soort\":\"afscherming\",\"nummer\":\"a-9\",\"bsn\":\"%s\",\"voor\":{\"medewerker\":\"anouk.visser\"},\"periode\":{%s}}]}";
        assertThat(wereld.zichtbaar(ANOUK)).isNotEmpty();

        vastgelegd(opgave.formatted(BSN, ""));
        var ingetrokken = wereld.zichtbaar(ANOUK);
        vastgelegd(opgave.formatted(BSN, "\"tot\":\"2026-02-01\""));

        assertThat(ingetrokken).hasSizeLessThan(wereld.zichtbaar(ANOUK).size());
    }

    private static void vastgelegd(String opgaven) {
        var answer = hub.post(
                GEMEENTE,
                "/access/v1/relaties",
                "application/json",
                opgaven.getBytes(StandardCharsets.UTF_8),
                "Doel",
                "berichtenverkeer");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void theVocabularyIsAskedByWhoMayLookWordsUp() {
        var query = "SELECT ?label { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?label } LIMIT 3";

        var post = hub.post(
                ARCHITECT,
                "/sparql/begrippen",
                "application/sparql-query",
                query.getBytes(StandardCharsets.UTF_8),
                "Doel",
                "vocabulaire");
        var get = hub.get(ARCHITECT, "/sparql/begrippen?query=ASK%7B%3Fs%3Fp%3Fo%7D", "Doel", "vocabulaire");

        assertThat(json(post).at("/results/bindings")).hasSize(3);
        assertThat(json(get).path("boolean").asBoolean()).isTrue();
        assertThat(wereld.stuur(ANOUK, "/sparql/begrippen", gevuld("ASK { ?s <BASE/omvang> ?o }"))
                        .body())
                .contains("false");
    }

    private static String gevuld(String query) {
        return query.replace("BASE", "https://regiehub.example/id/term").replace("DICHT", verborgen);
    }
}
