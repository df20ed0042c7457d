package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.vocabulary.SmallVocabulary.CONCEPTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From files to a release, and from a release to answers. */
class ReleaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String LIST = Codelijst.hub("een");
    private static final Code VERZORGING = new Code(LIST, "1");
    private static final Code OVERIG = new Code(LIST, "2");
    private static final String BEGRIP = Codelijst.BEGRIP + "/";

    private final SmallVocabulary vocabulary = new SmallVocabulary();

    @Test
    void theSameContentIsTheSameReleaseHoweverItIsLaidOut() {
        Release before = vocabulary.release();

        vocabulary.replace(CONCEPTS, " ; ", "\n    ;\n  ").append(CONCEPTS, "\n# Een opmerking.\n");

        assertThat(vocabulary.release())
                .isEqualTo(before)
                .extracting(Release::id)
                .isEqualTo(before.id());
    }

    @Test
    void anotherWordIsAnotherRelease() {
        Release before = vocabulary.release();

        vocabulary.replace(CONCEPTS, "Hulp bij het wassen.", "Hulp bij wassen en aankleden.");

        assertThat(vocabulary.release().id()).isNotEqualTo(before.id());
    }

    @Test
    void itsIdIsTheHashOfItsBytes() {
        Release release = vocabulary.release();

        assertThat(release.id()).hasSize(64).isEqualTo(Release.hash(release.bytes()));
        assertThat(vocabulary.open().publicatie()).isEqualTo(release.id());
    }

    @Test
    void aCodeThatTheListDoesNotHaveIsNotGuessed() {
        assertThat(vocabulary.open().translate(new Code(LIST, "01"), DAY))
                .isInstanceOfSatisfying(
                        Translation.UnknownCode.class,
                        unknown -> assertThat(unknown.waarom()).contains("niet op de lijst Lijst een"));
    }

    @Test
    void aCodeThatNobodyMappedIsNotGuessed() {
        assertThat(vocabulary.open().translate(OVERIG, DAY))
                .isInstanceOfSatisfying(
                        Translation.UnknownCode.class,
                        unknown -> assertThat(unknown.waarom()).contains("nog aan geen begrip"));
    }

    @Test
    void aCodeWithoutAConceptSaysWhyNot() {
        vocabulary.map(
                "een:2",
                "Overig",
                "skos:exactMatch",
                "sssom:NoTermFound",
                "",
                "semapv:ManualMappingCuration",
                "1.0",
                "",
                "",
                "Een restpost.");

        assertThat(vocabulary.open().translate(OVERIG, DAY)).isEqualTo(new Translation.UnknownCode("Een restpost."));
    }

    @Test
    void aListThatTheHubDoesNotKnowIsToldAsSuch() {
        assertThat(vocabulary.open().translate(new Code("urn:eigen-lijst", "1"), DAY))
                .isEqualTo(new Translation.UnknownList());
    }

    @Test
    void aConceptMeansItself() {
        Vocabulary open = vocabulary.open();

        assertThat(open.translate(new Code(Codelijst.BEGRIP, "zorg"), DAY))
                .isEqualTo(new Translation.Mapped(List.of(new Vertaling(
                        new Code(Codelijst.BEGRIP, "zorg"), BEGRIP + "zorg", Relatie.EXACT_MATCH, null))));
        assertThat(open.translate(new Code(Codelijst.BEGRIP, "onzin"), DAY))
                .isInstanceOf(Translation.UnknownCode.class);
    }

    @Test
    void aMeaningHoldsFromItsFirstUntilItsLastDay() {
        vocabulary.map(
                "een:2",
                "Overig",
                "skos:exactMatch",
                "begrip:zorg",
                "zorg",
                "semapv:ManualMappingCuration",
                "1.0",
                "2024-01-01",
                "2025-12-31",
                "");
        vocabulary.map(
                "een:2",
                "Overig",
                "skos:exactMatch",
                "begrip:verzorging",
                "verzorging",
                "semapv:ManualMappingCuration",
                "1.0",
                "2026-02-01",
                "",
                "");
        Vocabulary open = vocabulary.open();

        assertThat(open.translate(OVERIG, LocalDate.of(2023, 12, 31))).isInstanceOf(Translation.UnknownCode.class);
        assertThat(concept(open, LocalDate.of(2024, 1, 1))).isEqualTo(BEGRIP + "zorg");
        assertThat(concept(open, LocalDate.of(2025, 12, 31))).isEqualTo(BEGRIP + "zorg");
        assertThat(open.translate(OVERIG, LocalDate.of(2026, 1, 1))).isInstanceOf(Translation.UnknownCode.class);
        assertThat(concept(open, LocalDate.of(2026, 2, 1))).isEqualTo(BEGRIP + "verzorging");
        assertThat(open.reverse(BEGRIP + "zorg", LIST, LocalDate.of(2025, 1, 1)))
                .hasSize(1);
        assertThat(open.reverse(BEGRIP + "zorg", LIST, DAY)).isEmpty();
    }

    @Test
    void theNearestMatchComesFirstBothWays() {
        vocabulary.map(
                "een:1",
                "Verzorging",
                "skos:broadMatch",
                "begrip:zorg",
                "zorg",
                "semapv:ManualMappingCuration",
                "1.0",
                "",
                "",
                "Dat het wassen is.");
        vocabulary.map(
                "een:2",
                "Overig",
                "skos:narrowMatch",
                "begrip:zorg",
                "zorg",
                "semapv:ManualMappingCuration",
                "0.5",
                "",
                "",
                "Dat het overig is.");
        Vocabulary open = vocabulary.open();

        assertThat(((Translation.Mapped) open.translate(VERZORGING, DAY)).matches())
                .extracting(Vertaling::relatie)
                .containsExactly(Relatie.EXACT_MATCH, Relatie.BROAD_MATCH);
        assertThat(open.reverse(BEGRIP + "zorg", LIST, DAY))
                .extracting(Vertaling::bron)
                .containsExactly(OVERIG, VERZORGING);
    }

    @Test
    void proposalsAreListed() {
        assertThat(vocabulary.open().voorstellen()).singleElement().satisfies(concept -> {
            assertThat(concept.label()).isEqualTo("verzorging");
            assertThat(concept.status()).isEqualTo(Status.VOORSTEL);
            assertThat(concept.ruimer()).containsExactly(BEGRIP + "zorg");
        });
    }

    @Test
    void aPublicationIsInForceForTheNextQuestion() {
        LiveVocabulary live = Vocabularies.live(vocabulary.release().bytes(), Term.BASE);
        Vocabulary before = live.inForce();
        vocabulary.map(
                "een:2",
                "Overig",
                "skos:closeMatch",
                "begrip:zorg",
                "zorg",
                "semapv:ManualMappingCuration",
                "0.8",
                "",
                "",
                "");
        Release next = vocabulary.release();

        String id = live.activate(next.bytes());

        assertThat(id).isEqualTo(next.id()).isEqualTo(live.publicatie());
        assertThat(live.translate(OVERIG, DAY)).isInstanceOf(Translation.Mapped.class);
        assertThat(before.translate(OVERIG, DAY)).isInstanceOf(Translation.UnknownCode.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen turtle",
                "<urn:a> <urn:b> <urn:c> .",
                "<https://regiehub.example/id/begrip> a <http://www.w3.org/2004/02/skos/core#ConceptScheme> . "
                        + "<urn:a> a <http://www.w3.org/2004/02/skos/core#Concept> ."
            })
    void whatIsNoReleaseLeavesTheOneInForce(String rubbish) {
        LiveVocabulary live = Vocabularies.live(vocabulary.release().bytes(), Term.BASE);

        assertThatThrownBy(() -> live.activate(rubbish.getBytes(UTF_8))).isInstanceOf(HubException.class);

        assertThat(live.publicatie()).isEqualTo(vocabulary.release().id());
    }

    private static String concept(Vocabulary vocabulary, LocalDate op) {
        return ((Translation.Mapped) vocabulary.translate(OVERIG, op))
                .matches()
                .getFirst()
                .concept();
    }
}
