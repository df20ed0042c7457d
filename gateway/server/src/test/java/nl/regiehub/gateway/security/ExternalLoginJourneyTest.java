package nl.regiehub.gateway.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Auditlog;
import nl.regiehub.gateway.Browser;
import nl.regiehub.gateway.HubApplication;
import nl.regiehub.gateway.ProductionHub;
import nl.regiehub.provider.Issuer;
import nl.regiehub.routes.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A hub outside the demo region beside a real OpenID Connect provider: who gets in, as whom, and who does not. */
class ExternalLoginJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PARTNER = """
            naam: Gemeente Lindehoven
            rol: regiesysteem
            client: sys-7
            organisaties: ["GEMEENTE:9901"]
            formaten: [regiehub-json]
            verstuurt: [casus]
            """;
    private static final RSAKey SYSTEM_KEY = Issuer.key();
    private static final RSAKey OTHER_KEY = Issuer.key();

    @TempDir
    private static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static HttpServer systemKeys;
    private static ConfigurableApplicationContext issuer;
    private static ConfigurableApplicationContext hub;
    private static String issuerAddress = "";
    private static String address = "";

    @BeforeAll
    static void start() throws IOException {
        systemKeys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        systemKeys.createContext("/", exchange -> {
            var keys = new JWKSet(SYSTEM_KEY).toPublicJWKSet().toString().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        systemKeys.start();
        int port = ProductionHub.freePort();
        issuerAddress = Issuer.address(port);
        var secret = Files.writeString(folder.resolve("secret"), Issuer.SECRET + "\n");
        var production = ProductionHub.in(folder)
                .with("hub.yaml", settings(secret))
                .with("partners/regiesysteem-lindehoven.yaml", PARTNER);
        address = production.address();
        hub = HubApplication.start(production.settings().toArray(String[]::new)); // before its provider is there
        issuer = Issuer.start(
                port, address, "http://localhost:" + systemKeys.getAddress().getPort() + "/jwks");
    }

    private static String settings(Path secret) {
        return """
                aanmelding:
                  uitgever: %s
                  clientId: regiehub-schermen
                  clientGeheimBestand: %s
                  claims: { account: preferred_username, rol: werk.functies, organisatie: werk.gever, client: azp }
                  rollen: { regisseur: casemanager }
                  organisaties: { lindehoven: "GEMEENTE:9901" }
                """.formatted(issuerAddress, secret);
    }

    @AfterAll
    static void stop() {
        hub.close();
        issuer.close();
        systemKeys.stop(0);
    }

    @Test
    void aPersonLogsInAtTheProviderAndActsInTheHubsOwnWordsForRoleAndOrganisation() {
        try (var browser = new Browser()) {
            var page = login(browser, "anouk");

            assertThat(page.uri().resolve("/")).isEqualTo(URI.create(address + "/"));
            assertThat(page.body())
                    .contains("Anouk Visser")
                    .contains("casemanager")
                    .contains("Gemeente Lindehoven");
            assertThat(browser.open(address + "/huishoudens").statusCode()).isEqualTo(200);
            assertThat(browser.cookies())
                    .filteredOn(cookie -> cookie.startsWith("regiehub="))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        }
    }

    @Test
    void whoGaveNoSecondFactorIsToldWhatIsMissingAndStaysOut() {
        try (var browser = new Browser()) {
            var page = login(browser, "bram");

            assertThat(page.uri().toString()).isEqualTo(address + "/inloggen?geweigerd=tweede-factor");
            assertThat(page.body()).contains("tweede stap").doesNotContain("wachtwoord");
            assertThat(browser.open(address + "/huishoudens").uri()).isEqualTo(page.uri());
        }
    }

    @Test
    void whoHasNoRoleHereOrTwoAtOnceStaysOut() {
        for (String name : List.of("kees", "twee")) {
            try (var browser = new Browser()) {
                assertThat(login(browser, name).uri().toString()).isEqualTo(address + "/inloggen?geweigerd=rol");
            }
        }
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheProvider() {
        try (var browser = new Browser()) {
            var page = login(browser, "anouk");

            var left = browser.submit(page, "/uitloggen", Map.of());

            assertThat(left.uri().toString()).isEqualTo(address + "/inloggen?uitgelogd");
            assertThat(left.body()).contains("U bent uitgelogd");
            assertThat(browser.open(address + "/huishoudens").uri().toString()).isEqualTo(issuerAddress + "/login");
        }
    }

    @Test
    void allOfItWorksInABrowserThatTakesTheProviderForAnotherSite() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at /usr/bin/chromium: apt-get install chromium");
        var options = new LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync"));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options)) {
            var page = browser.newPage();
            page.navigate(address + "/");
            page.fill("[name=username]", "anouk");
            page.fill("[name=password]", Issuer.PASSWORD);
            page.click("button[type=submit]");
            page.waitForSelector("header :text('Anouk Visser')");

            page.click("header button");

            page.waitForURL(address + "/inloggen?uitgelogd");
            page.click("main a");
            page.waitForURL(issuerAddress + "/login");
        }
    }

    @Test
    void aSystemProvesItselfAtTheProviderWithItsOwnKeyAndIsThePartnerOfItsFile() throws Exception {
        var token = systemToken("sys-7");

        assertThat(ask(token, "/api/v1/boekhouding").body()).contains("\"regiesysteem-lindehoven\"");
        assertThat(bring(token).statusCode()).isEqualTo(400); // admitted; it is only no message
    }

    @Test
    void aSystemThatNoPartnersFileNamesIsNobody() throws Exception {
        var token = systemToken("sys-onbekend");

        assertThat(bring(token).statusCode()).isEqualTo(403);
        assertThat(ask(token, "/api/v1/boekhouding").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAPersonBringsNoMessages() throws Exception {
        var token = token(person("anouk.visser", "mfa").claim("azp", "sys-7").build(), Issuer.KEY);

        assertThat(bring(token).statusCode()).isEqualTo(403);
        assertThat(ask(token, "/api/v1/verwijzingen").statusCode()).isEqualTo(403); // known, and not in that role
    }

    @Test
    void aPersonWithoutARoleWhoLoggedInThroughAPartnersClientIsNotThatPartner() throws Exception {
        var claims = person("anouk.visser", "mfa").claim("azp", "sys-7").claim("werk", null);

        assertThat(bring(token(claims.build(), Issuer.KEY)).statusCode()).isEqualTo(403);
    }

    /** What may be wrong with a token. */
    enum Flaw {
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        WITHOUT_AN_END,
        NOT_YET,
        BOUND_TO_A_CERTIFICATE_THAT_IS_NOT_SHOWN,
        NO_SIGNATURE,
        FORGED,
        SIGNED_WITH_THE_PUBLIC_KEY,
        OF_ANOTHER_TYPE;

        private String token() throws JOSEException {
            var now = Instant.now();
            var claims = person("anouk.visser", "mfa");
            return switch (this) {
                case OTHER_AUDIENCE -> token(claims.audience("iets-anders").build(), Issuer.KEY);
                case OTHER_ISSUER ->
                    token(claims.issuer("https://login.example").build(), Issuer.KEY);
                case EXPIRED ->
                    token(
                            claims.expirationTime(Date.from(now.minusSeconds(120)))
                                    .build(),
                            Issuer.KEY);
                case WITHOUT_AN_END -> token(claims.expirationTime(null).build(), Issuer.KEY);
                case NOT_YET ->
                    token(claims.notBeforeTime(Date.from(now.plusSeconds(120))).build(), Issuer.KEY);
                case BOUND_TO_A_CERTIFICATE_THAT_IS_NOT_SHOWN ->
                    token(
                            claims.claim("cnf", Map.of("x5t#S256", "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2"))
                                    .build(),
                            Issuer.KEY);
                case NO_SIGNATURE -> new PlainJWT(claims.build()).serialize();
                case FORGED -> token(claims.build(), OTHER_KEY);
                case SIGNED_WITH_THE_PUBLIC_KEY -> signedWithThePublicKey(claims.build());
                case OF_ANOTHER_TYPE -> ExternalLoginJourneyTest.token(claims.build(), Issuer.KEY, "logout+jwt");
            };
        }

        private static String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            return ExternalLoginJourneyTest.token(claims, key);
        }
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void aTokenThatIsNotInOrderIsRefusedInTheFormOfTheStandard(Flaw flaw) throws Exception {
        var before = refused();

        var answer = ask(flaw.token(), "/api/v1/verwijzingen");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("anouk");
        assertThat(refused()).as("in the audit trail").hasSize(before.size() + 1);
        assertThat(refused().getFirst().wie())
                .as("what a bad token says of somebody")
                .doesNotContain("anouk");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aTokenWithARoleThatDoesNotExistOpensNothing() throws Exception {
        var role = Map.of("functies", List.of("opperbaas"), "gever", "lindehoven");
        var token = token(person("anouk.visser", "mfa").claim("werk", role).build(), Issuer.KEY);

        assertThat(ask(token, "/api/v1/verwijzingen").statusCode()).isEqualTo(403);
        assertThat(bring(token).statusCode()).isEqualTo(403);
    }

    /** What the audit trail has of tokens that were not in order, newest first. */
    private static List<Audit.Regel> refused() {
        var log = hub.getBean(Journal.class).auditlog();
        return log.periode(Instant.EPOCH, Instant.now().plusSeconds(60), Long.MAX_VALUE, 1_000).lijnen().stream()
                .map(Auditlog.Genummerd::regel)
                .filter(regel -> regel.handeling().equals("aanmelden:token"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 30})
    void clocksMayDifferByHalfAMinute(int seconds) throws Exception {
        var now = Instant.now();
        var claims = person("anouk.visser", "mfa")
                .notBeforeTime(Date.from(now.plusSeconds(seconds)))
                .expirationTime(Date.from(now.plusSeconds(seconds).plusMillis(1)));

        assertThat(ask(token(claims.build(), Issuer.KEY), "/api/v1/verwijzingen")
                        .statusCode())
                .isEqualTo(403); // known, and not in that role
    }

    @Test
    void aTokenOfAPersonWithoutASecondFactorAsksForOne() throws Exception {
        var answer = ask(token(person("bram.dekker", "pwd").build(), Issuer.KEY), "/api/v1/verwijzingen");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"insufficient_user_authentication\"");
    }

    @Test
    void thereIsNoFormNoPasswordGrantAndNoAuthorizationServer() throws Exception {
        try (var browser = new Browser()) {
            assertThat(browser.open(address + "/inloggen").body()).doesNotContain("name=\"wachtwoord\"");
        }
        var token = HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&username=anouk&password=geheim"))
                .build();

        assertThat(HTTP.send(token, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> login(Browser browser, String name) {
        var form = browser.open(address + "/");
        assertThat(form.uri().toString()).isEqualTo(issuerAddress + "/login");
        return browser.submit(form, "/login", Map.of("username", name, "password", Issuer.PASSWORD));
    }

    private static JWTClaimsSet.Builder person(String account, String amr) {
        return new JWTClaimsSet.Builder()
                .issuer(issuerAddress)
                .audience("regiehub")
                .subject(account)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .claim("preferred_username", account)
                .claim("name", account)
                .claim("werk", Map.of("functies", List.of("regisseur"), "gever", "lindehoven"))
                .claim("amr", List.of(amr));
    }

    private static String token(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        return token(claims, key, "at+jwt");
    }

    private static String token(JWTClaimsSet claims, RSAKey key, String type) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Issuer.KEY.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    /** A signature that anybody can make, for who takes the public key for a shared secret. */
    private static String signedWithThePublicKey(JWTClaimsSet claims) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        jwt.sign(new MACSigner(Issuer.KEY.toRSAPublicKey().getEncoded()));
        return jwt.serialize();
    }

    /** Asks the provider for a token, as a system that signs for itself (private_key_jwt, RFC 7523). */
    private static String systemToken(String client) throws Exception {
        var assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(SYSTEM_KEY.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(issuerAddress + "/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        assertion.sign(new RSASSASigner(SYSTEM_KEY));
        var request = HttpRequest.newBuilder(URI.create(issuerAddress + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client
                        + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                        + "&client_assertion=" + assertion.serialize()))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> ask(String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Doel", "casusregie");
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> bring(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/berichten"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
