package nl.regiehub.routes.journal;

import static nl.regiehub.canonical.Persoonsgegevens.PSEUDONIEM;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;

/**
 * What the hub calls persons to partners that may not have their BSN: the person's id, enciphered with a key of that
 * partner alone. So it can be undone without being kept, and under another partner's key it is nobody.
 */
final class Pseudonyms {

    private static final int BYTES = 16;
    private static final int BEGIN = PSEUDONIEM.length();
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern FORM = Pattern.compile(PSEUDONIEM + "[0-9a-f]{" + 2 * BYTES + "}");

    private final KeyedHash keys;

    Pseudonyms(MasterKeys masters) {
        this.keys = new KeyedHash(masters.derived("pseudoniem"));
    }

    /** The pseudonym of a person at a partner. */
    String of(PersoonId persoon, PartnerId partner) {
        var id = ByteBuffer.allocate(BYTES)
                .putLong(persoon.waarde().getMostSignificantBits())
                .putLong(persoon.waarde().getLeastSignificantBits());
        return PSEUDONIEM + HEX.formatHex(block(Cipher.ENCRYPT_MODE, partner, id.array()));
    }

    /** Whose pseudonym it would be at this partner, if anybody's; empty when it has not the form of one. */
    Optional<PersoonId> person(String pseudonym, PartnerId partner) {
        return FORM.matcher(pseudonym).matches()
                ? Optional.of(
                        id(block(Cipher.DECRYPT_MODE, partner, HEX.parseHex(pseudonym, BEGIN, BEGIN + 2 * BYTES))))
                : Optional.empty();
    }

    private static PersoonId id(byte[] bytes) {
        var id = ByteBuffer.wrap(bytes);
        return new PersoonId(new UUID(id.getLong(), id.getLong()));
    }

    /** One block of AES and no more, which every mode but the plainest would make longer. */
    @SuppressWarnings("InsecureCipherMode") // a single block has no pattern to give away
    private byte[] block(int direction, PartnerId partner, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(direction, new SecretKeySpec(keys.of(partner.waarde()).bytes(), "AES"));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }
}
