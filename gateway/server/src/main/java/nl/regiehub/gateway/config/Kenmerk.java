package nl.regiehub.gateway.config;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;

/** By what a partner's file knows its certificate. */
public sealed interface Kenmerk {

    /** Whether this is the certificate, or one of those, that the file means. */
    boolean past(X509Certificate certificaat);

    /**
     * Reads one.
     *
     * @param tekst {@code sha256:} and 64 hexadecimal digits, or a name as in RFC 2253
     * @throws IllegalArgumentException when it is neither
     */
    static Kenmerk van(String tekst) {
        return tekst.startsWith(Vingerafdruk.BEGIN)
                ? new Vingerafdruk(tekst.substring(Vingerafdruk.BEGIN.length()))
                : new Onderwerp(new X500Principal(tekst));
    }

    /** One certificate and no other. */
    record Vingerafdruk(String hex) implements Kenmerk {

        private static final String BEGIN = "sha256:";

        @Override
        public boolean past(X509Certificate certificaat) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificaat.getEncoded());
                return MessageDigest.isEqual(hash, HexFormat.of().parseHex(hex));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has SHA-256, and a certificate its bytes", e);
            }
        }
    }

    /** Every certificate of an issuer that the hub trusts that has this subject: the one that takes its place too. */
    record Onderwerp(X500Principal naam) implements Kenmerk {

        @Override
        public boolean past(X509Certificate certificaat) {
            return naam.equals(certificaat.getSubjectX500Principal());
        }
    }
}
