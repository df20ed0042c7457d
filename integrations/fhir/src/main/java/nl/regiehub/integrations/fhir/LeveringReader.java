package nl.regiehub.integrations.fhir;

import java.time.LocalDate;
import java.util.List;
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
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What the Tasks of a start and of a stop have in common when read. */
final class LeveringReader {

    private static final int LANGSTE_IDENTIFICATIE = 12;

    private final BundleReader bundle;
    private final List<Found<Task>> tasks;
    private final @Nullable Wet wet;
    private final @Nullable Persoonsgegevens persoon;
    private final @Nullable Berichtkop kop;

    LeveringReader(BundleReader bundle, MessageHeader header, Berichtsoort soort) {
        this.bundle = bundle;
        tasks = bundle.focus(header, Task.class);
        Found<Task> first = tasks.isEmpty() ? null : tasks.getFirst();
        wet = first == null ? null : bundle.wet(first);
        persoon = first == null
                ? null
                : kort(new PersoonReader(bundle, wetOfGeen())
                        .persoon(first.resource().getFor(), first.where() + ".for"));
        kop = bundle.kop(soort, header, null, null);
        parties();
        tasks.forEach(this::common);
    }

    List<Found<Task>> tasks() {
        return tasks;
    }

    @Nullable
    Berichtkop kop() {
        return kop;
    }

    @Nullable
    Wet wet() {
        return wet;
    }

    @Nullable
    Persoonsgegevens persoon() {
        return persoon;
    }

    private Wet wetOfGeen() {
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
        if (persoon != null && !complete(persoon)) {
            bundle.missing(
                    tasks.getFirst().where() + ".for",
                    "een Patient met een bsn of het pseudoniem van de hub, birthDate en gender");
        }
        if (kop != null && kop.identificatie().length() > LANGSTE_IDENTIFICATIE) {
            bundle.invalid("Bundle.identifier.value", "ten hoogste 12 tekens bij start en stop");
        }
        if (kop != null && kop.afzender().stelsel() != Stelsel.AGB) {
            bundle.invalid("Bundle.entry[0].resource.sender", "een aanbieder met een AGB-code");
        }
        if (kop != null && (kop.ontvanger() == null || kop.ontvanger().stelsel() != Stelsel.GEMEENTE)) {
            bundle.invalid("Bundle.entry[0].resource.destination[0].receiver", "een gemeente met haar gemeentecode");
        }
    }

    /** Under its pseudonym the hub knows the BSN, which the gemeente gets. */
    private static boolean complete(Persoonsgegevens persoon) {
        return (persoon.bsn() != null || persoon.pseudoniem().isPresent())
                && persoon.geboortedatum() != null
                && persoon.geslacht() != null;
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
        if (gemeente != null && !Systemen.nummers("toewijzingnummer", gemeente).equals(identifier.getSystem())) {
            bundle.invalid(where + ".system", Systemen.nummers("toewijzingnummer", gemeente));
        }
        return Integer.valueOf(value);
    }

    @Nullable
    Product product(Found<Task> found) {
        Code categorie = code(found, LeveringWriter.CATEGORIE);
        Code code = code(found, LeveringWriter.PRODUCTCODE);
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
        return input(found, LeveringWriter.INGANGSDATUM) instanceof DateType date
                ? bundle.dag(date.getValueAsString(), found.where() + ".input.value")
                : null;
    }

    /** A first report, unless it says otherwise. */
    Code statusAanlevering(Found<Task> found) {
        Code status = code(found, LeveringWriter.STATUS_AANLEVERING);
        return status == null ? new Code(Systemen.lijst(wetOfGeen(), "cod467"), "1") : status;
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
