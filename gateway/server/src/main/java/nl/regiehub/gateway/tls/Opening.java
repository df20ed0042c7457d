package nl.regiehub.gateway.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.gateway.config.Configuratie.Mtls;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;

/** One port that nobody gets through without a certificate, and the files with what is shown and trusted there. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Mtls settings;
    private final CertificateDates dates;
    private final Http11NioProtocol protocol = new Http11NioProtocol();
    private final SSLHostConfig host = new SSLHostConfig();
    private List<FileTime> read;

    /** @throws HubException with fault MISCONFIGURED when a file cannot be used */
    Opening(Mtls settings, CertificateDates dates) {
        this.settings = settings;
        this.dates = dates;
        try {
            this.read = times();
            load();
        } catch (IOException | RuntimeException | GeneralSecurityException e) {
            throw new HubException(
                    Fault.MISCONFIGURED, "mtls in hub.yaml: certificate, key or issuers cannot be used", e);
        }
        host.setCertificateVerification("required");
        host.setProtocols("TLSv1.2+TLSv1.3");
        host.addCertificate(own());
    }

    private SSLHostConfigCertificate own() {
        var own = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        own.setCertificateFile(settings.certificaatBestand());
        own.setCertificateKeyFile(settings.sleutelBestand());
        return own;
    }

    /** What listens there. */
    Connector connector() {
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(host);
        var connector = new Connector(protocol);
        connector.setPort(settings.poort());
        connector.setScheme("https");
        connector.setSecure(true);
        return connector;
    }

    /** Reads the files again when one of them changed. What cannot be used changes nothing, and is told once. */
    void refresh() {
        try {
            var now = times();
            if (!now.equals(read)) {
                read = now;
                load();
                protocol.reloadSslHostConfigs();
                LOG.info("certificates of port {} were read again", settings.poort());
            }
        } catch (IOException | RuntimeException | GeneralSecurityException e) {
            LOG.error("certificates of port {} were not read again: {}", settings.poort(), e.getMessage());
        }
    }

    private List<FileTime> times() throws IOException {
        var times = new ArrayList<FileTime>();
        for (Path file : List.of(certificate(), key(), issuers())) {
            times.add(Files.getLastModifiedTime(file));
        }
        var revoked = settings.intrekkingenBestand();
        if (revoked != null) {
            times.add(Files.getLastModifiedTime(Path.of(revoked)));
        }
        return times;
    }

    /** With lists, the library lets nobody through of whose issuer there is none that is valid today. */
    private void revocations() throws IOException, GeneralSecurityException {
        var revoked = settings.intrekkingenBestand();
        if (revoked != null) {
            try (var lists = Files.newInputStream(Path.of(revoked))) {
                if (CertificateFactory.getInstance("X.509").generateCRLs(lists).isEmpty()) {
                    throw new IllegalArgumentException("no revocation list in " + revoked);
                }
            }
            host.setCertificateRevocationListFile(revoked);
        }
    }

    /** Nothing is put in use before all of it could be read. */
    private void load() throws IOException, GeneralSecurityException {
        var own = certificates(certificate()).getFirst();
        var key = PemContent.load(key()).getPrivateKey();
        if (key == null) {
            throw new IllegalArgumentException("no private key in " + key());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (X509Certificate issuer : certificates(issuers())) {
            trusted.setCertificateEntry(issuer.getSerialNumber().toString(16) + trusted.size(), issuer);
        }
        revocations();
        host.setTrustStore(trusted);
        dates.seen(CertificateDates.OWN, own);
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        List<X509Certificate> certificates = PemContent.load(file).getCertificates();
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate in " + file);
        }
        return certificates;
    }

    private Path certificate() {
        return Path.of(settings.certificaatBestand());
    }

    private Path key() {
        return Path.of(settings.sleutelBestand());
    }

    private Path issuers() {
        return Path.of(settings.uitgeversBestand());
    }
}
