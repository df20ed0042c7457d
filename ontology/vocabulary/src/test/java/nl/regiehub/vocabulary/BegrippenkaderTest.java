package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Wet;
import nl.regiehub.vocabulary.Begrip.Verband.Soort;
import nl.regiehub.vocabulary.Begrip.VervallenNaam;
import nl.regiehub.vocabulary.Concept.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published concepts: today's words lead, each law has its own, and whoever asks is told where a word comes from. */
class BegrippenkaderTest {

    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), Term.BASE);
    private static final List<Begrip> BEGRIPPEN = VOCABULARY.alleLijsten().stream()
            .flatMap(lijst -> VOCABULARY.concepts(lijst.schema()).stream())
            .filter(concept -> concept.code().schema().equals(Codelijst.BEGRIP))
            .map(concept -> begrip(concept.code().waarde()))
            .toList();

    @Test
    void everyFileIsLaidOutAsTheHubWritesIt() {
        var files = VocabularyFiles.in(Path.of("."));

        assertThat(Vocabularies.format(files))
                .allSatisfy((path, content) ->
                        assertThat(new String(content, UTF_8)).isEqualTo(new String(files.get(path), UTF_8)));
    }

    @Test
    void everyWordOfTheFieldIsFound() throws IOException {
        Path words = Path.of("../../../shared/domain/vocabulary.tsv");
        assumeTrue(Files.isReadable(words), "the reference words are not here");
        Set<String> known = BEGRIPPEN.stream()
                .flatMap(begrip ->
                        Stream.concat(Stream.of(begrip.concept().label()), begrip.concept().synoniemen().stream()))
                .collect(Collectors.toSet());

        try (Stream<String> lines = Files.lines(words)) {
            assertThat(lines.skip(1).map(line -> line.split("\t", -1)[1]))
                    .hasSize(526)
                    .allMatch(known::contains);
        }
    }

    @Test
    void veiligThuisLeadsAndItsOldNameStillFindsIt() {
        Begrip veiligThuis = begrip("veilig-thuis");

        assertThat(veiligThuis.concept().label()).isEqualTo("Veilig Thuis");
        assertThat(veiligThuis.concept().synoniemen()).contains("AMHK");
        assertThat(veiligThuis.vervallenNamen())
                .containsExactly(new VervallenNaam("AMHK", new Periode(null, LocalDate.of(2018, 12, 31)), false));
    }

    @ParameterizedTest
    @CsvSource({"gezagsbeeindiging, gezagsbeëindiging", "verwerkingsverantwoordelijke, verwerkingsverantwoordelijke"})
    void todaysTermsLead(String slug, String label) {
        assertThat(begrip(slug).concept().label()).isEqualTo(label);
    }

    @Test
    void whoHasGezagIsAParentOrAVoogdAndTheseAreNotSynonyms() {
        assertThat(begrip("gezaghebbende").verbanden(Soort.ENGER)).contains(iri("voogd"), iri("ouder-met-gezag"));
        assertThat(begrip("gezaghebbende").concept().synoniemen()).doesNotContain("voogd", "ouder met gezag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier", "clientondersteuning", "persoonsgebonden-budget", "calamiteit", "begeleiding"})
    void aWordOfSeveralLawsIsOneConceptPerLaw(String word) {
        List<Begrip> perWet = BEGRIPPEN.stream()
                .filter(begrip -> begrip.wet() != null)
                .filter(begrip -> begrip.concept().code().waarde().startsWith(word + "-"))
                .toList();

        assertThat(perWet).hasSizeGreaterThan(1).allSatisfy(begrip -> {
            assertThat(begrip.concept().label()).endsWith(")");
            assertThat(begrip.concept().synoniemen())
                    .contains(begrip.concept().label().replaceFirst(" \\(.*", ""));
            assertThat(begrip.verbanden(Soort.CLOSE_MATCH))
                    .containsAll(perWet.stream()
                            .map(other -> other.concept().iri())
                            .filter(iri -> !iri.equals(begrip.concept().iri()))
                            .toList());
        });
    }

    @Test
    void mantelzorgCarriesItsLaw() {
        Begrip mantelzorg = begrip("mantelzorg-wmo");

        assertThat(mantelzorg.concept().label()).isEqualTo("mantelzorg (Wmo)");
        assertThat(mantelzorg.concept().synoniemen()).containsExactly("mantelzorg");
        assertThat(mantelzorg.wet()).isEqualTo(Wet.WMO);
        assertThat(mantelzorg.bronnen()).singleElement().satisfies(bron -> {
            assertThat(bron.iri()).contains("BWBR0035362").contains("artikel=1.1.1");
            assertThat(bron.artikel()).isEqualTo("1.1.1");
        });
    }

    @Test
    void aTextOf2017IsNeverShownAsCurrentLaw() {
        assertThat(BEGRIPPEN.stream()
                        .flatMap(begrip -> begrip.bronnen().stream())
                        .distinct())
                .isNotEmpty()
                .allSatisfy(bron -> assertThat(bron.gecontroleerd())
                        .isEqualTo(bron.peildatum().isAfter(LocalDate.of(2024, 12, 31))));
        assertThat(BEGRIPPEN)
                .filteredOn(begrip -> begrip.wet() == Wet.WMO)
                .isNotEmpty()
                .allMatch(begrip -> begrip.concept().status() == Status.VOORSTEL);
    }

    @Test
    void everyArticleOfTheReferenceIsKnownAndCurrentOnlyWhenItsCurrentTextWasRead() throws IOException {
        Path terms = Path.of("../../../shared/domain/statutory-terms.tsv");
        assumeTrue(Files.isReadable(terms), "the reference terms of law are not here");
        Map<String, Boolean> current = BEGRIPPEN.stream()
                .flatMap(begrip -> begrip.bronnen().stream())
                .filter(bron -> bron.wet() != null)
                .distinct()
                .collect(Collectors.toMap(bron -> "%s %s".formatted(bron.wet(), bron.artikel()), Bron::gecontroleerd));

        try (Stream<String> lines = Files.lines(terms)) {
            assertThat(lines.skip(1)
                            .map(line -> line.split("\t", -1))
                            .collect(Collectors.toMap(
                                    BegrippenkaderTest::article,
                                    cells -> !cells[4].contains("2017"),
                                    Boolean::logicalOr)))
                    .isEqualTo(current);
        }
    }

    private static String article(String[] cells) {
        return "%s %s".formatted(cells[0].split(" ", -1)[0].toUpperCase(Locale.ROOT), cells[1].replace("art. ", ""));
    }

    @Test
    void everyArticleIsTheOneThatItsIdentifierNames() {
        assertThat(BEGRIPPEN.stream().flatMap(begrip -> begrip.bronnen().stream()))
                .isNotEmpty()
                .allMatch(bron -> bron.iri().endsWith("artikel=" + bron.artikel())
                        || bron.iri().endsWith("/art_%s/oj".formatted(bron.artikel())));
    }

    @Test
    void everyTermOfALawNamesItsArticle() {
        assertThat(BEGRIPPEN)
                .filteredOn(begrip -> begrip.wet() != null)
                .hasSizeGreaterThan(100)
                .allMatch(Begrip::wettelijk);
        assertThat(begrip("keukentafelgesprek").wettelijk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "respijtzorg, intensieve-hulp-en-zorg, hulp-bij-blijvende-beperkingen",
        "pleegzorg, intensieve-hulp-en-zorg, hulp-bij-blijvende-beperkingen",
        "beschermd-wonen, hulp-bij-regieverlies-en-crisis, hulp-bij-blijvende-beperkingen",
        "mantelzorgondersteuning, intensieve-hulp-en-zorg, versterking-van-informele-sociale-netwerken",
        "schuldhulpverlening, lichte-ondersteuning, intensieve-hulp-en-zorg",
        "buurtbemiddeling, versterking-van-informele-sociale-netwerken, vergroting-van-maatschappelijke-participatie",
    })
    void sixVoorzieningenRealiseTwoFunctionaliteiten(String slug, String one, String other) {
        Begrip voorziening = begrip(slug);

        assertThat(voorziening.verbanden(Soort.REALISEERT)).containsExactlyInAnyOrder(iri(one), iri(other));
        assertThat(voorziening.verbanden(Soort.RUIMER)).doesNotContain(iri(one), iri(other));
        assertThat(begrip(one).verbanden(Soort.WORDT_GEREALISEERD_DOOR)).contains(iri(slug));
    }

    @Test
    void whatAnInwonerReadsOnTheScreenIsExplainedInPlainWords() {
        var lists = List.of(
                Codelijst.iwmo("wmo020"),
                Codelijst.ijw("jz020"),
                Codelijst.iwmo("wmo588"),
                Codelijst.ijw("jz588"),
                Codelijst.CASUSROL,
                Codelijst.CASUSGROND,
                Codelijst.ACTIESTATUS,
                Codelijst.REDEN_WEIGERING,
                Codelijst.WIJKVERPLEGING_ZORGVORM);

        assertThat(BEGRIPPEN)
                .filteredOn(begrip -> lists.stream().anyMatch(list -> isMeantBy(begrip, list)))
                .hasSizeGreaterThan(90)
                .allSatisfy(begrip -> assertThat(begrip.uitleg())
                        .as(begrip.concept().label())
                        .isNotBlank()
                        .isNotEqualTo(begrip.concept().definitie()));
    }

    @Test
    void aLawThatEndedTellsUntilWhenItHeld() {
        Begrip awbz = begrip("awbz");

        assertThat(awbz.concept().status()).isEqualTo(Status.VERVALLEN);
        assertThat(awbz.geldig()).isEqualTo(new Periode(null, LocalDate.of(2014, 12, 31)));
    }

    @Test
    void oneWordWithSeveralSensesIsFoundAtEachOfThem() {
        assertThat(BEGRIPPEN.stream()
                        .filter(begrip -> begrip.concept().synoniemen().contains("veiligheid"))
                        .flatMap(begrip -> begrip.verbanden(Soort.NIET_TE_VERWARREN_MET).stream()))
                .contains(
                        iri("veiligheid-fysiek"),
                        iri("veiligheid-vertrouwde-omgeving"),
                        iri("veiligheid-ontwikkeling"));
    }

    private static boolean isMeantBy(Begrip begrip, String list) {
        return !VOCABULARY
                .reverse(begrip.concept().iri(), list, LocalDate.of(2026, 11, 22))
                .isEmpty();
    }

    private static Begrip begrip(String slug) {
        return VOCABULARY.begrip(iri(slug)).orElseThrow();
    }

    private static String iri(String slug) {
        return Codelijst.BEGRIP + "/" + slug;
    }
}
