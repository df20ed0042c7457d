package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.Toewijzingsbericht;

/**
 * The people around a cliënt. Their ids are made of the cliënt's own random id, the organisation that tells of them and their
 * number there: always the same, as opaque as the cliënt's, and never anybody else's. All that is said of them is sealed under the
 * cliënt's key, so they need neither a row nor a key of their own.
 */
final class Around {

    private static final long VERSION_8 = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Around() {}

    /** The ids of those that a message names around its main person, by their number. */
    static Map<String, PersoonId> relaties(Bericht bericht, List<PersoonId> personen) {
        var relaties = new HashMap<String, PersoonId>();
        if (bericht instanceof Toewijzingsbericht toewijzing) {
            for (Relatie relatie : toewijzing.client().relaties()) {
                relaties.put(
                        relatie.nummer(),
                        id(personen.getFirst(), toewijzing.kop().afzender(), relatie.nummer()));
            }
        }
        return relaties;
    }

    private static PersoonId id(PersoonId client, Organisatiecode bron, String nummer) {
        var bytes = ByteBuffer.wrap(sha256(client + "|" + bron + "|" + nummer));
        long high = (bytes.getLong() & ~VERSION_BITS) | VERSION_8;
        long low = (bytes.getLong() >>> 2) | VARIANT;
        return new PersoonId(new UUID(high, low));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
