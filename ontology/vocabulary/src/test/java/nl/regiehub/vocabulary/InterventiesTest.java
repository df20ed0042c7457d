package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Problem;
import org.junit.jupiter.api.Test;

/** A region's own catalogue: 360 interventies at once, many to one functionaliteit and some to several. */
class InterventiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);

    private final SmallVocabulary small = new SmallVocabulary()
            .append(
                    SmallVocabulary.LISTS,
                    "lijst:eigen a skos:ConceptScheme ; skos:prefLabel \"Eigen\"@nl ; hub:behandeling \"vertaald\" .\n");

    @Test
    void allOfThemFallUnderTheSevenFunctionaliteiten() {
        Dekking dekking = Dekking.van(VOCABULARY, Codelijst.hub("interventies"), DAY);

        assertThat(VOCABULARY.concepts(Codelijst.hub("interventies"))).hasSize(360);
        assertThat(dekking.perBegrip()).hasSize(7);
        assertThat(dekking.perBegrip().values().stream().flatMap(Set::stream).distinct())
                .hasSize(360);
        assertThat(dekking.overlap(
                        Codelijst.BEGRIP + "/lichte-ondersteuning", Codelijst.BEGRIP + "/intensieve-hulp-en-zorg"))
                .isNotEmpty();
    }

    @Test
    void aRowWithTwoFunctionaliteitenCountsForBoth() {
        small.put("lijsten/eigen.csv", "code,naam,functionaliteiten\nA1,\"Eten, samen\",zorg;verzorging\n");

        Dekking dekking = Dekking.van(small.open(), Codelijst.hub("eigen"), DAY);

        assertThat(dekking.overlap(Codelijst.BEGRIP + "/zorg", Codelijst.BEGRIP + "/verzorging"))
                .containsExactly(new Code(Codelijst.hub("eigen"), "A1"));
    }

    @Test
    void aFunctionaliteitThatIsNotThereIsToldWithItsLine() {
        small.put("lijsten/eigen.csv", "code,naam,functionaliteiten\nA1,Eten,zorg\nA2,Drinken,dorst\n");

        assertThat(small.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("lijsten/eigen.csv:3");
            assertThat(problem.detail()).contains("dorst");
        });
    }

    @Test
    void aCatalogueOfAnotherFormIsRefused() {
        small.put("lijsten/eigen.csv", "nummer;titel\n1;Eten\n");

        assertThat(small.problems())
                .singleElement()
                .extracting(Problem::detail)
                .asString()
                .contains("kolom");
    }
}
