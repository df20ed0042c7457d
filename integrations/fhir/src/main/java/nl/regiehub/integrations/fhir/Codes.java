package nl.regiehub.integrations.fhir;

import java.util.Locale;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.integrations.seam.Outgoing;
import nl.regiehub.integrations.seam.Weergave;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * Writes codes. A code that the hub has translated goes out as the hub's concept, as the source spelled it, which is marked
 * {@code userSelected}, and as the recipient's own lists have it; how they relate to the source's and what is lost stands on the others.
 */
final class Codes {

    private final Outgoing outgoing;

    Codes(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** The code alone. */
    Coding coding(Code code) {
        Coding coding = new Coding().setSystem(code.schema()).setCode(code.waarde());
        String label = outgoing.labels().get(code.toString());
        return label == null ? coding : coding.setDisplay(label);
    }

    /** The code with what it means. */
    CodeableConcept concept(Code code) {
        CodeableConcept concept = new CodeableConcept();
        Coding source = coding(code);
        for (Vertaling vertaling : outgoing.vertalingen()) {
            if (vertaling.bron().equals(code)) {
                concept.addCoding(begrip(vertaling));
                source.setUserSelected(true);
            }
        }
        concept.addCoding(source);
        outgoing.weergaven().stream()
                .filter(weergave -> weergave.bron().equals(code))
                .map(Codes::weergave)
                .forEach(concept::addCoding);
        return concept;
    }

    /** An extension with the code alone. */
    Extension extension(String naam, Code code) {
        return new Extension(Systemen.extensie(naam), coding(code));
    }

    /** What is lost when the code is read as the hub's concept, in words; null when nothing is. */
    @Nullable
    String verlies(Code code) {
        return outgoing.vertalingen().stream()
                .filter(vertaling -> vertaling.bron().equals(code) && vertaling.verlies() != null)
                .map(Vertaling::verlies)
                .findFirst()
                .orElse(null);
    }

    private Coding begrip(Vertaling vertaling) {
        String iri = vertaling.concept();
        int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        Coding coding = new Coding().setSystem(iri.substring(0, end)).setCode(iri.substring(end + 1));
        String label = outgoing.labels().get(iri);
        if (label != null) {
            coding.setDisplay(label);
        }
        verhouding(coding, vertaling.relatie(), vertaling.verlies());
        return coding;
    }

    private static Coding weergave(Weergave weergave) {
        Coding coding = new Coding(weergave.doel().schema(), weergave.doel().waarde(), weergave.naam());
        Extension relation = verhouding(coding, weergave.relatie(), weergave.verlies());
        weergave.mappings().forEach(mapping -> relation.addExtension("mapping", new UriType(mapping)));
        return coding;
    }

    /** Says on a coding how it relates to the source's. */
    private static Extension verhouding(Coding coding, Vertaling.Relatie relatie, @Nullable String verlies) {
        Extension relation = coding.addExtension();
        relation.setUrl(Systemen.extensie("vertaling"));
        relation.addExtension("relatie", new CodeType(camelCase(relatie)));
        if (verlies != null) {
            relation.addExtension("verlies", new StringType(verlies));
        }
        return relation;
    }

    /** As SKOS writes it: {@code exactMatch}. */
    private static String camelCase(Vertaling.Relatie relatie) {
        String name = relatie.name();
        return name.substring(0, name.indexOf('_')).toLowerCase(Locale.ROOT) + "Match";
    }
}
