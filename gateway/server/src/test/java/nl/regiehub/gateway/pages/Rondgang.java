package nl.regiehub.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.util.function.BiConsumer;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.gateway.RunningHub;

/**
 * Walks past every screen of a hub where a {@link Schermverhaal} was played, as everybody who has screens.
 *
 * @param message a message that the keeper of connections can look at
 */
record Rondgang(RunningHub hub, String message) {

    static final String CASEMANAGER = "anouk.visser";
    static final String PROVIDER = "daan.smit";
    static final String INWONER = "anna.inwoner";
    static final String FUNCTIONARIS = "frits.privacy";
    static final String PRIVACY = "petra.privacy";
    static final String KEEPER = "fenna.ict";
    static final String ARCHITECT = "gijs.architect";
    static final String BSN = "999900006";

    /** Shows each screen under its name. */
    void everyScreen(BrowserContext context, String language, BiConsumer<String, Page> look) {
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
        login(page, PRIVACY);
        visit(page, "/vernietiging", "vernietiging", look);
        page.click("header button");
        login(page, "quirijn.privacy");
        visit(page, "/vernietiging", "vernietiging-besluit", look);
        page.click("header button");
        login(page, "bas.beleid");
        visit(page, "/tellingen", "tellingen", look);
        page.click("header button");
        vocabulaire(page, look);
    }

    /** Rejects one by keyboard, and honours it after all. */
    private void bezwaren(Page page, BiConsumer<String, Page> look) {
        visit(page, "/bezwaren", "bezwaren", look);
        page.fill("#reden-afwijzen-0", "zonder dit kan de gemeente niet helpen");
        page.press("#reden-afwijzen-0", "Enter");
        page.waitForSelector("form[action$=honoreren]");
        look.accept("bezwaren-afgewezen", page);
        page.fill("#reden-honoreren-0", "het kan ook anders");
        page.press("#reden-honoreren-0", "Enter");
        page.waitForSelector("#reden-afwijzen-0");
    }

    private void vocabulaire(Page page, BiConsumer<String, Page> look) {
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
    private void ventielen(Page page, BiConsumer<String, Page> look) {
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

    private void visit(Page page, String path, String name, BiConsumer<String, Page> look) {
        page.navigate(hub.baseUrl() + path);
        look.accept(name, page);
    }

    /** Logs somebody in by name and password. */
    void login(Page page, String user) {
        page.navigate(hub.baseUrl() + "/inloggen");
        page.fill("#naam", user);
        page.fill("#wachtwoord", hub.password(user));
        page.click("main button[type=submit]");
    }
}
