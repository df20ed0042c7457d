package nl.regiehub.integrations.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import nl.regiehub.integrations.seam.Codec;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** The door to FHIR R4: verwijzingen, opdrachten and what becomes of them, as message bundles. */
public final class FhirR4 {

    /** What partners' files call this format. */
    public static final String FORMAAT = "fhir-r4";

    private FhirR4() {}

    /** A codec for {@code fhir-r4}. It is cheap to make; its first use takes seconds, see {@link #warm()}. */
    public static Codec codec() {
        return new FhirCodec(context());
    }

    /** A bundle brings along what it refers to: looking for resources to contain would take a third of the time to write one. */
    private static FhirContext context() {
        FhirContext fhir = FhirContext.forR4Cached();
        fhir.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        return fhir;
    }

    /**
     * Has the FHIR library build its tables of resources, so that the first message does not wait for it. Takes a few
     * seconds the first time and nothing after; may run beside anything.
     */
    public static void warm() {
        FhirContext fhir = context();
        List.of(
                        MessageHeader.class,
                        Bundle.class,
                        Task.class,
                        ServiceRequest.class,
                        Patient.class,
                        RelatedPerson.class,
                        Organization.class,
                        PractitionerRole.class,
                        EpisodeOfCare.class,
                        Coverage.class,
                        CarePlan.class,
                        CareTeam.class,
                        Goal.class,
                        OperationOutcome.class)
                .forEach(fhir::getResourceDefinition);
    }
}
