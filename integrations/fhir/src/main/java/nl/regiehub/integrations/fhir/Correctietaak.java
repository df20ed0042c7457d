package nl.regiehub.integrations.fhir;

import static nl.regiehub.integrations.fhir.ToestemmingVorm.word;

import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Correctie.Betreft;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.jspecify.annotations.Nullable;

/** The Task that follows a correctie, after HL7's Patient Request for Corrections: the source gets it, and gives it back with its decision. */
final class Correctietaak {

    static final String GIDS = "http://hl7.org/fhir/uv/patient-corrections/";
    static final String VERZOEK = "medRecCxReq";

    private static final String SOORT = GIDS + "CodeSystem/PatientCorrectionTaskTypes";
    private static final String NUMMER = Systemen.HUB + "correctienummer";
    private static final String KRING = Systemen.HUB + "kring/";
    private static final int LANGSTE_SLEUTEL = 200;

    private Correctietaak() {}

    static Task write(String nummer, Betreft betreft) {
        var task = new Task();
        task.addIdentifier().setSystem(NUMMER).setValue(nummer);
        task.setIntent(TaskIntent.ORDER);
        task.setCode(new CodeableConcept(new Coding(SOORT, VERZOEK, "Correction Request")));
        var extension = task.addExtension();
        extension.setUrl(Systemen.extensie("betreft"));
        extension.addExtension("categorie", new Coding(ToestemmingVorm.CATEGORIE, word(betreft.categorie()), null));
        extension.addExtension("kring", identifier(betreft.kring()));
        extension.addExtension("verantwoordelijke", identifier(betreft.verantwoordelijke()));
        return task;
    }

    private static Identifier identifier(Kring kring) {
        return new Identifier().setSystem(KRING + word(kring.soort())).setValue(kring.sleutel());
    }

    private static Identifier identifier(Organisatiecode code) {
        return new Identifier().setSystem(Systemen.van(code.stelsel())).setValue(code.waarde());
    }

    /** The Task that the message is about, when it follows a correctie. */
    static Optional<Found<Task>> only(BundleReader reader, MessageHeader header) {
        var found = reader.only(header, Task.class);
        found.ifPresent(task -> reader.expect(task.resource().getCode(), SOORT, VERZOEK, task.where() + ".code"));
        return found;
    }

    /** The number of the correctie. */
    static @Nullable String nummer(BundleReader reader, Found<Task> task) {
        var identifiers = task.resource().getIdentifier();
        for (int i = 0; i < identifiers.size(); i++) {
            if (NUMMER.equals(identifiers.get(i).getSystem())) {
                return reader.identificatie(
                        identifiers.get(i).getValue(), task.where() + ".identifier[" + i + "].value");
            }
        }
        reader.missing(task.where() + ".identifier", "een identifier met system " + NUMMER);
        return null;
    }

    /** What it is about. */
    static @Nullable Betreft betreft(BundleReader reader, Found<Task> task) {
        var betreft = task.resource().getExtensionsByUrl(Systemen.extensie("betreft")).stream()
                .findFirst()
                .flatMap(Correctietaak::betreft);
        if (betreft.isEmpty()) {
            reader.missing(
                    task.where() + ".extension",
                    "extension %s met categorie, kring en verantwoordelijke, zoals de hub ze stuurde"
                            .formatted(Systemen.extensie("betreft")));
        }
        return betreft.orElse(null);
    }

    private static Optional<Betreft> betreft(Extension extension) {
        return categorie(extension)
                .flatMap(categorie -> kring(extension)
                        .flatMap(kring -> verantwoordelijke(extension).map(wie -> new Betreft(categorie, kring, wie))));
    }

    private static Optional<Categorie> categorie(Extension extension) {
        return part(extension, "categorie", Coding.class)
                .filter(coding -> ToestemmingVorm.CATEGORIE.equals(coding.getSystem()))
                .flatMap(coding -> Values.named(Categorie.class, coding.getCode()));
    }

    private static Optional<Kring> kring(Extension extension) {
        return part(extension, "kring", Identifier.class)
                .filter(kring -> kring.hasValue() && kring.getValue().length() <= LANGSTE_SLEUTEL)
                .flatMap(kring -> List.of(Kring.Soort.values()).stream()
                        .filter(soort -> (KRING + word(soort)).equals(kring.getSystem()))
                        .map(soort -> new Kring(soort, kring.getValue()))
                        .findFirst());
    }

    private static Optional<Organisatiecode> verantwoordelijke(Extension extension) {
        return part(extension, "verantwoordelijke", Identifier.class)
                .flatMap(
                        wie -> Values.organisatiecode(String.valueOf(wie.getSystem()), String.valueOf(wie.getValue())));
    }

    private static <T> Optional<T> part(Extension extension, String naam, Class<T> type) {
        return extension.getExtensionsByUrl(naam).stream()
                .map(Extension::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
