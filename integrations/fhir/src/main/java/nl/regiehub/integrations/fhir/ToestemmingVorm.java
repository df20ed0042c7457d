package nl.regiehub.integrations.fhir;

import java.time.LocalDate;
import java.util.Locale;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.integrations.fhir.FhirToestemming.Uiting;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.StringType;

/** A wish as a Consent: one provision, for one party or for all. */
final class ToestemmingVorm {

    static final String CATEGORIE = Systemen.HUB + "categorie";
    static final String DOEL = Systemen.HUB + "doel";
    static final String WIL = Systemen.HUB + "wilsuiting";
    static final String PERSOON = Systemen.HUB + "persoon";
    static final String ACCOUNT = Systemen.HUB + "account";
    static final String GEVER = "gever";
    static final String BEWIJS = "bewijs";

    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String ONTVANGER = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private ToestemmingVorm() {}

    static Consent write(Uiting kept, LocalDate op) {
        var uiting = kept.uiting();
        var consent = new Consent();
        consent.setId(kept.id());
        consent.setStatus(status(uiting, op));
        consent.setScope(concept(SCOPE, "patient-privacy"));
        consent.addCategory(concept(WIL, word(uiting.wil())));
        consent.getPatient()
                .getIdentifier()
                .setSystem(PERSOON)
                .setValue(kept.persoon().toString());
        consent.getPolicyRule()
                .setText(uiting.wil() == Wil.BEZWAAR ? "AVG art. 21" : "AVG art. 6 lid 1 a en art. 9 lid 2 a");
        uiting.door().stream()
                .sorted()
                .forEach(gever -> consent.addExtension(Systemen.extensie(GEVER), new CodeType(word(gever))));
        consent.addExtension(Systemen.extensie(BEWIJS), new CodeType(word(uiting.bewijs())));
        var beslissing = uiting.beslissing();
        if (beslissing != null) {
            var soort = beslissing.afgewezen() ? "afwijzing" : "honorering";
            consent.addExtension(Systemen.extensie(soort), new StringType(beslissing.reden()));
        }
        consent.setProvision(provision(uiting));
        return consent;
    }

    private static ConsentState status(Wilsuiting uiting, LocalDate op) {
        if (uiting.afgewezen()) {
            return ConsentState.REJECTED;
        }
        var tot = uiting.periode().tot();
        return tot != null && op.isAfter(tot) ? ConsentState.INACTIVE : ConsentState.ACTIVE;
    }

    private static ProvisionComponent provision(Wilsuiting uiting) {
        var provision = new ProvisionComponent()
                .setType(uiting.wil() == Wil.TOESTEMMING ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY)
                .setPeriod(PersoonWriter.periode(uiting.periode()));
        uiting.categorieen().stream()
                .sorted()
                .forEach(categorie -> provision.addClass_(new Coding(CATEGORIE, word(categorie), null)));
        uiting.doelen().stream().sorted().forEach(doel -> provision.addPurpose(new Coding(DOEL, doel, null)));
        Organisatiecode houder = uiting.houder();
        if (houder != null) {
            actor(provision, Systemen.van(houder.stelsel()), houder.waarde());
        }
        if (uiting.account() != null) {
            actor(provision, ACCOUNT, uiting.account());
        }
        return provision;
    }

    private static void actor(ProvisionComponent provision, String system, String value) {
        var actor = provision.addActor().setRole(concept(ONTVANGER, "IRCP"));
        actor.getReference().getIdentifier().setSystem(system).setValue(value);
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
