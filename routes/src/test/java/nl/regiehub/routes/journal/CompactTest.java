package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.regiehub.canonical.HubException;
import org.junit.jupiter.api.Test;

class CompactTest {

    @Test
    void givesBackEveryByte() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        for (byte[] bytes : List.of(new byte[0], new byte[] {7}, xml(), noise)) {
            assertThat(Compact.unpack(Compact.pack(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void makesAMessageSmaller() {
        assertThat(Compact.pack(xml())).hasSizeLessThan(xml().length / 4);
    }

    @Test
    void refusesWhatWasCutShort() {
        byte[] packed = Compact.pack(xml());

        assertThatThrownBy(() -> Compact.unpack(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(HubException.class);
    }

    private static byte[] xml() {
        return "<Telefoon><Nummer>0301234567</Nummer></Telefoon>".repeat(100).getBytes(UTF_8);
    }
}
