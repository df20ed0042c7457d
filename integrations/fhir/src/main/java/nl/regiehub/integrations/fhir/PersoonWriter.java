package nl.regiehub.integrations.fhir;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGenderEnumFactory;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Writes persons in the shape of the Dutch core profiles, with the source's codes where FHIR has coarser ones. */
final class PersoonWriter {

    static final String CODE_SPECIFICATION = "http://nictiz.nl/fhir/StructureDefinition/ext-CodeSpecification";
    static final String ASSEMBLY_ORDER = "http://hl7.org/fhir/StructureDefinition/humanname-assembly-order";
    static final String OWN_NAME = "http://hl7.org/fhir/StructureDefinition/humanname-own-name";
    static final String OWN_PREFIX = "http://hl7.org/fhir/StructureDefinition/humanname-own-prefix";
    static final String PARTNER_NAME = "http://hl7.org/fhir/StructureDefinition/humanname-partner-name";
    static final String PARTNER_PREFIX = "http://hl7.org/fhir/StructureDefinition/humanname-partner-prefix";
    static final String QUALIFIER = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-qualifier";

    private static final String ADXP = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-";

    private final Codes codes;

    PersoonWriter(Codes codes) {
        this.codes = codes;
    }

    Patient patient(Persoonsgegevens persoon) {
        Patient patient = new Patient();
        patient.getMeta().addProfile(Systemen.PROFIEL_PATIENT);
        if (persoon.bsn() != null) {
            patient.addIdentifier()
                    .setSystem(Systemen.BSN)
                    .setValue(persoon.bsn().waarde());
        }
        if (persoon.sleutel() != null) {
            patient.addIdentifier().setSystem(Systemen.PERSOONSSLEUTEL).setValue(persoon.sleutel());
        }
        patient.addName(naam(persoon.naam()));
        if (persoon.geslacht() != null) {
            patient.setGenderElement(gender(persoon.geslacht()));
        }
        if (persoon.geboortedatum() != null) {
            patient.setBirthDateElement(birthDate(persoon.geboortedatum()));
        }
        return patient;
    }

    HumanName naam(Naam naam) {
        HumanName name = new HumanName().setUse(HumanName.NameUse.OFFICIAL);
        StringType family = name.setFamily(volledig(naam)).getFamilyElement();
        add(family, OWN_PREFIX, naam.geslachtsnaam().voorvoegsel());
        add(family, OWN_NAME, naam.geslachtsnaam().achternaam());
        if (naam.partnernaam() != null) {
            add(family, PARTNER_PREFIX, naam.partnernaam().voorvoegsel());
            add(family, PARTNER_NAME, naam.partnernaam().achternaam());
        }
        given(name, naam.voornamen(), "BR");
        given(name, naam.voorletters(), "IN");
        if (naam.naamgebruik() != null) {
            name.addExtension(codes.extension("naamgebruik", naam.naamgebruik()));
            if (naam.naamgebruik().waarde().matches("[1-4]")) {
                name.addExtension(
                        ASSEMBLY_ORDER, new CodeType("NL" + naam.naamgebruik().waarde()));
            }
        }
        return name;
    }

    Enumeration<AdministrativeGender> gender(Code geslacht) {
        var gender = new Enumeration<>(
                new AdministrativeGenderEnumFactory(),
                switch (geslacht.waarde()) {
                    case "1" -> AdministrativeGender.MALE;
                    case "2" -> AdministrativeGender.FEMALE;
                    case "0" -> AdministrativeGender.UNKNOWN;
                    default -> AdministrativeGender.OTHER;
                });
        gender.addExtension(CODE_SPECIFICATION, new CodeableConcept().addCoding(codes.coding(geslacht)));
        return gender;
    }

    /** A date of which a part is unknown goes out as far as it is known, with what the source said beside it. */
    DateType birthDate(Geboortedatum geboortedatum) {
        String datum = geboortedatum.datum().toString();
        Code gebruik = geboortedatum.gebruik();
        if (gebruik == null) {
            return new DateType(datum);
        }
        DateType date = switch (gebruik.waarde()) {
            case "1" -> new DateType(datum.substring(0, 7));
            case "2" -> new DateType(datum.substring(0, 4));
            default -> new DateType();
        };
        date.addExtension(codes.extension("datumgebruik", gebruik));
        date.addExtension(Systemen.extensie("ingevulde-datum"), new DateType(datum));
        return date;
    }

