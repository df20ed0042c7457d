package nl.regiehub.gateway.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class BeurtenTest {

    private final Beurten beurten = new Beurten(2);

    @Test
    void whoHasAllTurnsWaitsAndOthersDoNot() {
        var gedaan = beurten.tijdens(
                "ans",
                () -> beurten.tijdens("ans", () -> {
                    assertThatExceptionOfType(TeVaak.class)
                            .isThrownBy(() -> beurten.tijdens("ans", () -> "te veel"))
                            .satisfies(nee -> assertThat(nee.seconden()).isOne());
                    return beurten.tijdens("piet", () -> "gedaan");
                }));

        assertThat(gedaan).isEqualTo("gedaan");
    }

    @Test
    void aTurnComesBackHoweverItEnded() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> beurten.tijdens("ans", () -> {
                        throw new IllegalStateException("mislukt");
                    }));
        }

        assertThat(beurten.<String>tijdens("ans", () -> beurten.tijdens("ans", () -> "gedaan")))
                .isEqualTo("gedaan");
    }
}
