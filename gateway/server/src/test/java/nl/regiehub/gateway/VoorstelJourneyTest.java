package nl.regiehub.gateway;

import static nl.regiehub.gateway.RunningHub.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.regiehub.vocabulary.Bestanden;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody proposes, an architect looks at it, the programmaraad decides. */
class VoorstelJourneyTest {

    private static final String CASEMANAGER = "anouk.visser";
    private static final String SYSTEEM = "aanbieder-de-linde";
    private static final String ARCHITECT = "gijs.architect";
    private static final String RAAD = "hanna.raad";
    private static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";
    private static final String VOORSTELLEN = "/api/v1/vocabulaire/voorstellen";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
    }

    @Test
    void whatACasemanagerProposesGoesPastAnArchitectToTheProgrammaraad() {
        var pad = voorstel(CASEMANAGER, "Uitleg erbij");
        assertThat(json(hub.get(CASEMANAGER, pad + "/rapport")).path("inOrde").asBoolean())
                .isTrue();
        assertThat(json(hub.get(CASEMANAGER, pad + "/verschil"))
                        .path("veranderingen")
                        .size())
                .isPositive();
        assertThat(hub.get(CASEMANAGER, pad + "/gevolgen").statusCode()).isEqualTo(403);

        assertThat(post(CASEMANAGER, pad + "/indienen", "{}").statusCode()).isEqualTo(204);
        assertThat(json(hub.get(RAAD, pad)).path("stand").asString()).isEqualTo("TER_TOETSING");
        assertThat(json(hub.get(RAAD, pad)).path("organisatie").asString()).isEqualTo("GEMEENTE:9901");
        assertThat(post(RAAD, pad + "/vaststellen", "{}").statusCode())
                .as("no architect looked at it")
                .isEqualTo(422);
        assertThat(post(RAAD, pad + "/toetsen", "{\"verder\":true}").statusCode())
                .isEqualTo(403);

        assertThat(post(ARCHITECT, pad + "/toetsen", "{\"verder\":false}").statusCode())
                .as("without saying why")
                .isEqualTo(422);
        assertThat(post(ARCHITECT, pad + "/toetsen", "{\"advies\":\"Leg uit waarom.\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(hub.get(CASEMANAGER, pad)).at("/toets/advies").asString())
                .isEqualTo("Leg uit waarom.");
        post(CASEMANAGER, pad + "/indienen", "{}");
        assertThat(post(ARCHITECT, pad + "/toetsen", "{\"verder\":true}").statusCode())
                .isEqualTo(204);
        assertThat(post(RAAD, pad + "/vaststellen", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void aSystemProposesAndSeesItsOwnProposalsAlone() {
        var eigen = voorstel(SYSTEEM, "Van een systeem");
        var ander = voorstel(ARCHITECT, "Van een ander");

        assertThat(hub.get(SYSTEEM, eigen).statusCode()).isEqualTo(200);
        var onzichtbaar = hub.get(SYSTEEM, ander);
        var onbekend = hub.get(SYSTEEM, VOORSTELLEN + "/99999");
        assertThat(onzichtbaar.statusCode()).isEqualTo(404);
        assertThat(onzichtbaar.body().replace(ander, ""))
                .isEqualTo(onbekend.body().replace(VOORSTELLEN + "/99999", ""));
        assertThat(hub.get(SYSTEEM, ander + "/bestanden").statusCode()).isEqualTo(404);
        assertThat(post(SYSTEEM, ander + "/indienen", "{}").statusCode()).isEqualTo(422);
        assertThat(json(hub.get(SYSTEEM, VOORSTELLEN)).path("voorstellen").size())
                .isEqualTo(1);
        assertThat(hub.get(SYSTEEM, "/api/v1/vocabulaire/publicaties").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoProposesTooOftenWaits() {
        HttpResponse<String> last = post("stichting-toegang", VOORSTELLEN, werkkopie("1"));
        for (int i = 0; i < 40 && last.statusCode() == 201; i++) {
            last = post("stichting-toegang", VOORSTELLEN, werkkopie("meer"));
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 120L);
        assertThat(post(CASEMANAGER, VOORSTELLEN, werkkopie("van een ander")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aProposalIsWeighedOnceAndAgainWhenSomebodyAsks() {
        var pad = voorstel(ARCHITECT, "Weging");
        int before = berichten(pad, false);

        hub.bring("regiesysteem-lindehoven", "casus.json");
        await().until(() -> berichten(voorstel(ARCHITECT, "Later"), false) > before);

        assertThat(berichten(pad, false)).isEqualTo(before);
        assertThat(berichten(pad, true)).isEqualTo(before + 1);
        assertThat(berichten(pad, false)).isEqualTo(before + 1);
    }

    @Test
    void everyMistakeInEveryFileIsToldAndNothingOfItIsPublished() {
        var bron = Bestanden.meegeleverd();
        var begrippen = "begrippen/voorzieningen.ttl";
        var kring = bron.tekst(begrippen).orElseThrow() + """
                begrip:voorziening skos:broader begrip:algemene-voorziening ; skos:prefLabel "nog een naam"@nl ; skos:weg "x" .
                """;
        var tabel = bron.tekst(TABEL).orElseThrow() + """
                weg:1\tX\tskos:exactMatch\tbegrip:begeleiding\tbegeleiding\tsemapv:LexicalMatching\t1.0\t\t\t
                wmo020:03\tVerzorging\tskos:zoiets\tbegrip:begeleiding\tbegeleiding\tsemapv:LexicalMatching\t1.0\t\t\t
                """;
        var bestanden = Map.of(
                begrippen,
                kring,
                TABEL,
                tabel,
                "begrippen/kapot.ttl",
                "@prefix x: <x> .\nx:a x:b",
                "begrippen/bom.ttl",
                "[".repeat(100_000));

        var pad = voorstel(ARCHITECT, "Alles fout", bestanden);
        var rapport = json(hub.get(ARCHITECT, pad + "/rapport"));

        var plaatsen = rapport.path("problemen")
                .valueStream()
                .map(each -> each.path("where").asString())
                .toList();
        assertThat(plaatsen)
                .anyMatch(where -> where.matches("begrippen/kapot.ttl:2:\\d+"))
                .anyMatch(where -> where.matches("begrippen/bom.ttl:1:\\d+"))
                .anyMatch(where -> where.startsWith(begrippen + ":"))
                .anyMatch(where -> where.startsWith(TABEL + ":"));
        assertThat(rapport.toString())
                .contains("ruimer dan zichzelf")
                .contains("precies één voorkeursterm")
                .contains("geen relatie")
                .contains("weg:1");
        var voor = hub.get(ARCHITECT, "/api/v1/vocabulaire/publicaties").body();
        post(ARCHITECT, pad + "/indienen", "{}");
        assertThat(post(RAAD, pad + "/vaststellen", "{}").statusCode()).isEqualTo(422);
        assertThat(hub.get(ARCHITECT, "/api/v1/vocabulaire/publicaties").body()).isEqualTo(voor);
    }

    private static int berichten(String pad, boolean opnieuw) {
        return json(hub.get(ARCHITECT, pad + "/gevolgen?opnieuw=" + opnieuw))
                .path("berichten")
                .asInt();
    }

    private static String voorstel(String wie, String naam) {
        return ingezonden(post(wie, VOORSTELLEN, werkkopie(naam)));
    }

    private static String voorstel(String wie, String naam, Map<String, String> bestanden) {
        return ingezonden(
                post(wie, VOORSTELLEN, DemoHub.JSON.writeValueAsString(Map.of("naam", naam, "bestanden", bestanden))));
    }

    private static String ingezonden(HttpResponse<String> antwoord) {
        assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(201);
        return VOORSTELLEN + "/" + json(antwoord).path("voorstel").asLong();
    }

    private static String werkkopie(String naam) {
        var tabel = Bestanden.meegeleverd().tekst(TABEL).orElseThrow();
        var zonder = tabel.replaceAll("(?m)^cod472:09\t.*\n", "");
        assertThat(zonder).isNotEqualTo(tabel);
        return DemoHub.JSON.writeValueAsString(Map.of("naam", naam, "bestanden", Map.of(TABEL, zonder)));
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return hub.postJson(who, path, body);
    }
}