    Address adres(Contact contact) {
        Address address = new Address();
        address.addExtension(codes.extension("adressoort", contact.soort()));
        if (contact.organisatie() != null) {
            address.addExtension(Systemen.extensie("verblijf-bij"), new StringType(contact.organisatie()));
        }
        if (contact.periode() != null) {
            address.setPeriod(periode(contact.periode()));
        }
        Adres adres = contact.adres();
        if (adres != null) {
            fill(address, adres);
        }
        return address;
    }

    List<ContactPoint> telecom(Contact contact) {
        var points = new ArrayList<ContactPoint>();
        contact.telefoons()
                .forEach(telefoon -> points.add(phone(landnummer(telefoon.landnummer()) + telefoon.nummer())));
        if (contact.email() != null) {
            points.add(email(contact.email()));
        }
        return points;
    }

    static ContactPoint phone(String nummer) {
        return new ContactPoint()
                .setSystem(ContactPoint.ContactPointSystem.PHONE)
                .setValue(nummer);
    }

    static ContactPoint email(String adres) {
        return new ContactPoint()
                .setSystem(ContactPoint.ContactPointSystem.EMAIL)
                .setValue(adres);
    }

    static Period periode(Periode periode) {
        Period period = new Period();
        if (periode.van() != null) {
            period.setStartElement(new DateTimeType(periode.van().toString()));
        }
        if (periode.tot() != null) {
            period.setEndElement(new DateTimeType(periode.tot().toString()));
        }
        return period;
    }

    private void fill(Address address, Adres adres) {
        StringType line = address.addLineElement();
        line.setValue(regel(adres));
        add(line, ADXP + "streetName", adres.straatnaam());
        if (adres.huis() != null) {
            add(line, ADXP + "houseNumber", String.valueOf(adres.huis().nummer()));
            add(line, ADXP + "buildingNumberSuffix", toevoeging(adres.huis()));
            if (adres.huis().aanduiding() != null) {
                line.addExtension(codes.extension("huisaanduiding", adres.huis().aanduiding()));
            }
        }
        address.setCity(adres.plaatsnaam()).setPostalCode(adres.postcode());
        if (adres.land() != null) {
            address.setCountry(adres.land().waarde());
        }
    }

    private static @Nullable String regel(Adres adres) {
        String huis = adres.huis() == null ? "" : adres.huis().nummer() + or(toevoeging(adres.huis()));
        String regel = (or(adres.straatnaam()) + " " + huis).strip();
        return regel.isEmpty() ? null : regel;
    }

    private static @Nullable String toevoeging(Adres.Huis huis) {
        String toevoeging = (or(huis.letter()) + " " + or(huis.toevoeging())).strip();
        return toevoeging.isEmpty() ? null : toevoeging;
    }

    private static String landnummer(String landnummer) {
        return landnummer.startsWith("00") ? "+" + landnummer.substring(2) : landnummer;
    }

    /** The last name as a person writes it, by naamgebruik; the name at birth when nothing is said. */
    private static String volledig(Naam naam) {
        String eigen = volledig(naam.geslachtsnaam());
        String gebruik = naam.naamgebruik() == null ? "" : naam.naamgebruik().waarde();
        if (naam.partnernaam() == null) {
            return eigen;
        }
        String partner = volledig(naam.partnernaam());
        return switch (gebruik) {
            case "2" -> partner;
            case "3" -> partner + "-" + eigen;
            case "4" -> eigen + "-" + partner;
            default -> eigen;
        };
    }

    private static String volledig(Naam.Achternaam naam) {
        return (or(naam.voorvoegsel()) + " " + naam.achternaam()).strip();
    }

    private static void given(HumanName name, @Nullable String given, String qualifier) {
        if (given != null) {
            name.addGivenElement().setValue(given).addExtension(QUALIFIER, new CodeType(qualifier));
        }
    }

    private static void add(StringType element, String url, @Nullable String text) {
        if (text != null) {
            element.addExtension(url, new StringType(text));
        }
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
