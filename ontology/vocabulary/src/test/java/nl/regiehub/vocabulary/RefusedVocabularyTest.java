package nl.regiehub.vocabulary;

import static nl.regiehub.vocabulary.SmallVocabulary.CONCEPTS;
import static nl.regiehub.vocabulary.SmallVocabulary.LISTS;
import static nl.regiehub.vocabulary.SmallVocabulary.MAPPINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in vocabulary files: each refused, with its place, and nothing half published. */
class RefusedVocabularyTest {

    private final SmallVocabulary vocabulary = new SmallVocabulary();

    @Test
    void theExampleItselfIsInOrder() {
        assertThat(vocabulary.problems()).isEmpty();
    }

    @Test
    void aConceptWithTwoNames() {
        vocabulary.append(CONCEPTS, "begrip:zorg skos:prefLabel \"hulp\"@nl .");

        assertThat(vocabulary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).startsWith(CONCEPTS).contains("begrip/zorg");
            assertThat(problem.detail()).contains("één voorkeursterm");
        });
    }

    @Test
    void aNameWithoutLanguage() {
        vocabulary.replace(CONCEPTS, "\"zorg\"@nl", "\"zorg\"");

        assertThat(details()).singleElement().asString().contains("Nederlands");
    }

    @Test
    void twoConceptsWithOneName() {
        vocabulary.replace(CONCEPTS, "\"zorg\"@nl", "\"Verzorging\"@nl");

        assertThat(details()).singleElement().asString().contains("heet ook zo");
    }

    @Test
    void twoCodesThatAreWrittenAlike() {
        vocabulary.replace(LISTS, "skos:notation \"2\"", "skos:notation \"1\"");

        assertThat(details()).singleElement().asString().contains("dezelfde code");
    }

    @Test
    void aCircleOfBroaderConcepts() {
        vocabulary.append(CONCEPTS, "begrip:zorg skos:broader begrip:verzorging .");

        assertThat(details()).anySatisfy(detail -> assertThat(detail).contains("ruimer dan zichzelf"));
    }

    @Test
    void aChainOfBroaderConceptsAsLongAsAVocabularyIsFine() {
        var chain = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            chain.append("begrip:s%d a skos:Concept ; skos:inScheme <https://regiehub.example/id/begrip> ; "
                            .formatted(i))
                    .append("skos:prefLabel \"stap %d\"@nl ; skos:definition \"Een stap.\"@nl ; ".formatted(i))
                    .append(i == 1 ? "skos:broader begrip:zorg ; " : "skos:broader begrip:s%d ; ".formatted(i - 1))
                    .append("hub:geenWettelijkeTerm true ; hub:status \"voorstel\" .\n");
        }

        vocabulary.append(CONCEPTS, chain.toString());

        assertThat(vocabulary.problems()).isEmpty();
    }

    @Test
    void aBroaderConceptThatIsNotThere() {
        vocabulary.replace(CONCEPTS, "skos:broader begrip:zorg", "skos:broader begrip:hulp");

        assertThat(details()).singleElement().asString().contains("begrip/hulp");
    }

    @Test
    void aPropertyThatNobodyKnows() {
        vocabulary.append(CONCEPTS, "begrip:zorg skos:prefLable \"hulp\"@nl .");

        assertThat(details()).singleElement().asString().contains("prefLable");
    }

    @Test
    void aThingWithoutAName() {
        vocabulary.append(CONCEPTS, "begrip:zorg skos:broader [ a skos:Concept ] .");

        assertThat(details()).anySatisfy(detail -> assertThat(detail).contains("naamloze knoop"));
    }

    @Test
    void aConceptThatHangsInTheAir() {
        vocabulary.replace(CONCEPTS, "skos:broader begrip:zorg ; ", "");

        assertThat(details()).singleElement().asString().contains("geen topbegrip");
    }

    @Test
    void aConceptThatNeitherNamesALawNorSaysThatThereIsNone() {
        vocabulary.replace(
                CONCEPTS, "skos:broader begrip:zorg ; hub:geenWettelijkeTerm true", "skos:broader begrip:zorg");

        assertThat(details()).singleElement().asString().contains("welke wet");
    }

    @Test
    void anArticleThatNobodyDescribed() {
        vocabulary.replace(
                CONCEPTS,
                "skos:broader begrip:zorg ; hub:geenWettelijkeTerm true",
                "skos:broader begrip:zorg ; <http://purl.org/dc/terms/source> <https://wetten.overheid.nl/x>");

        assertThat(details())
                .anySatisfy(detail -> assertThat(detail).contains("geen wetsartikel"))
                .anySatisfy(detail -> assertThat(detail).contains("geen naam"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wetten.overheid.nl/jci1.3:c:BWBR35362&artikel=1.1.1",
                "https://wetten.overheid.nl/jci1.3:c:BWBR0035362",
                "https://wetten.overheid.nl/BWBR0035362/2025-01-01",
                "http://data.europa.eu/eli/reg/2016/679/oj",
                "https://wet.example/1"
            })
    void anArticleWithAnIdentifierThatNobodyResolves(String iri) {
        vocabulary.put("begrippen/wetsartikelen.ttl", article(iri));

        assertThat(details()).singleElement().asString().contains("geen kenmerk van een wetsartikel");
    }

    @Test
    void anArticleWithoutTheDayWhoseTextWasRead() {
        vocabulary.put(
                "begrippen/wetsartikelen.ttl",
                article("https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1")
                        .replace("hub:peildatum \"2017-05-01\"^^xsd:date ; ", ""));

        assertThat(details()).singleElement().asString().contains("peildatum ontbreekt");
    }

    private static String article(String iri) {
        return """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix hub: <https://regiehub.example/id/term/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <%s> a hub:Wetsartikel ; dct:title "Wet, artikel 1"@nl ; hub:artikel "1.1.1" ; hub:peildatum "2017-05-01"^^xsd:date ; hub:tekststatus "te controleren" .
                """.formatted(iri);
    }

    @Test
    void aProblemWithAConceptNamesTheLineItIsOn() {
        vocabulary.replace(CONCEPTS, "skos:definition \"Hulp bij het wassen.\"@nl ; ", "");

        assertThat(vocabulary.problems())
                .singleElement()
                .extracting(Problem::where)
                .asString()
                .startsWith(CONCEPTS + ":6 ");
    }

    @Test
    void aMatchWithWhatEnded() {
        vocabulary.append(CONCEPTS, """
                <https://regiehub.example/id/kader/wet> a skos:ConceptScheme ; <http://purl.org/dc/terms/title> "Wet"@nl ; skos:prefLabel "Wet"@nl ; hub:behandeling "vertaald" .
                begrip:oud a skos:Concept ; skos:inScheme <https://regiehub.example/id/kader/wet> ; skos:topConceptOf <https://regiehub.example/id/kader/wet> ; skos:prefLabel "oud (Wet)"@nl ; skos:definition "Oud."@nl ; hub:geenWettelijkeTerm true ; hub:status "vervallen" .
                begrip:zorg skos:closeMatch begrip:oud .
                """);

        assertThat(details()).singleElement().asString().contains("dat vervallen is");
    }

    @Test
    void aMatchWithinOneScheme() {
        vocabulary.append(CONCEPTS, "begrip:zorg skos:closeMatch begrip:verzorging .");

        assertThat(details()).singleElement().asString().contains("hetzelfde kader");
    }

    @Test
    void aListThatDoesNotSayWhatHappensToIt() {
        vocabulary.replace(LISTS, "hub:behandeling \"vertaald\" ; hub:wet \"ZVW\"", "hub:wet \"ZVW\"");

        assertThat(details()).singleElement().asString().contains("vertaald of meegedragen");
    }

    @Test
    void aFileThatIsNeitherConceptsNorMappings() {
        vocabulary.put("mappings/meer.xlsx", "");

        assertThat(vocabulary.problems())
                .singleElement()
                .extracting(Problem::where)
                .isEqualTo("mappings/meer.xlsx");
    }

    @Test
    void noFilesAtAll(@TempDir Path empty) {
        assertThat(Vocabularies.check(empty))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::where)
                                .containsExactly("velden.tsv", "lijsten"));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        vocabulary.append(LISTS, "dit is geen turtle").append(CONCEPTS, "begrip:zorg skos:prefLabel \"hulp\"@nl .");
        map("drie:1", "Niets", "skos:exactMatch", "begrip:zorg", "zorg");

        assertThat(vocabulary.problems())
                .extracting(Problem::where)
                .anySatisfy(where -> assertThat(where).startsWith(LISTS + ":"))
                .anySatisfy(where -> assertThat(where).startsWith(CONCEPTS))
                .anySatisfy(where -> assertThat(where).startsWith(MAPPINGS + ":10"));
    }

    private List<String> details() {
        return vocabulary.problems().stream().map(Problem::detail).toList();
    }

    private SmallVocabulary map(String code, String label, String relation, String concept, String conceptLabel) {
        return vocabulary.map(
                code, label, relation, concept, conceptLabel, "semapv:ManualMappingCuration", "0.8", "", "", "");
    }
}
