package nl.regiehub.routes.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.routes.journey.KeepingReceiver.Receipt;
import nl.regiehub.routes.project.Rebuild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the hub under load, again and again on the same stores, and then counts: nothing lost, no effect twice.
 *
 * <p>{@code -Dhub.kills=20} says how often it is killed at any moment; three times without it.
 */
class KillTest {

    private static final int SENDERS = 4;
    private static final int TAIL = 20;
    private static final int MOST = 4_000;
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private Load load;
    private KeepingReceiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = KeepingReceiver.open(folder.resolve("receiver"));
        load = new Load();
    }

    @AfterEach
    void close() {
        started.forEach(Process::destroyForcibly);
        receiver.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Failpoint.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSIDE_KEY_ROTATION", "AFTER_KEY_DESTRUCTION"}) // no message passes them
    void losesNothingAndDoesNothingTwiceWhenItDiesAt(Failpoint failpoint) throws Exception {
        Hub dying = start(
                "-Dhub.failpoint=" + failpoint.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":3");
        load.until(dying, () -> !dying.process().isAlive());
        assertThat(dying.process().waitFor(LONG.toSeconds(), TimeUnit.SECONDS))
                .as("it died")
                .isTrue();
        assertThat(dying.process().exitValue()).isEqualTo(137);

        Hub next = start();
        load.some(next, TAIL);

        assertAllArrivedOnce(next, failpoint.name());
    }

    @Test
    void losesNothingAndDoesNothingTwiceWhenItIsKilledAtAnyMoment() throws Exception {
        int kills = Integer.getInteger("hub.kills", 3);
        var random = new Random(kills);
        for (int i = 0; i < kills; i++) {
            Hub hub = start();
            int last = load.made() + 20 + random.nextInt(200);
            load.until(hub, () -> killed(hub.process(), last));
            hub.process().waitFor();
        }

        Hub last = start();
        load.some(last, TAIL);

        assertAllArrivedOnce(last, kills + " kills at any moment");
    }

    /** A hub in its own process. */
    private record Hub(Process process, URI adres) {}

    private Hub start(String... options) throws Exception {
        Path address = folder.resolve("address-" + started.size());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx400m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HubProcess.class.getName()));
        command.addAll(
                List.of(folder.resolve("hub").toString(), receiver.adres().toString(), address.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        started.add(process);
        await().atMost(LONG).until(() -> !process.isAlive() || (Files.exists(address) && Files.size(address) > 0));
        assertThat(process.isAlive()).as("the hub came up").isTrue();
        return new Hub(process, URI.create(Files.readString(address)));
    }

    /** Kills it once so many messages were made, while others are under way. */
    private boolean killed(Process process, int last) {
        if (load.made() >= last) {
            process.destroyForcibly();
        }
        return !process.isAlive();
    }

    private void assertAllArrivedOnce(Hub hub, String when) throws Exception {
        await().atMost(LONG).until(() -> stand(hub)[2] == 0 && stand(hub)[5] == 0);
        int[] stand = stand(hub);
        List<Receipt> receipts = receiver.receipts();
        List<String> applied =
                receipts.stream().filter(Receipt::applied).map(Receipt::bericht).toList();
        System.out.printf(
                "%s: %d messages sent, %d processed, %d deliveries, %d effects, %d repeated receipts%n",
                when, load.sent(), stand[1], stand[4], applied.size(), receipts.size() - applied.size());

        assertThat(stand).containsExactly(load.sent(), load.sent(), 0, load.sent(), load.sent(), 0);
        assertThat(applied).hasSize(load.sent()).doesNotHaveDuplicates();
        stop(hub);
        assertTheGraphIsTheSameWhenMadeAgain();
    }

    private void assertTheGraphIsTheSameWhenMadeAgain() {
        try (var region =
                Region.open(folder.resolve("hub"), HubProcess.partners(receiver.adres()), new HttpPartner(http))) {
            String found = region.graaf().hash();
            region.journey().close();
            Rebuild.run(region.parts().journal().events(), region.graaf());
            assertThat(region.graaf().hash()).isEqualTo(found);
        }
    }

    private void stop(Hub hub) throws Exception {
        http.send(HttpRequest.newBuilder(hub.adres().resolve("/stop")).build(), BodyHandlers.discarding());
        assertThat(hub.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private int[] stand(Hub hub) throws Exception {
        var answer =
                http.send(HttpRequest.newBuilder(hub.adres().resolve("/stand")).build(), BodyHandlers.ofString());
        return List.of(answer.body().split(" ")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Messages without end, each sent until the hub says that it has it. */
    private final class Load {

        private final List<Bericht> unanswered = new ArrayList<>();
        private int made;

        /** Sends until something happens. */
        void until(Hub hub, BooleanSupplier enough) throws Exception {
            send(hub, enough, made() + MOST);
        }

        /** Sends a number of messages. */
        void some(Hub hub, int number) throws Exception {
            send(hub, () -> false, made() + number);
        }

        synchronized int made() {
            return made;
        }

        synchronized int sent() {
            return made - unanswered.size();
        }

        private void send(Hub hub, BooleanSupplier enough, int last) throws Exception {
            var senders = new ArrayList<Thread>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(Thread.ofVirtual().start(() -> sendMany(hub, enough, last)));
            }
            for (Thread sender : senders) {
                sender.join();
            }
        }

        private void sendMany(Hub hub, BooleanSupplier enough, int last) {
            for (var next = next(last); !enough.getAsBoolean() && next.isPresent(); next = next(last)) {
                if (!taken(hub, next.get())) {
                    keep(next.get());
                    return;
                }
            }
        }

        /** What was not answered goes first, then new messages: an opdracht and its start in turns. */
        private synchronized Optional<Bericht> next(int last) {
            if (!unanswered.isEmpty()) {
                return Optional.of(unanswered.removeFirst());
            }
            if (made >= last) {
                return Optional.empty();
            }
            int number = made / 2;
            boolean even = made++ % 2 == 0;
            return Optional.of(even ? Sample.opdracht("o-" + number, number) : Sample.start("s-" + number, number));
        }

        private synchronized void keep(Bericht bericht) {
            unanswered.add(bericht);
        }

        private boolean taken(Hub hub, Bericht bericht) {
            String sender = bericht.kop().soort().equals("opdracht") ? "gemeente" : "aanbieder";
            var request = HttpRequest.newBuilder(hub.adres().resolve("/berichten"))
                    .header("Partner", sender)
                    .POST(BodyPublishers.ofByteArray(Region.json(bericht).bytes()))
                    .build();
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode() == 202;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
