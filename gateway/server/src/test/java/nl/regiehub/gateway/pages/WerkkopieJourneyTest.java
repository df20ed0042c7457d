package nl.regiehub.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.gateway.Browser;
import nl.regiehub.gateway.RunningHub;
import nl.regiehub.vocabulary.Bestanden;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposing in forms, as a casemanager does: a concept, what a code means, a file as text. */
class WerkkopieJourneyTest {

    private static final String CASEMANAGER = "anouk.visser";
    private static final String KOPIE = "/vocabulaire/werkkopie";
    private static final String LIJST = Codelijst.iwmo("wmo020");
    private static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @AutoClose
    private Browser browser;

    @BeforeAll
    static void start() {
        hub = RunningHub.on(folder.resolve("hub"));
    }

    @BeforeEach
    void login() {
        browser = new Browser();
        browser.login(hub, CASEMANAGER);
    }

    @Test
    void aConceptIsChangedAndHandedIn() {
        assertThat(open("/doc/begrip/casusregie").body()).contains(KOPIE + "/begrip?naam=casusregie");
        var formulier = open(KOPIE + "/begrip?naam=casusregie");
        assertThat(formulier.body()).contains("value=\"casusregie\"");

        var voorstel = browser.submit(
                formulier,
                KOPIE + "/begrip",
                Map.of(
                        "naam", "casusregie",
                        "label", "casusregie",
                        "definitie", "Wie het overzicht over een casus houdt.",
                        "synoniemen", "zaakregie\r\nregie op de casus",
                        "uitleg", "Iemand houdt overzicht over alle hulp die u krijgt.",
                        "ruimer", "voorziening",
                        "status", "VASTGESTELD",
                        "waarom", "Twee gemeenten noemen het zo."));

        assertThat(voorstel.uri().getPath()).matches("/vocabulaire/voorstellen/[0-9]+");
        assertThat(voorstel.body())
                .contains("Begrip casusregie")
                .contains("Twee gemeenten noemen het zo.")
                .contains("Wie het overzicht over een casus houdt.")
                .contains("zaakregie")
                .doesNotContain("kop-gevolgen");
        var daarna = browser.submit(voorstel, voorstel.uri().getPath() + "/indienen", Map.of());
        assertThat(daarna.body()).contains("Wacht op een architect");
        try (var architect = new Browser()) {
            architect.login(hub, "gijs.architect");
            assertThat(architect.open(voorstel.uri().toString()).body())
                    .contains("Gemeente Lindehoven")
                    .contains("kop-gevolgen")
                    .contains("Doorsturen voor besluit");
        }
    }

