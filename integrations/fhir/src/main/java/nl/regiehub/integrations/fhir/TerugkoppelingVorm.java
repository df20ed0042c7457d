package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** What became of a verwijzing: its Task with a new status, based on the request by the verwijzer's number. */
final class TerugkoppelingVorm {

    private static final Map<Status, TaskStatus> TASK = new EnumMap<>(Map.of(
            Status.AANGEBODEN, TaskStatus.REQUESTED,
            Status.GEACCEPTEERD, TaskStatus.ACCEPTED,
            Status.GEWEIGERD, TaskStatus.REJECTED,
            Status.GESTART, TaskStatus.INPROGRESS,
            Status.BEEINDIGD, TaskStatus.COMPLETED));

    /** BSeR has no code for help that began. */
    private static final Map<Status, String> BUSINESS = new EnumMap<>(Map.of(
            Status.AANGEBODEN, "2.0",
            Status.GEACCEPTEERD, "3.0",
            Status.GEWEIGERD, "4.0",
            Status.BEEINDIGD, "7.0"));

    private TerugkoppelingVorm() {}

    static Bundle write(Terugkoppeling bericht, Outgoing outgoing) {
        Codes codes = new Codes(outgoing);
        BundleWriter bundle = new BundleWriter(bericht, Berichtsoort.TERUGKOPPELING);
        Organisatiecode verwijzer = bericht.kop().ontvanger();
        Identifier nummer = new Identifier().setValue(bericht.verwijzing());
        if (verwijzer != null) {
            nummer.setSystem(Systemen.nummers("verwijzingnummer", verwijzer));
        }
        Task task = new Task();
        task.addIdentifier(nummer);
        task.addBasedOn(new Reference().setType("ServiceRequest").setIdentifier(nummer.copy()));
        task.setStatus(TASK.get(bericht.status())).setIntent(Task.TaskIntent.ORDER);
        String business = BUSINESS.get(bericht.status());
        if (business != null) {
            task.getBusinessStatus()
                    .addCoding()
                    .setSystem(Systemen.BUSINESS_STATUS)
                    .setCode(business);
        }
        if (bericht.reden() != null) {
            task.setStatusReason(codes.concept(bericht.reden()));
        }
        task.getCode()
                .addCoding()
                .setSystem(Systemen.SNOMED)
                .setCode(Systemen.VERWIJZEN)
                .setDisplay("verwijzen van patiënt");
        task.setFor(bundle.add(new PersoonWriter(codes).patient(bericht.persoon())));
        task.setLastModifiedElement(new DateTimeType(bericht.op().toString()));
        if (verwijzer != null) {
            task.setRequester(bundle.organisatie(verwijzer, null));
        }
        task.setOwner(bundle.organisatie(bericht.kop().afzender(), null));
        bundle.addFocus(task, bericht.wet());
        return bundle.bundle();
    }

    static @Nullable Terugkoppeling read(BundleReader reader, MessageHeader header) {
        Found<Task> found = reader.only(header, Task.class).orElse(null);
        if (found == null) {
            return null;
        }
        Task task = found.resource();
        String where = found.where();
        reader.expect(task.getCode(), Systemen.SNOMED, Systemen.VERWIJZEN, where + ".code");
        Wet wet = reader.wet(found);
        String verwijzing = verwijzing(reader, task, where);
        Status status = status(reader, task, where);
        Code reden = task.hasStatusReason() ? reader.code(task.getStatusReason(), where + ".statusReason") : null;
        if (status == Status.GEWEIGERD && reden == null) {
            reader.missing(where + ".statusReason", "de reden van de weigering als code");
        }
        Instant op = reader.moment(task.getLastModifiedElement(), where + ".lastModified");
        Organisatiecode verwijzer = reader.organisatie(task.getRequester(), where + ".requester");
        Organisatiecode owner = task.hasOwner() ? reader.organisatie(task.getOwner(), where + ".owner") : null;
        Persoonsgegevens persoon =
                new PersoonReader(reader, wet == null ? Wet.GEEN : wet).persoon(task.getFor(), where + ".for");
        Berichtkop kop = reader.kop(Berichtsoort.TERUGKOPPELING, header, owner, verwijzer);
        return reader.failed()
                ? null
                : new Terugkoppeling(
                        requireNonNull(kop),
                        requireNonNull(wet),
                        requireNonNull(verwijzing),
                        requireNonNull(persoon),
                        requireNonNull(status),
                        reden,
                        requireNonNull(op));
    }

    private static @Nullable String verwijzing(BundleReader reader, Task task, String where) {
        return task.hasBasedOn()
                ? reader.identificatie(
                        task.getBasedOnFirstRep().getIdentifier().getValue(), where + ".basedOn[0].identifier.value")
                : reader.identificatie(task.getIdentifierFirstRep().getValue(), where + ".identifier[0].value");
    }

    private static @Nullable Status status(BundleReader reader, Task task, String where) {
        Optional<Status> status = TASK.entrySet().stream()
                .filter(entry -> entry.getValue() == task.getStatus())
                .map(Map.Entry::getKey)
                .findFirst();
        if (status.isEmpty()) {
            reader.invalid(where + ".status", "requested, accepted, rejected, in-progress of completed");
        }
        return status.orElse(null);
    }
}
