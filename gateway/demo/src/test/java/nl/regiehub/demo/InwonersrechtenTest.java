package nl.regiehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.regiehub.integrations.regiesysteem.Opgaven;
import org.junit.jupiter.api.Test;

class InwonersrechtenTest {

    @Test
    void whatTheGemeenteSaysOfTheInwonerIsWhatTheHubReads() {
        var gelezen = Opgaven.lezer().csv(Inwonersrechten.tabel().getBytes(StandardCharsets.UTF_8));

        assertThat(gelezen)
                .isInstanceOfSatisfying(
                        Opgaven.Gelezen.Goed.class,
                        goed -> assertThat(goed.opgaven()).hasSize(4));
    }

    @Test
    void theInwonerIsAnAdult() {
        assertThat(Inwonersrechten.wie().kind()).isFalse();
    }
}
