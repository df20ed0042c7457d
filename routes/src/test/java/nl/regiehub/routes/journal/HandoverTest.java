package nl.regiehub.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final long ROOM = 100;

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final Handover<Long, String> handover = new Handover<>(ROOM, () -> now);

    @Test
    void keepsAThingUntilItWasTakenAsOftenAsItIsNeeded() {
        handover.put(1L, "event", 10, 2);

        assertThat(handover.take(1L)).contains("event");
        assertThat(handover.take(1L)).contains("event");
        assertThat(handover.take(1L)).isEmpty();
    }

    @Test
    void whatCameFirstStaysWhenThereIsNoRoomLeft() {
        handover.put(1L, "first", 60, 1);
        handover.put(2L, "second", 60, 1);

        assertThat(handover.take(2L)).isEmpty();
        assertThat(handover.take(1L)).contains("first");
    }

    @Test
    void whatWasTakenLeavesItsRoomToOthers() {
        handover.put(1L, "first", 60, 1);
        handover.take(1L);

        handover.put(2L, "second", 60, 1);

        assertThat(handover.take(2L)).contains("second");
    }

    @Test
    void whatNobodyCameForMakesRoom() {
        handover.put(1L, "forgotten", 60, 1);
        handover.put(2L, "also forgotten", 40, 1);
        now = now.plusSeconds(61);

        handover.put(3L, "new", 90, 1);

        assertThat(handover.take(1L)).isEmpty();
        assertThat(handover.take(3L)).contains("new");
    }

    @Test
    void whatIsTooBigIsNotKept() {
        handover.put(1L, "huge", ROOM + 1, 1);

        assertThat(handover.take(1L)).isEmpty();
    }

    @Test
    void letsGoOfEverythingAndHasAllItsRoomAgain() {
        handover.put(1L, "first", 60, 1);
        handover.put(2L, "second", 30, 1);
        handover.remove(2L);

        handover.clear();

        assertThat(handover.take(1L)).isEmpty();
        handover.put(3L, "third", ROOM, 1);
        assertThat(handover.take(3L)).contains("third");
    }
}
