package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and words that look alike and mean something else: none of them may ever be taken for the other. */
class HomonymTest {

    private static final String BASE = "https://regiehub.example/id/";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Vocabulary VOCABULARY =
            Vocabularies.open(Vocabularies.bundled().bytes(), BASE);

    @Test
    void reden31IsAMoveUnderTheWmoAndAPlannedEndUnderTheJeugdwet() {
        assertThat(meanings(Codelijst.iwmo("wmo588"), "31")).containsExactly("verhuizing-naar-een-andere-gemeente");
        assertThat(meanings(Codelijst.ijw("jz588"), "31")).containsExactly("volgens-plan-beeindigd");
    }

    @Test
    void aPlannedEndIs19UnderTheWmoAnd31UnderTheJeugdwet() {
        String concept = BASE + "begrip/volgens-plan-beeindigd";

        assertThat(codes(concept, Codelijst.iwmo("wmo588"))).containsExactly("19");
        assertThat(codes(concept, Codelijst.ijw("jz588"))).containsExactly("31");
    }

    @Test
    void reden21EndsADeliveryInIwmoAndHandsOverAToewijzingInIwlz() {
        assertThat(meanings(Codelijst.iwmo("wmo588"), "21")).containsExactly("voortijdig-beeindigd-door-de-client");
        assertThat(translate(Codelijst.iwlz("cod588"), "21")).isEqualTo(new Translation.Carried());
        assertThat(VOCABULARY.label(Codelijst.iwlz("cod588") + "|21"))
                .hasValueSatisfying(label -> assertThat(label).startsWith("Overdracht toewijzing"));
    }

    @Test
    void reden19And20AreWordedDifferentlyInIwlz() {
        assertThat(meanings(Codelijst.iwmo("wmo588"), "20")).containsExactly("tijdelijk-beeindigd");
        assertThat(VOCABULARY.label(Codelijst.iwlz("cod588") + "|20"))
                .hasValueSatisfying(label -> assertThat(label).endsWith("toewijzing aanhouden"));
        assertThat(VOCABULARY.label(Codelijst.iwlz("cod588") + "|19"))
                .hasValueSatisfying(label -> assertThat(label).endsWith("toewijzing sluiten"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06", "07", "08", "09", "10"})
    void legalRepresentationIsNeverTakenForARelation(String code) {
        for (String standard : List.of(Codelijst.iwmo(""), Codelijst.ijw(""))) {
            assertThat(translate(standard + "wj003", code)).isEqualTo(new Translation.Carried());
            assertThat(translate(standard + "cod472", code)).isInstanceOf(Translation.Mapped.class);
            assertThat(VOCABULARY.label(standard + "wj003|" + code))
                    .isNotEqualTo(VOCABULARY.label(standard + "cod472|" + code));
        }
    }

    @Test
    void relationsMeanTheSameInIwmoAndIjw() {
        List<Concept> relations = VOCABULARY.concepts(Codelijst.iwmo("cod472"));

        assertThat(relations)
                .hasSize(23)
                .allSatisfy(relation -> assertThat(meanings(
                                Codelijst.iwmo("cod472"), relation.code().waarde()))
                        .isEqualTo(meanings(
                                Codelijst.ijw("cod472"), relation.code().waarde())));
    }

    @Test
    void category11IsARolstoelAndNotEveryRolvoorziening() {
        assertThat(meanings(Codelijst.iwmo("wmo020"), "11")).containsExactly("rolstoel");
        assertThat(translate(Codelijst.hub("hulpmiddelencategorie-2022"), "11")).isEqualTo(new Translation.Carried());
        assertThat(VOCABULARY.label(Codelijst.hub("hulpmiddelencategorie-2022") + "|11"))
                .hasValue("Rolvoorzieningen");
    }

    @Test
    void persoonlijkeVerzorgingIsTheSameWordUnderFourLawsAndNeverExactlyTheSameThing() {
        var four = Stream.of(
                new Code(Codelijst.iwmo("wmo020"), "03"),
                new Code(Codelijst.ijw("jz020"), "40"),
                new Code(Codelijst.COD732, "31"),
                new Code(Codelijst.WIJKVERPLEGING_ZORGVORM, "pv"));

        assertThat(four)
                .allSatisfy(code -> assertThat(matches(code)).singleElement().satisfies(match -> {
                    assertThat(match.concept()).isEqualTo(BASE + "begrip/persoonlijke-verzorging");
                    assertThat(match.relatie()).isEqualTo(Relatie.CLOSE_MATCH);
                    assertThat(match.verlies()).isNotBlank();
                }));
    }

    @Test
    void noHelpIsExactlyTheSameUnderTwoLaws() {
        var lists = List.of(
                Codelijst.iwmo("wmo020"),
                Codelijst.ijw("jz020"),
                Codelijst.COD163,
                Codelijst.COD732,
                Codelijst.WIJKVERPLEGING_ZORGVORM);

        assertThat(VOCABULARY.concepts(Codelijst.BEGRIP))
                .allSatisfy(concept -> assertThat(lists)
                        .filteredOn(list -> VOCABULARY.reverse(concept.iri(), list, DAY).stream()
                                .anyMatch(match -> match.relatie() == Relatie.EXACT_MATCH))
                        .hasSizeLessThan(2));
    }

    @Test
    void retourcodeS300MeansSomethingElseInIwlz() {
        Translation iwmo = translate(Codelijst.iwmo("wj001"), "S300");

        assertThat(iwmo).isEqualTo(new Translation.Carried());
        assertThat(VOCABULARY.label(Codelijst.iwmo("wj001") + "|S300"))
                .hasValueSatisfying(label -> assertThat(label).startsWith("Gemeentecode"));
        assertThat(VOCABULARY.label(Codelijst.iwlz("cod910") + "|S300"))
                .hasValueSatisfying(label -> assertThat(label).contains("constraint CS300"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IB007", "IB009"})
    void envelopeFaultsChangedTheirMeaningBetweenVersions(String code) {
        var old = VOCABULARY.label(Codelijst.hub("fo01-ggk-2-1-04") + "|" + code);
        var current = VOCABULARY.label(Codelijst.hub("fo01-bidn") + "|" + code);

        assertThat(old).isPresent().isNotEqualTo(current);
    }

    private static Translation translate(String list, String code) {
        return VOCABULARY.translate(new Code(list, code), DAY);
    }

    private static List<Vertaling> matches(Code code) {
        return ((Translation.Mapped) VOCABULARY.translate(code, DAY)).matches();
    }

    private static List<String> meanings(String list, String code) {
        return matches(new Code(list, code)).stream()
                .map(match -> match.concept().substring((BASE + "begrip/").length()))
                .toList();
    }

    private static List<String> codes(String concept, String list) {
        return VOCABULARY.reverse(concept, list, DAY).stream()
                .map(match -> match.bron().waarde())
                .toList();
    }
}
