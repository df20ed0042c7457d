package nl.regiehub.routes.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;

/** AES-256-GCM: what is sealed says nothing without its key and cannot be changed or moved to another place unseen. */
final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /**
     * Seals bytes.
     *
     * @param place what they belong to; opening them for another place fails
     */
    static byte[] close(SecretKey key, byte[] bytes, Place place) {
        try {
            byte[] iv = new byte[IV];
            RANDOM.nextBytes(iv);
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place.bytes());
            byte[] sealed = Arrays.copyOf(iv, IV + bytes.length + TAG_BITS / 8);
            cipher.doFinal(bytes, 0, bytes.length, sealed, IV);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Opens what was sealed for this place. */
    static byte[] open(SecretKey key, byte[] sealed, Place place) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, IV));
            cipher.updateAAD(place.bytes());
            return cipher.doFinal(sealed, IV, sealed.length - IV);
        } catch (GeneralSecurityException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "sealed bytes do not open: wrong key or changed", e);
        }
    }

    /** What sealed bytes belong to. */
    record Place(String kind, String id) {

        private byte[] bytes() {
            return (kind + "|" + id).getBytes(StandardCharsets.UTF_8);
        }
    }
}
