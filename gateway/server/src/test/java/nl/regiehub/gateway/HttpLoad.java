package nl.regiehub.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import nl.regiehub.canonical.Bsn;

/** Messages without end from several senders at once, each brought again until the hub says that it has it. */
final class HttpLoad {

    private static final int SENDERS = 4;
    private static final int FIRST_BSN = 999_910_000;
    private static final String OPDRACHT = new String(RunningHub.story("wmo301.xml"), UTF_8);
    private static final String VERWIJZING = new String(RunningHub.story("verwijzing.json"), UTF_8);

    private final Deque<Zending> unanswered = new ArrayDeque<>();
    private final Map<Integer, String> answers = new TreeMap<>();
    private final List<Bsn> persons = new ArrayList<>();
    private int made;
    private int repeats;
    private int bsn = FIRST_BSN;

    /** A message and who brings it. */
    private record Zending(int nummer, String partner, String contentType, String body) {}

    /** Sends until something happens, looked at between messages. */
    void send(DemoHub hub, BooleanSupplier enough) throws InterruptedException {
        together(() -> {
            while (!enough.getAsBoolean()) {
                bring(hub, next());
            }
        });
    }

    /** Sends again whatever had no answer. */
    void finish(DemoHub hub) throws InterruptedException {
        while (!unanswered.isEmpty()) {
            bring(hub, unanswered.remove());
        }
    }

    private static void together(Runnable sender) throws InterruptedException {
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < SENDERS; i++) {
            senders.add(Thread.ofVirtual().start(sender));
        }
        for (Thread each : senders) {
            each.join();
        }
    }

    private void bring(DemoHub hub, Zending zending) {
        try {
            var answer = hub.post(
                    zending.partner(),
                    "/berichten",
                    zending.contentType(),
                    zending.body().getBytes(UTF_8));
            switch (answer.statusCode()) {
                case 202 ->
                    taken(
                            zending,
                            answer.headers().firstValue("Location").orElseThrow(),
                            answer.headers().firstValue("Idempotent-Replay").isPresent());
                case 503 -> again(zending);
                default -> throw new AssertionError("%d for %s".formatted(answer.statusCode(), zending));
            }
        } catch (UncheckedIOException _) { // the hub went away: it may have the message or not
            again(zending);
        }
    }

    private synchronized void taken(Zending zending, String location, boolean before) {
        answers.put(zending.nummer(), location.substring(location.lastIndexOf('/') + 1));
        repeats += before ? 1 : 0;
    }

    private synchronized void again(Zending zending) {
        unanswered.add(zending);
    }

    private synchronized Zending next() {
        return unanswered.isEmpty() ? make() : unanswered.remove();
    }

    /** An opdracht and a verwijzing in turns, for another person every time. */
    private Zending make() {
        int nummer = ++made;
        return nummer % 2 == 0
                ? new Zending(
                        nummer,
                        "regiesysteem-lindehoven",
                        "application/xml",
                        OPDRACHT.replace("TW 26/00017", "TW " + nummer)
                                .replace("7001", Integer.toString(2 * nummer))
                                .replace("7002", Integer.toString(2 * nummer + 1))
                                .replace("999900006", nextBsn()))
                : new Zending(
                        nummer,
                        "stichting-toegang",
                        "application/json",
                        VERWIJZING
                                .replace("verw-501-1", "verw-" + nummer)
                                .replace("\"501\"", "\"V%d\"".formatted(nummer))
                                .replace("999900018", nextBsn()));
    }

    private String nextBsn() {
        do {
            bsn++;
        } while (!Bsn.geldig(Integer.toString(bsn)));
        persons.add(new Bsn(Integer.toString(bsn)));
        return Integer.toString(bsn);
    }

    /** Everybody that a message was about. */
    synchronized List<Bsn> persons() {
        return List.copyOf(persons);
    }

    synchronized int taken() {
        return answers.size();
    }

    /** How often the hub said that it had a message already. */
    synchronized int repeats() {
        return repeats;
    }

    /** What the hub called each message that it took, by the sender's number. */
    synchronized Map<Integer, String> answers() {
        return Map.copyOf(answers);
    }
}
