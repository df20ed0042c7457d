package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Concept.Status;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.junit.jupiter.api.Test;

/** The vocabulary that comes with the program, as every message meets it. */
class PublishedVocabularyTest {

    private static final String BASE = "https://hub.example.org/id/";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Release RELEASE = Vocabularies.bundled();
    private static final Vocabulary VOCABULARY = Vocabularies.open(RELEASE.bytes(), BASE);

    private static final List<Code> WITHOUT_CONCEPT =
            List.of(new Code(Codelijst.COD163, "997"), new Code(Codelijst.COD163, "999"));

    @Test
    void theProgramHoldsWhatTheFilesSay() {
        Checked checked = Vocabularies.check(Path.of("."));

        assertThat(checked).isEqualTo(new Checked.Accepted(RELEASE));
    }

    @Test
    void everyCodeOfATranslatedListHasAMeaning() {
        var lists = List.of(
                Codelijst.iwmo("wmo020"),
                Codelijst.ijw("jz020"),
                Codelijst.iwmo("wj756"),
                Codelijst.ijw("wj756"),
                Codelijst.iwmo("wmo757"),
                Codelijst.ijw("wmo757"),
                Codelijst.iwmo("wmo588"),
                Codelijst.ijw("jz588"),
                Codelijst.iwmo("wmo002"),
                Codelijst.ijw("jz002"),
                Codelijst.iwmo("cod472"),
                Codelijst.ijw("cod472"),
                Codelijst.COD163,
                Codelijst.COD732,
                Codelijst.CASUSROL,
                Codelijst.CASUSGROND,
                Codelijst.ACTIESTATUS,
                Codelijst.REDEN_WEIGERING,
                Codelijst.REDEN_BEEINDIGING,
                Codelijst.WIJKVERPLEGING_ZORGVORM);

        assertThat(lists)
                .allSatisfy(list -> assertThat(VOCABULARY.concepts(list))
                        .isNotEmpty()
                        .filteredOn(code -> !WITHOUT_CONCEPT.contains(code.code()))
                        .allSatisfy(code -> assertThat(VOCABULARY.translate(code.code(), DAY))
                                .isInstanceOf(Translation.Mapped.class)));
    }

    @Test
    void aJeugdwetReasonIsUnderstoodFromTheDayItExisted() {
        var overstap = new Code(Codelijst.ijw("jz588"), "38");

        assertThat(VOCABULARY.translate(overstap, LocalDate.of(2022, 3, 31)))
                .isInstanceOf(Translation.UnknownCode.class);
        assertThat(VOCABULARY.translate(overstap, LocalDate.of(2022, 4, 1))).isInstanceOf(Translation.Mapped.class);
    }

    @Test
    void aProductCodeIsCarriedWhateverTheGemeenteCallsIt() {
        String list = Codelijst.productcode(Organisatiecode.gemeente("0363"));

        assertThat(VOCABULARY.translate(new Code(list, "01A03"), DAY)).isEqualTo(new Translation.Carried());
        assertThat(VOCABULARY.translate(new Code(list, "01A034"), DAY)).isInstanceOf(Translation.UnknownCode.class);
    }

    @Test
    void everyLossIsTold() {
        var codes = VOCABULARY.concepts(Codelijst.iwmo("wmo020")).stream();

        assertThat(codes.flatMap(code -> matches(code.code()).stream())
                        .filter(match -> match.relatie() != Relatie.EXACT_MATCH))
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.verlies()).isNotBlank());
    }

    @Test
    void theWordsOfTheFieldAreThereAndNewOnesAreProposals() {
        assertThat(VOCABULARY.concepts(Codelijst.BEGRIP))
                .filteredOn(concept -> concept.status() == Status.VASTGESTELD)
                .hasSize(525);
        assertThat(VOCABULARY.voorstellen())
                .hasSize(170)
                .allSatisfy(concept -> assertThat(concept.definitie()).isNotBlank());
    }

    @Test
    void conceptsHaveTheIriOfThisHub() {
        Translation translation = VOCABULARY.translate(new Code(Codelijst.ijw("jz020"), "45"), DAY);

        assertThat(translation)
                .isEqualTo(new Translation.Mapped(List.of(new Vertaling(
                        new Code(Codelijst.ijw("jz020"), "45"),
                        BASE + "begrip/ambulante-jeugdhulp",
                        Relatie.EXACT_MATCH,
                        null))));
        assertThat(VOCABULARY.label(BASE + "begrip/ambulante-jeugdhulp")).hasValue("ambulante jeugdhulp");
    }

    private static List<Vertaling> matches(Code code) {
        return ((Translation.Mapped) VOCABULARY.translate(code, DAY)).matches();
    }
}
