package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * That delivery of an opdracht began or ended: for each opdracht its Task, in progress or completed, with the gemeente's
 * number of the opdracht as focus.
 */
final class LeveringVorm {

    private static final int LANGSTE_IDENTIFICATIE = 12;
    private static final String CATEGORIE = "productcategorie";
    private static final String PRODUCTCODE = "productcode";
    private static final String INGANGSDATUM = "toewijzing-ingangsdatum";
    private static final String STATUS_AANLEVERING = "status-aanlevering";

    private LeveringVorm() {}

    static Bundle write(Startbericht bericht, Outgoing outgoing) {
        Writer writer = new Writer(bericht, Berichtsoort.START, bericht.persoon(), outgoing);
        for (StartLevering levering : bericht.leveringen()) {
            Task task = writer.task(levering.toewijzingnummer(), levering.product(), levering.toewijzingIngangsdatum());
            task.setStatus(Task.TaskStatus.INPROGRESS);
            task.setExecutionPeriod(PersoonWriter.periode(Periode.vanaf(levering.begindatum())));
            writer.input(task, STATUS_AANLEVERING, writer.codes.coding(levering.statusAanlevering()));
        }
        return writer.bundle.bundle();
    }

    static Bundle write(Stopbericht bericht, Outgoing outgoing) {
        Writer writer = new Writer(bericht, Berichtsoort.STOP, bericht.persoon(), outgoing);
        for (StopLevering levering : bericht.leveringen()) {
            Task task = writer.task(levering.toewijzingnummer(), levering.product(), levering.toewijzingIngangsdatum());
            task.setStatus(Task.TaskStatus.COMPLETED);
            task.setStatusReason(writer.codes.concept(levering.redenBeeindiging()));
            task.setExecutionPeriod(PersoonWriter.periode(new Periode(levering.begindatum(), levering.einddatum())));
            writer.input(task, STATUS_AANLEVERING, writer.codes.coding(levering.statusAanlevering()));
        }
        return writer.bundle.bundle();
    }

    static @Nullable Startbericht readStart(BundleReader bundle, MessageHeader header) {
        Reader reader = new Reader(bundle, header, Berichtsoort.START);
        List<StartLevering> leveringen = new ArrayList<>();
        for (Found<Task> found : reader.tasks) {
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
                        requireNonNull(reader.kop),
                        requireNonNull(reader.wet),
                        requireNonNull(reader.persoon),
                        leveringen);
    }

    static @Nullable Stopbericht readStop(BundleReader bundle, MessageHeader header) {
        Reader reader = new Reader(bundle, header, Berichtsoort.STOP);
        List<StopLevering> leveringen = new ArrayList<>();
        for (Found<Task> found : reader.tasks) {
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
                        requireNonNull(reader.kop),
                        requireNonNull(reader.wet),
                        requireNonNull(reader.persoon),
                        leveringen);
    }

    /** What the Tasks of a start and of a stop have in common when written. */
    private static final class Writer {

        private final Bericht bericht;
        private final Codes codes;
        private final BundleWriter bundle;
        private final Reference patient;

        Writer(Bericht bericht, Berichtsoort soort, Persoonsgegevens persoon, Outgoing outgoing) {
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

        void input(Task task, String soort, Type value) {
            Task.ParameterComponent input = task.addInput();
            input.getType().addCoding().setSystem(Systemen.LEVERINGSGEGEVEN).setCode(soort);
            input.setValue(value);
        }
    }

    /** What the Tasks of a start and of a stop have in common when read. */
    private static final class Reader {

        private final BundleReader bundle;
        private final List<Found<Task>> tasks;
        private final @Nullable Wet wet;
        private final @Nullable Persoonsgegevens persoon;
        private final @Nullable Berichtkop kop;

        Reader(BundleReader bundle, MessageHeader header, Berichtsoort soort) {
            this.bundle = bundle;
            tasks = bundle.focus(header, Task.class);
            Found<Task> first = tasks.isEmpty() ? null : tasks.getFirst();
            wet = first == null ? null : bundle.wet(first);
            persoon = first == null
                    ? null
                    : kort(new PersoonReader(bundle, wet())
                            .persoon(first.resource().getFor(), first.where() + ".for"));
            kop = bundle.kop(soort, header, null, null);
            parties();
            tasks.forEach(this::common);
        }

        private Wet wet() {
            return wet == null ? Wet.GEEN : wet;
        }

        /** A 305 or 307 has no place for a partner's name; the gemeente knows the person by the BSN. */
        private static @Nullable Persoonsgegevens kort(@Nullable Persoonsgegevens persoon) {
            if (persoon == null) {
                return null;
            }
            Naam naam = persoon.naam();
            return new Persoonsgegevens(
                    persoon.bsn(),
                    persoon.sleutel(),
                    persoon.geboortedatum(),
                    persoon.geslacht(),
                    new Naam(naam.geslachtsnaam(), null, naam.voornamen(), naam.voorletters(), null));
        }

