package nl.regiehub.vocabulary.naslag;

import static nl.regiehub.vocabulary.naslag.Bundel.DAY;
import static nl.regiehub.vocabulary.naslag.Bundel.WERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Afwijking;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Dekking;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Homoniem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpraakverwarringTest {

    private static final Spraakverwarring REPORT = WERK.spraakverwarring(DAY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "regie           | casusregie; eigen regie; regie van de gemeente; micro-regie",
                "veiligheid      | veiligheid (fysiek); veiligheid (vertrouwde omgeving); veiligheid (ontwikkeling)",
                "monitoren       | monitoring; kwaliteitsmonitoring; monitor van de beweging",
                "ondersteunings- | ondersteuningsplan; ondersteuningsbehoefte; ondersteuningsopdracht; ondersteuningsagenda",
                "plan            | ondersteuningsplan; trajectplan",
                "team            | wijkteam; buurtteam; Meerteam",
            })
    void aWordWithSeveralMeaningsComesOutWithEachOfThem(String woord, String betekenissen) {
        assertThat(REPORT.homoniemen())
                .filteredOn(homoniem -> homoniem.woord().equals(woord))
                .singleElement()
                .satisfies(homoniem -> assertThat(homoniem.betekenissen())
                        .extracting(Bundel::label)
                        .contains(betekenissen.split("; ")));
    }

    @Test
    void theWorstComesFirstAndEachWordOnce() {
        assertThat(REPORT.homoniemen()).extracting(Homoniem::woord).doesNotHaveDuplicates();
        assertThat(REPORT.homoniemen())
                .extracting(homoniem -> -homoniem.verward().size())
                .isSorted();
        assertThat(REPORT.homoniemen()).hasSizeLessThan(250);
    }

    @Test
    void codesOfSeveralLawsThatSoundAlikeAreNotTakenForTheSame() {
        assertThat(REPORT.gelijkluidend())
                .filteredOn(found -> found.woord().equals("persoonlijke verzorging"))
                .singleElement()
                .satisfies(found -> assertThat(found.codes())
                        .extracting(betekenis -> betekenis.code().kader())
                        .contains(Codelijst.iwmo("wmo020"), Codelijst.ijw("jz020")));
    }

    @Test
    void aConceptForWhichListsHaveSeveralWordsIsASynonym() {
        assertThat(REPORT.synoniemen())
                .isNotEmpty()
                .allSatisfy(synoniem -> assertThat(synoniem.namen()).hasSizeGreaterThan(1));
    }

    @Test
    void theCoverageOfAListAddsUpToItsCodes() {
        assertThat(REPORT.dekking())
                .isNotEmpty()
                .allSatisfy(dekking -> assertThat(dekking.exact()
                                + dekking.vrijwel()
                                + dekking.ruimer()
                                + dekking.nauwer()
                                + dekking.verwant()
                                + dekking.zonder())
                        .isEqualTo(dekking.codes()));
        assertThat(REPORT.dekking())
                .filteredOn(dekking -> dekking.lijst().schema().equals(Codelijst.iwmo("wmo020")))
                .singleElement()
                .extracting(Dekking::exact)
                .isNotEqualTo(0);
    }

    @Test
    void aGemeenteDeviatesByTheWordsOfItsOwnThatMeanNoConceptExactly() {
        assertThat(REPORT.afwijkingen()).containsExactly(new Afwijking("9901", 6, 3), new Afwijking("9902", 5, 3));
    }

    @Test
    void aGemeenteDeviatesLessInTheReleaseThatMapsMoreOfItsWords() {
        var tabel = "mappings/gemeenten.sssom.tsv";
        var meer = Bestanden.meegeleverd().tekst(tabel).orElseThrow()
                + "gemeentewoord-9902:klusdienst\tKlusdienst\tskos:exactMatch\tbegrip:algemene-voorziening\talgemene voorziening\tsemapv:ManualMappingCuration\t1.0\t\t\t\n";
        var later = Bestanden.meegeleverd().met(Bestanden.vanTeksten(Map.of(tabel, meer)));
        var release = ((Checked.Accepted) later.controleer()).release();
        var werk = Naslagwerk.van(Vocabularies.open(release.bytes(), "https://regiehub.example/id/"));

        assertThat(werk.afwijkingen(DAY)).containsExactly(new Afwijking("9901", 6, 3), new Afwijking("9902", 5, 2));
    }
}
