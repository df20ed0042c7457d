package nl.regiehub.vocabulary;

import static nl.regiehub.vocabulary.SmallVocabulary.CONCEPTS;
import static nl.regiehub.vocabulary.SmallVocabulary.LISTS;
import static nl.regiehub.vocabulary.SmallVocabulary.MAPPINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiehub.canonical.Problem;
import org.junit.jupiter.api.Test;

/** Mistakes in tables of mappings and fields: each refused, with its line. */
class RefusedMappingsTest {

    private final SmallVocabulary vocabulary = new SmallVocabulary();

    @Test
    void aMappingToAConceptThatEndedBeforeTheMappingDoes() {
        vocabulary.append(
                CONCEPTS, "begrip:zorg hub:geldigTot \"2026-01-31\"^^<http://www.w3.org/2001/XMLSchema#date> .");
        map("een:2", "Overig", "skos:closeMatch", "begrip:zorg", "zorg")
                .replace(MAPPINGS, "\t0.8\t\t\t", "\t0.8\t\t2026-02-01\t");

        assertThat(details()).singleElement().asString().contains("vervallen na 2026-01-31");
    }

    @Test
    void aMappingToACodeThatIsOnNoList() {
        map("een:2", "Overig", "skos:closeMatch", "twee:9", "Niets");

        assertThat(details()).singleElement().asString().contains("twee/9");
    }

    @Test
    void twoExactCodesOfOneOtherList() {
        vocabulary.append(
                LISTS,
                "twee:2 a skos:Concept ; skos:inScheme lijst:twee ; skos:notation \"2\" ; skos:prefLabel \"Meer\"@nl .\n");
        map("een:2", "Overig", "skos:closeMatch", "twee:1", "Verzorging");
        map("een:2", "Overig", "skos:closeMatch", "twee:2", "Meer");
        assertThat(vocabulary.problems()).isEmpty();

        vocabulary
                .replace(MAPPINGS, "een:2\tOverig\tskos:closeMatch", "een:2\tOverig\tskos:exactMatch")
                .replace(LISTS, "hub:wet \"ZVW\"", "hub:wet \"WMO\"");

        assertThat(details()).singleElement().asString().contains("Op dezelfde dag");
    }

    @Test
    void aCodeOfAnotherLawThatIsCalledTheSame() {
        map("een:2", "Overig", "skos:exactMatch", "twee:1", "Verzorging");

        assertThat(details()).singleElement().asString().contains("andere wet");
    }

    @Test
    void aTableThatIsNotUtf8() {
        vocabulary.put("mappings/meer.sssom.tsv", new byte[] {'#', (byte) 0xC3, 'x'});

        assertThat(details()).singleElement().asString().contains("geen UTF-8");
    }

    @Test
    void aTableThatIsTooLarge() {
        vocabulary.put("lijsten/eigen.csv", new byte[16 * 1024 * 1024 + 1]);

        assertThat(details()).singleElement().asString().contains("16 MB");
    }

    @Test
    void aMappingToAConceptThatIsNotThere() {
        vocabulary.replace(MAPPINGS, "begrip:verzorging", "begrip:verzorgen");

        assertThat(vocabulary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(MAPPINGS + ":9");
            assertThat(problem.detail()).contains("verzorgen");
        });
    }

    @Test
    void aMappingOfACodeThatIsNotThere() {
        map("een:9", "Niets", "skos:exactMatch", "begrip:zorg", "zorg");

        assertThat(details()).singleElement().asString().contains("staat op geen lijst");
    }

    @Test
    void aPrefixThatNobodyDeclared() {
        map("drie:1", "Niets", "skos:exactMatch", "begrip:zorg", "zorg");

        assertThat(vocabulary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(MAPPINGS + ":10");
            assertThat(problem.detail()).contains("subject_id 'drie:1'");
        });
    }

    @Test
    void aRelationThatIsNone() {
        map("een:2", "Overig", "skos:broader", "begrip:zorg", "zorg");

        assertThat(details()).singleElement().asString().contains("geen relatie");
    }

    @Test
    void aLabelThatBelongsToAnotherId() {
        map("een:2", "Overig", "skos:closeMatch", "begrip:zorg", "verzorging");

        assertThat(details()).singleElement().asString().contains("object_label is 'verzorging' en moet 'zorg' zijn");
    }

    @Test
    void aConfidenceAndADateThatAreNone() {
        map("een:2", "Overig", "skos:closeMatch", "begrip:zorg", "zorg")
                .replace(MAPPINGS, "\t0.8\t\t", "\t80%\tgisteren\t");

        assertThat(details()).hasSize(2);
    }

    @Test
    void twoExactMeaningsOnOneDay() {
        map("een:1", "Verzorging", "skos:exactMatch", "begrip:zorg", "zorg");

        assertThat(details()).singleElement().asString().contains(MAPPINGS + ":9");
    }

    @Test
    void oneConceptExactlyUnderTwoLaws() {
        map("twee:1", "Verzorging", "skos:exactMatch", "begrip:verzorging", "verzorging");

        assertThat(details()).singleElement().asString().contains("andere wet");
    }

    @Test
    void aRowWithAColumnTooFew() {
        vocabulary.append(MAPPINGS, "een:2\tOverig\n");

        assertThat(details()).singleElement().asString().contains("2 kolommen");
    }

    @Test
    void aTableWithoutItsColumns() {
        vocabulary.replace(MAPPINGS, "valid_until", "valid_to");

        assertThat(details()).singleElement().asString().contains("valid_until");
    }

    @Test
    void aFieldThatIsTreatedOtherwiseThanItsList() {
        vocabulary.replace("velden.tsv", "\tvertaald\t", "\tmeegedragen\t");

        assertThat(vocabulary.problems())
                .singleElement()
                .extracting(Problem::where)
                .isEqualTo("velden.tsv:4");
    }

    @Test
    void aFieldWithAListThatIsNotThere() {
        vocabulary.replace("velden.tsv", "lijst:een", "lijst:drie");

        assertThat(details()).singleElement().asString().contains("lijst/drie");
    }

    private List<String> details() {
        return vocabulary.problems().stream().map(Problem::detail).toList();
    }

    private SmallVocabulary map(String code, String label, String relation, String concept, String conceptLabel) {
        return vocabulary.map(
                code, label, relation, concept, conceptLabel, "semapv:ManualMappingCuration", "0.8", "", "", "");
    }
}
