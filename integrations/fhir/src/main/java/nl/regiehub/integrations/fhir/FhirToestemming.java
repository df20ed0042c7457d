package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.seam.StrictJson;
import nl.regiehub.integrations.seam.StrictJson.Read;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The door to what persons want with their data, as the Consent of FHIR R4. */
public final class FhirToestemming {

    private static final Problem UNREADABLE = new Problem(
            Kind.UNREADABLE,
            "Consent",
            "Dit is geen Consent van FHIR R4.",
            "Controleer het met een validator voor FHIR R4 (4.0.1).");

    private final StrictJson json = new StrictJson(20, 10_000, 2_000, 20);
    private final FhirContext fhir = FhirContext.forR4Cached();

    private FhirToestemming() {}

    /** Opens it; the first use takes seconds, see {@link FhirR4#warm()}. */
    public static FhirToestemming open() {
        return new FhirToestemming();
    }

    /**
     * A wish that the hub keeps.
     *
     * @param id under which it is read
     * @param persoon the hub's id of whose wish it is
     * @param uiting what was said
     */
    public record Uiting(String id, UUID persoon, Wilsuiting uiting) {}

    /** What was read. */
    public sealed interface Gelezen {

        /** A wish of the person with this id at the hub, or this BSN; one of the two is there. */
        record Goed(@Nullable UUID persoon, @Nullable Bsn bsn, Wilsuiting uiting) implements Gelezen {}

        /** Everything that is wrong, each with its place. */
        record Fout(List<Problem> problems) implements Gelezen {}
    }

    /** One wish, as it is on a day: what is over is inactive. */
    public byte[] schrijf(Uiting uiting, LocalDate op) {
        return bytes(ToestemmingVorm.write(uiting, op));
    }

    /** Several, as the answer to a search. */
    public byte[] schrijf(List<Uiting> uitingen, LocalDate op) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(uitingen.size());
        uitingen.forEach(uiting -> bundle.addEntry()
                .setFullUrl(Systemen.HUB + "toestemming/" + uiting.id())
                .setResource(ToestemmingVorm.write(uiting, op)));
        return bytes(bundle);
    }

    /** Reads a Consent; what it says that the hub could not obey is a problem, never left out. */
    public Gelezen lees(byte[] bytes) {
        return switch (json.read(bytes)) {
            case Read.Broken broken -> new Gelezen.Fout(List.of(broken.problem()));
            case Read.Tree tree -> lees(tree);
        };
    }

    private Gelezen lees(Read.Tree tree) {
        var ignorable = FhirCodec.ignorable(tree.root());
        if (!ignorable.isEmpty()) {
            return new Gelezen.Fout(ignorable);
        }
        var parsing = new ParseProblems(tree.root());
        try {
            var consent = fhir.newJsonParser().setParserErrorHandler(parsing).parseResource(Consent.class, tree.text());
            return parsing.problems().isEmpty()
                    ? new ToestemmingReader(consent).lees()
                    : new Gelezen.Fout(parsing.problems());
        } catch (RuntimeException _) { // what the library says quotes the payload
            return new Gelezen.Fout(parsing.problems().isEmpty() ? List.of(UNREADABLE) : parsing.problems());
        }
    }

    private byte[] bytes(Resource resource) {
        return fhir.newJsonParser().encodeResourceToString(resource).getBytes(UTF_8);
    }
}
