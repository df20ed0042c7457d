package nl.regiehub.integrations.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Wet;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Builds one message bundle: a MessageHeader that says what it is, from whom and for whom, and the resources behind it. The
 * same message gives the same bytes each time, so that a repeated delivery is seen to be one.
 */
final class BundleWriter {

    static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Bundle bundle = new Bundle();
    private final MessageHeader header = new MessageHeader();
    private final Map<Organisatiecode, Organization> organisaties = new HashMap<>();
    private final Map<Organisatiecode, String> urls = new HashMap<>();
    private final UUID seed;

    BundleWriter(Bericht bericht, Berichtsoort soort) {
        this(bericht.kop(), soort);
    }

    BundleWriter(Berichtkop kop, Berichtsoort soort) {
        seed = UUID.nameUUIDFromBytes((soort + "|" + kop.afzender() + "|" + kop.identificatie()).getBytes(UTF_8));
        bundle.setType(Bundle.BundleType.MESSAGE);
        bundle.getIdentifier()
                .setSystem(Systemen.nummers("berichtidentificatie", kop.afzender()))
                .setValue(kop.identificatie());
        bundle.setTimestampElement(new InstantType(midnight(kop.dagtekening())));
        add(header);
        header.setEvent(new Coding().setSystem(Systemen.BERICHTSOORT).setCode(soort.code()));
        header.getSource().setEndpoint(endpoint(kop.afzender()));
        header.setSender(organisatie(kop.afzender(), null));
        if (kop.ontvanger() != null) {
            header.addDestination()
                    .setEndpoint(endpoint(kop.ontvanger()))
                    .setReceiver(organisatie(kop.ontvanger(), null));
        }
    }

    /** Adds a resource and returns how the others refer to it. */
    Reference add(Resource resource) {
        String url = "urn:uuid:"
                + new UUID(
                        seed.getMostSignificantBits(),
                        seed.getLeastSignificantBits() + bundle.getEntry().size());
        bundle.addEntry().setFullUrl(url).setResource(resource);
        return reference(url, resource);
    }

    /** Adds what the message is about, with the law it is under. */
    Reference addFocus(DomainResource resource, Wet wet) {
        resource.addExtension(
                Systemen.extensie("wet"),
                new Coding().setSystem(Systemen.WET).setCode(wet.name()).setDisplay(wet.naam()));
        Reference reference = add(resource);
        header.addFocus(reference);
        return reference;
    }

    /** The organisation with a code, once per bundle. */
    Reference organisatie(Organisatiecode code, @Nullable String naam) {
        Organization organization = organisaties.get(code);
        if (organization == null) {
            organization = new Organization();
            if (code.stelsel() == Stelsel.AGB || code.stelsel() == Stelsel.URA) {
                organization.getMeta().addProfile(Systemen.PROFIEL_ZORGAANBIEDER);
            }
            organization.addIdentifier().setSystem(Systemen.van(code.stelsel())).setValue(code.waarde());
            organisaties.put(code, organization);
            urls.put(code, add(organization).getReference());
        }
        if (naam != null) {
            organization.setName(naam);
        }
        return reference(urls.getOrDefault(code, ""), organization);
    }

    /** The organisation's own resource, to say more of it. */
    Organization organisation(Organisatiecode code) {
        organisatie(code, null);
        return Objects.requireNonNull(organisaties.get(code));
    }

    Bundle bundle() {
        return bundle;
    }

    private static Reference reference(String url, Resource resource) {
        return new Reference(url).setType(resource.fhirType());
    }

    private static String endpoint(Organisatiecode code) {
        return Systemen.nummers("organisatie", code);
    }

    private static String midnight(LocalDate dag) {
        return dag.atStartOfDay(NEDERLAND).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
