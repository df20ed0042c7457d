package nl.regiehub.dossier.bevraging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import nl.regiehub.dossier.bevraging.Onbeantwoord.Reden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which questions the hub does not even begin to answer. */
class SparqlvraagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { GRAPH ?g { SERVICE ?g { ?s ?p ?o } } } } }",
                "ASK { ?s ?p ?o MINUS { SERVICE <http://localhost:1/> { ?s ?p ?o } } }",
            })
    void aServiceIsRefusedWhereverItStands(String query) {
        geweigerd(query, Reden.DIENST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.now>() AS ?x) }",
                "SELECT (<java:nl.regiehub.Niets>(1) AS ?x) { }",
                "SELECT * { ?s ?p ?o FILTER(<http://jena.apache.org/ARQ/function#bnode>(?s)) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:nl.regiehub.Niets>(?s)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:nl.regiehub.Niets>(?s))",
                "SELECT (COUNT(<java:nl.regiehub.Niets>(?s)) AS ?n) { ?s ?p ?o }",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#median>(?o) AS ?n) { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?p ?q FILTER(<java:nl.regiehub.Niets>(?q)) } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?q FILTER(<java:nl.regiehub.Niets>(?q)) } }",
                "SELECT * { ?s ?p ?o FILTER(COALESCE(IF(<java:nl.regiehub.Niets>(), 1, 2), 3) = 1) }",
            })
    void aFunctionOfAnotherMakeIsRefusedWhereverItStands(String query) {
        geweigerd(query, Reden.FUNCTIE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "LOAD <http://localhost:1/>",
                "DROP ALL",
                "SELECT * { ?s ?p ?o } ; DELETE WHERE { ?s ?p ?o }",
                "JSON { \"a\": ?s } WHERE { ?s ?p ?o }",
                "SELECT * { LET (?x := 1) }",
                "",
            })
    void whatIsNoQueryOfSparqlIsRefused(String query) {
        geweigerd(query, Reden.ONLEESBAAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.)\\\\1", "(?=a)a", "(a{900}){900}", "a{1001}"})
    void aPatternThatCouldRunAwayIsRefused(String patroon) {
        geweigerd("SELECT * { ?s ?p ?o FILTER REGEX(?o, \"%s\") }".formatted(patroon), Reden.PATROON);
    }

    @Test
    void anErrorSaysWhereAndRepeatsNothing() {
        assertThatThrownBy(() -> Sparqlvraag.lees("SELECT *\n{ ?s 999900006 }", List.of(), List.of()))
                .hasMessageNotContaining("999900006")
                .hasNoCause()
                .asInstanceOf(type(Onbeantwoord.class))
                .satisfies(nee -> assertThat(List.of(nee.regel(), nee.kolom())).isEqualTo(List.of(2, 3)));
    }

    @Test
    void aQuestionHasAnEnd() {
        geweigerd("SELECT * { } #" + "x".repeat(20_000), Reden.TE_GROOT);
    }

    private static void geweigerd(String query, Reden reden) {
        assertThatThrownBy(() -> Sparqlvraag.lees(query, List.of(), List.of()))
                .asInstanceOf(type(Onbeantwoord.class))
                .extracting(Onbeantwoord::reden)
                .isEqualTo(reden);
    }
}
