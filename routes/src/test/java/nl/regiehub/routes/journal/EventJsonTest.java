package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Vertaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    @ParameterizedTest
    @MethodSource("berichten")
    void readsBackWhatItWritesOfEveryKindOfMessage(Bericht bericht) {
        var event = event(bericht);

        byte[] json = EventJson.write(event);

        assertThat(EventJson.read(42, json)).isEqualTo(event);
    }

    @Test
    void namesAKindOfMessageWithoutNamingItsClass() {
        var json = new String(EventJson.write(event(Berichten.toewijzing(1, Berichten.bsn(1)))), UTF_8);

        assertThat(json).contains("\"type\":\"toewijzing\"").doesNotContain("nl.regiehub", "null");
    }

    static List<Bericht> berichten() {
        return Berichten.vanElkeSoort(Berichten.bsn(1));
    }

    private static Gebeurtenis event(Bericht bericht) {
        var personen = bericht.personen().stream()
                .map(_ -> new PersoonId(UUID.randomUUID()))
                .toList();
        return new Gebeurtenis(
                42,
                new BerichtId(UUID.randomUUID()),
                Instant.parse("2026-03-02T10:00:00.123456Z"),
                bericht,
                personen,
                Map.of("7", new PersoonId(UUID.randomUUID())),
                List.of(new Vertaling(
                        Berichten.iwmo("wmo020", "02"),
                        "https://regiehub.example/id/concept/begeleiding",
                        Vertaling.Relatie.BROAD_MATCH,
                        "de gemeente onderscheidt meer")),
                "release-1");
    }
}
