package nl.regiehub.gateway.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.ValueSet;

/** Reads answers as a client does that takes nothing but what the standard says. */
final class FhirAnswers {

    private FhirAnswers() {}

    static IParser strict() {
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    static OperationOutcome outcome(HttpResponse<String> answer) {
        return strict().parseResource(OperationOutcome.class, answer.body());
    }

    /** What a translation found: FHIR's word for the relation, then the code, which is empty when there is none. */
    static List<String> matches(Parameters answer) {
        return answer.getParameters("match").stream()
                .map(match -> value(match, "equivalence") + " "
                        + match.getPart().stream()
                                .filter(part -> part.getName().equals("concept"))
                                .map(part -> ((Coding) part.getValue()).getCode())
                                .findFirst()
                                .orElse(""))
                .toList();
    }

    static String value(ParametersParameterComponent parameter, String part) {
        return parameter.getPart().stream()
                .filter(each -> each.getName().equals(part))
                .map(each -> each.getValue() instanceof CodeType code
                        ? code.getCode()
                        : Objects.toString(each.getValue().primitiveValue()))
                .findFirst()
                .orElse("");
    }

    static List<String> codes(ValueSet.ValueSetExpansionComponent expansion) {
        return expansion.getContains().stream().map(code -> code.getCode()).toList();
    }
}