        /** Start and stop become messages of the iStandaarden, which ask all of this: better told now than at delivery. */
        private void parties() {
            if (wet != null && wet != Wet.WMO && wet != Wet.JEUGDWET) {
                bundle.invalid(tasks.getFirst().where() + ".extension", "WMO of JEUGDWET");
            }
            if (persoon != null
                    && (persoon.bsn() == null || persoon.geboortedatum() == null || persoon.geslacht() == null)) {
                bundle.missing(tasks.getFirst().where() + ".for", "een Patient met een bsn, birthDate en gender");
            }
            if (kop != null && kop.identificatie().length() > LANGSTE_IDENTIFICATIE) {
                bundle.invalid("Bundle.identifier.value", "ten hoogste 12 tekens bij start en stop");
            }
            if (kop != null && kop.afzender().stelsel() != Stelsel.AGB) {
                bundle.invalid("Bundle.entry[0].resource.sender", "een aanbieder met een AGB-code");
            }
            if (kop != null && (kop.ontvanger() == null || kop.ontvanger().stelsel() != Stelsel.GEMEENTE)) {
                bundle.invalid(
                        "Bundle.entry[0].resource.destination[0].receiver", "een gemeente met haar gemeentecode");
            }
        }

        private void common(Found<Task> found) {
            Task first = tasks.getFirst().resource();
            bundle.expect(found.resource().getCode(), Systemen.TASK_CODE, Systemen.FULFILL, found.where() + ".code");
            if (!String.valueOf(found.resource().getFor().getReference())
                    .equals(String.valueOf(first.getFor().getReference()))) {
                bundle.add(
                        Kind.INCONSISTENT,
                        found.where() + ".for",
                        "Dit bericht gaat over meer dan één persoon.",
                        "Stuur voor elke persoon een eigen bericht.");
            }
            if (found.resource() != first && wet != bundle.wet(found)) {
                bundle.add(
                        Kind.INCONSISTENT,
                        found.where() + ".extension",
                        "Dit bericht gaat over meer dan één wet.",
                        "Stuur voor elke wet een eigen bericht.");
            }
        }

        Periode periode(Found<Task> found, Task.TaskStatus status, String code) {
            if (found.resource().getStatus() != status) {
                bundle.invalid(found.where() + ".status", code);
            }
            Periode periode = bundle.periode(found.resource().getExecutionPeriod(), found.where() + ".executionPeriod");
            if (periode.van() == null) {
                bundle.missing(found.where() + ".executionPeriod.start", "de eerste dag van de levering");
            }
            return periode;
        }

        @Nullable
        Integer nummer(Found<Task> found) {
            Identifier identifier = found.resource().getFocus().getIdentifier();
            String where = found.where() + ".focus.identifier";
            String value = identifier.getValue();
            if (value == null) {
                return null;
            }
            if (!Values.TOEWIJZINGNUMMER.matcher(value).matches()) {
                bundle.invalid(where + ".value", "het toewijzingnummer van de gemeente: 1 tot 9 cijfers");
                return null;
            }
            Organisatiecode gemeente = kop == null ? null : kop.ontvanger();
            if (gemeente != null
                    && !Systemen.nummers("toewijzingnummer", gemeente).equals(identifier.getSystem())) {
                bundle.invalid(where + ".system", Systemen.nummers("toewijzingnummer", gemeente));
            }
            return Integer.valueOf(value);
        }

        @Nullable
        Product product(Found<Task> found) {
            Code categorie = code(found, CATEGORIE);
            Code code = code(found, PRODUCTCODE);
            if (categorie == null && code != null) {
                bundle.missing(found.where() + ".input", "de productcategorie bij de productcode");
            }
            Organisatiecode gemeente = kop == null ? null : kop.ontvanger();
            if (code != null && gemeente != null && !code.schema().equals(Codelijst.productcode(gemeente))) {
                bundle.invalid(
                        found.where() + ".input.value.system",
                        "de productcode van de gemeente zelf, uit " + Codelijst.productcode(gemeente));
            }
            return categorie == null ? null : new Product(categorie, code);
        }

        @Nullable
        LocalDate ingangsdatum(Found<Task> found) {
            return input(found, INGANGSDATUM) instanceof DateType date
                    ? bundle.dag(date.getValueAsString(), found.where() + ".input.value")
                    : null;
        }

        /** A first report, unless it says otherwise. */
        Code statusAanlevering(Found<Task> found) {
            Code status = code(found, STATUS_AANLEVERING);
            return status == null ? new Code(Systemen.lijst(wet(), "cod467"), "1") : status;
        }

        private @Nullable Code code(Found<Task> found, String soort) {
            return input(found, soort) instanceof Coding coding
                    ? bundle.code(coding, found.where() + ".input.value")
                    : null;
        }

        private static @Nullable Type input(Found<Task> found, String soort) {
            return found.resource().getInput().stream()
                    .filter(input -> input.getType().hasCoding(Systemen.LEVERINGSGEGEVEN, soort))
                    .map(Task.ParameterComponent::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
