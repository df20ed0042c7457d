package nl.regiehub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import nl.regiehub.demo.Bsnspoor;
import nl.regiehub.gateway.KeepingPartner.Receipt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Kills the whole program under load over HTTP, again and again on the same folder, and then counts.
 *
 * <p>{@code -Dhub.kills=20} says how often; twice without it.
 */
class KilledHubJourneyTest {

    private static final String KEEPER = "fenna.ict";
    private static final int MOST_BETWEEN_KILLS = 400;
    private static final int TAIL = 40;

    /** One in so many kills comes while the hub starts. */
    private static final int ONE_IN = 5;

    private static final int STARTING_MILLIS = 10_000;
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @AutoClose
    private Partners partners;

    @BeforeEach
    void openPartners() throws IOException {
        partners = new Partners(folder);
    }

    @Test
    void losesNothingAndDoesNothingTwiceWhenTheProgramIsKilledUnderLoad() throws Exception {
        int kills = Integer.getInteger("hub.kills", 2);
        var random = new Random(kills);
        var load = new HttpLoad();
        for (int i = 0; i < kills; i++) {
            if (i % ONE_IN == ONE_IN - 1) {
                HubProcess.launch(partners.data(), RunningHub.CONFIG)
                        .killAfter(Duration.ofMillis(random.nextInt(STARTING_MILLIS)));
            } else {
                killUnder(load, load.taken() + random.nextInt(MOST_BETWEEN_KILLS));
            }
        }

        try (var hub = HubProcess.on(partners.data(), RunningHub.CONFIG)) {
            int last = load.taken() + TAIL;
            load.send(hub, () -> load.taken() >= last);
            load.finish(hub);
            assertAllArrivedOnce(hub, load, kills);
        }
        assertThat(Errand.VERIFY_AUDIT.run(errand())).isTrue();
        assertThat(Bsnspoor.van(load.persons()).in(partners.data())).isEmpty();
    }

    private void killUnder(HttpLoad load, int last) throws Exception {
        var hub = HubProcess.on(partners.data(), RunningHub.CONFIG);
        load.send(hub, () -> killed(hub, load.taken() >= last));
        hub.kill();
    }

    /** Kills it in the midst of what others are sending. */
    private static boolean killed(HubProcess hub, boolean now) {
        if (now) {
            hub.kill();
        }
        return !hub.alive();
    }

    private void assertAllArrivedOnce(HubProcess hub, HttpLoad load, int kills) throws IOException {
        await().atMost(LONG).until(() -> atRest(ledgers(hub)));
        var ledgers = ledgers(hub);
        var receipts = partners.receipts();
        var applied = receipts.stream().filter(Receipt::applied).toList();
        System.out.printf(
                "%d kills under load: %d messages answered with 202, %d asked again, %d effects, %d repeated receipts, ledger %s%n",
                kills,
                load.answers().size(),
                load.repeats(),
                applied.size(),
                receipts.size() - applied.size(),
                ledgers);

        assertThat(load.answers().values()).doesNotHaveDuplicates();
        assertThat(ledgers.at("/messages/received").asInt())
                .isEqualTo(load.answers().size());
        assertThat(ledgers.at("/messages/processed").asInt())
                .isEqualTo(load.answers().size());
        assertThat(ledgers.at("/deliveries/delivered").asInt())
                .isEqualTo(ledgers.at("/deliveries/planned").asInt())
                .isEqualTo(applied.size());
        assertThat(applied).extracting(Receipt::effect).doesNotHaveDuplicates();
        assertThat(applied)
                .extracting(Receipt::bericht)
                .as("each, and the answer to those whose standard has one")
                .hasSameElementsAs(load.answers().values());
    }

    private static boolean atRest(JsonNode ledgers) {
        return ledgers.at("/messages/inProgress").asInt(-1) == 0
                && ledgers.at("/deliveries/inFlight").asInt(-1) == 0;
    }

    private static JsonNode ledgers(HubProcess hub) {
        return RunningHub.json(hub.get(KEEPER, "/api/v1/boekhouding"));
    }

    private String[] errand() {
        return new String[] {"--hub.data=" + partners.data(), "--hub.config=../../config"};
    }
}
