package nl.regiehub.integrations.fhir;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.fhir.BundleReader.Found;
import nl.regiehub.integrations.seam.Outgoing;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** That an organisation is involved with a person: an EpisodeOfCare, and a Coverage when an insurer pays. */
final class BetrokkenheidVorm {

    private BetrokkenheidVorm() {}

    static Bundle write(Betrokkenheidsbericht bericht, Outgoing outgoing) {
        Betrokkenheid betrokkenheid = bericht.betrokkenheid();
        Codes codes = new Codes(outgoing);
        BundleWriter bundle = new BundleWriter(bericht, Berichtsoort.BETROKKENHEID);
        Reference patient = bundle.add(new PersoonWriter(codes).patient(bericht.persoon()));
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.addIdentifier()
                .setSystem(Systemen.nummers("betrokkenheidnummer", bericht.kop().afzender()))
                .setValue(betrokkenheid.nummer());
        episode.setStatus(
                betrokkenheid.periode().tot() == null ? EpisodeOfCareStatus.ACTIVE : EpisodeOfCareStatus.FINISHED);
        episode.addType(codes.concept(betrokkenheid.soort()));
        episode.setPatient(patient);
        episode.setManagingOrganization(
                bundle.organisatie(betrokkenheid.organisatie(), betrokkenheid.organisatienaam()));
        episode.setPeriod(PersoonWriter.periode(betrokkenheid.periode()));
        episode.addExtension(
                Systemen.extensie("stand"),
                new DateTimeType(betrokkenheid.stand().toString()));
        if (betrokkenheid.grondslag() != null) {
            episode.addExtension(Systemen.extensie("grondslag"), new StringType(betrokkenheid.grondslag()));
        }
        contact(bundle.organisation(betrokkenheid.organisatie()), betrokkenheid);
        bundle.addFocus(episode, bericht.wet());
        if (betrokkenheid.verzekeraar() != null) {
            Coverage coverage = new Coverage();
            coverage.setStatus(Coverage.CoverageStatus.ACTIVE).setBeneficiary(patient);
            coverage.addPayor(bundle.organisatie(betrokkenheid.verzekeraar(), null));
            bundle.add(coverage);
        }
        return bundle.bundle();
    }

    private static void contact(Organization organization, Betrokkenheid betrokkenheid) {
        if (betrokkenheid.contact() != null || betrokkenheid.telefoon() != null) {
            Organization.OrganizationContactComponent contact = organization.addContact();
            if (betrokkenheid.contact() != null) {
                contact.getName().setText(betrokkenheid.contact());
            }
            if (betrokkenheid.telefoon() != null) {
                contact.addTelecom(PersoonWriter.phone(betrokkenheid.telefoon()));
            }
        }
    }

    static @Nullable Betrokkenheidsbericht read(BundleReader reader, MessageHeader header) {
        Found<EpisodeOfCare> found = reader.only(header, EpisodeOfCare.class).orElse(null);
        if (found == null) {
            return null;
        }
        EpisodeOfCare episode = found.resource();
        String where = found.where();
        Wet wet = reader.wet(found);
        Persoonsgegevens persoon = new PersoonReader(reader, wet == null ? Wet.GEEN : wet)
                .persoon(episode.getPatient(), where + ".patient");
        Berichtkop kop = reader.kop(Berichtsoort.BETROKKENHEID, header, null, null);
        Betrokkenheid betrokkenheid = betrokkenheid(reader, episode, where);
        return reader.failed()
                ? null
                : new Betrokkenheidsbericht(
                        requireNonNull(kop),
                        requireNonNull(wet),
                        requireNonNull(persoon),
                        requireNonNull(betrokkenheid));
    }

    private static @Nullable Betrokkenheid betrokkenheid(BundleReader reader, EpisodeOfCare episode, String where) {
        String nummer =
                reader.identificatie(episode.getIdentifierFirstRep().getValue(), where + ".identifier[0].value");
        Instant stand = stand(reader, episode, where);
        Code soort = reader.code(episode.getTypeFirstRep(), where + ".type[0]");
        Organisatiecode organisatie =
                reader.organisatie(episode.getManagingOrganization(), where + ".managingOrganization");
        String naam = reader.organisatienaam(episode.getManagingOrganization(), where + ".managingOrganization");
        Periode periode = reader.periode(episode.getPeriod(), where + ".period");
        Organization.OrganizationContactComponent contact = reader.resource(
                        episode.getManagingOrganization(), Organization.class)
                .map(Organization::getContactFirstRep)
                .orElseGet(Organization.OrganizationContactComponent::new);
        Organisatiecode verzekeraar = verzekeraar(reader);
        String grondslag = BundleReader.extension(episode.getExtension(), "grondslag") instanceof StringType text
                ? reader.optional(text.getValue(), where + ".extension.value", 200)
                : null;
        return reader.failed()
                ? null
                : new Betrokkenheid(
                        requireNonNull(nummer),
                        requireNonNull(stand),
                        requireNonNull(soort),
                        requireNonNull(organisatie),
                        requireNonNull(naam),
                        periode,
                        contact.getName().getText(),
                        contact.getTelecomFirstRep().getValue(),
                        verzekeraar,
                        grondslag);
    }

    private static @Nullable Instant stand(BundleReader reader, EpisodeOfCare episode, String where) {
        if (BundleReader.extension(episode.getExtension(), "stand") instanceof BaseDateTimeType moment) {
            return reader.moment(moment, where + ".extension.value");
        }
        reader.missing(where + ".extension", "extension " + Systemen.extensie("stand") + " met een dateTime");
        return null;
    }

    private static @Nullable Organisatiecode verzekeraar(BundleReader reader) {
        Found<Coverage> coverage = reader.first(Coverage.class).orElse(null);
        if (coverage == null) {
            return null;
        }
        Organisatiecode payor =
                reader.organisatie(coverage.resource().getPayorFirstRep(), coverage.where() + ".payor[0]");
        if (payor != null && payor.stelsel() != Stelsel.UZOVI) {
            reader.invalid(coverage.where() + ".payor[0]", "een verzekeraar met een UZOVI-code");
        }
        return payor;
    }
}
