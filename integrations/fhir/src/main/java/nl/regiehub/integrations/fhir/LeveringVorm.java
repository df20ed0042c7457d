package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * That delivery of an opdracht began or ended: for each opdracht its Task, in progress or completed, with the gemeente's
 * number of the opdracht as focus.
 */
final class LeveringVorm {

    private LeveringVorm() {}

    static Bundle write(Startbericht bericht, Outgoing outgoing) {
        LeveringWriter writer = new LeveringWriter(bericht, Berichtsoort.START, bericht.persoon(), outgoing);
        for (StartLevering levering : bericht.leveringen()) {
            Task task = writer.task(levering.toewijzingnummer(), levering.product(), levering.toewijzingIngangsdatum());
            task.setStatus(Task.TaskStatus.INPROGRESS);
            task.setExecutionPeriod(PersoonWriter.periode(Periode.vanaf(levering.begindatum())));
            writer.status(task, levering.statusAanlevering());
        }
        return writer.bundle();
    }

    static Bundle write(Stopbericht bericht, Outgoing outgoing) {
        LeveringWriter writer = new LeveringWriter(bericht, Berichtsoort.STOP, bericht.persoon(), outgoing);
        for (StopLevering levering : bericht.leveringen()) {
            Task task = writer.task(levering.toewijzingnummer(), levering.product(), levering.toewijzingIngangsdatum());
            task.setStatus(Task.TaskStatus.COMPLETED);
            task.setStatusReason(writer.concept(levering.redenBeeindiging()));
            task.setExecutionPeriod(PersoonWriter.periode(new Periode(levering.begindatum(), levering.einddatum())));
            writer.status(task, levering.statusAanlevering());
        }
        return writer.bundle();
    }

    static @Nullable Startbericht readStart(BundleReader bundle, MessageHeader header) {
        LeveringReader reader = new LeveringReader(bundle, header, Berichtsoort.START);
        List<StartLevering> leveringen = new ArrayList<>();
        for (Found<Task> found : reader.tasks()) {
            Periode periode = reader.periode(found, Task.TaskStatus.INPROGRESS, "in-progress");
            Integer nummer = reader.nummer(found);
            Product product = reader.product(found);
            LocalDate ingangsdatum = reader.ingangsdatum(found);
            Code status = reader.statusAanlevering(found);
            if (!bundle.failed()) {
                leveringen.add(new StartLevering(nummer, product, ingangsdatum, requireNonNull(periode.van()), status));
            }
        }
        return bundle.failed()
                ? null
                : new Startbericht(
                        requireNonNull(reader.kop()),
                        requireNonNull(reader.wet()),
                        requireNonNull(reader.persoon()),
                        leveringen);
    }

    static @Nullable Stopbericht readStop(BundleReader bundle, MessageHeader header) {
        LeveringReader reader = new LeveringReader(bundle, header, Berichtsoort.STOP);
        List<StopLevering> leveringen = new ArrayList<>();
        for (Found<Task> found : reader.tasks()) {
            Periode periode = reader.periode(found, Task.TaskStatus.COMPLETED, "completed");
            if (periode.tot() == null) {
                bundle.missing(found.where() + ".executionPeriod.end", "de laatste dag van de levering");
            }
            Code reden = bundle.code(found.resource().getStatusReason(), found.where() + ".statusReason");
            Integer nummer = reader.nummer(found);
            Product product = reader.product(found);
            LocalDate ingangsdatum = reader.ingangsdatum(found);
            Code status = reader.statusAanlevering(found);
            if (!bundle.failed()) {
                leveringen.add(new StopLevering(
                        nummer,
                        product,
                        ingangsdatum,
                        requireNonNull(periode.van()),
                        requireNonNull(reden),
                        requireNonNull(periode.tot()),
                        status));
            }
        }
        return bundle.failed()
                ? null
                : new Stopbericht(
                        requireNonNull(reader.kop()),
                        requireNonNull(reader.wet()),
                        requireNonNull(reader.persoon()),
                        leveringen);
    }
}
