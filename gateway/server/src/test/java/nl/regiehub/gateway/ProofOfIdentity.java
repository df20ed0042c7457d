package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate, made by the JDK's own tool. */
final class ProofOfIdentity {

    private static final char[] PASSWORD = "geheim".toCharArray();
    private static final String NAME = "eigen";

    private final Path file;
    private final KeyStore store;

    private ProofOfIdentity(Path file) throws IOException, GeneralSecurityException {
        this.file = file;
        this.store = KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    /** Makes one that nobody issued for a name, with what more the tool is to be told, such as how long it is valid. */
    static ProofOfIdentity of(Path folder, String subject, String... more) throws Exception {
        var file = Files.createTempDirectory(folder, "sleutel").resolve("sleutel.p12");
        var command =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", subject));
        command.addAll(List.of(more));
        keytool(file, NAME, command);
        return new ProofOfIdentity(file);
    }

    /** The same key with a certificate of an issuer. */
    ProofOfIdentity issuedBy(ProofOfIdentity issuer) throws Exception {
        var asked = file.resolveSibling("vraag.pem").toString();
        var answer = file.resolveSibling("antwoord.pem").toString();
        var root = file.resolveSibling("uitgever.pem");
        Files.writeString(root, issuer.pem());
        keytool(file, NAME, List.of("-certreq", "-file", asked));
        keytool(issuer.file, NAME, List.of("-gencert", "-infile", asked, "-outfile", answer, "-rfc"));
        keytool(file, "uitgever", List.of("-importcert", "-noprompt", "-file", root.toString()));
        keytool(file, NAME, List.of("-importcert", "-noprompt", "-file", answer));
        return new ProofOfIdentity(file);
    }

    /** Writes the list of what this issuer took back: one certificate. */
    void revoke(Path list, BigInteger number, String... more) throws Exception {
        var command = new ArrayList<>(List.of("-gencrl", "-id", number.toString(), "-file", list.toString(), "-rfc"));
        command.addAll(List.of(more));
        keytool(file, NAME, command);
    }

    private static void keytool(Path store, String alias, List<String> what) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(what);
        command.addAll(List.of("-alias", alias, "-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    X509Certificate certificate() throws GeneralSecurityException {
        return (X509Certificate) store.getCertificate(NAME);
    }

    String pem() throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate().getEncoded());
    }

    String keyPem() throws GeneralSecurityException {
        return pem("PRIVATE KEY", store.getKey(NAME, PASSWORD).getEncoded());
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(bytes));
    }

    String fingerprint() throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(certificate().getEncoded()));
    }

    /** Shows this certificate, and trusts another. */
    SSLContext trusting(ProofOfIdentity other) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("hub", other.certificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
