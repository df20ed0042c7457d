package nl.regiehub.integrations.istandaarden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.regiehub.integrations.seam.Payload;

/** Messages made up for the tests, which use most places a message has. */
final class Eigenberichten {

    static final String TOEWIJZING = "toewijzing-specifiek-aspecifiek-generiek";
    static final String START = "start";
    static final String STOP = "stop";

    private Eigenberichten() {}

    static List<Payload> alle(Standaard standaard) {
        return List.of(payload(standaard, TOEWIJZING), payload(standaard, START), payload(standaard, STOP));
    }

    static Payload payload(Standaard standaard, String naam) {
        return payload(tekst(standaard, naam));
    }

    static Payload payload(String tekst) {
        return new Payload("application/xml", tekst.getBytes(StandardCharsets.UTF_8));
    }

    static String tekst(Standaard standaard, String naam) {
        String bestand = "/%s/%s.xml".formatted(standaard.formaat(), naam);
        try (InputStream in = Objects.requireNonNull(Eigenberichten.class.getResourceAsStream(bestand), bestand)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
