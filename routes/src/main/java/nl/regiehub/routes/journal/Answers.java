package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.regiehub.integrations.seam.Encoded;

/** Answers to senders as they are kept: type and media type on a line each, then the answer, sealed as the message is. */
final class Answers {

    private Answers() {}

    static byte[] seal(SecretKey key, UUID levering, Encoded antwoord) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((antwoord.soort() + "\n" + antwoord.contentType() + "\n").getBytes(UTF_8));
        bytes.writeBytes(antwoord.bytes());
        return Seal.close(key, bytes.toByteArray(), place(levering));
    }

    static Encoded open(SecretKey key, UUID levering, byte[] sealed) {
        byte[] bytes = Seal.open(key, sealed, place(levering));
        int first = end(bytes, 0);
        int second = end(bytes, first + 1);
        return new Encoded(
                new String(bytes, first + 1, second - first - 1, UTF_8),
                new String(bytes, 0, first, UTF_8),
                Arrays.copyOfRange(bytes, second + 1, bytes.length));
    }

    private static int end(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static Seal.Place place(UUID levering) {
        return new Seal.Place("antwoord", levering.toString());
    }
}
