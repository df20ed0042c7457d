package nl.regiehub.vocabulary.naslag;

import static nl.regiehub.vocabulary.naslag.Bundel.WERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.naslag.Zoekvraag.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoekenTest {

    @ParameterizedTest
    @CsvSource({
        "casusregie,          casusregie",
        "CASUSREGIE,          casusregie",
        "integrale casusregie, casusregie",
        "hulpvragen,          hulpvraag",
        "wijkteams,           wijkteam",
        "clientondersteuning, cliëntondersteuning",
        "ondersteuningspl,    ondersteuningsplan",
    })
    void aWordIsFoundByNameSynonymPluralAccentOrBeginning(String vraag, String begrip) {
        assertThat(begrippen(vraag)).first().asString().startsWith(begrip);
    }

    @Test
    void aCompoundIsFoundByItsLastPart() {
        assertThat(begrippen("regie")).contains("casusregie", "eigen regie", "regieverlies", "regie van de gemeente");
    }

    @Test
    void everyWordOfAQuestionCounts() {
        assertThat(begrippen("regie gemeente"))
                .contains("regie van de gemeente")
                .doesNotContain("eigen regie");
    }

    @Test
    void aWordOfADefinitionIsFoundAfterNames() {
        assertThat(begrippen("eigen woorden")).contains("hulpvraag");
    }

    @Test
    void aCodeIsFoundWithinItsList() {
        var found = WERK.zoek(new Zoekvraag("45", Codelijst.ijw("jz020"), Soort.CODES, 0, 5));

        assertThat(found.treffers())
                .first()
                .satisfies(code -> assertThat(code.concept().code().waarde()).isEqualTo("45"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var all = WERK.zoek(new Zoekvraag("zorg", null, Soort.BEGRIPPEN, 0, 40));
        var second = WERK.zoek(new Zoekvraag("zorg", null, Soort.BEGRIPPEN, 10, 10));

        assertThat(second.treffers()).isEqualTo(all.treffers().subList(10, 20));
        assertThat(second.totaal()).isEqualTo(all.totaal()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "qwxzv", "a:b OR [* TO *]", "\"", "\\", "*"})
    void whatIsNoWordFindsNothingAndBreaksNothing(String vraag) {
        assertThat(WERK.zoek(Zoekvraag.naar(vraag)).treffers()).isEmpty();
    }

    @Test
    void aQuestionFromOutsideStaysWithinItsLimits() {
        var vraag = new Zoekvraag("zorg ".repeat(1000), null, Soort.ALLES, -5, Integer.MAX_VALUE);

        assertThat(vraag.tekst()).hasSize(Zoekvraag.LANGSTE);
        assertThat(vraag.aantal()).isEqualTo(Zoekvraag.MEESTE);
        assertThat(WERK.zoek(vraag).treffers()).isNotEmpty();
    }

    private static List<String> begrippen(String vraag) {
        return WERK.zoek(new Zoekvraag(vraag, null, Soort.BEGRIPPEN, 0, 60)).treffers().stream()
                .map(Bundel::label)
                .toList();
    }
}
