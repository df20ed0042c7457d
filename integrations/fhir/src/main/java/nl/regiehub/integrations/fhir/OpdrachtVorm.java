package nl.regiehub.integrations.fhir;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * An opdracht: a Task to fulfil for each toewijzing, with the ServiceRequest that says what. The provider cannot refuse it,
 * so it is not a verwijzing and does not look like one.
 */
final class OpdrachtVorm {

    private final Toewijzingsbericht bericht;
    private final Codes codes;
    private final PersoonWriter personen;
    private final BundleWriter bundle;

    private OpdrachtVorm(Toewijzingsbericht bericht, Outgoing outgoing) {
        this.bericht = bericht;
        codes = new Codes(outgoing);
        personen = new PersoonWriter(codes);
        bundle = new BundleWriter(bericht, Berichtsoort.OPDRACHT);
    }

    static Bundle write(Toewijzingsbericht bericht, Outgoing outgoing) {
        OpdrachtVorm vorm = new OpdrachtVorm(bericht, outgoing);
        Reference patient = vorm.client();
        bericht.toewijzingen().forEach(toewijzing -> vorm.opdracht(toewijzing, patient));
        return vorm.bundle.bundle();
    }

    private void opdracht(Toewijzing toewijzing, Reference patient) {
        Task task = new Task();
        task.addIdentifier()
                .setSystem(Systemen.nummers("toewijzingnummer", bericht.kop().afzender()))
                .setValue(String.valueOf(toewijzing.nummer()));
        task.setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        task.getCode().addCoding().setSystem(Systemen.TASK_CODE).setCode(Systemen.FULFILL);
        task.setFor(patient);
        task.setAuthoredOnElement(besloten(toewijzing));
        task.setRequester(bundle.organisatie(bericht.kop().afzender(), null));
        Organisatiecode ontvanger = bericht.kop().ontvanger();
        if (ontvanger != null) {
            task.setOwner(bundle.organisatie(ontvanger, null));
        }
        bundle.addFocus(task, bericht.wet());
        task.setFocus(bundle.add(request(toewijzing, task)));
    }

    private ServiceRequest request(Toewijzing toewijzing, Task task) {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(task.getIdentifierFirstRep().copy());
        if (toewijzing.referentieAanbieder() != null && task.hasOwner()) {
            request.addIdentifier()
                    .setSystem(Systemen.nummers("referentie-aanbieder", ontvanger()))
                    .setValue(toewijzing.referentieAanbieder());
        }
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.setSubject(task.getFor());
        request.setCode(product(toewijzing));
        request.setOccurrence(periode(toewijzing));
        request.setAuthoredOnElement(task.getAuthoredOnElement());
        request.setRequester(task.getRequester());
        if (task.hasOwner()) {
            request.addPerformer(task.getOwner());
        }
        hoeveelheid(toewijzing, request);
        toelichting(toewijzing, request);
        return request;
    }

    private Organisatiecode ontvanger() {
        return Objects.requireNonNull(bericht.kop().ontvanger());
    }

    private CodeableConcept product(Toewijzing toewijzing) {
        if (toewijzing.product() == null) {
            return new CodeableConcept().setText("Generieke toewijzing: de aanbieder kiest het product.");
        }
        CodeableConcept concept = codes.concept(toewijzing.product().categorie());
        Code code = toewijzing.product().code();
        return code == null ? concept : concept.addCoding(codes.coding(code));
    }

    private void hoeveelheid(Toewijzing toewijzing, ServiceRequest request) {
        Toewijzing.Omvang omvang = toewijzing.omvang();
        if (omvang != null) {
            Coding eenheid = codes.coding(omvang.eenheid());
            Quantity quantity = new Quantity()
                    .setValue(omvang.volume())
                    .setUnit(eenheid.getDisplay())
                    .setSystem(eenheid.getSystem())
                    .setCode(eenheid.getCode());
            quantity.addExtension(codes.extension("frequentie", omvang.frequentie()));
            request.setQuantity(quantity);
        }
        if (toewijzing.budget() != null) {
            Money budget = new Money().setCurrency("EUR").setValue(BigDecimal.valueOf(toewijzing.budget(), 2));
            request.addExtension(Systemen.extensie("budget"), budget);
        }
    }

    private void toelichting(Toewijzing toewijzing, ServiceRequest request) {
        if (toewijzing.redenWijziging() != null) {
            request.addExtension(codes.extension("reden-wijziging", toewijzing.redenWijziging()));
        }
        if (toewijzing.commentaar() != null) {
            request.addNote(new Annotation().setText(toewijzing.commentaar()));
        }
        if (toewijzing.product() != null) {
            verlies(codes.verlies(toewijzing.product().categorie()), request);
        }
    }

    /** A person who reads the request sees what the translation left out, and that the hub says so. */
    static void verlies(@Nullable String verlies, ServiceRequest request) {
        if (verlies != null) {
            request.addNote(new Annotation()
                    .setAuthor(new StringType("Regiehub"))
                    .setText("Bij de vertaling van de code gaat verloren: " + verlies));
        }
    }

    private static Period periode(Toewijzing toewijzing) {
        return PersoonWriter.periode(new Periode(toewijzing.ingangsdatum(), toewijzing.einddatum()));
    }

    private static DateTimeType besloten(Toewijzing toewijzing) {
        return new DateTimeType(LocalDateTime.of(toewijzing.toewijzingsdatum(), toewijzing.toewijzingstijd())
                .atZone(BundleWriter.NEDERLAND)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private Reference client() {
        Client client = bericht.client();
        Patient patient = personen.patient(client.persoon());
        for (Contact contact : client.contacten()) {
            patient.addAddress(personen.adres(contact));
            personen.telecom(contact).forEach(patient::addTelecom);
        }
        if (client.taal() != null) {
            patient.addCommunication()
                    .getLanguage()
                    .addCoding()
                    .setSystem("urn:ietf:bcp:47")
                    .setCode(client.taal());
        }
        extension(patient, "communicatievorm", client.communicatievorm());
        extension(patient, "juridische-status", client.juridischeStatus());
        extension(patient, "vertegenwoordiging", client.vertegenwoordiging());
        if (client.commentaar() != null) {
            patient.addExtension(Systemen.extensie("commentaar"), new StringType(client.commentaar()));
        }
        Reference reference = bundle.add(patient);
        client.relaties().forEach(relatie -> bundle.add(relatie(relatie, reference)));
        return reference;
    }

    private void extension(Patient patient, String naam, @Nullable Code code) {
        if (code != null) {
            patient.addExtension(codes.extension(naam, code));
        }
    }

    private RelatedPerson relatie(Relatie relatie, Reference patient) {
        RelatedPerson person = new RelatedPerson();
        person.addIdentifier()
                .setSystem(Systemen.nummers("relatienummer", bericht.kop().afzender()))
                .setValue(relatie.nummer());
        person.setPatient(patient);
        person.addRelationship(codes.concept(relatie.soort()));
        person.addName(personen.naam(relatie.naam()));
        personen.telecom(relatie.contact()).forEach(person::addTelecom);
        if (relatie.geslacht() != null) {
            person.setGenderElement(personen.gender(relatie.geslacht()));
        }
        if (relatie.geboortedatum() != null) {
            person.setBirthDateElement(personen.birthDate(relatie.geboortedatum()));
        }
        person.addAddress(personen.adres(relatie.contact()));
        if (relatie.volgorde() != null) {
            person.addExtension(Systemen.extensie("volgorde"), new IntegerType(relatie.volgorde()));
        }
        return person;
    }
}
