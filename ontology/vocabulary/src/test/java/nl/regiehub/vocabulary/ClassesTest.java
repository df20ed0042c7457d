package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classes of the published release: one for whatever the code names, tied to the vocabularies of others. */
class ClassesTest {

    private static final String TERM = Term.BASE + "term/";
    private static final Facts RELEASE = new Facts(((Parsed.Read)
                    UntrustedTurtle.parse("release", Vocabularies.bundled().bytes()))
            .graph());

    /** Records that say something about the program and nothing about the field. */
    private static final Set<String> OF_THE_PROGRAM =
            Set.of("BerichtId", "Codelijst", "Failpoint", "HubException", "PartnerId", "PersoonId", "Problem");

    @Test
    void everyCanonicalRecordHasItsClass() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../canonical/src/main/java/nl/regiehub/canonical"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> !name.equals("package-info") && !OF_THE_PROGRAM.contains(name)))
                    .isNotEmpty()
                    .allMatch(name -> RELEASE.is(term(name), Term.CLASS), "is a class");
        }
    }

    @Test
    void everythingThatPartiesHoldAndExchangeHasItsClass() {
        assertThat(List.of(
                        "Persoon",
                        "Huishouden",
                        "Gezin",
                        "Casus",
                        "Betrokkenheid",
                        "Hulpvraag",
                        "Vraagverheldering",
                        "Doel",
                        "Plan",
                        "Planactie",
                        "Verwijzing",
                        "Toewijzing",
                        "Levering",
                        "Beschikking",
                        "Signaal",
                        "Consultatie",
                        "Overdracht",
                        "Opschaling",
                        "Afschaling",
                        "Terugkoppeling",
                        "Toestemming",
                        "Mandaat",
                        "Maatregel",
                        "Contract",
                        "Opdracht",
                        "Bekostigingsvorm",
                        "Voorziening",
                        "Functionaliteit",
                        "Gebied",
                        "Capaciteit",
                        "Indicator",
                        "Incident"))
                .allMatch(name -> RELEASE.is(term(name), Term.CLASS), "is a class")
                .allMatch(name -> hasShape(term(name)), "has a shape");
    }

    @ParameterizedTest
    @CsvSource({
        "Casus, http://hl7.org/fhir/StructureDefinition/EpisodeOfCare",
        "Verwijzing, http://hl7.org/fhir/StructureDefinition/ServiceRequest",
        "Organisatie, http://www.w3.org/ns/org#Organization",
        "Persoon, http://www.w3.org/ns/prov#Person",
        "Beschikking, https://regiehub.example/id/lijst/ggm-objecttype/Beschikking",
    })
    void classesAreTiedToThoseOfOthers(String name, String other) {
        assertThat(Stream.of(Term.EXACT_MATCH, Term.CLOSE_MATCH)
                        .flatMap(relation -> RELEASE.iris(term(name), relation).stream()))
                .contains(other);
    }

    @Test
    void everyClassOfTheGgmThatWeNameIsOnItsList() {
        assertThat(RELEASE.all(Term.CLASS).stream()
                        .flatMap(each -> RELEASE.iris(each, Term.CLOSE_MATCH).stream())
                        .filter(iri -> iri.contains("ggm-objecttype")))
                .isNotEmpty()
                .allMatch(iri -> RELEASE.is(Term.iri(iri), Term.CONCEPT));
    }

    @Test
    void shapesAreShaclAndAskOnlyForPropertiesThatAreThere() {
        assertThat(Shapes.parse(RELEASE.graph()).numShapes()).isGreaterThan(30);
        assertThat(RELEASE.all(SHACL.PropertyShape))
                .isNotEmpty()
                .allMatch(eis -> RELEASE.values(eis, SHACL.path).stream()
                        .allMatch(path ->
                                RELEASE.is(path, Term.OBJECT_PROPERTY) || RELEASE.is(path, Term.DATATYPE_PROPERTY)));
    }

    @Test
    void aClassWithoutANameIsRefused() {
        var small = new SmallVocabulary().put("klassen/klassen.ttl", """
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        <https://regiehub.example/id/term/Ding> a owl:Class ; rdfs:comment "Iets."@nl .
                        """);

        assertThat(small.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("Nederlandse naam"));
    }

    private static boolean hasShape(Node type) {
        return RELEASE.graph().contains(Node.ANY, SHACL.targetClass, type);
    }

    private static Node term(String name) {
        return Term.iri(TERM + name);
    }
}
