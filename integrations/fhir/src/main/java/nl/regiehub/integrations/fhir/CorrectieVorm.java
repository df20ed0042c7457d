package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A correctie after HL7's Patient Request for Corrections: a Communication with what is wrong and, second, what it should
 * be, from the person or from who speaks for them, and the Task that follows it.
 */
final class CorrectieVorm {

    private static final String BERICHT = Correctietaak.GIDS + "CodeSystem/PatientCorrectionCommunicationTypes";
    private static final String STAND = Correctietaak.GIDS + "CodeSystem/PatientCorrectionBusinessStatus";
    private static final String PROFIEL = Correctietaak.GIDS + "StructureDefinition/patient-correction-";
    private static final String VERHOUDING = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final int LANGSTE = 2000;

    private static final Map<Gever, String> SPREKER =
            new EnumMap<>(Map.of(Gever.GEZAG, "GUARD", Gever.VERTEGENWOORDIGER, "RESPRSN"));

    private CorrectieVorm() {}

    static Bundle write(Correctie correctie, Outgoing outgoing) {
        var bundle = new BundleWriter(correctie, Berichtsoort.CORRECTIE);
        var persoon = bundle.add(new PersoonWriter(new Codes(outgoing)).patient(correctie.persoon()));
        var task = Correctietaak.write(correctie.nummer(), correctie.betreft());
        task.getMeta().addProfile(PROFIEL + "task");
        task.setStatus(TaskStatus.READY).setFor(persoon).setRequester(spreker(bundle, correctie.door(), persoon));
        task.getBusinessStatus().addCoding().setSystem(STAND).setCode("queued");
        task.setAuthoredOnElement(new DateTimeType(correctie.op().toString()));
        task.setOwner(bundle.organisatie(correctie.bron(), null));
        task.addInput().setType(verzoek()).setValue(bundle.add(communication(correctie, task)));
        bundle.addFocus(task, correctie.wet());
        return bundle.bundle();
    }

    private static Reference spreker(BundleWriter bundle, Gever door, Reference persoon) {
        var code = SPREKER.get(door);
        if (code == null) {
            return persoon;
        }
        var spreker = new RelatedPerson().setPatient(persoon);
        spreker.addRelationship().addCoding().setSystem(VERHOUDING).setCode(code);
        return bundle.add(spreker);
    }

    private static CodeableConcept verzoek() {
        return new CodeableConcept(new Coding(BERICHT, Correctietaak.VERZOEK, "Correction Request"));
    }

    private static Communication communication(Correctie correctie, Task task) {
        var communication = new Communication().setStatus(CommunicationStatus.COMPLETED);
        communication.getMeta().addProfile(PROFIEL + "communication");
        communication.addCategory(verzoek());
        communication.setSubject(task.getFor()).setSender(task.getRequester()).addRecipient(task.getOwner());
        communication.setSentElement(task.getAuthoredOnElement());
        communication.addPayload().setContent(new StringType(correctie.onjuist()));
        communication.addPayload().setContent(new StringType(correctie.juist()));
        return communication;
    }

    static @Nullable Correctie read(BundleReader reader, MessageHeader header) {
        return Correctietaak.only(reader, header)
                .map(task -> read(reader, header, task))
                .orElse(null);
    }

    private static @Nullable Correctie read(BundleReader reader, MessageHeader header, Found<Task> found) {
        var task = found.resource();
        var where = found.where();
        var wet = reader.wet(found);
        var nummer = Correctietaak.nummer(reader, found);
        var betreft = Correctietaak.betreft(reader, found);
        var door = door(reader, found);
        var op = reader.moment(task.getAuthoredOnElement(), where + ".authoredOn");
        var bron = reader.organisatie(task.getOwner(), where + ".owner");
        var persoon = new PersoonReader(reader, wet == null ? Wet.GEEN : wet).persoon(task.getFor(), where + ".for");
        var communication = communication(reader, found);
        var onjuist = communication.map(said -> payload(reader, said, 0)).orElse(null);
        var juist = communication.map(said -> payload(reader, said, 1)).orElse(null);
        var kop = reader.kop(Berichtsoort.CORRECTIE, header, null, bron);
        return reader.failed()
                ? null
                : new Correctie(
                        requireNonNull(kop),
                        requireNonNull(wet),
                        requireNonNull(nummer),
                        requireNonNull(persoon),
                        requireNonNull(betreft),
                        requireNonNull(door),
                        requireNonNull(onjuist),
                        requireNonNull(juist),
                        requireNonNull(op));
    }

    private static Optional<Found<Communication>> communication(BundleReader reader, Found<Task> task) {
        var input = task.resource().getInputFirstRep();
        var reference = input.getValue() instanceof Reference given ? given : new Reference();
        return reader.follow(reference, task.where() + ".input[0].value", Communication.class);
    }

    private static @Nullable String payload(BundleReader reader, Found<Communication> said, int index) {
        var payload = said.resource().getPayload();
        var content = payload.size() > index ? payload.get(index).getContent() : null;
        return reader.text(
                content instanceof StringType text ? text.getValue() : null,
                said.where() + ".payload[" + index + "].content",
                LANGSTE);
    }

    private static @Nullable Gever door(BundleReader reader, Found<Task> task) {
        var requester = task.resource().getRequester();
        if (requester.getReference() != null
                && requester.getReference().equals(task.resource().getFor().getReference())) {
            return Gever.ZELF;
        }
        var where = task.where() + ".requester";
        var spreker = reader.follow(requester, where, RelatedPerson.class);
        var door = spreker.flatMap(wie -> SPREKER.entrySet().stream()
                .filter(each -> wie.resource().getRelationship().stream()
                        .anyMatch(relationship -> relationship.hasCoding(VERHOUDING, each.getValue())))
                .map(Map.Entry::getKey)
                .findFirst());
        if (spreker.isPresent() && door.isEmpty()) {
            reader.invalid(spreker.get().where() + ".relationship", "GUARD of RESPRSN uit " + VERHOUDING);
        }
        return door.orElse(null);
    }
}
