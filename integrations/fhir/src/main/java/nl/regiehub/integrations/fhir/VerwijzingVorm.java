package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

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

    static @Nullable Verwijzing read(BundleReader reader, MessageHeader header) {
        Found<Task> found = reader.only(header, Task.class).orElse(null);
        if (found == null) {
            return null;
        }
        Task task = found.resource();
        String where = found.where();
        reader.expect(task.getCode(), Systemen.SNOMED, Systemen.VERWIJZEN, where + ".code");
        if (task.getStatus() != Task.TaskStatus.REQUESTED || task.getIntent() != Task.TaskIntent.ORDER) {
            reader.invalid(where + ".status", "status requested en intent order");
        }
        Wet wet = reader.wet(found);
        String nummer = reader.identificatie(task.getIdentifierFirstRep().getValue(), where + ".identifier[0].value");
        Instant aangeboden = reader.moment(task.getAuthoredOnElement(), where + ".authoredOn");
        Organisatiecode verwijzer = reader.organisatie(task.getRequester(), where + ".requester");
        String verwijzernaam = reader.organisatienaam(task.getRequester(), where + ".requester");
        Organisatiecode gevraagd = reader.organisatie(task.getOwner(), where + ".owner");
        Persoonsgegevens persoon =
                new PersoonReader(reader, wet == null ? Wet.GEEN : wet).persoon(task.getFor(), where + ".for");
        Found<ServiceRequest> request = reader.follow(task.getFocus(), where + ".focus", ServiceRequest.class)
                .orElse(null);
        Code hulp = request == null ? null : hulp(reader, request, task);
        String toelichting = request == null ? null : toelichting(reader, request);
        Berichtkop kop = reader.kop(Berichtsoort.VERWIJZING, header, verwijzer, gevraagd);
        return reader.failed()
                ? null
                : new Verwijzing(
                        requireNonNull(kop),
                        requireNonNull(wet),
                        requireNonNull(nummer),
                        requireNonNull(persoon),
                        requireNonNull(hulp),
                        toelichting,
                        requireNonNull(aangeboden),
                        requireNonNull(verwijzernaam));
    }

    private static @Nullable Code hulp(BundleReader reader, Found<ServiceRequest> request, Task task) {
        Reference subject = request.resource().getSubject();
        if (!subject.hasReference()
                || !subject.getReference().equals(task.getFor().getReference())) {
            reader.add(
                    Kind.INCONSISTENT,
                    request.where() + ".subject",
                    "De ServiceRequest gaat over een andere persoon dan de Task.",
                    "Laat subject en Task.for naar dezelfde Patient verwijzen.");
        }
        return reader.code(request.resource().getCode(), request.where() + ".code");
    }

    private static @Nullable String toelichting(BundleReader reader, Found<ServiceRequest> request) {
        return request.resource().hasReasonCode()
                ? reader.optional(
                        request.resource().getReasonCodeFirstRep().getText(),
                        request.where() + ".reasonCode[0].text",
                        4000)
                : null;
    }
}
