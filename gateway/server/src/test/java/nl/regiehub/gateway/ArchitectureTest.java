package nl.regiehub.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.regiehub.integrations.seam.Codec;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the house to its plan. A rule that finds no class to look at fails. */
class ArchitectureTest {

    private static final String HUB = "nl.regiehub.";

    private static final String XML_FACTORY =
            "javax\\.xml\\.(stream\\.XMLInput|parsers\\.\\w+|transform\\.Transformer|validation\\.Schema)Factory";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.regiehub");

    @ParameterizedTest
    @CsvSource({
        "canonical,                 ''",
        "vocabulary,                canonical",
        "access,                    canonical",
        "dossier,                   canonical vocabulary access",
        "integrations.seam,         canonical",
        "integrations.istandaarden, canonical integrations.seam",
        "integrations.fhir,         canonical integrations.seam",
        "integrations.regiesysteem, canonical integrations.seam",
        "routes,                    canonical vocabulary access dossier integrations.seam",
        "demo,                      canonical integrations",
    })
    void dependenciesPointFromTheProgramToTheMeaning(String part, String known) {
        classes()
                .that()
                .resideInAPackage(HUB + part + "..")
                .should()
                .onlyDependOnClassesThat(
                        not(resideInAPackage(HUB + ".")).or(resideInAnyPackage(packages(part + " " + known))))
                .check(CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "work,    ''",
        "broker,  work",
        "arrive,  work",
        "process, arrive broker work",
        "project, ''",
        "deliver, process broker work",
        "meaning, work",
        "journal, ''",
        "journey, arrive process project deliver meaning broker work",
    })
    void aStepOfTheWayKnowsThePortsAndNoStepAfterIt(String room, String known) {
        var routes = HUB + "routes";
        var mine = Stream.of((room + " " + known).trim().split(" "))
                .map(each -> routes + "." + each + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(routes + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(routes + ".."))
                        .or(resideInAPackage(routes))
                        .or(resideInAnyPackage(mine)))
                .check(CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.jena..,       vocabulary dossier access",
        "ca.uhn.fhir..,           integrations.fhir gateway..fhir",
        "org.hl7.fhir..,          integrations.fhir gateway..fhir",
        "org.apache.activemq..,   routes.broker",
        "jakarta.jms..,           routes.broker",
        "java.sql..,              routes.journal",
        "javax.sql..,             routes.journal",
        "java.net.http..,         gateway.transport demo",
        "org.apache.hc..,         gateway.transport",
        "org.springframework..,   gateway",
        "jakarta.servlet..,       gateway",
    })
    void eachTechnologyHasOneHome(String technology, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .check(CODE);
    }

    @Test
    void onlyTheRoutesWriteCamelAndTheGatewayMerelyHoldsTheContext() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("routes gateway"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage(HUB + "gateway..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.apache.camel..").and(not(name("org.apache.camel.CamelContext"))))
                .check(CODE);
    }

    @Test
    void codecsAreReachedThroughTheirDoorOnly() {
        classes()
                .that()
                .implement(Codec.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(CODE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(HUB + "(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void noPackageIsADrawer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        Stream.of("util utils common helper helpers impl model dto service services support misc"
                                        .split(" "))
                                .map(drawer -> ".." + drawer + "..")
                                .toArray(String[]::new))
                .check(CODE);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CODE.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @Test
    void onlyTheDemoAFailedStartAndAnAnswerToACommandWriteToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages("demo gateway.demo"))
                .and()
                .doNotHaveSimpleName("StartReporter")
                .and()
                .doNotHaveSimpleName("Vocabulaireopdracht") // its output is the answer, for people and for scripts
                .should(ACCESS_STANDARD_STREAMS)
                .check(CODE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CODE);
    }

    @Test
    void settingsArriveInOneRecordAndCollaboratorsThroughConstructors() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .check(CODE);
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CODE);
    }

    @Test
    void nothingReadsJavaObjectsFromBytes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CODE);
    }

    @Test
    void xmlIsReadInTheIntegrationsOnlyAndByTheParserThatWasHardened() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HUB + "integrations..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(XML_FACTORY)
                .check(CODE);
        noClasses()
                .should()
                .callMethodWhere(target(owner(nameMatching(XML_FACTORY)))
                        .and(target(nameMatching("new(Instance|NSInstance|Factory)")))
                        .as("take whichever XML parser lies on the class path"))
                .check(CODE);
    }

    private static String[] packages(String parts) {
        return Arrays.stream(parts.strip().split(" +"))
                .map(part -> HUB + part + "..")
                .toArray(String[]::new);
    }
}
