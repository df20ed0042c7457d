package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The probes P01 to P17 are the queries by which a hidden graph leaks through a filter; each is put to the real endpoint, beside a
 * real hidden graph: how much help was granted, which a casemanager may not know.
 */
class SparqlProbesJourneyTest {

    private static final String ANOUK = "anouk.visser";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    private static Sparqlwereld wereld;
    private static Set<String> geheimen;
    private static Set<String> herkenbaar;
    private static String verborgen;
    private static String verborgenDing;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        wereld = Sparqlwereld.in(hub);
        verborgenDing = wereld.verborgenDing(ANOUK);
        geheimen = wereld.geheimen(ANOUK);
        verborgen = wereld.verborgen(ANOUK, "omvang");
        herkenbaar = wereld.herkenbaar();
        wereld.consult();
    }

    @Test
    void thereIsSomethingToSeeAndSomethingToHide() {
        assertThat(wereld.waarden(ANOUK, "n", "SELECT ?n { ?s ?p ?n FILTER(isLiteral(?n)) }"))
                .contains("Wijkverpleging Nabij");
        assertThat(geheimen).anyMatch(geheim -> geheim.contains("eenheid")).contains(verborgen);
        assertThat(wereld.waarden(Sparqlwereld.MEERTEAM, "soort", "SELECT ?soort { ?s a ?soort }"))
                .contains("https://regiehub.example/id/term/Doel");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "P01; yes; SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "P02; yes; SELECT ?g { GRAPH ?g { } }",
                "P04; yes; SELECT * { ?s (<BASE/van>|<BASE/omvang>)+ ?o }",
                "P05; yes; SELECT * { ?s <BASE/omvang>* ?o }",
                "P06; yes; SELECT * { ?s !<BASE/van> ?o }",
                "P07; no; SELECT * { <DING> (<BASE/van>|!<BASE/van>)+ ?o }",
                "P08; yes; DESCRIBE ?s { ?s <BASE/van> ?o }",
                "P09; yes; CONSTRUCT { ?s <urn:leak> ?o } WHERE { ?s (<BASE/van>|<BASE/omvang>)+ ?o }",
                "P11; yes; SELECT ?s ?o { ?s ?p ?o FILTER EXISTS { ?s (<BASE/van>|<BASE/omvang>)+ ?x } }",
                "P12; no; SELECT * FROM <DICHT> { ?s ?p ?o }",
                "P13; no; SELECT * FROM NAMED <DICHT> { GRAPH ?g { ?s ?p ?o } }",
                "P14; no; SELECT * { ?s <http://jena.apache.org/text#query> 'eenheid' }",
                "P15; no; SELECT * { GRAPH ?g { ?s <http://jena.apache.org/text#query> (<BASE/omvang> 'eenheid') } }",
                "P16; yes; SELECT * { ?s ?p ?o }",
                "P16 union; yes; SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "P17; no; SELECT * { GRAPH <DICHT> { ?s ?p ?o } }",
            })
    void noProbeBringsOutWhatIsHidden(String probe, String ziet, String query) {
        var answer = wereld.vraag(ANOUK, gevuld(query));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(geheimen.stream().filter(answer.body()::contains)).isEmpty();
        assertThat(answer.body().contains("regiehub.example/id/")).isEqualTo(ziet.equals("yes"));

        var zonderNaam = wereld.vraag(Sparqlwereld.MEERTEAM, gevuld(query));

        assertThat(zonderNaam.statusCode()).isEqualTo(200);
        assertThat(herkenbaar.stream().filter(zonderNaam.body()::contains)).isEmpty();
        assertThat(zonderNaam.body().contains("/id/schuilnaam/")).isEqualTo(ziet.equals("yes"));
    }

    @Test
    void p03ACountCountsWhatIsVisible() {
        var zichtbaar = wereld.zichtbaar(ANOUK);
        long quads = wereld.delen().stream()
                .filter(quad -> zichtbaar.contains(quad.getGraph().getURI()))
                .count();

        assertThat(wereld.waarden(ANOUK, "n", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))
                .containsExactly(Long.toString(quads));
        assertThat(wereld.waarden(ANOUK, "n", "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { } }"))
                .containsExactly(Integer.toString(zichtbaar.size()));
    }

    @Test
    void p10AskWithAPathFindsNothingHidden() {
        var omvang = gevuld("ASK { ?s <BASE/omvang>+ ?o }");
        var van = gevuld("ASK { ?s <BASE/van>+ ?o }");

        assertThat(json(wereld.vraag(ANOUK, omvang)).path("boolean").asBoolean())
                .isFalse();
        assertThat(json(wereld.vraag(ANOUK, van)).path("boolean").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRAPH <%s> { ?s ?p ?o }", "GRAPH <%s> { }", "<%s> ?p ?o", "?s ?p <%s>"})
    void hiddenAndUnknownGiveTheSameAnswer(String patroon) {
        var hidden = wereld.vraag(ANOUK, "SELECT * { %s }".formatted(patroon.formatted(verborgen)));
        var unknown = wereld.vraag(ANOUK, "SELECT * { %s }".formatted(patroon.formatted("urn:niets")));

        assertThat(hidden.body()).isEqualTo(unknown.body());
        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
    }

    private static String gevuld(String query) {
        return query.replace("BASE", "https://regiehub.example/id/term")
                .replace("DICHT", verborgen)
                .replace("DING", verborgenDing);
    }
}
