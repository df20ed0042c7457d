package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import nl.regiehub.canonical.HubException;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import org.junit.jupiter.api.Test;

/** The files of a vocabulary as a parcel, and a change as the files that differ. */
class BestandenTest {

    private static final Bestanden BASIS = bestanden(Map.of("a.ttl", "een", "b.ttl", "twee"));

    @Test
    void theFilesInTheProgramAreThoseOfItsRelease() {
        assertThat(Bestanden.meegeleverd().controleer())
                .isInstanceOfSatisfying(
                        Checked.Accepted.class,
                        accepted -> assertThat(accepted.release()).isEqualTo(Vocabularies.bundled()));
    }

    @Test
    void aParcelHoldsWhatWasPutInAndIsTheSameEveryTime() {
        byte[] pak = BASIS.ingepakt();

        assertThat(Bestanden.uitgepakt(pak).tekst("b.ttl")).hasValue("twee");
        assertThat(Bestanden.uitgepakt(pak).ingepakt()).isEqualTo(pak);
    }

    @Test
    void aChangeIsWhatDiffersAndMakesTheOneOfTheOther() {
        var nieuw = bestanden(Map.of("a.ttl", "een", "c.ttl", "drie"));

        var wijziging = nieuw.sinds(BASIS);

        assertThat(wijziging.inhoud()).containsOnlyKeys("b.ttl", "c.ttl");
        assertThat(BASIS.met(wijziging).inhoud()).containsOnlyKeys("a.ttl", "c.ttl");
        assertThat(nieuw.sinds(nieuw).leeg()).isTrue();
    }

    @Test
    void whatIsNoParcelHoldsNothing() {
        assertThat(Bestanden.uitgepakt("geen pak".getBytes(UTF_8)).leeg()).isTrue();
        byte[] broken = BASIS.ingepakt();
        broken[40] ^= 0x55;
        assertThatThrownBy(() -> Bestanden.uitgepakt(broken)).isInstanceOf(HubException.class);
    }

    private static Bestanden bestanden(Map<String, String> teksten) {
        var inhoud = new TreeMap<String, byte[]>();
        teksten.forEach((pad, tekst) -> inhoud.put(pad, tekst.getBytes(UTF_8)));
        return Bestanden.van(inhoud);
    }
}
