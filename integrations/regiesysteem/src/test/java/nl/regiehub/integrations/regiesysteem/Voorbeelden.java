package nl.regiehub.integrations.regiesysteem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.regiehub.integrations.seam.Payload;

/** The example messages that the README shows, one of each type. */
final class Voorbeelden {

    private Voorbeelden() {}

    static Payload payload(Soort soort) {
        return new Payload("application/json", bytes(soort));
    }

    static String text(Soort soort) {
        return new String(bytes(soort), UTF_8);
    }

    private static byte[] bytes(Soort soort) {
        try (InputStream in = Voorbeelden.class.getResourceAsStream("voorbeelden/" + soort.naam() + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no example of " + soort);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
