package nl.regiehub.gateway.pages.begrippen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.gateway.RunningHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The region's words on the web, asked by somebody who never logged in. */
class TermenJourneyTest {

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        hub.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id/begrip/casusregie         | text/html                               | text/html",
                "/id/begrip/casusregie         | */*                                     | text/html",
                "/id/begrip/casusregie         | text/turtle                             | text/turtle",
                "/id/begrip/casusregie         | application/ld+json                     | application/ld+json",
                "/id/begrip/casusregie         | text/html;q=0.1, application/n-triples  | application/n-triples",
                "/id/begrip                    | text/turtle                             | text/turtle",
                "/id/lijst/casusrol            | text/html                               | text/html",
                "/id/lijst/casusrol/regisseur  | text/turtle                             | text/turtle",
                "/id/lijst/casusrol/regisseur  | text/html                               | text/html",
            })
    void anIriLeadsToADocumentInTheFormThatIsAskedFor(String path, String accept, String type) throws Exception {
        var thing = get(path, "Accept", accept);
        assertThat(thing.statusCode()).isEqualTo(303);
        assertThat(thing.headers().firstValue("Vary")).hasValue("Accept, Cookie");

        var document = get(thing.headers().firstValue("Location").orElseThrow(), "Accept", accept);

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Type"))
                .hasValueSatisfying(found -> assertThat(found).startsWith(type));
        assertThat(document.headers().firstValue("Vary")).hasValue("Accept, Cookie");
    }

    @Test
    void whatCannotBeGivenIsRefusedAndWhatIsNotThereIsNotFound() throws Exception {
        assertThat(get("/id/begrip/casusregie", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(get("/doc/begrip/casusregie", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        assertThat(get("/doc/begrip/casusregie", "Accept", "geen mediatype").statusCode())
                .isEqualTo(406);
        assertThat(get("/id/begrip/bestaat-niet", "Accept", "text/turtle").statusCode())
                .isEqualTo(404);
        assertThat(get("/doc/begrip/bestaat-niet", "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(get("/doc?iri=https://elders.example/x", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCodeOfANationalListIsShownByItsIri() throws Exception {
        String code = Codelijst.ijw("jz020") + "/45";

        assertThat(get("/doc?iri=" + encoded(code), "Accept", "text/html").body())
                .contains("Jeugdhulp ambulant");
        assertThat(get("/doc?vorm=ttl&iri=" + encoded(code), "Accept", "*/*").body())
                .contains("Jeugdhulp ambulant", "skos:exactMatch");
    }

    @Test
    void aCopyStaysGoodUntilTheNextPublication() throws Exception {
        var first = get("/doc/begrip.ttl", "Accept", "*/*");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get("/doc/begrip.ttl", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get("/doc/begrip.jsonld", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
        assertThat(first.body()).contains("begrip:casusregie");
    }

    @Test
    void aPageTellsWhatAConceptIsAndWhatItIsNot() throws Exception {
        String page = get("/doc/begrip/casusregie", "Accept", "text/html").body();

        assertThat(page)
                .contains("integrale casusregie", "Niet te verwarren met", "eigen regie", "Wat is het verschil?")
                .contains("https://regiehub.example/id/begrip/casusregie", "/doc/begrip/casusregie.ttl");
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() throws Exception {
        var seen = new HashSet<String>();
        for (String page : new String[] {
            "/begrippen",
            "/begrippen/lijsten",
            "/begrippen/publicaties",
            "/begrippen/spraakverwarring",
            "/doc/begrip/casusregie",
            "/doc/begrip/jeugdhulp",
            "/doc/lijst/casusrol"
        }) {
            var links = Pattern.compile("href=\"(/[^\"#]*)\"")
                    .matcher(get(page, "Accept", "text/html").body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (seen.add(link)) {
                    assertThat(get(link, "Accept", "*/*").statusCode())
                            .as(page + " -> " + link)
                            .isIn(200, 302);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void anOlderPublicationStaysReadableAtAnAddressOfItsOwn() throws Exception {
        String id =
                hub.get("/api/v1/begrippen/publicaties").body().replaceFirst("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");

        assertThat(get("/begrippen/publicaties/" + id, "Accept", "text/html").body())
                .contains("casusregie");
        assertThat(get("/begrippen/publicaties/" + id + ".nt", "Accept", "*/*").body())
                .contains("<https://regiehub.example/id/begrip/casusregie>");
        assertThat(get("/doc/begrip/casusregie?publicatie=" + id, "Accept", "text/html")
                        .body())
                .contains("eerdere publicatie", "publicatie=" + id);
        assertThat(get("/doc/begrip/casusregie?publicatie=" + "0".repeat(64), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsSearchCompareAndReadTheReport() {
        assertThat(hub.get("/api/v1/begrippen/zoek?q=hulpvragen&soort=BEGRIPPEN")
                        .body())
                .contains("\"label\":\"hulpvraag\"");
        assertThat(hub.get("/api/v1/begrippen/vergelijking?een=ondersteuningsplan&ander=arrangement")
                        .body())
                .contains("\"verhouding\":\"verschillend\"", "\"waarin\":\"DEFINITIE\"");
        assertThat(hub.get("/api/v1/begrippen/vergelijking?een=qwxzv&ander=arrangement")
                        .body())
                .contains("\"verhouding\":\"onbekend\"");
        assertThat(hub.get("/api/v1/begrippen/spraakverwarring").body())
                .contains(
                        "\"woord\":\"regie\"",
                        "\"woord\":\"veiligheid\"",
                        "\"woord\":\"monitoren\"",
                        "\"woord\":\"ondersteunings-\"",
                        "\"partner\":\"Gemeente Lindehoven\"");
        assertThat(hub.get("/api/v1/begrippen/zoek").statusCode()).isEqualTo(400);
    }

    @Test
    void theReportCountsTheWordsThatAGemeenteHasOfItsOwnAndLeadsToThem() throws Exception {
        String report =
                get("/begrippen/spraakverwarring", "Accept", "text/html").body();
        String words =
                get("/doc/lijst/gemeentewoord/9901", "Accept", "text/html").body();

        assertThat(report)
                .contains("9901: 3/6", "href=\"/doc/lijst/gemeentewoord/9901\"", "Woorden van gemeente Lindehoven");
        assertThat(words).contains("Maatje thuis", "ruimer");
    }

    @Test
    void theReportOpensInASpreadsheet() throws Exception {
        var csv = get("/begrippen/spraakverwarring.csv", "Accept", "*/*");

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines())
                .allMatch(line -> line.startsWith("\"") && line.endsWith("\""))
                .anyMatch(line -> line.startsWith("\"homoniem\";\"veiligheid\";"))
                .anyMatch(line -> line.startsWith("\"dekking\";\"Gemeente Lindehoven\";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/huishoudens", "/api/v1/boekhouding", "/fhir/Patient", "/beheer/boekhouding"})
    void nothingElseIsOpenToWhoDidNotLogIn(String path) throws Exception {
        assertThat(get(path, "Accept", "application/json").statusCode()).isIn(302, 401);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var address = path.startsWith("http") ? path : hub.baseUrl() + path;
        return http.send(
                HttpRequest.newBuilder(URI.create(address)).headers(headers).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
