package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import nl.regiehub.canonical.Problem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Tells problems the way a FHIR partner expects an answer: as an OperationOutcome. */
public final class FhirProblems {

    /** The media type of what {@link #operationOutcome} gives. */
    public static final String CONTENT_TYPE = "application/fhir+json";

    private FhirProblems() {}

    /**
     * The problems as an OperationOutcome in JSON, one issue each, with the hub's own kind beside the FHIR issue type.
     *
     * @param problems at least one
     */
    public static byte[] operationOutcome(List<Problem> problems) {
        OperationOutcome outcome = new OperationOutcome();
        problems.forEach(problem -> issue(problem, outcome.addIssue()));
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(outcome)
                .getBytes(UTF_8);
    }

    private static void issue(Problem problem, OperationOutcomeIssueComponent issue) {
        issue.setSeverity(IssueSeverity.ERROR).setCode(type(problem.kind()));
        issue.getDetails()
                .setText(problem.detail())
                .addCoding()
                .setSystem(Systemen.PROBLEEM)
                .setCode(problem.kind().name());
        issue.setDiagnostics(problem.herstel());
        if (problem.where().startsWith("Bundle") || problem.where().startsWith("Consent")) {
            issue.addExpression(problem.where());
        } else {
            issue.addLocation(problem.where());
        }
    }

    private static IssueType type(Problem.Kind kind) {
        return switch (kind) {
            case UNREADABLE, UNKNOWN_ELEMENT -> IssueType.STRUCTURE;
            case LIMIT_EXCEEDED -> IssueType.TOOCOSTLY;
            case WRONG_VERSION -> IssueType.NOTSUPPORTED;
            case MISSING_VALUE -> IssueType.REQUIRED;
            case INVALID_VALUE, INVALID_BSN -> IssueType.VALUE;
            case UNKNOWN_CODE -> IssueType.CODEINVALID;
            case INCONSISTENT -> IssueType.INVARIANT;
            case NOT_PERMITTED -> IssueType.FORBIDDEN;
            case WAITS_FOR, UNDELIVERABLE -> IssueType.PROCESSING;
            case CONFLICT -> IssueType.CONFLICT;
            case UNKNOWN_RECIPIENT -> IssueType.NOTFOUND;
        };
    }
}
