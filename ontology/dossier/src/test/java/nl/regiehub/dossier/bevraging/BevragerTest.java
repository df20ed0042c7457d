package nl.regiehub.dossier.bevraging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.regiehub.dossier.bevraging.Bevrager.Antwoord;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question may cost, and how its answer is written. */
class BevragerTest {

    private static final Node OPEN = NodeFactory.createURI("urn:open");
    private static final Node OOK_OPEN = NodeFactory.createURI("urn:ook-open");
    private static final Node DICHT = NodeFactory.createURI("urn:dicht");
    private static final Begroting RUIM = new Begroting(Duration.ofMinutes(2), 4L << 30, 10_000, 1 << 20);
    private static final String ENDLESS =
            "SELECT * { VALUES ?a { %1$s } VALUES ?b { %1$s } VALUES ?c { %1$s } VALUES ?d { %1$s } FILTER(?a + ?b = ?c - ?d - 1) }"
                    .formatted(
                            IntStream.range(0, 300).mapToObj(Integer::toString).collect(Collectors.joining(" ")));

    private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
    private final Graafgeheugen geheugen = new Graafgeheugen();

    @AutoClose
    private final Bevrager bevrager = new Bevrager();

    BevragerTest() {
        Txn.executeWrite(store, () -> {
            zeg(OPEN, "urn:anna", "urn:naam", "Anna");
            zeg(OOK_OPEN, "urn:anna", "urn:woont", "Dorp");
            zeg(DICHT, "urn:anna", "urn:zorg", "geheim");
        });
    }

    private void zeg(Node graaf, String wie, String wat, String waarde) {
        store.add(
                graaf, NodeFactory.createURI(wie), NodeFactory.createURI(wat), NodeFactory.createLiteralString(waarde));
    }

    @ParameterizedTest
    @CsvSource({"(,),3000", "!,'',15000", "-,'',15000", "{,},3000"})
    void nestingWithoutEndIsRefused(String open, String dicht, int diep) {
        var genest = "SELECT * { ?s ?p ?o %s }"
                .formatted(
                        open.equals("{")
                                ? open.repeat(diep) + dicht.repeat(diep)
                                : "FILTER(" + open.repeat(diep) + "1" + dicht.repeat(diep) + ")");

        assertThatThrownBy(() -> vraag(genest, RUIM)).isInstanceOf(Onbeantwoord.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXISTS", "NOT EXISTS", "EX\\u0049STS"})
    void existsInExistsIsReadOnlySoDeep(String bestaat) {
        var genest = "ASK { ?s ?p ?o %s%s }"
                .formatted("FILTER %s { ?s ?p ?o ".formatted(bestaat).repeat(24), "}".repeat(24));

        assertThatThrownBy(() -> vraag(genest, RUIM))
                .asInstanceOf(type(Onbeantwoord.class))
                .returns(Reden.TE_GROOT, Onbeantwoord::reden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9999999999999999999             | ?x * ?x",
                "1.0000000000000000001           | ?x * ?x",
                "1                               | ?x + \"P100000000000D\"^^xsd:duration",
                "\"2026-01-01T00:00:00\"^^xsd:dateTime | ?x + \"P100000000000D\"^^xsd:duration",
                "\"2026-01-01T00:00:00\"^^xsd:dateTime | ?x - \"P100000000000D\"^^xsd:dayTimeDuration",
                "\"1e1000000000\"^^xsd:decimal     | ?x / 3",
            })
    void aSumDoesNotGoOnWithoutEnd(String begin, String som) {
        var sommen = IntStream.range(1, 30)
                .mapToObj(i -> "BIND(%s AS ?x%d)".formatted(som.replace("?x", "?x" + (i - 1)), i))
                .collect(Collectors.joining(" "));

        var antwoord = vraag(
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?x29 { BIND(%s AS ?x0) %s }"
                        .formatted(begin, sommen),
                RUIM);

        assertThat(antwoord.tekst()).doesNotContain("literal");
    }

    @Test
    void aQuestionThatDoesNotStopKeepsNobodyWaiting() {
        var los = new CountDownLatch(1);
        var vraag = Sparqlvraag.lees("ASK {}", List.of(), List.of());
        var krap = new Begroting(Duration.ofMillis(50), 1 << 20, 10, 1_000);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() ->
                            bevrager.bevraag(lezing -> wacht(los), geheugen, Set.of(), vraag, Antwoordvorm.JSON, krap))
                    .asInstanceOf(type(Onbeantwoord.class))
                    .returns(Reden.TIJD, Onbeantwoord::reden);
        }

        assertThat(vraag("ASK {}", RUIM).tekst()).contains("true");
        los.countDown();
    }

