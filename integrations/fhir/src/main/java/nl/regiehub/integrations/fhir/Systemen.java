package nl.regiehub.integrations.fhir;

import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Wet;

/** The URIs that stand in the hub's FHIR messages: Dutch and international ones where they exist, else the hub's own. */
final class Systemen {

    /** The base of what the hub had to name itself; the same in every region, because it stands in partners' messages. */
    static final String HUB = "https://regiehub.example/id/";

    static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";
    static final String PERSOONSSLEUTEL = HUB + "persoonssleutel";
    static final String BERICHT = HUB + "berichtidentificatie";
    static final String BERICHTSOORT = HUB + "berichtsoort";
    static final String WET = HUB + "wet";
    static final String LEVERINGSGEGEVEN = HUB + "leveringsgegeven";
    static final String PROBLEEM = HUB + "probleem";

    static final String SNOMED = "http://snomed.info/sct";
    static final String VERWIJZEN = "3457005";
    static final String TASK_CODE = "http://hl7.org/fhir/CodeSystem/task-code";
    static final String FULFILL = "fulfill";
    static final String VERWIJSBRIEF = "urn:oid:2.16.840.1.113883.2.4.4.30.69";
    static final String BUSINESS_STATUS = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";

    static final String PROFIEL_PATIENT = "http://nictiz.nl/fhir/StructureDefinition/nl-core-Patient";
    static final String PROFIEL_ZORGAANBIEDER =
            "http://nictiz.nl/fhir/StructureDefinition/nl-core-HealthcareProvider-Organization";

    private static final Map<Stelsel, String> ORGANISATIES = new EnumMap<>(Map.of(
            Stelsel.GEMEENTE, "urn:oid:2.16.840.1.113883.2.4.6.14", // table 33 of the BRP
            Stelsel.AGB, "http://fhir.nl/fhir/NamingSystem/agb-z",
            Stelsel.UZOVI, "http://fhir.nl/fhir/NamingSystem/uzovi",
            Stelsel.KVK, "http://fhir.nl/fhir/NamingSystem/kvk",
            Stelsel.OIN, HUB + "oin",
            Stelsel.URA, "http://fhir.nl/fhir/NamingSystem/ura"));

    private Systemen() {}

    /** An extension of the hub. */
    static String extensie(String naam) {
        return HUB + "fhir/" + naam;
    }

    /** The identifier system of a register of organisations. */
    static String van(Stelsel stelsel) {
        return ORGANISATIES.getOrDefault(stelsel, HUB + "organisatie");
    }

    /** The register behind an identifier system. */
    static Optional<Stelsel> stelsel(String system) {
        return ORGANISATIES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(system))
                .map(Entry::getKey)
                .findFirst();
    }

    /** Numbers of a kind are unique within the organisation that gives them, so each has its own system. */
    static String nummers(String soort, Organisatiecode uitgever) {
        return HUB + soort + "/" + uitgever.stelsel() + "/" + uitgever.waarde();
    }

    /** A list that iWmo and iJw publish each under the same name. */
    static String lijst(Wet wet, String naam) {
        return wet == Wet.JEUGDWET ? Codelijst.ijw(naam) : Codelijst.iwmo(naam);
    }
}
