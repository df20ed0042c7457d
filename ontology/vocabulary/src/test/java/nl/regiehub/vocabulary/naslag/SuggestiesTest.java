package nl.regiehub.vocabulary.naslag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.naslag.Suggestie.Grond;
import nl.regiehub.vocabulary.naslag.Suggestie.Grond.Soort;
import org.junit.jupiter.api.Test;

/** What a code without a meaning may mean. */
class SuggestiesTest {

    @Test
    void theConceptOfThatNameLeadsWithWhatSpeaksForIt() {
        var beste = suggesties(new Code(Codelijst.iwmo("wmo020"), "03")).getFirst();

        assertThat(Bundel.label(beste.begrip())).isEqualTo("persoonlijke verzorging");
        assertThat(beste.relatie()).as("a list of one law gets no exact match").isEqualTo(Relatie.CLOSE_MATCH);
        assertThat(beste.gronden()).extracting(Grond::soort).contains(Soort.NAAM, Soort.ANDERE_LIJST, Soort.BUREN);
        assertThat(beste.punten())
                .isEqualTo(beste.gronden().stream().mapToInt(Grond::punten).sum())
                .isLessThanOrEqualTo(100);
    }

    @Test
    void theyComeInOrderOfWhatSpeaksForThem() {
        var suggesties = suggesties(new Code(Codelijst.iwmo("wmo020"), "08"));

        assertThat(suggesties).hasSizeLessThanOrEqualTo(5).isNotEmpty();
        assertThat(suggesties.stream().map(Suggestie::punten).toList()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(suggesties).extracting(each -> Bundel.label(each.begrip())).contains("vervoersdienst");
    }

    @Test
    void aCodeThatNobodyKnowsGetsOnlyWhatItsOwnCharactersSay() {
        assertThat(suggesties(new Code("https://regiehub.example/id/lijst/onbekend", "zzqx")))
                .isEmpty();
    }

    private static List<Suggestie> suggesties(Code code) {
        return Suggesties.voor(Bundel.WERK, code, Bundel.DAY, 5);
    }
}