    @Test
    void evilPatternsAnswerAtOnce() {
        var tekst = "a".repeat(5_000) + "!";
        for (var vraag : List.of(
                "ASK { FILTER REGEX(\"%s\", \"^(a+)+$\") }",
                "ASK { BIND(\"^(a|aa)+$\" AS ?patroon) FILTER REGEX(\"%s\", ?patroon) }",
                "ASK { FILTER(REPLACE(\"%s\", \"(a*)*b\", \"c\") = \"c\") }",
                "SELECT (SUM(IF(REGEX(?t, \"^(a+)+$\"), 1, 0)) AS ?n) { VALUES ?t { \"%s\" } }")) {
            assertThat(vraag(vraag.formatted(tekst), RUIM).tekst()).doesNotContain("true", "\"1\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGEX('Anna', '^an', 'i')                  | true",
                "REGEX('a.b', 'a.b', 'q')                   | true",
                "REGEX('a-b', 'a.b', 'q')                   | false",
                "REPLACE('abcb', '(b)', '[$1]') = 'a[b]c[b]' | true",
                "REPLACE('Abc'@nl, 'B', 'x', 'i') = 'Axc'@nl | true",
                "COALESCE(REPLACE('abc', 'x*', '-'), 'fout') = 'fout' | true",
                "REGEX(1, '1')                              | false",
                "7 * 6 = 42 && 7 / 2 = 3.5 && 1 - 2 < 0 && 1.5e0 + 1 = 2.5 | true",
                "CONCAT('a', 'b') = 'ab' && ENCODE_FOR_URI('a b') = 'a%20b' | true",
                "<http://www.w3.org/2001/XMLSchema#integer>('7') = 7 | true",
            })
    void functionsWithABoundDoWhatSparqlSays(String voorwaarde, boolean uitkomst) {
        assertThat(vraag("ASK { FILTER(%s) }".formatted(voorwaarde), RUIM).tekst())
                .contains(Boolean.toString(uitkomst));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONCAT(?t%1$d, ?t%1$d)",
                "REPLACE(?t%1$d, \"(.)\", \"$1$1\")",
            })
    void aWordDoesNotGrowWithoutEnd(String groei) {
        var gegroeid = IntStream.range(1, 60)
                .mapToObj(i -> "BIND(%s AS ?t%d)".formatted(groei.formatted(i - 1), i))
                .collect(Collectors.joining(" "));

        var antwoord = vraag("SELECT (STRLEN(?t59) AS ?lang) { BIND(\"%%\" AS ?t0) %s }".formatted(gegroeid), RUIM);

        assertThat(antwoord.tekst()).doesNotContain("literal");
    }

    @Test
    void whoComesWhenTooManyWaitIsToldSo() {
        var los = new CountDownLatch(1);
        var druk = new AtomicInteger();
        var beantwoord = new AtomicInteger();
        var vraag = Sparqlvraag.lees("ASK {}", List.of(), List.of());
        try (var vragers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 11)
                    .forEach(_ -> vragers.execute(() -> {
                        try {
                            bevrager.bevraag(lezing -> wacht(los), geheugen, Set.of(), vraag, Antwoordvorm.JSON, RUIM);
                            beantwoord.incrementAndGet();
                        } catch (Onbeantwoord nee) {
                            druk.addAndGet(nee.reden() == Reden.DRUK ? 1 : 100);
                        }
                    }));
            await().until(() -> druk.get() > 0);
            los.countDown();
        }

