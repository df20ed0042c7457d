package nl.regiehub.vocabulary.naslag;

import static nl.regiehub.vocabulary.naslag.Bundel.DAY;
import static nl.regiehub.vocabulary.naslag.Bundel.WERK;
import static org.assertj.core.api.Assertions.assertThat;

import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verschil;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verschil.Waarin;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verwisseling;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verwisseling.Waardoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VergelijkingTest {

    @ParameterizedTest
    @CsvSource({
        "casusregie,          integrale casusregie, HETZELFDE",
        "enkelvoudige vraag,  hulpvraag,            NAUWER",
        "hulpvraag,           enkelvoudige vraag,   RUIMER",
        "ondersteuningsplan,  arrangement,          VERSCHILLEND",
        "casusregie,          eigen regie,          VERSCHILLEND",
        "ondersteuningsplan,  qwxzv,                ONBEKEND",
    })
    void twoWordsAreCompared(String een, String ander, Verhouding verhouding) {
        assertThat(WERK.vergelijk(een, ander, DAY).verhouding()).isEqualTo(verhouding);
    }

    @Test
    void theDifferenceIsToldInTheWordsOfBoth() {
        var paar = WERK.vergelijk("casusregie", "eigen regie", DAY).paren().getFirst();

        assertThat(paar.verschillen())
                .filteredOn(verschil -> verschil.waarin() == Waarin.DEFINITIE)
                .singleElement()
                .satisfies(verschil -> {
                    assertThat(verschil.een()).isEqualTo(paar.een().concept().definitie());
                    assertThat(verschil.ander())
                            .isEqualTo(paar.ander().concept().definitie());
                });
        assertThat(paar.verwisselingen()).extracting(Verwisseling::waardoor).contains(Waardoor.WAARSCHUWING);
    }

    @Test
    void whatIsTheSameHasNoDifference() {
        var paar = WERK.vergelijk("casusregie", "Integrale Casusregie", DAY)
                .paren()
                .getFirst();

        assertThat(paar.verschillen()).isEmpty();
        assertThat(paar.verwisselingen()).isEmpty();
    }

    @Test
    void aWordWithSeveralMeaningsIsComparedInEach() {
        var vergelijking = WERK.vergelijk("veiligheid", "eigen regie", DAY);

        assertThat(vergelijking.een().betekenissen()).extracting(Bundel::label).hasSizeGreaterThanOrEqualTo(3);
        assertThat(vergelijking.paren()).hasSameSizeAs(vergelijking.een().betekenissen());
    }

    @Test
    void aCodeIsComparedByWhatItMeans() {
        String jeugd = Codelijst.ijw("jz588") + "|31";
        String wmo = Codelijst.iwmo("wmo588") + "|31";

        assertThat(WERK.vergelijk(jeugd, wmo, DAY).verhouding()).isEqualTo(Verhouding.VERSCHILLEND);
        assertThat(WERK.vergelijk(jeugd, Codelijst.iwmo("wmo588") + "|19", DAY).verhouding())
                .isIn(Verhouding.HETZELFDE, Verhouding.VRIJWEL_HETZELFDE);
    }

    @Test
    void aWordThatNobodyKnowsComesWithWhatMayHaveBeenMeant() {
        var vergelijking = WERK.vergelijk("ondersteuningspla", "hulpvraag", DAY);

        assertThat(vergelijking.een().betekenissen()).isEmpty();
        assertThat(vergelijking.een().suggesties()).extracting(Bundel::label).contains("ondersteuningsplan");
        assertThat(vergelijking.paren()).isEmpty();
    }

    @Test
    void whatALawSaysIsPartOfTheDifference() {
        var beide = WERK.vergelijk("vaktherapie", "vaktherapie", DAY);
        assertThat(beide.paren())
                .allSatisfy(paar -> assertThat(paar.verschillen())
                        .extracting(Verschil::waarin)
                        .doesNotHaveDuplicates());
    }
}