    @Test
    void oneWorkingCopyTakesMoreThanOneChange() {
        var eerst = browser.submit(open(KOPIE + "/begrip"), KOPIE + "/begrip", nieuw("buurtgezin"));
        var nummer = eerst.uri().getPath().replaceAll("\\D", "");

        var tweede = browser.submit(eerst, KOPIE + "/begrip", met(nieuw("buurthuisgezin"), "voorstel", nummer));
        var dubbel = browser.submit(eerst, KOPIE + "/begrip", met(nieuw("buurtgezin"), "voorstel", nummer));

        assertThat(tweede.uri()).isEqualTo(eerst.uri());
        assertThat(tweede.body())
                .contains("Alles is in orde.")
                .contains(">buurtgezin<")
                .contains(">buurthuisgezin<");
        assertThat(dubbel.body()).contains("Dit begrip is er al.");
        assertThat(open(KOPIE + "/begrip?naam=buurtgezin&voorstel=" + nummer).body())
                .contains("value=\"buurtgezin\"");
        assertThat(open(KOPIE + "/begrip?naam=buurtgezin").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongInAFormIsToldAndNothingIsKept() {
        var formulier = open(KOPIE + "/begrip");

        assertThat(browser.submit(formulier, KOPIE + "/begrip", met(nieuw("x"), "ruimer", "nergens"))
                        .body())
                .contains("Het begrip &#39;nergens&#39; kent de hub niet.");
        assertThat(browser.submit(formulier, KOPIE + "/begrip", met(nieuw("x"), "vanaf", "morgen"))
                        .body())
                .contains("Dit is geen datum.");
        assertThat(browser.submit(
                                formulier,
                                KOPIE + "/begrip",
                                met(met(nieuw("x"), "vanaf", "2027-02-01"), "tot", "2027-01-01"))
                        .body())
                .contains("De laatste dag ligt voor de eerste.");
        assertThat(browser.submit(formulier, KOPIE + "/begrip", met(nieuw("x"), "label", " "))
                        .body())
                .contains("Het begrip heeft geen naam.");
    }

    @Test
    void whatACodeMeansIsChangedAndTakenAway() {
        var adres = KOPIE + "/koppeling?lijst=%s&waarde=02".formatted(URLEncoder.encode(LIJST, StandardCharsets.UTF_8));
        var formulier = open(adres);
        assertThat(formulier.body()).contains("<strong>begeleiding</strong>");
        var velden = Map.of("lijst", LIJST, "waarde", "02", "begrip", "begeleiding");

        var zonder = browser.submit(formulier, KOPIE + "/koppeling", met(velden, "soort", "BROAD_MATCH"));
        var anders = browser.submit(
                formulier,
                KOPIE + "/koppeling",
                met(met(met(velden, "soort", "BROAD_MATCH"), "verlies", "Alleen Wmo."), "vanaf", "2027-01-01"));
        var weg = browser.submit(formulier, KOPIE + "/koppeling", met(velden, "verwijder", "true"));
        var onbekend = browser.submit(formulier, KOPIE + "/koppeling", met(velden, "begrip", "nergens"));

        assertThat(zonder.body()).contains("Er staat niet bij wat er verloren gaat.");
        assertThat(anders.body()).contains("broadMatch").contains("Alleen Wmo.").contains("2027-01-01");
        assertThat(weg.body()).contains("Eraf:").contains("closeMatch");
        assertThat(onbekend.body()).contains("kent de hub niet");
        assertThat(open(adres.replace("waarde=02", "waarde=999")).statusCode()).isEqualTo(404);
    }

    @Test
    void aCodeMeansAConceptThatTheSameWorkingCopyBrings() {
        var kopie = browser.submit(open(KOPIE + "/begrip"), KOPIE + "/begrip", nieuw("logeerhuis"));
        var nummer = kopie.uri().getPath().replaceAll("\\D", "");
        var adres = KOPIE + "/koppeling?lijst=%s&waarde=02".formatted(URLEncoder.encode(LIJST, StandardCharsets.UTF_8));
        var velden = Map.of("lijst", LIJST, "waarde", "02", "begrip", "logeerhuis", "soort", "RELATED_MATCH");
        var formulier = open(adres + "&voorstel=" + nummer);

        var gekoppeld = browser.submit(formulier, KOPIE + "/koppeling", met(velden, "voorstel", nummer));
        var elders = browser.submit(open(adres), KOPIE + "/koppeling", velden);
        var weg = browser.submit(
                formulier, KOPIE + "/koppeling", met(met(velden, "voorstel", nummer), "verwijder", "true"));

        assertThat(formulier.body()).contains("<option value=\"logeerhuis\">");
        assertThat(open(adres).body()).doesNotContain("logeerhuis");
        assertThat(gekoppeld.body()).contains("Alles is in orde.").contains("begrip:logeerhuis\tlogeerhuis");
        assertThat(elders.body()).contains("kent de hub niet");
        assertThat(weg.body()).contains("Alles is in orde.").doesNotContain("begrip:logeerhuis\tlogeerhuis");
    }

    @Test
    void aFileAsTextIsCheckedLineByLine() {
        var tekst = Bestanden.meegeleverd().tekst(TABEL).orElseThrow();
        var formulier = open(KOPIE + "/bestand?pad=" + TABEL);
        assertThat(formulier.body()).contains("wmo020:02\tBegeleiding");

        var kapot = browser.submit(
                formulier,
                KOPIE + "/bestand",
                Map.of("pad", TABEL, "tekst", tekst.replace("\n", "\r\n") + "weg:1\tx\r\n"));
        var nummer = kapot.uri().getPath().replaceAll("\\D", "");
        var weer = open(KOPIE + "/bestand?pad=%s&voorstel=%s".formatted(TABEL, nummer));
        var heel = browser.submit(
                weer,
                KOPIE + "/bestand",
                Map.of("pad", TABEL, "tekst", tekst.replace("\n", "\r\n"), "voorstel", nummer));

        assertThat(kapot.body()).containsPattern(TABEL + ":[0-9]+").contains("kop-besluit");
        assertThat(weer.body())
                .containsPattern("(?s)kop-fouten.*" + TABEL + ":[0-9]+")
                .containsPattern("(?s)href=\"#(regel-[0-9]+)\".*<li id=\"\\1\"[^>]*>weg:1\tx</li>");
        assertThat(formulier.body()).doesNotContain("kop-fouten").doesNotContain("regel-1");
        assertThat(heel.body()).contains("Alles is in orde.").contains("Er verandert niets.");
    }

    @Test
    void whatToChangeIsFoundByItsName() {
        var gevonden = open(KOPIE + "?q=begeleiding").body();

        assertThat(gevonden).contains(KOPIE + "/begrip?naam=begeleiding").contains(KOPIE + "/koppeling?lijst=");
        assertThat(open(KOPIE).body()).contains(KOPIE + "/bestand?pad=begrippen/voorzieningen.ttl");
    }

    private static Map<String, String> nieuw(String label) {
        return Map.of("label", label, "definitie", "Gezin dat helpt.", "ruimer", "voorziening");
    }

    private static Map<String, String> met(Map<String, String> velden, String veld, String waarde) {
        var alle = new HashMap<>(velden);
        alle.put(veld, waarde);
        return alle;
    }

    private HttpResponse<String> open(String path) {
        return browser.open(hub.baseUrl() + path);
    }
}
