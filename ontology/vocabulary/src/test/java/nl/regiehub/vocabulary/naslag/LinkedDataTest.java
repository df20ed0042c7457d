package nl.regiehub.vocabulary.naslag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.naslag.LinkedData.Uitspraak;
import nl.regiehub.vocabulary.naslag.LinkedData.Vorm;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkedDataTest {

    private static final byte[] RELEASE = Vocabularies.bundled().bytes();
    private static final LinkedData DATA = LinkedData.van(RELEASE, Bundel.BASE);
    private static final String AMBULANT = Bundel.BASE + "begrip/ambulante-jeugdhulp";

    @ParameterizedTest
    @EnumSource
    void everyFormSaysTheSameOfAConcept(Vorm vorm) {
        Graph turtle = read(DATA.van(AMBULANT, Vorm.TURTLE), Vorm.TURTLE);

        Graph same = read(DATA.van(AMBULANT, vorm), vorm);

        assertThat(same.size()).isGreaterThan(5);
        assertThat(same.isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void theMappingsToAConceptAreHandedOutWithIt() {
        assertThat(new String(DATA.van(AMBULANT, Vorm.TURTLE), UTF_8))
                .contains("skos:prefLabel", "ambulante jeugdhulp", "owl:annotatedTarget", "skos:exactMatch");
    }

    @Test
    void aListIsHandedOutWithAllOfItsCodes() {
        String list = Codelijst.hub("casusrol");

        assertThat(new String(DATA.van(list, Vorm.N_TRIPLES), UTF_8))
                .contains("<%s> ".formatted(list), "<%s/regisseur> ".formatted(list), "<%s/verwijzer> ".formatted(list))
                .doesNotContain("casusgrond");
    }

    @Test
    void theWholeReleaseIsHandedOutWithoutLoss() {
        Graph all = read(DATA.alles(Vorm.TURTLE), Vorm.TURTLE);

        assertThat(all.isIsomorphicWith(read(RELEASE, Vorm.N_TRIPLES))).isTrue();
    }

    @Test
    void conceptsHaveTheIriOfThisHubAndListsKeepTheirs() {
        var elsewhere = LinkedData.van(RELEASE, "https://termen.example/regio/");

        assertThat(elsewhere.kent("https://termen.example/regio/begrip/ambulante-jeugdhulp"))
                .isTrue();
        assertThat(elsewhere.kent(AMBULANT)).isFalse();
        assertThat(elsewhere.kent(Codelijst.hub("casusrol"))).isTrue();
    }

    @Test
    void whatIsStatedOfSomethingIsReadableByAPerson() {
        assertThat(DATA.uitspraken(AMBULANT))
                .contains(new Uitspraak("skos:prefLabel", "ambulante jeugdhulp", false))
                .isSorted();
        assertThat(DATA.uitspraken(Bundel.BASE + "begrip/bestaat-niet")).isEmpty();
    }

    private static Graph read(byte[] data, Vorm vorm) {
        Lang lang = RDFLanguages.contentTypeToLang(vorm.mediatype());
        return RDFParser.source(new ByteArrayInputStream(data)).lang(lang).toGraph();
    }
}
