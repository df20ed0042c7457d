package nl.regiehub.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.gateway.RunningHub;
import nl.regiehub.vocabulary.Bestanden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The screens in a real browser: every one of them, wide and narrow, in two languages, with and without a script. */
class SchermenJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target/screens");
    private static final String CASEMANAGER = "anouk.visser";
    private static final String PROVIDER = "daan.smit";
    private static final String INWONER = "anna.inwoner";
    private static final String FUNCTIONARIS = "frits.privacy";
    private static final String KEEPER = "fenna.ict";
    private static final String ARCHITECT = "gijs.architect";
    private static final String BSN = "999900006";
    private static final int WIDE = 1200;
    private static final int NARROW = 320;

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static Playwright playwright;
    private static Browser browser;
    private static String message = "";

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at /usr/bin/chromium: apt-get install chromium");
        hub = RunningHub.on(folder.resolve("hub"));
        message = hub.bring("regiesysteem-lindehoven", "wmo301.xml")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/", "");
        hub.bring("regiesysteem-lindehoven", "casus.json");
        hub.post(
                "regiesysteem-lindehoven",
                "/access/v1/relaties",
                "text/csv",
                """
                soort,nummer,bsn,account,datum,periode.van
                inlog,i-1,999900006,anna.inwoner,,2026-01-01
                geboorte,g-1,999900006,,1980-05-17,
                """.getBytes(StandardCharsets.UTF_8),
                "Doel",
                "berichtenverkeer");
        hub.bring("regiesysteem-lindehoven", "wmo301-eerder.xml");
        hub.bring("wijkverpleging-nabij", "betrokkenheid.json");
        hub.bring("stichting-toegang", "verwijzing.json");
        hub.bring("stichting-toegang", "verwijzing-2.json");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hub.get(KEEPER, "/api/v1/boekhouding").body().contains("\"processed\":6"));
        sayWhatTheInwonerWants();
        proposeAndMeetAnUnknownCode();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync")));
    }

    /** An objection that somebody has to decide on, and a correctie that somebody has to pass on. */
    private static void sayWhatTheInwonerWants() {
        var json = new JsonMapper();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage")
                        .body()
                        .contains("Nabij"));
        var afschrift = json.readTree(hub.get(INWONER, "/api/v1/inzage", "Doel", "eigen-inzage")
                        .body())
                .at("/afschriften/0");
        var zorg = afschrift
                .at("/beeld/betrokkenen")
                .valueStream()
                .filter(wie -> wie.path("wet").asString().equals("ZVW"))
                .findFirst()
                .orElseThrow();
        var persoon = afschrift.path("persoon").asString();
        say(
                "/api/v1/correcties",
                Map.of(
                        "persoon",
                        persoon,
                        "deel",
                        zorg.at("/bron/deel").asString(),
                        "onjuist",
                        "De zorg stopte in mei.",
                        "juist",
                        "Zet de zorg op beëindigd."));
        say(
                "/api/v1/toestemmingen",
                Map.of(
                        "persoon",
                        persoon,
                        "wil",
                        "BEZWAAR",
                        "houder",
                        "GEMEENTE:9901",
                        "categorieen",
                        List.of("SCHULDEN")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hub.get(FUNCTIONARIS, "/api/v1/correcties/openstaand", "Doel", "privacytoezicht")
                        .body()
                        .contains("\"nummer\""));
    }

    private static void say(String path, Map<String, Object> what) {
        hub.post(
                INWONER,
                path,
                "application/json",
                new JsonMapper().writeValueAsString(what).getBytes(UTF_8),
                "Doel",
                "eigen-inzage");
    }

    private static void proposeAndMeetAnUnknownCode() {
        var onbekend = new String(RunningHub.story("verwijzing.json"), UTF_8)
                .replaceFirst("\"code\": \"45\"", "\"code\": \"wandelmaatje\"")
                .replace("verw-501-1", "verw-599-1")
                .replace("\"nummer\": \"501\"", "\"nummer\": \"599\"");
        hub.postJson("stichting-toegang", "/berichten", onbekend);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hub.get(ARCHITECT, "/api/v1/vocabulaire/werkvoorraad")
                        .body()
                        .contains("wandelmaatje"));
        propose("Zonder betekenis", "mappings/iwmo-3.2.sssom.tsv", "(?m)^wmo020:02\\t.*\\n", "");
        propose("Met een fout", "begrippen/kaders.ttl", "skos:", "skoos:");
        hub.postJson(CASEMANAGER, "/api/v1/vocabulaire/voorstellen/1/indienen", "{}");
    }

    private static void propose(String naam, String pad, String regel, String anders) {
        var tekst = Bestanden.meegeleverd().tekst(pad).orElseThrow().replaceAll(regel, anders);
        hub.postJson(
                CASEMANAGER,
                "/api/v1/vocabulaire/voorstellen",
                new JsonMapper().writeValueAsString(Map.of("naam", naam, "bestanden", Map.of(pad, tekst))));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void noScreenHasABarrierThatAxeCanFind() {
        var barriers = new ArrayList<String>();
        try (var context = browser.newContext(width(WIDE).setBypassCSP(true))) { // axe brings its own script
            everyScreen(context, "nl", (name, page) -> barriers.addAll(barriers(name, page)));
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void noScreenHasABarrierInEnglishOnANarrowScreenEither() {
        var barriers = new ArrayList<String>();
        try (var context = browser.newContext(width(NARROW).setBypassCSP(true))) {
            everyScreen(context, "en", (name, page) -> barriers.addAll(barriers(name, page)));
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void noScreenBreaksItsOwnContentSecurityPolicy() {
        var complaints = new ArrayList<String>();
        try (var context = browser.newContext(width(WIDE))) {
            context.onConsoleMessage(line -> complaints.add(line.text()));
            everyScreen(context, "nl", (_, _) -> {});
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void everyScreenFitsOnANarrowScreen() {
        var overflowing = new ArrayList<String>();
        try (var context = browser.newContext(width(NARROW))) {
            everyScreen(context, "nl", (name, page) -> {
                shoot(name + "-smal", page);
                var excess =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (!excess.equals(0)) {
                    overflowing.add(name);
                }
            });
        }

        assertThat(overflowing).isEmpty();
    }

    @Test
    void everythingWorksWithoutAScript() {
        var seen = new ArrayList<String>();
        try (var context = browser.newContext(width(WIDE).setJavaScriptEnabled(false))) {
            everyScreen(context, "nl", (name, page) -> {
                shoot(name, page);
                seen.add(name);
            });
        }

        assertThat(seen).contains("huishouden", "verwijzingen", "weigeren", "boekhouding", "bericht");
    }

    @Test
    void aCasemanagerFindsAHouseholdByKeyboardAloneAndTheBsnStaysOutOfTheAddress() {
        try (var context = browser.newContext(width(WIDE))) {
            var page = context.newPage();
            login(page, CASEMANAGER);
            page.navigate(hub.baseUrl() + "/huishoudens");

            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#inhoud");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type(BSN);
            page.keyboard().press("Enter");
            page.waitForSelector("#kop-gevonden");

            assertThat(page.url()).doesNotContain(BSN);
            assertThat(page.locator("main").innerText()).contains("Anna Maria de Vries");
        }
    }

    @Test
    void aProviderRefusesAVerwijzingWithAReason() {
        try (var context = browser.newContext(width(WIDE))) {
            var page = context.newPage();
            login(page, PROVIDER);
            page.navigate(hub.baseUrl() + "/verwijzingen");
            page.locator("main li:has-text('502') a:has-text('Weigeren')").click();
            page.click("main button[type=submit]");
            assertThat(page.locator("#reden-fout").innerText()).isEqualTo("Kies een reden.");
            page.check("#reden-geen-plaats");
            page.click("main button[type=submit]");

            assertThat(page.locator("[role=status]").innerText()).contains("geweigerd");
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                page.reload();
                return page.locator("main li:has-text('502') .utrecht-status-badge--error")
                                .count()
                        == 1;
            });
        }
    }

    private static void everyScreen(BrowserContext context, String language, BiConsumer<String, Page> look) {
        var page = context.newPage();
        page.navigate(hub.baseUrl() + "/inloggen?taal=" + language);
        look.accept("inloggen", page);
        visit(page, "/toegankelijkheid", "toegankelijkheid", look);
        visit(page, "/begrippen", "begrippen", look);
        visit(page, "/begrippen/zoeken?q=regie", "begrippen-zoeken", look);
        visit(page, "/begrippen/a-z?letter=V", "begrippen-alfabet", look);
        visit(page, "/begrippen/boom", "begrippen-boom", look);
        visit(page, "/begrippen/lijsten", "begrippen-lijsten", look);
        visit(page, "/begrippen/vergelijken?een=casusregie&ander=eigen%20regie", "begrippen-vergelijken", look);
        visit(page, "/begrippen/spraakverwarring", "begrippen-spraakverwarring", look);
        visit(page, "/begrippen/publicaties", "begrippen-publicaties", look);
        visit(page, "/doc/begrip/casusregie", "begrip", look);
        visit(page, "/doc/lijst/casusrol", "begrippen-lijst", look);
        visit(page, "/doc/lijst/casusrol/regisseur", "begrippen-code", look);
        login(page, CASEMANAGER);
        look.accept("start", page);
        visit(page, "/huishoudens", "zoeken", look);
        page.fill("#bsn", BSN);
        page.click("main button[type=submit]");
        look.accept("gevonden", page);
        page.click("main li h3 a");
        look.accept("huishouden", page);
        bezwaren(page, look);
        page.click("header button");
        login(page, PROVIDER);
        visit(page, "/verwijzingen", "verwijzingen", look);
        page.locator("main li:has-text('501') .hub-knoppen a").click();
        look.accept("weigeren", page);
        ventielen(page, look);
        page.click("header button");
        login(page, INWONER);
        visit(page, "/mijn-gegevens", "mijn-gegevens", look);
        visit(page, "/toestemmingen", "toestemmingen-leeg", look);
        page.selectOption("#partij-0", "AGB:47470001");
        page.check("#c-0-TAAK");
        page.locator("main button:has-text('%s')".formatted(language.equals("nl") ? "Vastleggen" : "Record"))
                .click();
        page.waitForSelector("[role=status]");
        page.fill("#medewerker-0", "de.buurvrouw");
        page.press("#medewerker-0", "Enter");
        page.waitForSelector("main li:has-text('de.buurvrouw')");
        look.accept("toestemmingen", page);
        page.locator("main li form button").first().click();
        look.accept("toestemmingen-ingetrokken", page);
        page.click("header button");
        login(page, KEEPER);
        visit(page, "/beheer/boekhouding", "boekhouding", look);
        visit(page, "/beheer/berichten/" + message, "bericht", look);
        page.click("header button");
        vocabulaire(page, look);
    }

    /** Rejects one by keyboard, and honours it after all. */
    private static void bezwaren(Page page, BiConsumer<String, Page> look) {
        visit(page, "/bezwaren", "bezwaren", look);
        page.fill("#reden-0", "zonder dit kan de gemeente niet helpen");
        page.press("#reden-0", "Enter");
        page.waitForSelector("form[action$=honoreren]");
        look.accept("bezwaren-afgewezen", page);
        page.press("form[action$=honoreren] button", "Enter");
        page.waitForSelector("#reden-0");
    }

    private static void vocabulaire(Page page, BiConsumer<String, Page> look) {
        login(page, CASEMANAGER);
        visit(page, "/vocabulaire/voorstellen/2", "voorstel-eigen", look);
        visit(page, "/vocabulaire/werkkopie?q=begeleiding", "werkkopie", look);
        visit(page, "/vocabulaire/werkkopie/begrip?naam=casusregie", "begripsformulier", look);
        var lijst = URLEncoder.encode(Codelijst.iwmo("wmo020"), UTF_8);
        visit(page, "/vocabulaire/werkkopie/koppeling?waarde=02&lijst=" + lijst, "koppelingsformulier", look);
        visit(page, "/vocabulaire/werkkopie/bestand?voorstel=2&pad=begrippen/kaders.ttl", "bestandsformulier", look);
        page.click("header button");
        login(page, ARCHITECT);
        visit(page, "/vocabulaire/werkvoorraad", "werkvoorraad", look);
        page.click("main tbody a");
        look.accept("werkvoorraad-code", page);
        visit(page, "/vocabulaire/voorstellen", "voorstellen", look);
        visit(page, "/vocabulaire/voorstellen/1", "voorstel", look);
        visit(page, "/vocabulaire/publicaties", "publicaties", look);
    }

    /** Asks for one, and shows it to who asked, decides and reviews. */
    private static void ventielen(Page page, BiConsumer<String, Page> look) {
        page.click("header button");
        login(page, "bram.dekker");
        visit(page, "/ventielen/aanvragen", "ventiel-aanvragen", look);
        page.fill("#bsn", BSN);
        page.fill("#gemeente", "9901");
        page.fill("#casusnummer", "2026-17");
        page.check("#categorie-IDENTITEIT");
        page.fill("#reden", "er dreigt gevaar voor een kind");
        page.press("main button[type=submit]", "Enter");
        look.accept("ventiel-gevraagd", page);
        var ventiel = page.url();
        page.click("header button");
        login(page, "bea.burgemeester");
        page.navigate(ventiel);
        look.accept("ventiel-besluit", page);
        page.press("form[action$=openen] button", "Enter");
        look.accept("ventiel-open", page);
        page.click("header button");
        login(page, FUNCTIONARIS);
        visit(page, "/ventielen", "ventielen", look);
        page.navigate(ventiel);
        look.accept("ventiel-toets", page);
        page.check("#oordeel-TERECHT");
        page.fill("#toelichting", "kon niet anders");
        page.press("form[action$=toetsen] button", "Enter");
        visit(page, "/toezicht/log", "toezicht", look);
        visit(page, "/toezicht/correcties", "toezicht-correcties", look);
        page.click("header button");
        login(page, "anna.inwoner");
        visit(page, "/mijn/inzage", "mijn-inzage", look);
    }

    private static void visit(Page page, String path, String name, BiConsumer<String, Page> look) {
        page.navigate(hub.baseUrl() + path);
        look.accept(name, page);
    }

    private static void login(Page page, String user) {
        page.navigate(hub.baseUrl() + "/inloggen");
        page.fill("#naam", user);
        page.fill("#wachtwoord", hub.password(user));
        page.click("main button[type=submit]");
    }

    private static NewContextOptions width(int width) {
        return new NewContextOptions().setViewportSize(width, 900).setLocale("nl-NL");
    }

    private static List<String> barriers(String name, Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> "%s: %s %s".formatted(name, rule.getId(), places(rule)))
                        .toList();
    }

    private static List<String> places(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    private static void shoot(String name, Page page) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
