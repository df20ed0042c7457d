package nl.regiehub.integrations.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Codec;
import nl.regiehub.integrations.seam.Decoded;
import nl.regiehub.integrations.seam.Encoded;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Payload;
import nl.regiehub.integrations.seam.Peeked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every codec must pass, whatever its standard: nothing is lost both ways, and nothing that comes in can make the hub
 * hang, fall over or repeat what it was told in confidence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // stops what never ends
public abstract class CodecContract {

    /** The codec under test. */
    protected abstract Codec codec();

    /** Payloads that the codec reads: at least one of each type of message it has. */
    protected abstract List<Payload> voorbeelden();

    /** Messages that the codec writes and reads back; unless overridden, what it makes of the examples. */
    protected List<Bericht> berichten() {
        return voorbeelden().stream().map(this::gelezen).toList();
    }

    /** A message on its way out; override to add what its codes mean. */
    protected Outgoing uitgaand(Bericht bericht) {
        return new Outgoing(bericht, List.of(), Map.of());
    }

    @Test
    void readsEveryExample() {
        assertThat(voorbeelden())
                .isNotEmpty()
                .allSatisfy(voorbeeld -> assertThat(codec().decode(voorbeeld)).isInstanceOf(Decoded.Accepted.class));
    }

    @Test
    void readsBackWhatItWrites() {
        assertThat(berichten()).isNotEmpty().allSatisfy(bericht -> {
            Encoded geschreven = codec().encode(uitgaand(bericht));

            assertThat(codec().decode(new Payload(geschreven.contentType(), geschreven.bytes())))
                    .isEqualTo(new Decoded.Accepted(bericht));
        });
    }

    @Test
    void writesTheSameMessageTheSameWayEachTime() {
        assertThat(berichten())
                .allSatisfy(
                        bericht -> assertThat(codec().encode(uitgaand(bericht)).bytes())
                                .isEqualTo(codec().encode(uitgaand(bericht)).bytes()));
    }

    @Test
    void readsTheSameForManyAtOnce() {
        assertThat(voorbeelden()).allSatisfy(voorbeeld -> {
            Decoded alleen = codec().decode(voorbeeld);

            assertThat(IntStream.range(0, 64).parallel().mapToObj(_ -> codec().decode(voorbeeld)))
                    .containsOnly(alleen);
        });
    }

    @Test
    void knowsThatItCanSayWhatItReads() {
        assertThat(berichten()).allMatch(codec()::canSay);
    }

    @Test
    void seesInAPeekWhatItReadsInFull() {
        assertThat(voorbeelden()).allSatisfy(voorbeeld -> {
            Bericht bericht = gelezen(voorbeeld);

            assertThat(codec().peek(voorbeeld)).isInstanceOfSatisfying(Peeked.Seen.class, gezien -> {
                assertThat(gezien.soort()).isEqualTo(bericht.kop().soort());
                assertThat(gezien.identificatie()).isEqualTo(bericht.kop().identificatie());
                assertThat(gezien.afzender()).isEqualTo(bericht.kop().afzender());
                Bsn bsn = bericht.personen().getFirst().bsn();
                assertThat(gezien.bsn()).isEqualTo(bsn == null ? null : bsn.waarde());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("vijandig")
    void refusesHostileInputWithoutRepeatingIt(Payload payload) {
        assertThat(codec().decode(payload)).isInstanceOfSatisfying(Decoded.Refused.class, this::zwijgzaam);
    }

    @ParameterizedTest
    @MethodSource({"vijandig", "vreemd"})
    void endsAPeekWhateverComesIn(Payload payload) {
        if (codec().peek(payload) instanceof Peeked.Unusable onbruikbaar) {
            zwijgzaam(onbruikbaar.problem());
        }
    }

    @ParameterizedTest
    @MethodSource("vreemd")
    void readsOddInputOrSaysWhyNot(Payload payload) {
        if (codec().decode(payload) instanceof Decoded.Refused geweigerd) {
            zwijgzaam(geweigerd);
        }
    }

    @Test
    void followsNothingThatAMessagePointsAt() throws Exception {
        try (var buiten = new Buitenwereld()) {
            for (Payload voorbeeld : voorbeelden()) {
                for (Payload wijzend : new Verminking(voorbeeld).wijzendNaar(buiten.adres())) {
                    codec().peek(wijzend);
                    codec().decode(wijzend);
                }
            }

            assertThat(buiten.bezoeken()).isZero();
        }
    }

    @Test
    void tellsEveryProblemOfASpoiledExampleWithoutRepeatingIt() {
        for (Payload voorbeeld : voorbeelden()) {
            List<String> geheimen = geheimen(gelezen(voorbeeld));
            new Verminking(voorbeeld).beschadigd().forEach(beschadigd -> {
                codec().peek(beschadigd);
                if (codec().decode(beschadigd) instanceof Decoded.Refused geweigerd) {
                    zwijgzaam(geweigerd);
                    assertThat(geweigerd.toString()).doesNotContain(geheimen);
                }
            });
        }
    }

    /** Nothing of this is a message of any standard. */
    Stream<Named<Payload>> vijandig() {
        return voorbeelden().stream().flatMap(voorbeeld -> new Verminking(voorbeeld).vijandig());
    }

    /** Some standards take some of this. */
    Stream<Named<Payload>> vreemd() {
        return voorbeelden().stream().flatMap(voorbeeld -> new Verminking(voorbeeld).vreemd());
    }

    private Bericht gelezen(Payload payload) {
        return switch (codec().decode(payload)) {
            case Decoded.Accepted geaccepteerd -> geaccepteerd.bericht();
            case Decoded.Refused geweigerd -> throw new AssertionError("an example was refused: " + geweigerd);
        };
    }

    private void zwijgzaam(Decoded.Refused geweigerd) {
        assertThat(geweigerd.problems()).isNotEmpty().allSatisfy(CodecContract::zwijgzaam);
    }

    private static void zwijgzaam(Problem problem) {
        assertThat(problem.where()).isNotBlank();
        assertThat(problem.detail()).isNotBlank();
        assertThat(problem.herstel()).isNotBlank();
        assertThat(problem.where() + problem.detail() + problem.herstel())
                .hasSizeLessThan(2_000)
                .doesNotContain(Verminking.KENMERK, "Exception", "\tat ");
    }

    /** What of the persons in a message would be recognised in a problem. */
    private static List<String> geheimen(Bericht bericht) {
        return bericht.personen().stream()
                .flatMap(CodecContract::geheimen)
                .filter(geheim -> geheim.length() > 3)
                .toList();
    }

    private static Stream<String> geheimen(Persoonsgegevens persoon) {
        Bsn bsn = persoon.bsn();
        String voornamen = persoon.naam().voornamen();
        return Stream.of(
                bsn == null ? "" : bsn.waarde(),
                persoon.naam().geslachtsnaam().achternaam(),
                voornamen == null ? "" : voornamen);
    }
}
