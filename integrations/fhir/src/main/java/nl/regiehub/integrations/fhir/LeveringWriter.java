package nl.regiehub.integrations.fhir;

import java.time.LocalDate;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Product;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What the Tasks of a start and of a stop have in common when written. */
final class LeveringWriter {

    static final String CATEGORIE = "productcategorie";
    static final String PRODUCTCODE = "productcode";
    static final String INGANGSDATUM = "toewijzing-ingangsdatum";
    static final String STATUS_AANLEVERING = "status-aanlevering";

    private final Bericht bericht;
    private final Codes codes;
    private final BundleWriter bundle;
    private final Reference patient;

    LeveringWriter(Bericht bericht, Berichtsoort soort, Persoonsgegevens persoon, Outgoing outgoing) {
        this.bericht = bericht;
        codes = new Codes(outgoing);
        bundle = new BundleWriter(bericht, soort);
        patient = bundle.add(new PersoonWriter(codes).patient(persoon));
    }

    Task task(@Nullable Integer nummer, @Nullable Product product, @Nullable LocalDate ingangsdatum) {
        Task task = new Task();
        Organisatiecode gemeente = bericht.kop().ontvanger();
        task.setIntent(Task.TaskIntent.ORDER);
        task.getCode().addCoding().setSystem(Systemen.TASK_CODE).setCode(Systemen.FULFILL);
        task.setFor(patient);
        if (nummer != null) {
            Identifier opdracht = new Identifier().setValue(nummer.toString());
            if (gemeente != null) {
                opdracht.setSystem(Systemen.nummers("toewijzingnummer", gemeente));
            }
            task.setFocus(new Reference().setType("ServiceRequest").setIdentifier(opdracht));
        }
        if (gemeente != null) {
            task.setRequester(bundle.organisatie(gemeente, null));
        }
        task.setOwner(bundle.organisatie(bericht.kop().afzender(), null));
        bundle.addFocus(task, bericht.wet());
        if (product != null) {
            input(task, CATEGORIE, codes.coding(product.categorie()));
        }
        if (product != null && product.code() != null) {
            input(task, PRODUCTCODE, codes.coding(product.code()));
        }
        if (ingangsdatum != null) {
            input(task, INGANGSDATUM, new DateType(ingangsdatum.toString()));
        }
        return task;
    }

    void status(Task task, Code statusAanlevering) {
        input(task, STATUS_AANLEVERING, codes.coding(statusAanlevering));
    }

    CodeableConcept concept(Code code) {
        return codes.concept(code);
    }

    Bundle bundle() {
        return bundle.bundle();
    }

    private void input(Task task, String soort, Type value) {
        Task.ParameterComponent input = task.addInput();
        input.getType().addCoding().setSystem(Systemen.LEVERINGSGEGEVEN).setCode(soort);
        input.setValue(value);
    }
}
