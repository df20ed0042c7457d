package nl.regiehub.vocabulary.naslag;

import static nl.regiehub.vocabulary.naslag.Bundel.WERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.vocabulary.naslag.Boom.Tak;
import org.junit.jupiter.api.Test;

class BoomTest {

    @Test
    void everyConceptHangsInTheTree() {
        var found = new HashSet<String>();
        gather(WERK.boom().takken(), found);

        assertThat(found)
                .hasSameElementsAs(WERK.begrippen().stream()
                        .map(begrip -> begrip.concept().iri())
                        .toList());
    }

    @Test
    void whatFallsUnderAConceptHangsUnderIt() {
        var hulpvraag = WERK.genaamd("hulpvraag").getFirst();

        var tak = WERK.boom().tak(hulpvraag);

        assertThat(tak.takken())
                .extracting(onder -> Bundel.label(onder.begrip()))
                .contains("enkelvoudige vraag", "meervoudige vraag")
                .isSorted();
        assertThat(tak.omvang()).isGreaterThanOrEqualTo(tak.takken().size());
    }

    private static void gather(List<Tak> takken, Set<String> into) {
        takken.forEach(tak -> {
            into.add(tak.begrip().concept().iri());
            gather(tak.takken(), into);
        });
    }
}
