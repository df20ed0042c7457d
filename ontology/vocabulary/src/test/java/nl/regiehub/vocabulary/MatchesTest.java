package nl.regiehub.vocabulary;

import static nl.regiehub.vocabulary.SmallVocabulary.CONCEPTS;
import static nl.regiehub.vocabulary.SmallVocabulary.LISTS;
import static nl.regiehub.vocabulary.SmallVocabulary.MAPPINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Matches.Found;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Matches.None;
import nl.regiehub.vocabulary.Matches.Reden;
import org.junit.jupiter.api.Test;

/** From a code to the codes of another list: what is found, on which day, with what loss, and why nothing is. */
class MatchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String EEN = Codelijst.hub("een");
    private static final String TWEE = Codelijst.hub("twee");

    private final SmallVocabulary small = new SmallVocabulary();

    @Test
    void aMappingIsFoundFromBothEndsWithTheRelationTurned() {
        row("een:1", "Verzorging", "skos:broadMatch", "twee:1", "Verzorging", "Wat minder.");

        assertThat(only(matches(EEN, "1", TWEE))).satisfies(match -> {
            assertThat(match.relatie()).isEqualTo(Relatie.BROAD_MATCH);
            assertThat(match.verlies()).isEqualTo("Wat minder.");
            assertThat(match.via()).singleElement().satisfies(via -> {
                assertThat(via.grond()).endsWith("ManualMappingCuration");
                assertThat(via.zekerheid()).isEqualTo(0.8);
            });
        });
        assertThat(only(matches(TWEE, "1", EEN)).relatie()).isEqualTo(Relatie.NARROW_MATCH);
    }

    @Test
    void codesThatMeanTheSameConceptMatchThroughIt() {
        row("twee:1", "Verzorging", "skos:closeMatch", "begrip:verzorging", "verzorging", "Andere wet.");

        assertThat(only(matches(EEN, "1", TWEE))).satisfies(match -> {
            assertThat(match.relatie()).isEqualTo(Relatie.CLOSE_MATCH);
            assertThat(match.via()).hasSize(2);
            assertThat(match.verlies()).isEqualTo("Andere wet.");
        });
    }

    @Test
    void aBroaderConceptServesOnlyWhenTheCallerPermits() {
        row("twee:1", "Verzorging", "skos:exactMatch", "begrip:zorg", "zorg", "");

        assertThat(small.open().matches(new Code(EEN, "1"), TWEE, DAY, false))
                .isInstanceOfSatisfying(None.class, none -> {
                    assertThat(none.reden()).isEqualTo(Reden.ALLEEN_RUIMER);
                    assertThat(none.waarom()).contains("Verzorging");
                });
        assertThat(only(small.open().matches(new Code(EEN, "1"), TWEE, DAY, true)))
                .satisfies(match -> {
                    assertThat(match.relatie()).isEqualTo(Relatie.BROAD_MATCH);
                    assertThat(match.verlies()).contains("ruimere begrip 'zorg'");
                });
    }

    @Test
    void twoThingsUnderOneBroaderConceptHaveNothingInCommon() {
        small.replace(MAPPINGS, "een:1\tVerzorging\tskos:exactMatch", "een:1\tVerzorging\tskos:broadMatch");
        row("twee:1", "Verzorging", "skos:broadMatch", "begrip:verzorging", "verzorging", "Minder.");

        assertThat(reason(matches(EEN, "1", TWEE))).isEqualTo(Reden.NIET_GEKOPPELD);
    }

    @Test
    void somebodysFindingThatThereIsNoneStopsTheSearch() {
        small.replace(MAPPINGS, "\tcomment\n", "\tcomment\tobject_source\n")
                .replace(MAPPINGS, "1.0\t\t\t\n", "1.0\t\t\t\t\n");
        small.map(
                "een:1",
                "Verzorging",
                "skos:relatedMatch",
                "sssom:NoTermFound",
                "",
                "semapv:ManualMappingCuration",
                "1.0",
                "",
                "",
                "Lijst twee kent dit niet.",
                TWEE);
        small.map(
                "twee:1",
                "Verzorging",
                "skos:closeMatch",
                "begrip:verzorging",
                "verzorging",
                "semapv:ManualMappingCuration",
                "1.0",
                "",
                "",
                "Andere wet.",
                "");

        assertThat(matches(EEN, "1", TWEE)).isEqualTo(new None(Reden.GEEN_TERM, "Lijst twee kent dit niet."));
        assertThat(matches(EEN, "1", Codelijst.BEGRIP)).isInstanceOf(Found.class);
    }

    @Test
    void aMappingOfAnotherDayIsToldAndNotUsed() {
        small.map(
                "een:1",
                "Verzorging",
                "skos:closeMatch",
                "twee:1",
                "Verzorging",
                "semapv:ManualMappingCuration",
                "0.8",
                "2027-01-01",
                "",
                "Minder.");

        assertThat(reason(matches(EEN, "1", TWEE))).isEqualTo(Reden.NIET_TOEN);
        assertThat(small.open().matches(new Code(EEN, "1"), TWEE, LocalDate.of(2027, 1, 1), false))
                .isInstanceOf(Found.class);
    }

    @Test
    void aCodeThatEndedIsUnknownAfterItsLastDay() {
        row("een:1", "Verzorging", "skos:closeMatch", "twee:1", "Verzorging", "Minder.");
        small.append(LISTS, "een:1 hub:geldigTot \"2026-01-31\"^^<http://www.w3.org/2001/XMLSchema#date> .\n");

        assertThat(reason(matches(EEN, "1", TWEE))).isEqualTo(Reden.CODE_ONBEKEND);
        assertThat(small.open().matches(new Code(EEN, "1"), TWEE, LocalDate.of(2026, 1, 31), false))
                .isInstanceOf(Found.class);
    }

    @Test
    void anUnknownListOrCodeIsSaidToBeThat() {
        assertThat(reason(matches(EEN, "9", TWEE))).isEqualTo(Reden.CODE_ONBEKEND);
        assertThat(reason(matches(EEN, "1", "urn:drie"))).isEqualTo(Reden.LIJST_ONBEKEND);
        assertThat(reason(matches(EEN, "2", TWEE))).isEqualTo(Reden.NIET_GEKOPPELD);
    }

    @Test
    void aCodeThatSomebodyCalledAHomonymIsNoMatchWhicheverWayLeadsToIt() {
        small.replace(MAPPINGS, "subject_label\tpredicate_id", "subject_label\tpredicate_modifier\tpredicate_id")
                .replace(MAPPINGS, "Verzorging\tskos:exactMatch", "Verzorging\t\tskos:exactMatch");
        small.map(
                "een:1",
                "Verzorging",
                "Not",
                "skos:exactMatch",
                "twee:1",
                "Verzorging",
                "semapv:ManualMappingCuration",
                "1.0",
                "",
                "",
                "Een valstrik.");
        small.map(
                "twee:1",
                "Verzorging",
                "",
                "skos:closeMatch",
                "begrip:verzorging",
                "verzorging",
                "semapv:ManualMappingCuration",
                "1.0",
                "",
                "",
                "Andere wet.");

        assertThat(matches(EEN, "1", TWEE)).isEqualTo(new None(Reden.GEEN_TERM, "Een valstrik."));
    }

    @Test
    void aTermOfALawLeadsToTheWordOfTheRegionInItsDescription() {
        small.append(CONCEPTS, """
                <https://regiehub.example/id/kader/wet> a skos:ConceptScheme ; <http://purl.org/dc/terms/title> "Wet"@nl ; skos:prefLabel "Wet"@nl ; hub:behandeling "vertaald" .
                begrip:zorg-wet a skos:Concept ; skos:inScheme <https://regiehub.example/id/kader/wet> ; skos:topConceptOf <https://regiehub.example/id/kader/wet> ; skos:prefLabel "zorg (Wet)"@nl ; skos:definition "Zorg."@nl ; skos:broadMatch begrip:zorg ; hub:geenWettelijkeTerm true ; hub:status "voorstel" .
                """);

        assertThat(small.open().begrip(Codelijst.BEGRIP + "/zorg").orElseThrow().verbanden())
                .contains(new Begrip.Verband(Begrip.Verband.Soort.NARROW_MATCH, Codelijst.BEGRIP + "/zorg-wet"));
    }

    private void row(String from, String label, String relation, String to, String toLabel, String loss) {
        small.map(from, label, relation, to, toLabel, "semapv:ManualMappingCuration", "0.8", "", "", loss);
    }

    private Matches matches(String list, String code, String target) {
        return small.open().matches(new Code(list, code), target, DAY, false);
    }

    private static Match only(Matches matches) {
        assertThat(matches).isInstanceOf(Found.class);
        List<Match> found = ((Found) matches).matches();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Reden reason(Matches matches) {
        assertThat(matches).isInstanceOf(None.class);
        return ((None) matches).reden();
    }
}
