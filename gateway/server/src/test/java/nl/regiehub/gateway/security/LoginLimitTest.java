package nl.regiehub.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long who guesses must wait. */
class LoginLimitTest {

    private static final String NAME = "anouk.visser";

    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final LoginLimit limit = new LoginLimit(3, () -> now);

    @Test
    void whoFailsNowAndThenIsNotHeldUp() {
        assertThat(fail(NAME)).isFalse();
        assertThat(fail(NAME)).isFalse();

        assertThat(limit.begin(NAME)).isEmpty();
    }

    @Test
    void whoFailsTooOftenWaitsLongerEachTime() {
        fail(NAME);
        fail(NAME);

        assertThat(fail(NAME)).isTrue();
        assertThat(limit.begin(NAME)).contains(Duration.ofSeconds(30));

        now = now.plusSeconds(30);
        assertThat(fail(NAME)).isTrue();
        assertThat(limit.begin(NAME)).contains(Duration.ofSeconds(60));
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            fail(NAME);
            now = now.plus(Duration.ofMinutes(15));
        }
        fail(NAME);

        assertThat(limit.begin(NAME)).contains(Duration.ofMinutes(15));
    }

    @Test
    void attemptsUnderWayCountToo() {
        assertThat(limit.begin(NAME)).isEmpty();
        assertThat(limit.begin(NAME)).isEmpty();
        assertThat(limit.begin(NAME)).isEmpty();

        assertThat(limit.begin(NAME)).isPresent();

        limit.passed(NAME);
        assertThat(limit.begin(NAME)).isEmpty();
    }

    @Test
    void afterAWaitOneMayTryAtATime() {
        fail(NAME);
        fail(NAME);
        fail(NAME);
        now = now.plusSeconds(30);

        assertThat(limit.begin(NAME)).isEmpty();
        assertThat(limit.begin(NAME)).isPresent();
    }

    @Test
    void aSuccessForgivesEarlierFailures() {
        fail(NAME);
        fail(NAME);
        limit.begin(NAME);
        limit.succeeded(NAME);

        assertThat(fail(NAME)).isFalse();
    }

    @Test
    void failuresOfLongAgoAreForgotten() {
        fail(NAME);
        fail(NAME);
        now = now.plus(Duration.ofMinutes(61));

        assertThat(fail(NAME)).isFalse();
    }

    @Test
    void othersAreNotHeldUp() {
        fail(NAME);
        fail(NAME);
        fail(NAME);

        assertThat(limit.begin("bram.dekker")).isEmpty();
    }

    @Test
    void aFloodOfNamesIsNotKept() {
        fail(NAME);
        fail(NAME);
        fail(NAME);
        for (int i = 0; i < 10_000; i++) {
            limit.begin("iemand-" + i);
        }

        assertThat(limit.begin(NAME)).isEmpty();
    }

    private boolean fail(String name) {
        limit.begin(name);
        return limit.failed(name);
    }
}
