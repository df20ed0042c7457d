package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;

class FhirProblemsTest {

    @Test
    void tellsEachProblemAsAnIssueWithItsPlaceAndRemedy() {
        Problem problem = new Problem(Kind.MISSING_VALUE, "Bundle.entry[1].resource.code", "ontbreekt", "vul in");

        OperationOutcome outcome = outcome(List.of(problem));

        assertThat(outcome.getIssue()).singleElement().satisfies(issue -> {
            assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.ERROR);
            assertThat(issue.getCode()).isEqualTo(IssueType.REQUIRED);
            assertThat(issue.getExpression().getFirst().getValue()).isEqualTo("Bundle.entry[1].resource.code");
            assertThat(issue.getDetails().getText()).isEqualTo("ontbreekt");
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("MISSING_VALUE");
            assertThat(issue.getDiagnostics()).isEqualTo("vul in");
        });
    }

    @Test
    void hasAnIssueTypeForEveryKind() {
        List<Problem> problems = Stream.of(Kind.values())
                .map(kind -> new Problem(kind, "regel 1, kolom 2", "wat", "hoe"))
                .toList();

        assertThat(outcome(problems).getIssue())
                .hasSameSizeAs(problems)
                .allSatisfy(issue -> assertThat(issue.getCode()).isNotNull())
                .allSatisfy(issue -> assertThat(issue.getLocation()).hasSize(1));
    }

    private static OperationOutcome outcome(List<Problem> problems) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(OperationOutcome.class, new String(FhirProblems.operationOutcome(problems), UTF_8));
    }
}
