package nl.regiehub.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one partner's system received. A delivery is applied once: its key is on disk before the answer goes out, and the
 * same key again is noted as a repeat.
 */
final class Postvak implements AutoCloseable {

    private final Path file;
    private final Logboek logboek;
    private final Set<String> seen = new HashSet<>();

    Postvak(Path file) throws IOException {
        this.file = file;
        Logboek.read(file).forEach(line -> seen.add(line.path("deliveryId").asString()));
        this.logboek = new Logboek(file);
    }

    /** Keeps a delivery; returns whether it is new. */
    synchronized boolean neemAan(String deliveryId, String berichtId, String contentType, int bytes) {
        boolean applied = seen.add(deliveryId);
        logboek.add(new Regel(deliveryId, berichtId, now(), applied, contentType, bytes));
        return applied;
    }

    /** To the millisecond: the nine digits of a nanosecond can be somebody's number by chance. */
    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    List<JsonNode> ontvangen() {
        return Logboek.read(file);
    }

    @Override
    public void close() throws IOException {
        logboek.close();
    }

    private record Regel(
            String deliveryId, String berichtId, String at, boolean applied, String contentType, int bytes) {}
}
