package nl.regiehub.integrations.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Wet;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Walks a message bundle: references are followed within the bundle and nowhere else. */
final class BundleReader extends ValueReader {

    private final Bundle bundle;
    private final Map<String, Found<?>> byUrl = new HashMap<>();

    BundleReader(Bundle bundle) {
        this.bundle = bundle;
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryComponent entry = bundle.getEntry().get(i);
            Found<?> found = new Found<>(entry.getResource(), "Bundle.entry[" + i + "].resource");
            if (entry.hasResource()) {
                String id = entry.getResource().getIdElement().getIdPart();
                put(entry.getFullUrl(), found, "Bundle.entry[" + i + "].fullUrl");
                put(id == null ? null : entry.getResource().fhirType() + "/" + id, found, found.where() + ".id");
            }
        }
    }

    /** A resource and its place. */
    record Found<T extends Resource>(T resource, String where) {}

    /** The header, when the bundle is a message that begins with one. */
    @Nullable
    MessageHeader header() {
        if (bundle.getType() == Bundle.BundleType.MESSAGE
                && bundle.getEntryFirstRep().getResource() instanceof MessageHeader header) {
            return header;
        }
        missing("Bundle.entry[0].resource", "een bundel van het type message die begint met een MessageHeader");
        return null;
    }

    /** The envelope; {@code van} and {@code aan} are the parties that the content names, where it does. */
    @Nullable
    Berichtkop kop(
            Berichtsoort soort, MessageHeader header, @Nullable Organisatiecode van, @Nullable Organisatiecode aan) {
        String identificatie = identificatie(bundle.getIdentifier().getValue(), "Bundle.identifier.value");
        LocalDate dagtekening = dag(bundle.getTimestampElement().getValueAsString(), "Bundle.timestamp");
        Organisatiecode afzender = organisatie(header.getSender(), "Bundle.entry[0].resource.sender");
        same(afzender, van, "Bundle.entry[0].resource.sender");
        Organisatiecode ontvanger = ontvanger(header);
        if (ontvanger != null) {
            same(ontvanger, aan, "Bundle.entry[0].resource.destination[0].receiver");
        }
        return identificatie == null || dagtekening == null || afzender == null
                ? null
                : new Berichtkop(
                        soort.code(), identificatie, dagtekening, afzender, ontvanger == null ? aan : ontvanger, null);
    }

    private @Nullable Organisatiecode ontvanger(MessageHeader header) {
        return header.hasDestination() && header.getDestinationFirstRep().hasReceiver()
                ? organisatie(
                        header.getDestinationFirstRep().getReceiver(),
                        "Bundle.entry[0].resource.destination[0].receiver")
                : null;
    }

    private void same(@Nullable Organisatiecode envelope, @Nullable Organisatiecode content, String where) {
        if (envelope != null && content != null && !envelope.equals(content)) {
            add(
                    Kind.INCONSISTENT,
                    where,
                    "De MessageHeader noemt hier een andere organisatie dan de inhoud.",
                    "Laat beide naar dezelfde organisatie verwijzen.");
        }
    }

    /** Every resource that the message says it is about, which must be of a type. */
    <T extends Resource> List<Found<T>> focus(MessageHeader header, Class<T> type) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < header.getFocus().size(); i++) {
            follow(header.getFocus().get(i), "Bundle.entry[0].resource.focus[" + i + "]", type)
                    .ifPresent(found::add);
        }
        if (!header.hasFocus()) {
            missing("Bundle.entry[0].resource.focus", "een verwijzing naar een " + type.getSimpleName());
        }
        return found;
    }

    /** The one resource that the message is about. */
    <T extends Resource> Optional<Found<T>> only(MessageHeader header, Class<T> type) {
        List<Found<T>> found = focus(header, type);
        if (found.size() > 1) {
            add(
                    Kind.INCONSISTENT,
                    "Bundle.entry[0].resource.focus",
                    "Dit bericht gaat over meer dan één " + type.getSimpleName() + ".",
                    "Stuur voor elk een eigen bericht.");
        }
        return found.stream().findFirst();
    }

    /** The resource behind a reference, within the bundle. */
    <T extends Resource> Optional<Found<T>> follow(Reference reference, String where, Class<T> type) {
        Found<?> found = byUrl.get(String.valueOf(reference.getReference()));
        if (found != null && type.isInstance(found.resource())) {
            return Optional.of(new Found<>(type.cast(found.resource()), found.where()));
        }
        if (reference.hasReference()) {
            add(
                    Kind.INVALID_VALUE,
                    where + ".reference",
                    "Dit wijst niet naar een " + type.getSimpleName() + " in de bundel.",
                    "Zet de resource in de bundel en verwijs naar zijn fullUrl; de hub haalt niets op.");
        } else {
            missing(where, "een verwijzing naar een " + type.getSimpleName());
        }
        return Optional.empty();
    }

    /** The resource behind a reference, if it is there; tells nothing when it is not. */
    <T extends Resource> Optional<T> resource(Reference reference, Class<T> type) {
        Found<?> found = byUrl.get(String.valueOf(reference.getReference()));
        return found != null && type.isInstance(found.resource())
                ? Optional.of(type.cast(found.resource()))
                : Optional.empty();
    }

    /** The first resource of a type in the bundle. */
    <T extends Resource> Optional<Found<T>> first(Class<T> type) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Resource resource = bundle.getEntry().get(i).getResource();
            if (type.isInstance(resource)) {
                return Optional.of(new Found<>(type.cast(resource), "Bundle.entry[" + i + "].resource"));
            }
        }
        return Optional.empty();
    }

    /** The organisation that a reference names: by an identifier in it, or through the bundle. */
    @Nullable
    Organisatiecode organisatie(Reference reference, String where) {
        if (reference.hasIdentifier() && !reference.hasReference()) {
            return organisatie(List.of(reference.getIdentifier()), where + ".identifier");
        }
        return follow(employer(reference), where, Organization.class)
                .map(organization ->
                        organisatie(organization.resource().getIdentifier(), organization.where() + ".identifier"))
                .orElse(null);
    }

    /** A person in a role speaks for the organisation of that role; a chain of roles leads nowhere. */
    private Reference employer(Reference reference) {
        return resource(reference, PractitionerRole.class)
                .map(PractitionerRole::getOrganization)
                .orElse(reference);
    }

    private @Nullable Organisatiecode organisatie(List<Identifier> identifiers, String where) {
        for (Identifier identifier : identifiers) {
            Optional<Organisatiecode> code = Values.organisatiecode(
                    String.valueOf(identifier.getSystem()), String.valueOf(identifier.getValue()));
            if (code.isPresent()) {
                return code.get();
            }
        }
        missing(where, "een AGB-, UZOVI-, KvK-, OIN-, URA- of gemeentecode met zijn system en de juiste lengte");
        return null;
    }

    /** The name of the organisation that a reference names. */
    @Nullable
    String organisatienaam(Reference reference, String where) {
        Found<?> found = byUrl.get(String.valueOf(employer(reference).getReference()));
        if (found != null && found.resource() instanceof Organization organization) {
            return text(organization.getName(), found.where() + ".name", 200);
        }
        return text(reference.getDisplay(), where + ".display", 200);
    }

    /** The law, which stands in an extension of what the message is about. */
    @Nullable
    Wet wet(Found<? extends DomainResource> found) {
        Coding coding = coding(extension(found.resource().getExtension(), "wet"));
        for (Wet wet : Wet.values()) {
            if (coding != null
                    && Systemen.WET.equals(coding.getSystem())
                    && wet.name().equals(coding.getCode())) {
                return wet;
            }
        }
        missing(
                found.where() + ".extension",
                "extension %s met een Coding uit %s".formatted(Systemen.extensie("wet"), Systemen.WET));
        return null;
    }

    private void put(@Nullable String url, Found<?> found, String where) {
        if (url != null && byUrl.putIfAbsent(url, found) != null) {
            add(
                    Kind.INCONSISTENT,
                    where,
                    "Twee resources in de bundel hebben dezelfde fullUrl of hetzelfde id.",
                    "Geef elke resource een eigen fullUrl.");
        }
    }
}
