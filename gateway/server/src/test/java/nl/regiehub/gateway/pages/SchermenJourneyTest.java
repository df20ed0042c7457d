package nl.regiehub.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiehub.gateway.RunningHub;
import nl.regiehub.gateway.Voorbij;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens in a real browser: every one of them, wide and narrow, in two languages, with and without a script. */
class SchermenJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOTS = Path.of("target/screens");
    private static final String EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final int WIDE = 1200;
    private static final int NARROW = 320;

    @TempDir
    private static Path folder;

    private static RunningHub hub;
    private static Playwright playwright;
    private static Browser browser;
    private static Rondgang rondgang;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at /usr/bin/chromium: apt-get install chromium");
        hub = RunningHub.on(folder.resolve("hub"), Voorbij.config(folder.resolve("config"), ""));
        rondgang = new Rondgang(hub, new Schermverhaal(hub).played());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync")));
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
            rondgang.everyScreen(context, "nl", (name, page) -> barriers.addAll(barriers(name, page)));
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void noScreenHasABarrierInEnglishOnANarrowScreenEither() {
        var barriers = new ArrayList<String>();
        try (var context = browser.newContext(width(NARROW).setBypassCSP(true))) {
            rondgang.everyScreen(context, "en", (name, page) -> barriers.addAll(barriers(name, page)));
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    void everyScreenFitsOnANarrowScreenAndKeepsToItsOwnContentSecurityPolicy() {
        var complaints = new ArrayList<String>();
        var overflowing = new ArrayList<String>();
        try (var context = browser.newContext(width(NARROW))) {
            context.onConsoleMessage(line -> complaints.add(line.text()));
            rondgang.everyScreen(context, "nl", (name, page) -> {
                shoot(name + "-smal", page);
                if (!page.evaluate(EXCESS).equals(0)) {
                    overflowing.add(name);
                }
            });
        }

        assertThat(overflowing).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everythingWorksWithoutAScript() {
        var seen = new ArrayList<String>();
        try (var context = browser.newContext(width(WIDE).setJavaScriptEnabled(false))) {
            rondgang.everyScreen(context, "nl", (name, page) -> {
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
            rondgang.login(page, Rondgang.CASEMANAGER);
            page.navigate(hub.baseUrl() + "/huishoudens");

            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#inhoud");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type(Rondgang.BSN);
            page.keyboard().press("Enter");
            page.waitForSelector("#kop-gevonden");

            assertThat(page.url()).doesNotContain(Rondgang.BSN);
            assertThat(page.locator("main").innerText()).contains("Anna Maria de Vries");
        }
    }

    @Test
    void aProviderRefusesAVerwijzingWithAReason() {
        try (var context = browser.newContext(width(WIDE))) {
            var page = context.newPage();
            rondgang.login(page, Rondgang.PROVIDER);
            page.navigate(hub.baseUrl() + "/verwijzingen");
            page.locator("main li:has-text('502') a:has-text('Weigeren')").click();
            page.click("main button[type=submit]");
            assertThat(page.locator("#reden-fout").innerText()).isEqualTo("Kies een reden.");
            page.check("#reden-geen-plaats");
            page.click("main button[type=submit]");

            assertThat(page.locator("[role=status]").innerText()).contains("geweigerd");
            await().until(() -> {
                page.reload();
                return page.locator("main li:has-text('502') .utrecht-status-badge--error")
                                .count()
                        == 1;
            });
        }
    }

    private static NewContextOptions width(int width) {
        return new NewContextOptions().setViewportSize(width, 900).setLocale("nl-NL");
    }

    private static List<String> barriers(String name, Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(
                                true) // no page of ours has another within, so none has to be opened to join them
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

    /** For who wants to look at them: {@code -Dhub.screens} with any value. */
    private static void shoot(String name, Page page) {
        if (System.getProperty("hub.screens") != null) {
            page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        }
    }
}
