package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.wijziging.Verschil.Aard;
import nl.regiehub.vocabulary.wijziging.Verschil.Eigenschap;
import nl.regiehub.vocabulary.wijziging.Verschil.Onderdeel;
import nl.regiehub.vocabulary.wijziging.Verschil.Verandering;
import org.junit.jupiter.api.Test;

/** What changed from one release to another, and how much one holds. */
class VerschilTest {

    private static final String VERZORGING = Regio.VERZORGING.schema() + "/" + Regio.VERZORGING.waarde();

    @Test
    void aMappingThatGoesIsOneChange() {
        var verschil = Verschil.tussen(Vocabularies.bundled(), Regio.release(Regio.ZONDER));

        assertThat(verschil.veranderingen())
                .extracting(Verandering::onderdeel, Verandering::aard, Verandering::iri)
                .containsExactly(tuple(Onderdeel.MAPPING, Aard.ERAF, VERZORGING));
    }

    @Test
    void anotherNameTellsTheOldOneAndTheNewOne() {
        var lijst = "lijsten/iwmo-3.2.ttl";
        var anders = Regio.HEEL.tekst(lijst).orElseThrow().replace("Geslacht (iWmo COD046)", "Sekse (iWmo COD046)");
        var hernoemd = Regio.release(Regio.HEEL.met(Bestanden.van(Map.of(lijst, anders.getBytes(UTF_8)))));

        var verschil = Verschil.tussen(Vocabularies.bundled(), hernoemd);

        assertThat(verschil.veranderingen()).singleElement().satisfies(verandering -> {
            assertThat(verandering.onderdeel()).isEqualTo(Onderdeel.LIJST);
            assertThat(verandering.aard()).isEqualTo(Aard.ANDERS);
            assertThat(verandering.naam()).isEqualTo("Sekse (iWmo COD046)");
            assertThat(verandering.eigenschappen())
                    .containsExactly(new Eigenschap(
                            "prefLabel", List.of("Geslacht (iWmo COD046)"), List.of("Sekse (iWmo COD046)")));
        });
    }

    @Test
    void nothingChangesBetweenAReleaseAndItself() {
        assertThat(Verschil.tussen(Vocabularies.bundled(), Vocabularies.bundled())
                        .veranderingen())
                .isEmpty();
    }

    @Test
    void countsConceptsAndMappingsOfEachScheme() {
        var heel = Overzicht.van(Vocabularies.bundled());
        var zonder = Overzicht.van(Regio.release(Regio.ZONDER));

        assertThat(heel.mappings()).isEqualTo(zonder.mappings() + 1);
        assertThat(heel.begrippen()).isEqualTo(zonder.begrippen());
        assertThat(vanDeLijst(heel).begrippen())
                .isEqualTo(vanDeLijst(zonder).begrippen())
                .isPositive();
        assertThat(vanDeLijst(heel).mappings()).isEqualTo(vanDeLijst(zonder).mappings() + 1);
    }

    private static Overzicht.Schema vanDeLijst(Overzicht overzicht) {
        return overzicht.schemas().stream()
                .filter(schema -> schema.iri().equals(Regio.VERZORGING.schema()))
                .findFirst()
                .orElseThrow();
    }
}
