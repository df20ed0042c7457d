package nl.regiehub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner whose file names a certificate is believed with that certificate only. */
class PartnerDoorJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BY_NAME = "aanbieder-de-linde";
    private static final String BY_FINGERPRINT = "regiesysteem-lindehoven";
    private static final String WITHOUT = "wijkverpleging-nabij";
    private static final String NAME = "CN=De Linde, SERIALNUMBER=00000004000000101000";
    private static final String LOCALHOST = "SAN=dns:localhost";
    private static final BigInteger NOBODYS = BigInteger.ONE;
    private static final int PORT = ProductionHub.freePort();

    @TempDir
    private static Path folder;

    private static ProofOfIdentity own;
    private static ProofOfIdentity ofLinde;
    private static ProofOfIdentity ofGemeente;
    private static ProofOfIdentity ended;

    private static ProofOfIdentity issuer;
    private static ProofOfIdentity issued;
    private static Path config;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() throws Exception {
        own = ProofOfIdentity.of(folder, "CN=localhost", "-ext", LOCALHOST, "-validity", "300");
        ofLinde = ProofOfIdentity.of(folder, NAME, "-validity", "10");
        ofGemeente = ProofOfIdentity.of(folder, "CN=Lindehoven", "-validity", "300");
        ended = ProofOfIdentity.of(folder, NAME, "-startdate", "-40d", "-validity", "20");
        issuer = ProofOfIdentity.of(folder, "CN=Uitgever", "-ext", "bc:c", "-validity", "300");
        issued = ProofOfIdentity.of(folder, NAME).issuedBy(issuer);
        issuer.revoke(file("crl.pem"), NOBODYS);
        show(own);
        trust(ofLinde, ofGemeente, ended, issuer);
        config = RunningHub.shipped(folder.resolve("config"));
        append(
                config.resolve("hub.yaml"),
                "mtls: { poort: %d, certificaatBestand: '%s', sleutelBestand: '%s', uitgeversBestand: '%s', intrekkingenBestand: '%s' }"
                        .formatted(PORT, file("hub.pem"), file("hub.key"), file("uitgevers.pem"), file("crl.pem")));
        append(config.resolve("partners/%s.yaml".formatted(BY_NAME)), "certificaten: ['%s']".formatted(NAME));
        append(
                config.resolve("partners/%s.yaml".formatted(BY_FINGERPRINT)),
                "certificaten: ['sha256:%s']".formatted(ofGemeente.fingerprint()));
        hub = RunningHub.on(folder.resolve("hub"), config);
    }

    @Test
    void aPartnerIsBelievedWithItsOwnCertificate() throws Exception {
        assertThat(ask(BY_NAME, ofLinde).statusCode()).isEqualTo(200);
        assertThat(ask(BY_FINGERPRINT, ofGemeente).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenOverAConnectionWithoutCertificateIsRefusedAndThatIsNoted() {
        var answer = hub.get(BY_NAME, "/api/v1/boekhouding");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContainIgnoringCase("linde");
        assertThat(refusals(BY_NAME)).isNotEmpty();
    }

    @Test
    void aTokenOverAConnectionWithAnothersValidCertificateIsRefusedAndThatIsNoted() throws Exception {
        assertThat(ask(BY_FINGERPRINT, ofLinde).statusCode()).isEqualTo(401);
        assertThat(ask(WITHOUT, ofLinde).statusCode()).isEqualTo(401);

        assertThat(refusals(BY_FINGERPRINT)).isNotEmpty();
        assertThat(refusals(WITHOUT)).isNotEmpty();
        assertThat(hub.get(WITHOUT, "/api/v1/boekhouding").statusCode()).isEqualTo(200);
    }

    @Test
    void aCertificateThatEndedIsRefused() throws Exception {
        assertThat(ask(BY_NAME, ended).statusCode()).isEqualTo(401);
    }

    @Test
    void aCertificateThatNobodyTrustsGetsNoConnection() throws Exception {
        var unknown = ProofOfIdentity.of(folder, NAME);

        assertThatThrownBy(() -> ask(BY_NAME, unknown)).isInstanceOf(IOException.class);
    }

    @Test
    void certificatesOnBothSidesAreReplacedWhileTheHubRuns() throws Exception {
        var renewed = ProofOfIdentity.of(folder, NAME, "-validity", "300");
        var renewedOwn = ProofOfIdentity.of(folder, "CN=localhost", "-ext", LOCALHOST, "-validity", "300");

        trust(ofLinde, ofGemeente, ended, issuer, renewed);
        show(renewedOwn);

        await().ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> ask(BY_NAME, renewed, renewedOwn).statusCode() == 200);
        show(own);
        await().ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> ask(BY_NAME, ofLinde).statusCode() == 200);
    }

    @Test
    void whatIsNoCertificateChangesNothing() throws Exception {
        Files.writeString(file("uitgevers.pem"), "geen certificaat");

        await().during(Duration.ofSeconds(2)).until(() -> ask(BY_NAME, ofLinde).statusCode() == 200);

        trust(ofLinde, ofGemeente, ended, issuer);
    }

    @Test
    void aCertificateThatItsIssuerTookBackGetsNoConnectionAndNeitherDoesAnyWithoutAListOfToday() throws Exception {
        assertThat(ask(BY_NAME, issued).statusCode()).isEqualTo(200);

        issuer.revoke(file("crl.pem"), issued.certificate().getSerialNumber());
        await().until(() -> !gets(issued));

        issuer.revoke(file("crl.pem"), NOBODYS);
        await().until(() -> gets(issued));

        issuer.revoke(file("crl.pem"), NOBODYS, "-startdate", "-40d", "-validity", "20");
        await().until(() -> !gets(issued));
        assertThat(gets(ofLinde)).isTrue(); // trusted by itself: nobody could take it back
        issuer.revoke(file("crl.pem"), NOBODYS);
    }

    private static boolean gets(ProofOfIdentity shown) throws Exception {
        try {
            return ask(BY_NAME, shown).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void anotherCertificateInThePartnersFileCountsWhileTheHubRuns() throws Exception {
        var file = config.resolve("partners/%s.yaml".formatted(BY_FINGERPRINT));
        var text = Files.readString(file);

        Files.writeString(file, text.replace(ofGemeente.fingerprint(), "0".repeat(64)));
        await().until(() -> ask(BY_FINGERPRINT, ofGemeente).statusCode() == 401);

        Files.writeString(file, text);
        await().until(() -> ask(BY_FINGERPRINT, ofGemeente).statusCode() == 200);
    }

    @Test
    void whoKeepsTheHubIsToldWhoseCertificateEndsSoon() throws Exception {
        ask(BY_NAME, ofLinde);
        ask(BY_FINGERPRINT, ofGemeente);

        assertThat(hub.get("fenna.ict", "/actuator/health").body())
                .contains("\"endingSoon\":{\"%s\":".formatted(BY_NAME))
                .doesNotContain(BY_FINGERPRINT);
        assertThat(hub.get("fenna.ict", "/actuator/prometheus").body())
                .containsPattern("hub_certificate_days\\{whose=\"hub\"} 29[0-9]")
                .containsPattern("hub_certificate_days\\{whose=\"%s\"} 9\\.".formatted(BY_NAME));
    }

    private static HttpResponse<String> ask(String partner, ProofOfIdentity shown) throws Exception {
        return ask(partner, shown, own);
    }

    private static HttpResponse<String> ask(String partner, ProofOfIdentity shown, ProofOfIdentity trusted)
            throws Exception {
        try (var http =
                HttpClient.newBuilder().sslContext(shown.trusting(trusted)).build()) {
            var request = HttpRequest.newBuilder(URI.create("https://localhost:%d/api/v1/boekhouding".formatted(PORT)))
                    .header("Authorization", "Bearer " + hub.token(partner))
                    .timeout(PATIENCE);
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static List<String> refusals(String partner) {
        return AuditTable.of(hub).lines().stream()
                .map(Object::toString)
                .filter(line -> line.contains("aanmelden:certificaat") && line.contains(partner))
                .filter(line -> line.contains("geweigerd"))
                .toList();
    }

    private static void show(ProofOfIdentity proof) throws Exception {
        Files.writeString(file("hub.key"), proof.keyPem());
        Files.writeString(file("hub.pem"), proof.pem());
    }

    private static void trust(ProofOfIdentity... proofs) throws Exception {
        var all = new StringBuilder();
        for (ProofOfIdentity proof : proofs) {
            all.append(proof.pem());
        }
        Files.writeString(file("uitgevers.pem"), all);
    }

    private static Path file(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    private static void append(Path file, String line) throws IOException {
        Files.writeString(file, "%n%s%n".formatted(line), StandardOpenOption.APPEND);
    }
}
