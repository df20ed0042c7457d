package nl.regiehub.gateway;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.jspecify.annotations.Nullable;

/** A running hub as it is asked in SPARQL, with the store behind it to look at what it does not tell. */
final class Sparqlwereld {

    /** Sees the casus without whose it is, once the gemeente lets the team in. */
    static final String MEERTEAM = "mila.meerteam";

    private static final String QUERY = "application/sparql-query";

    private static final Set<String> LEIDT_ERHEEN = Set.of("/persoon/", "/kring/", "/bericht/", "/organisatie/");

    private static final Set<String> HERKENBAAR = Set.of(
            "/naam",
            "/geboortedatum",
            "/adres",
            "/telefoon",
            "/email",
            "/opener",
            "/organisatienaam",
            "/omschrijving",
            "/door");

    private final RunningHub hub;

    Sparqlwereld(RunningHub hub) {
        this.hub = hub;
    }

    /** A hub that has read a casus, an opdracht with its hours, and care of which only its existence may be told. */
    static Sparqlwereld in(RunningHub hub) {
        var wereld = new Sparqlwereld(hub);
        hub.bring("regiesysteem-lindehoven", "casus.json");
        hub.bring("regiesysteem-lindehoven", "wmo301.xml");
        hub.bring("wijkverpleging-nabij", "betrokkenheid.json");
        await().until(wereld::volledig);
        return wereld;
    }

    /** The gemeente lets the Meerteam into the casus. */
    void consult() {
        var opgave = """
                soort,nummer,bsn,kring,houder,periode.van
                kringlid,consult-1,999900006,CASUS GEMEENTE:9901/2026-17,KVK:90010002,2026-01-01
                """;
        var antwoord = hub.post(
                "regiesysteem-lindehoven",
                "/access/v1/relaties",
                "text/csv",
                opgave.getBytes(StandardCharsets.UTF_8),
                "Doel",
                "berichtenverkeer");
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(200);
    }

    /** Everything by which a thing, a person, a message or an organisation can be found again. */
    Set<String> herkenbaar() {
        return delen().stream().flatMap(Sparqlwereld::herkenbaar).collect(toUnmodifiableSet());
    }

    private static Stream<String> herkenbaar(Quad quad) {
        var waarde = tekst(quad.getObject());
        var leidtErheen =
                LEIDT_ERHEEN.stream().anyMatch(soort -> quad.getObject().isURI() && waarde.contains(soort));
        var zegtHet = HERKENBAAR.stream().anyMatch(quad.getPredicate().getURI()::endsWith);
        return Stream.concat(
                Stream.of(quad.getGraph().getURI(), quad.getSubject().getURI()),
                leidtErheen || zegtHet ? Stream.of(waarde) : Stream.empty());
    }

    private boolean volledig() {
        return delen().stream()
                .anyMatch(quad -> quad.getGraph().getURI().endsWith("/bestaan")
                        && quad.getObject().toString().contains("Nabij"));
    }

    /** Care of which its organisation says on no ground that it is there. */
    static String zonderGrond(int nummer) {
        return new String(RunningHub.story("betrokkenheid.json"), StandardCharsets.UTF_8)
                .replace("betr-88-1", "betr-89-" + nummer)
                .replace("\"88\"", "\"89-" + nummer + "\"")
                .replaceAll(",\\s*\"grondslag\": \"[^\"]*\"", "");
    }

    HttpResponse<String> vraag(String wie, String query, String... headers) {
        return stuur(wie, "/sparql", query, headers);
    }

    HttpResponse<String> stuur(String wie, String path, String query, String... headers) {
        var doel = wie.equals(MEERTEAM) ? "consult" : "casusregie";
        var alle = Stream.concat(Stream.of("Doel", doel), Stream.of(headers)).toArray(String[]::new);
        return hub.post(wie, path, QUERY, query.getBytes(StandardCharsets.UTF_8), alle);
    }

    /** The values of one variable. */
    Set<String> waarden(String wie, String variabele, String query) {
        return json(vraag(wie, query))
                .at("/results/bindings")
                .valueStream()
                .map(rij -> rij.path(variabele).path("value").asString())
                .collect(toUnmodifiableSet());
    }

    /** The names of the graphs that somebody may see. */
    Set<String> zichtbaar(String wie) {
        return waarden(wie, "g", "SELECT ?g { GRAPH ?g { } }");
    }

    /** All dossierdelen there are, whoever may see them. */
    List<Quad> delen() {
        return Txn.calculateRead(
                store(),
                () -> Iter.iter(store().find())
                        .filter(quad -> quad.getGraph().getURI().contains("/deel/"))
                        .toList());
    }

    /** A graph that somebody may not see and that has a property of this name. */
    String verborgen(String wie, String eigenschap) {
        var zichtbaar = zichtbaar(wie);
        return delen().stream()
                .filter(quad -> quad.getPredicate().getURI().endsWith("/" + eigenschap))
                .map(quad -> quad.getGraph().getURI())
                .filter(graaf -> !zichtbaar.contains(graaf))
                .findFirst()
                .orElseThrow();
    }

    /** Something of which only hidden graphs say anything, once the hub was told of it. */
    String verborgenDing(String wie) {
        hub.postJson("wijkverpleging-nabij", "/berichten", zonderGrond(0));
        return await().until(() -> verborgenDingen(wie).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private Stream<String> verborgenDingen(String wie) {
        var geheimen = geheimen(wie);
        return delen().stream().map(quad -> quad.getSubject().getURI()).filter(geheimen::contains);
    }

    /** Every name and value that occurs in hidden graphs only. */
    Set<String> geheimen(String wie) {
        var zichtbaar = zichtbaar(wie);
        var open = new HashSet<String>();
        var geheim = new HashSet<String>();
        for (Quad quad : delen()) {
            var in = zichtbaar.contains(quad.getGraph().getURI()) ? open : geheim;
            Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())
                    .map(Sparqlwereld::tekst)
                    .filter(tekst -> tekst.length() > 3)
                    .forEach(in::add);
        }
        geheim.removeIf(tekst -> open.stream().anyMatch(bekend -> bekend.contains(tekst)));
        return geheim;
    }

    private static String tekst(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    private DatasetGraph store() {
        var folder = hub.data().resolve("graph").resolve("graaf-1");
        return DatabaseMgr.connectDatasetGraph(Location.create(folder));
    }

    static @Nullable String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