        assertThat(druk).hasValue(1);
        assertThat(beantwoord).hasValue(10);
    }

    private static Antwoord wacht(CountDownLatch los) {
        try {
            los.await();
            return new Antwoord("", Set.of());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aQuestionThatTakesTooLongStops() {
        gestopt(ENDLESS, new Begroting(Duration.ofMillis(50), 8L << 30, 10, 1_000), Reden.TIJD);
    }

    @Test
    void aQuestionThatNeedsTooMuchMemoryStops() {
        gestopt(ENDLESS, new Begroting(Duration.ofMinutes(2), 8 << 20, 10, 1_000), Reden.GEHEUGEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
            })
    void anAnswerThatIsTooLargeIsNotGivenInPart(String query) {
        gestopt(query, new Begroting(Duration.ofMinutes(1), 1L << 30, 1, 1_000_000), Reden.OMVANG);
        gestopt(query, new Begroting(Duration.ofMinutes(1), 1L << 30, 100, 20), Reden.OMVANG);
    }

    @Test
    void whatIsTooMuchToCopyIsRefusedAndNotCopiedInPart() {
        var vraag = Sparqlvraag.lees("ASK {}", List.of(), List.of());
        var eindeloos = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> Quad.create(OPEN, OPEN, OPEN, NodeFactory.createLiteralString("" + i)));

        assertThatThrownBy(() ->
                        bevrager.bevraag(lezing -> lezing.apply(store), _ -> eindeloos, vraag, Antwoordvorm.JSON, RUIM))
                .asInstanceOf(type(Onbeantwoord.class))
                .extracting(Onbeantwoord::reden)
                .isEqualTo(Reden.GEHEUGEN);
    }

    @Test
    void aQuestionAboutAPublicGraphStopsToo() {
        var vraag = Sparqlvraag.lees(ENDLESS, List.of(), List.of());
        var krap = new Begroting(Duration.ofMillis(50), 8L << 30, 10, 1_000);

        assertThatThrownBy(() -> bevrager.bevraag(GraphFactory.createDefaultGraph(), vraag, Antwoordvorm.JSON, krap))
                .isInstanceOf(Onbeantwoord.class);
    }

    @ParameterizedTest
    @EnumSource(Antwoordvorm.class)
    void anAnswerIsWrittenInEveryForm(Antwoordvorm vorm) {
        var graaf = Antwoordvorm.voor(Sparqlvraag.lees("DESCRIBE <urn:anna>", List.of(), List.of()))
                .contains(vorm);
        var query = graaf ? "DESCRIBE <urn:anna>" : "SELECT ?o { <urn:anna> ?p ?o }";

        var antwoord = vraag(query, RUIM, vorm);

        assertThat(antwoord.tekst()).contains("Anna", "Dorp").doesNotContain("geheim");
    }

    @Test
    void anAnswerTellsWhichGraphsItWasMadeFrom() {
        assertThat(vraag("ASK { ?s <urn:naam> ?o }", RUIM).getoond()).containsExactly(OPEN);
        assertThat(vraag("SELECT * { GRAPH ?g { } }", RUIM).getoond()).containsExactlyInAnyOrder(OPEN, OOK_OPEN);
        assertThat(vraag("ASK { ?s <urn:zorg> ?o }", RUIM).getoond()).isEmpty();
    }

    /** The first name that the store ever met is at place 0. */
    @Test
    void aNameIsNoNumberAlthoughItIsStoredAtThatPlace() {
        var telt = NodeFactory.createURI("urn:telt");
        Txn.executeWrite(store, () -> {
            store.add(OPEN, OPEN, telt, NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger));
            store.add(OOK_OPEN, OPEN, telt, OPEN);
        });

        assertThat(vraag("SELECT ?o { <urn:open> <urn:telt> ?o }", RUIM).tekst())
                .contains("\"0\"", "\"urn:open\"");
        assertThat(vraag("ASK { GRAPH <urn:open> { ?x <urn:telt> ?x } }", RUIM).tekst())
                .contains("false");
    }

    @Test
    void theGraphsOfTheProtocolTakeThePlaceOfFrom() {
        var query = "SELECT * FROM <urn:open> { ?s ?p ?o }";

        assertThat(lees(query, List.of("urn:ook-open"), List.of()).tekst())
                .contains("Dorp")
                .doesNotContain("Anna");
        assertThat(lees(query, List.of("urn:dicht"), List.of()).tekst()).doesNotContain("geheim", "Anna");
        assertThat(lees("SELECT * { GRAPH ?g { ?s ?p ?o } }", List.of(), List.of("urn:dicht", "urn:open"))
                        .tekst())
                .contains("Anna")
                .doesNotContain("geheim", "Dorp");
    }

    private void gestopt(String query, Begroting begroting, Reden reden) {
        assertThatThrownBy(() -> vraag(query, begroting))
                .asInstanceOf(type(Onbeantwoord.class))
                .extracting(Onbeantwoord::reden)
                .isEqualTo(reden);
    }

    private Antwoord vraag(String query, Begroting begroting) {
        var vraag = Sparqlvraag.lees(query, List.of(), List.of());
        return bevraag(vraag, begroting, Antwoordvorm.voor(vraag).getFirst());
    }

    private Antwoord vraag(String query, Begroting begroting, Antwoordvorm vorm) {
        return bevraag(Sparqlvraag.lees(query, List.of(), List.of()), begroting, vorm);
    }

    private Antwoord lees(String query, List<String> standaard, List<String> benoemd) {
        return bevraag(Sparqlvraag.lees(query, standaard, benoemd), RUIM, Antwoordvorm.JSON);
    }

    private Antwoord bevraag(Sparqlvraag vraag, Begroting begroting, Antwoordvorm vorm) {
        return bevrager.bevraag(
                lezing -> Txn.calculateRead(store, () -> lezing.apply(store)),
                geheugen,
                Set.of(OPEN, OOK_OPEN),
                vraag,
                vorm,
                begroting);
    }
}
