package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with one key, so that a value can be found again but not guessed by who has only the database. */
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORT = 16;

    private final SecretKeySpec key;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** All 32 bytes. */
    Hash of(String value) {
        return new Hash(hmac(key, value.getBytes(UTF_8)));
    }

    /** The first 16 bytes: enough to tell a region's values apart. */
    Hash shortOf(String value) {
        return new Hash(Arrays.copyOf(hmac(key, value.getBytes(UTF_8)), SHORT));
    }

    static byte[] hmac(byte[] key, byte[] value) {
        return hmac(new SecretKeySpec(key, ALGORITHM), value);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
