package nl.regiehub.integrations.fhir;

import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** A verwijzing in the shape of the Dutch referral: a Task to decide on, and the ServiceRequest that says what is asked. */
final class VerwijzingVorm {

    private VerwijzingVorm() {}

    static Bundle write(Verwijzing verwijzing, Outgoing outgoing) {
        Codes codes = new Codes(outgoing);
        BundleWriter bundle = new BundleWriter(verwijzing, Berichtsoort.VERWIJZING);
        Task task = new Task();
        task.addIdentifier()
                .setSystem(Systemen.nummers("verwijzingnummer", verwijzing.kop().afzender()))
                .setValue(verwijzing.nummer());
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.getBusinessStatus().addCoding().setSystem(Systemen.BUSINESS_STATUS).setCode("2.0");
        task.getCode()
                .addCoding()
                .setSystem(Systemen.SNOMED)
                .setCode(Systemen.VERWIJZEN)
                .setDisplay("verwijzen van patiënt");
        task.setFor(bundle.add(new PersoonWriter(codes).patient(verwijzing.persoon())));
        task.setAuthoredOnElement(new DateTimeType(verwijzing.aangeboden().toString()));
        task.setRequester(bundle.organisatie(verwijzing.kop().afzender(), verwijzing.verwijzernaam()));
        Organisatiecode ontvanger = verwijzing.kop().ontvanger();
        if (ontvanger != null) {
            task.setOwner(bundle.organisatie(ontvanger, null));
        }
        bundle.addFocus(task, verwijzing.wet());
        task.setFocus(bundle.add(request(verwijzing, task, codes)));
        return bundle.bundle();
    }

    private static ServiceRequest request(Verwijzing verwijzing, Task task, Codes codes) {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(task.getIdentifierFirstRep().copy());
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory()
                .addCoding()
                .setSystem(Systemen.VERWIJSBRIEF)
                .setCode("1")
                .setDisplay("Verwijsbrief");
        request.setCode(codes.concept(verwijzing.hulp()));
        request.setSubject(task.getFor());
        request.setAuthoredOnElement(task.getAuthoredOnElement());
        request.setRequester(task.getRequester());
        if (task.hasOwner()) {
            request.addPerformer(task.getOwner());
        }
        if (verwijzing.toelichting() != null) {
            request.addReasonCode().setText(verwijzing.toelichting());
        }
        OpdrachtVorm.verlies(codes.verlies(verwijzing.hulp()), request);
        return request;
    }
}
