package nl.regiehub.integrations.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.integrations.fhir.FhirToestemming.Gelezen;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Reads the one provision of a Consent; what would narrow it in a way the hub does not know is refused. */
final class ToestemmingReader {

    private final Consent consent;
    private final ProvisionComponent provision;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Organisatiecode houder;
    private @Nullable String account;

    ToestemmingReader(Consent consent) {
        this.consent = consent;
        this.provision = consent.getProvision();
    }

    Gelezen lees() {
        if (consent.getStatus() != ConsentState.ACTIVE) {
            invalid("status", "active; wat voorbij is trekt u in");
        }
        refuseWhatIsNotObeyed();
        actoren();
        Wil wil = wil();
        Set<Categorie> categorieen = categorieen();
        Periode periode = new Periode(
                dag(provision.getPeriod().getStartElement(), "provision.period.start"),
                dag(provision.getPeriod().getEndElement(), "provision.period.end"));
        Identifier patient = consent.getPatient().getIdentifier();
        Optional<UUID> persoon = persoon(patient);
        Optional<Bsn> bsn = bsn(patient);
        if (persoon.isEmpty() && bsn.isEmpty()) {
            invalid("patient.identifier", "een BSN of het persoonsnummer van de hub");
        }
        var uiting = new Wilsuiting(wil, gevers(), houder, account, categorieen, doelen(), bewijs(), null, periode);
        return problems.isEmpty()
                ? new Gelezen.Goed(persoon.orElse(null), bsn.orElse(null), uiting)
                : new Gelezen.Fout(List.copyOf(problems));
    }

    private void refuseWhatIsNotObeyed() {
        if (provision.hasProvision()
                || provision.hasAction()
                || provision.hasSecurityLabel()
                || provision.hasCode()
                || provision.hasDataPeriod()
                || provision.hasData()) {
            invalid("provision", "alleen type, period, actor, class en purpose; meer kan de hub niet nakomen");
        }
    }

    private Wil wil() {
        boolean bezwaar = consent.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .anyMatch(
                        coding -> ToestemmingVorm.WIL.equals(coding.getSystem()) && "bezwaar".equals(coding.getCode()));
        if (provision.getType() == null) {
            invalid("provision.type", "permit of deny");
        }
        if (provision.getType() == ConsentProvisionType.PERMIT) {
            return Wil.TOESTEMMING;
        }
        return bezwaar ? Wil.BEZWAAR : Wil.WEIGERING;
    }

    private void actoren() {
        for (Consent.provisionActorComponent actor : provision.getActor()) {
            Identifier identifier = actor.getReference().getIdentifier();
            String system = String.valueOf(identifier.getSystem());
            String value = String.valueOf(identifier.getValue());
            Optional<Organisatiecode> code = Values.organisatiecode(system, value);
            if (code.isPresent() && houder == null) {
                houder = code.get();
            } else if (ToestemmingVorm.ACCOUNT.equals(system) && account == null) {
                account = value;
            } else {
                invalid(
                        "provision.actor",
                        "hoogstens een organisatie en een account; stuur anders een Consent per partij");
            }
        }
    }

    private Set<Categorie> categorieen() {
        var gelezen = new HashSet<Categorie>();
        for (Coding coding : provision.getClass_()) {
            Optional<Categorie> categorie = ToestemmingVorm.CATEGORIE.equals(coding.getSystem())
                    ? Values.named(Categorie.class, coding.getCode())
                    : Optional.empty();
            categorie.ifPresentOrElse(
                    gelezen::add, () -> invalid("provision.class", "categorieën uit " + ToestemmingVorm.CATEGORIE));
        }
        return gelezen;
    }

    private Set<String> doelen() {
        var gelezen = new HashSet<String>();
        for (Coding coding : provision.getPurpose()) {
            if (ToestemmingVorm.DOEL.equals(coding.getSystem()) && coding.getCode() != null) {
                gelezen.add(coding.getCode());
            } else {
                invalid("provision.purpose", "doelen uit " + ToestemmingVorm.DOEL);
            }
        }
        return gelezen;
    }

    private Set<Gever> gevers() {
        var gelezen = new HashSet<Gever>();
        extensions(ToestemmingVorm.GEVER)
                .forEach(code -> Values.named(Gever.class, code).ifPresent(gelezen::add));
        return gelezen;
    }

    /** What comes in this form was at least written down. */
    private Bewijs bewijs() {
        return extensions(ToestemmingVorm.BEWIJS).stream()
                .flatMap(code -> Values.named(Bewijs.class, code).stream())
                .findFirst()
                .orElse(Bewijs.SCHRIFTELIJK);
    }

    private List<String> extensions(String naam) {
        return consent.getExtensionsByUrl(Systemen.extensie(naam)).stream()
                .map(Extension::getValue)
                .filter(PrimitiveType.class::isInstance)
                .map(value -> String.valueOf(value.primitiveValue()))
                .toList();
    }

    private @Nullable LocalDate dag(DateTimeType moment, String where) {
        if (!moment.hasValue()) {
            return null;
        }
        Optional<LocalDate> dag = Values.dag(moment.getValueAsString());
        if (dag.isEmpty()) {
            invalid(where, "een dag");
        }
        return dag.orElse(null);
    }

    private static Optional<Bsn> bsn(Identifier patient) {
        return Optional.ofNullable(patient.getValue())
                .filter(value -> Systemen.BSN.equals(patient.getSystem()) && Bsn.geldig(value))
                .map(Bsn::new);
    }

    private static Optional<UUID> persoon(Identifier patient) {
        try {
            return Optional.ofNullable(patient.getValue())
                    .filter(_ -> ToestemmingVorm.PERSOON.equals(patient.getSystem()))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException _) { // no id of ours
            return Optional.empty();
        }
    }

    private void invalid(String where, String verwacht) {
        problems.add(new Problem(
                Kind.INVALID_VALUE,
                "Consent." + where,
                "Hier wordt verwacht: %s.".formatted(verwacht),
                "Pas de Consent aan en stuur hem opnieuw."));
    }
}
