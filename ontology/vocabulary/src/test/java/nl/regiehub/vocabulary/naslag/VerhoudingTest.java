package nl.regiehub.vocabulary.naslag;

import static org.assertj.core.api.Assertions.assertThat;

import nl.regiehub.canonical.Vertaling.Relatie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerhoudingTest {

    @ParameterizedTest
    @CsvSource({
        "HETZELFDE,         VERSCHILLEND,      VERSCHILLEND",
        "NAUWER,            HETZELFDE,         NAUWER",
        "VRIJWEL_HETZELFDE, VRIJWEL_HETZELFDE, VRIJWEL_HETZELFDE",
        "VRIJWEL_HETZELFDE, RUIMER,            RUIMER",
        "NAUWER,            NAUWER,            NAUWER",
        "NAUWER,            RUIMER,            VERWANT",
        "VERSCHILLEND,      NAUWER,            VERWANT",
    })
    void twoStepsSayNoMoreThanIsCertain(Verhouding eerst, Verhouding dan, Verhouding samen) {
        assertThat(eerst.dan(dan)).isEqualTo(samen);
    }

    @Test
    void aBroaderConceptMakesTheCodeTheNarrowerOne() {
        assertThat(Verhouding.van(Relatie.BROAD_MATCH)).isEqualTo(Verhouding.NAUWER);
        assertThat(Verhouding.van(Relatie.BROAD_MATCH).omgekeerd()).isEqualTo(Verhouding.RUIMER);
        assertThat(Verhouding.VERWANT.omgekeerd()).isEqualTo(Verhouding.VERWANT);
    }
}
