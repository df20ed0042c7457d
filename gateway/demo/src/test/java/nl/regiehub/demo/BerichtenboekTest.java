package nl.regiehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BerichtenboekTest {

    @Test
    void theManifestIsTheSameEveryTimeToTheByte() {
        var first = Berichtenboek.zendingen();
        var second = Berichtenboek.zendingen();

        assertThat(first).hasSizeGreaterThan(1_000).hasSameSizeAs(second);
        assertThat(IntStream.range(0, first.size()))
                .allMatch(i -> Arrays.equals(first.get(i).body(), second.get(i).body()));
    }

    @Test
    void everythingThatGoesWrongInARegionIsInIt() {
        var problems = Berichtenboek.zendingen().stream()
                .map(zending -> zending.verwacht().probleem())
                .filter(Objects::nonNull);

        assertThat(problems).contains("WAITS_FOR", "INVALID_BSN", "WRONG_VERSION", "UNKNOWN_RECIPIENT", "UNKNOWN_CODE");
        assertThat(Berichtenboek.zendingen())
                .anyMatch(zending -> zending.verwacht().herhaald())
                .anyMatch(zending -> zending.verwacht().antwoord() == 409)
                .anyMatch(zending -> zending.verwacht().antwoord() == 403)
                .anyMatch(zending -> zending.verwacht().antwoord() == 400);
    }

    @Test
    void insurersAreSentBetrokkenhedenAndNothingElse() {
        assertThat(Berichtenboek.zendingen())
                .filteredOn(zending -> zending.verwacht().ontvangers().keySet().stream()
                        .anyMatch(partner -> partner.startsWith("zorgverzekeraar-")))
                .isNotEmpty()
                .allMatch(zending -> zending.soort().equals("betrokkenheid")
                        && zending.verwacht().ontvangers().size() == 1);
    }
}
