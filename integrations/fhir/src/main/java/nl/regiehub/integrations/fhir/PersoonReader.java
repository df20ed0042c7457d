package nl.regiehub.integrations.fhir;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Wet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Reads the person that a message is about. */
final class PersoonReader {

    private final BundleReader reader;
    private final Wet wet;

    PersoonReader(BundleReader reader, Wet wet) {
        this.reader = reader;
        this.wet = wet;
    }

    /** The person behind a reference; null when problems tell why not. */
    @Nullable
    Persoonsgegevens persoon(Reference reference, String where) {
        return reader.follow(reference, where, Patient.class).map(this::persoon).orElse(null);
    }

    private @Nullable Persoonsgegevens persoon(BundleReader.Found<Patient> found) {
        Patient patient = found.resource();
        Bsn bsn = bsn(patient.getIdentifier(), found.where());
        String sleutel = sleutel(patient.getIdentifier(), found.where());
        if (patient.getIdentifier().stream().noneMatch(PersoonReader::says)) {
            reader.missing(found.where() + ".identifier", "een identifier met system " + Systemen.BSN);
        }
        Naam naam = naam(patient, found.where());
        return naam == null
                ? null
                : new Persoonsgegevens(
                        bsn, sleutel, geboortedatum(patient, found.where()), geslacht(patient, found.where()), naam);
    }

    /** Whether an identifier says who somebody is, rightly or wrongly. */
    private static boolean says(Identifier identifier) {
        return Systemen.BSN.equals(identifier.getSystem()) || Systemen.PERSOONSSLEUTEL.equals(identifier.getSystem());
    }

    private @Nullable Bsn bsn(List<Identifier> identifiers, String where) {
        Bsn bsn = null;
        for (int i = 0; i < identifiers.size(); i++) {
            if (Systemen.BSN.equals(identifiers.get(i).getSystem())) {
                String value = String.valueOf(identifiers.get(i).getValue());
                String place = where + ".identifier[" + i + "].value";
                if (!Bsn.geldig(value)) {
                    reader.add(
                            Kind.INVALID_BSN,
                            place,
                            "Dit is geen geldig burgerservicenummer.",
                            "Controleer het nummer: negen cijfers die aan de elfproef voldoen.");
                } else if (bsn != null) {
                    reader.add(
                            Kind.INCONSISTENT,
                            place,
                            "Deze persoon heeft twee bsn's.",
                            "Stuur alleen het juiste nummer.");
                } else {
                    bsn = new Bsn(value);
                }
            }
        }
        return bsn;
    }

    private @Nullable String sleutel(List<Identifier> identifiers, String where) {
        for (int i = 0; i < identifiers.size(); i++) {
            if (Systemen.PERSOONSSLEUTEL.equals(identifiers.get(i).getSystem())) {
                return reader.identificatie(identifiers.get(i).getValue(), where + ".identifier[" + i + "].value");
            }
        }
        return null;
    }

    private @Nullable Naam naam(Patient patient, String where) {
        HumanName name = patient.getName().stream()
                .filter(n -> n.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .orElseGet(patient::getNameFirstRep);
        StringType family = name.getFamilyElement();
        String own = extension(family, PersoonWriter.OWN_NAME);
        String achternaam = reader.text(own == null ? name.getFamily() : own, where + ".name.family", 200);
        String partner = extension(family, PersoonWriter.PARTNER_NAME);
        return achternaam == null
                ? null
                : new Naam(
                        new Naam.Achternaam(achternaam, extension(family, PersoonWriter.OWN_PREFIX)),
                        partner == null
                                ? null
                                : new Naam.Achternaam(partner, extension(family, PersoonWriter.PARTNER_PREFIX)),
                        given(name, "BR"),
                        given(name, "IN"),
                        naamgebruik(name, where));
    }

    private @Nullable Code naamgebruik(HumanName name, String where) {
        Code code = reader.code(name.getExtension(), "naamgebruik", where + ".name");
        if (code != null) {
            return code;
        }
        String order = String.valueOf(name.getExtensionString(PersoonWriter.ASSEMBLY_ORDER));
        return order.matches("NL[1-4]") ? new Code(Systemen.lijst(wet, "cod700"), order.substring(2)) : null;
    }

    /** First names that say they are, or that say nothing; initials only when they say so. */
    private static @Nullable String given(HumanName name, String qualifier) {
        List<String> parts = name.getGiven().stream()
                .filter(given -> qualifier.equals(given.getExtensionString(PersoonWriter.QUALIFIER))
                        || (qualifier.equals("BR") && !given.hasExtension(PersoonWriter.QUALIFIER)))
                .map(StringType::getValue)
                .toList();
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private @Nullable Geboortedatum geboortedatum(Patient patient, String where) {
        DateType date = patient.getBirthDateElement();
        Code gebruik = reader.code(date.getExtension(), "datumgebruik", where + ".birthDate");
        if (gebruik != null
                && BundleReader.extension(date.getExtension(), "ingevulde-datum") instanceof DateType filledIn) {
            return geboortedatum(filledIn.getValueAsString(), gebruik, where);
        }
        String value = date.getValueAsString();
        if (value == null) {
            return null;
        }
        return switch (value.length()) {
            case 4 -> geboortedatum(value + "-01-01", new Code(Systemen.lijst(wet, "cod170"), "2"), where);
            case 7 -> geboortedatum(value + "-01", new Code(Systemen.lijst(wet, "cod170"), "1"), where);
            default -> geboortedatum(value, gebruik, where);
        };
    }

    private @Nullable Geboortedatum geboortedatum(String value, @Nullable Code gebruik, String where) {
        LocalDate dag = reader.dag(value, where + ".birthDate");
        return dag == null ? null : new Geboortedatum(dag, gebruik);
    }

    private @Nullable Code geslacht(Patient patient, String where) {
        Extension source = patient.getGenderElement().getExtensionByUrl(PersoonWriter.CODE_SPECIFICATION);
        if (source != null && source.getValue() instanceof CodeableConcept concept) {
            return reader.code(concept, where + ".gender.extension.value");
        }
        if (!patient.hasGender()) {
            return null;
        }
        String code = switch (patient.getGender()) {
            case MALE -> "1";
            case FEMALE -> "2";
            default -> "0";
        };
        return new Code(Systemen.lijst(wet, "cod046"), code);
    }

    private static @Nullable String extension(StringType element, String url) {
        return element.getExtensionString(url);
    }
}
