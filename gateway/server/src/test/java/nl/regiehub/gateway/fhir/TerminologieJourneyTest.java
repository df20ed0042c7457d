package nl.regiehub.gateway.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.regiehub.gateway.fhir.FhirAnswers.codes;
import static nl.regiehub.gateway.fhir.FhirAnswers.matches;
import static nl.regiehub.gateway.fhir.FhirAnswers.outcome;
import static nl.regiehub.gateway.fhir.FhirAnswers.strict;
import static nl.regiehub.gateway.fhir.FhirAnswers.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.gateway.RunningHub;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.TerminologyCapabilities;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vocabulary asked in FHIR by a client that knows the hub only by the standard; every answer is parsed strictly. */
class TerminologieJourneyTest {

    private static final String JZ020 = Codelijst.ijw("jz020");

    @TempDir
    private static Path folder;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void startWithWhatAnOperatorHasALicenceFor() throws IOException {
        Path licensed = Files.createDirectories(folder.resolve("licensed"));
        if (Files.isReadable(Crosswalk.FILE)) {
            Crosswalk.writeLicensed(licensed);
        }
        hub = RunningHub.on(
                folder.resolve("hub"), RunningHub.config(folder.resolve("config"), "licentieMap: " + licensed));
    }

    @Test
    void everyRowOfTheReferenceCrosswalkIsAnsweredAsItStandsThere() throws IOException {
        assumeTrue(Files.isReadable(Crosswalk.FILE), "the reference crosswalk is not here");

        assertThat(Crosswalk.rows()).hasSize(251).allSatisfy(row -> {
            var answer = translate(row.source(), row.target().schema(), Crosswalk.DAY);
            switch (row.relation()) {
                case UNMATCHED -> {
                    assertThat(answer.getParameterBool("result")).isFalse();
                    assertThat(matches(answer)).containsExactly("unmatched ");
                    assertThat(answer.getParameter("message").getValue().primitiveValue())
                            .isNotBlank();
                }
                case HOMONYM ->
                    assertThat(matches(answer))
                            .isNotEmpty()
                            .noneMatch(
                                    match -> match.endsWith(" " + row.target().waarde()));
                default -> {
                    assertThat(answer.getParameterBool("result")).isTrue();
                    assertThat(matches(answer))
                            .contains(row.relation().fhir() + " " + row.target().waarde());
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "iwmo, wmo588, 31,   ijw,  jz588,  31",
        "iwmo, wmo588, 21,   iwlz, cod588, 21",
        "iwmo, wmo588, 19,   iwlz, cod588, 19",
        "iwmo, wmo588, 20,   iwlz, cod588, 20",
        "iwmo, wj003,  06,   iwmo, cod472, 06",
        "iwmo, wmo020, 11,   hub,  hulpmiddelencategorie-2022, 11",
        "iwmo, wmo020, 03,   ijw,  jz020,  40",
        "iwmo, wj001,  S300, iwlz, cod910, S300",
    })
    void homonymsAreNeverToldToBeTheSame(
            String source, String list, String code, String target, String otherList, String otherCode) {
        var heen = translate(new Code(list(source, list), code), list(target, otherList), Crosswalk.DAY);
        var terug = translate(new Code(list(target, otherList), otherCode), list(source, list), Crosswalk.DAY);

        assertThat(matches(heen)).doesNotContain("equivalent " + otherCode);
        assertThat(matches(terug)).doesNotContain("equivalent " + code);
    }

    @Test
    void tellsWhatItCanDo() {
        var statement = ask("/fhir/metadata", CapabilityStatement.class);

        assertThat(statement.getRestFirstRep().getResource())
                .extracting(resource -> resource.getType() + " "
                        + resource.getOperation().stream()
                                .map(operation -> operation.getName())
                                .toList())
                .containsExactly(
                        "CodeSystem [lookup, validate-code, subsumes]",
                        "ValueSet [expand, validate-code]",
                        "ConceptMap [translate]");
        assertThat(ask("/fhir/metadata?mode=terminology", TerminologyCapabilities.class)
                        .getCodeSystem())
                .extracting(system -> system.getUri())
                .contains(Codelijst.BEGRIP, JZ020);
    }

    @Test
    void looksUpACode() {
        var found = ask("/fhir/CodeSystem/$lookup?system=%s&code=45".formatted(JZ020), Parameters.class);

        assertThat(found.getParameter("name").getValue().primitiveValue()).contains("JZ020");
        assertThat(found.getParameter("display").getValue().primitiveValue()).isEqualTo("Jeugdhulp ambulant");
    }

    @Test
    void looksUpAConceptWithWhatItFallsUnder() {
        var found = ask(
                "/fhir/CodeSystem/begrip/$lookup?code=enkelvoudige-vraag&property=parent&property=definition",
                Parameters.class);

        assertThat(found.getParameters("property"))
                .extracting(property -> value(property, "code"))
                .containsExactly("definition", "parent");
        assertThat(found.getParameters("property"))
                .extracting(property -> value(property, "value"))
                .contains("hulpvraag");
    }

    @ParameterizedTest
    @CsvSource({
        "url={l}&code=45,                          true",
        "url={l}&code=45&display=Jeugdhulp ambulant, true",
        "url={l}&code=45&display=Iets anders,      false",
        "url={l}&code=9999,                        false",
        "url=https://elders.example/x&code=1,      false",
    })
    void validatesACode(String query, boolean valid) {
        var answer = ask(
                "/fhir/CodeSystem/$validate-code?" + query.replace("{l}", JZ020).replace(" ", "%20"), Parameters.class);

        assertThat(answer.getParameterBool("result")).isEqualTo(valid);
        assertThat(answer.hasParameter("message")).isEqualTo(!valid);
    }

    @Test
    void aCodeIsValidFromTheDayItIsOnTheList() {
        String question = "/fhir/CodeSystem/$validate-code?url=%s&code=38&date=".formatted(Codelijst.ijw("jz588"));

        assertThat(ask(question + "2022-03-31", Parameters.class).getParameterBool("result"))
                .isFalse();
        assertThat(ask(question + "2022-04-01", Parameters.class).getParameterBool("result"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hulpvraag,          enkelvoudige-vraag, subsumes",
        "enkelvoudige-vraag, hulpvraag,          subsumed-by",
        "hulpvraag,          hulpvraag,          equivalent",
        "hulpvraag,          casusregie,         not-subsumed",
    })
    void tellsWhetherOneConceptFallsUnderAnother(String een, String ander, String outcome) {
        var answer = ask(
                "/fhir/CodeSystem/$subsumes?system=%s&codeA=%s&codeB=%s".formatted(Codelijst.BEGRIP, een, ander),
                Parameters.class);

        assertThat(answer.getParameter("outcome").getValue().primitiveValue()).isEqualTo(outcome);
    }

    @Test
    void expandsAListInPartsThatFitTogether() {
        String all = "/fhir/ValueSet/$expand?url=" + JZ020;
        var whole = ask(all, ValueSet.class).getExpansion();
        var part = ask(all + "&offset=3&count=4", ValueSet.class).getExpansion();

        assertThat(part.getTotal())
                .isEqualTo(whole.getTotal())
                .isEqualTo(whole.getContains().size());
        assertThat(codes(part)).isEqualTo(codes(whole).subList(3, 7));
        assertThat(ask(all + "&count=0", ValueSet.class).getExpansion().getContains())
                .isEmpty();
    }

    @Test
    void expandsByWordsAndTheirStems() {
        var found = ask("/fhir/ValueSet/begrip/$expand?filter=hulpvragen", ValueSet.class)
                .getExpansion();

        assertThat(codes(found)).startsWith("hulpvraag");
    }

    @Test
    void translatesACodeToAConceptAndBack() {
        var heen = ask(
                "/fhir/ConceptMap/$translate?system=%s&code=45&targetsystem=%s".formatted(JZ020, Codelijst.BEGRIP),
                Parameters.class);
        var terug = ask(
                "/fhir/ConceptMap/$translate?reverse=true&system=%s&code=ambulante-jeugdhulp&targetsystem=%s"
                        .formatted(Codelijst.BEGRIP, JZ020),
                Parameters.class);

        assertThat(heen.getParameterBool("result")).isTrue();
        assertThat(matches(heen)).containsExactly("equivalent ambulante-jeugdhulp");
        assertThat(value(heen.getParameters("match").getFirst(), "source")).contains("/fhir/ConceptMap/");
        assertThat(matches(terug)).contains("equivalent 45");
    }

    @Test
    void tellsWiderAndNarrowerMatchesToo() {
        var kinds = ask("/fhir/ValueSet/$expand?url=" + Codelijst.iwmo("wmo020"), ValueSet.class)
                .getExpansion()
                .getContains()
                .stream()
                .flatMap(code -> matches(ask(
                                "/fhir/ConceptMap/$translate?system=%s&code=%s"
                                        .formatted(Codelijst.iwmo("wmo020"), code.getCode()),
                                Parameters.class))
                        .stream())
                .map(match -> match.replaceFirst(" .*", ""))
                .distinct();

        assertThat(kinds).contains("equivalent", "wider");
    }

    @Test
    void aPostWithACodingIsTheSameQuestion() {
        var parameters = new Parameters();
        parameters.addParameter().setName("coding").setValue(new Coding(JZ020, "45", null));

        assertThat(matches(post("/fhir/ConceptMap/$translate", parameters, Parameters.class)))
                .contains("equivalent ambulante-jeugdhulp");
    }

    @Test
    void aConceptMapThatWasReadTranslatesAsTheOperationDoes() {
        var map = (ConceptMap) ask("/fhir/ConceptMap?_id=iwmo-3.2-wmo020", Bundle.class)
                .getEntryFirstRep()
                .getResource();

        assertThat(map.getGroup()).isNotEmpty().allSatisfy(group -> {
            var element = group.getElementFirstRep();
            var answer = ask(
                    "/fhir/ConceptMap/$translate?system=%s&code=%s&targetsystem=%s"
                            .formatted(group.getSource(), element.getCode(), group.getTarget()),
                    Parameters.class);
            assertThat(matches(answer))
                    .containsExactlyElementsOf(element.getTarget().stream()
                            .map(target -> target.getEquivalence().toCode() + " " + target.getCode())
                            .toList());
        });
    }

    @Test
    void whyThereIsNoMatchIsTold() {
        var carried = ask(
                "/fhir/ConceptMap/$translate?system=%s&code=S300".formatted(Codelijst.iwmo("wj001")), Parameters.class);
        var unknown = ask("/fhir/ConceptMap/$translate?system=%s&code=9999".formatted(JZ020), Parameters.class);

        assertThat(List.of(carried, unknown)).allSatisfy(answer -> {
            assertThat(answer.getParameterBool("result")).isFalse();
            assertThat(answer.getParameter("message").getValue().primitiveValue())
                    .isNotBlank();
        });
    }

    @Test
    void readsAndFindsACodeSystem() {
        var list = (CodeSystem) ask("/fhir/CodeSystem?url=" + JZ020, Bundle.class)
                .getEntryFirstRep()
                .getResource();

        var same = ask("/fhir/CodeSystem/" + list.getIdElement().getIdPart(), CodeSystem.class);

        assertThat(same.equalsDeep(list)).isTrue();
        assertThat(same.getConcept()).hasSize(same.getCount()).isNotEmpty();
        assertThat(ask("/fhir/CodeSystem?_count=200", Bundle.class).getEntry())
                .hasSizeGreaterThan(20)
                .allSatisfy(entry -> assertThat(((CodeSystem) entry.getResource()).getConcept())
                        .isEmpty());
    }

    @Test
    void answersABatchInItsOrderAndFailsEntryByEntry() {
        var batch = new Bundle().setType(Bundle.BundleType.BATCH);
        question(batch, "ConceptMap/$translate?system=" + encoded(JZ020) + "&code=45");
        question(batch, "ConceptMap/$onbekend");
        question(batch, "CodeSystem/$subsumes?codeA=hulpvraag&codeB=hulpvraag&system=" + encoded(Codelijst.BEGRIP));

        var answer = post("/fhir", batch, Bundle.class);

        assertThat(answer.getEntry())
                .extracting(entry -> entry.getResponse().getStatus())
                .containsExactly("200", "404", "200");
        assertThat(answer.getEntry().get(1).getResponse().getOutcome()).isInstanceOf(OperationOutcome.class);
        assertThat(matches((Parameters) answer.getEntryFirstRep().getResource()))
                .contains("equivalent ambulante-jeugdhulp");
    }

    @Test
    void xmlSaysTheSame() {
        String question = "/fhir/ConceptMap/$translate?system=%s&code=45".formatted(JZ020);

        var xml = hub.get(question + "&_format=xml");

        assertThat(xml.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/fhir+xml"));
        assertThat(FhirContext.forR4Cached()
                        .newXmlParser()
                        .parseResource(Parameters.class, xml.body())
                        .equalsDeep(ask(question, Parameters.class)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/CodeSystem/$lookup?code=45,                                 400, required",
        "/fhir/CodeSystem/$lookup?system=https://elders.example&code=45,   404, not-found",
        "/fhir/CodeSystem/$subsumes?codeA=a,                               400, required",
        "/fhir/ValueSet/$expand,                                           400, required",
        "/fhir/ValueSet/$expand?url=https://elders.example,                404, not-found",
        "/fhir/ValueSet/begrip/$expand?count=-1,                           400, value",
        "/fhir/ValueSet/begrip/$expand?count=100000,                       422, too-costly",
        "/fhir/ConceptMap/$translate?code=45,                              400, required",
        "/fhir/ConceptMap/$translate?system=x&code=45&date=gisteren,       400, value",
        "/fhir/ConceptMap/$closure,                                        404, not-supported",
        "/fhir/CodeSystem/bestaat-niet,                                    404, not-found",
        "/fhir/metadata?_format=text/turtle,                               406, not-supported",
    })
    void aQuestionThatCannotBeAnsweredSaysWhyInFhirsOwnForm(String path, int status, String code) {
        var answer = hub.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(outcome(answer).getIssueFirstRep().getCode().toCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"resourceType\":\"Parameters\",\"resourceType\":\"Parameters\"}",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"code\",\"valueDecimal\":1e1000000}]}",
            })
    void aHostileBodyIsRefusedWithoutRepeatingIt(String body) {
        var answer =
                hub.post("anouk.visser", "/fhir/ConceptMap/$translate", "application/fhir+json", body.getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(outcome(answer).getIssueFirstRep().getDetails().getText()).doesNotContain("Patient");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        byte[] large = ("{\"resourceType\":\"Parameters\",\"x\":\"" + "a".repeat(1_100_000) + "\"}").getBytes(UTF_8);

        var answer = hub.post("anouk.visser", "/fhir/ConceptMap/$translate", "application/fhir+json", large);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(outcome(answer).getIssueFirstRep().getCode().toCode()).isEqualTo("too-costly");
    }

    private static String list(String standard, String name) {
        return switch (standard) {
            case "iwmo" -> Codelijst.iwmo(name);
            case "ijw" -> Codelijst.ijw(name);
            case "iwlz" -> Codelijst.iwlz(name);
            default -> Codelijst.hub(name);
        };
    }

    private static Parameters translate(Code code, String list, LocalDate day) {
        return ask(
                "/fhir/ConceptMap/$translate?system=%s&code=%s&targetsystem=%s&date=%s"
                        .formatted(encoded(code.schema()), encoded(code.waarde()), encoded(list), day),
                Parameters.class);
    }

    private static <T extends Resource> T ask(String path, Class<T> type) {
        var answer = hub.get(path.replace("https://", "https%3A%2F%2F"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return strict().parseResource(type, answer.body());
    }

    private static <T extends Resource> T post(String path, Resource body, Class<T> type) {
        var answer = hub.post(
                "anouk.visser",
                path,
                "application/fhir+json",
                strict().encodeResourceToString(body).getBytes(UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return strict().parseResource(type, answer.body());
    }

    private static void question(Bundle batch, String url) {
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl(url);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
