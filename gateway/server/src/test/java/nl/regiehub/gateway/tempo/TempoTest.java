package nl.regiehub.gateway.tempo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often somebody may do something. */
class TempoTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Instant now = START;
    private final Tempo tempo = new Tempo(3, Duration.ofSeconds(60), () -> now);

    @Test
    void everythingMayBeUsedAtOnceAndComesBackOneByOne() {
        takeAll("a");

        assertThat(tempo.neem("a")).hasValue(Duration.ofSeconds(20));
        now = START.plusSeconds(20);
        assertThat(tempo.neem("a")).isEmpty();
        assertThat(tempo.neem("a")).hasValue(Duration.ofSeconds(20));
    }

    @Test
    void aRefusalCostsNothing() {
        takeAll("a");
        for (int i = 0; i < 100; i++) {
            tempo.neem("a");
        }

        assertThat(tempo.neem("a")).hasValue(Duration.ofSeconds(20));
    }

    @Test
    void oneAskerDoesNotCountForAnother() {
        takeAll("a");

        assertThat(tempo.neem("b")).isEmpty();
    }

    @Test
    void whoWaitedLongHasNoMoreThanEverything() {
        takeAll("a");
        now = START.plus(Duration.ofDays(1));

        takeAll("a");
        assertThat(tempo.neem("a")).isPresent();
    }

    @Test
    void onlySoManyAskersAreRemembered() {
        takeAll("a");
        for (int i = 0; i < 10_000; i++) {
            tempo.neem("other-" + i);
        }

        assertThat(tempo.neem("a")).isEmpty();
    }

    @Test
    void theWaitIsToldInWholeSeconds() {
        assertThat(new TeVaak(Duration.ofMillis(1)).seconden()).isEqualTo(1);
        assertThat(new TeVaak(Duration.ofMillis(1001)).seconden()).isEqualTo(2);
        assertThat(new TeVaak(Duration.ofSeconds(5)).seconden()).isEqualTo(5);
    }

    private void takeAll(String wie) {
        for (int i = 0; i < 3; i++) {
            assertThat(tempo.neem(wie)).isEmpty();
        }
    }
}
