package nl.regiehub.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Sends the manifest, message after message, and keeps every answer. Where it stopped it goes on; what the hub cannot
 * take now is sent again until it can.
 */
final class Verzender {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Hub hub;
    private final Path map;

    Verzender(Hub hub, Path map) {
        this.hub = hub;
        this.map = map;
    }

    static Path antwoorden(Path map) {
        return map.resolve("antwoorden.jsonl");
    }

    /** The answers so far, by manifest number. */
    static Map<Integer, JsonNode> gegeven(Path map) {
        Map<Integer, JsonNode> answers = new HashMap<>();
        Logboek.read(antwoorden(map))
                .forEach(line -> answers.put(line.path("nummer").asInt(), line));
        return answers;
    }

    void verstuur(List<Zending> zendingen) throws IOException, InterruptedException {
        var done = gegeven(map).keySet();
        try (var logboek = new Logboek(antwoorden(map))) {
            for (Zending zending : zendingen) {
                if (!done.contains(zending.nummer())) {
                    logboek.add(antwoord(zending, untilAnswered(zending)));
                }
            }
        }
    }

    private HttpResponse<byte[]> untilAnswered(Zending zending) throws InterruptedException {
        while (true) {
            try {
                var response = hub.send(zending);
                if (response.statusCode() < 500 && response.statusCode() != 429 && response.statusCode() != 401) {
                    return response;
                }
            } catch (IOException _) {
                // the hub is not there, or went away: the message is sent again, under the same id
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
        }
    }

    private static Antwoord antwoord(Zending zending, HttpResponse<byte[]> response) {
        var location = response.headers().firstValue("Location").orElse("");
        return new Antwoord(
                zending.nummer(),
                response.statusCode(),
                response.headers().firstValue("Idempotent-Replay").isPresent(),
                location.substring(location.lastIndexOf('/') + 1));
    }

    private record Antwoord(int nummer, int status, boolean herhaald, String bericht) {}
}
