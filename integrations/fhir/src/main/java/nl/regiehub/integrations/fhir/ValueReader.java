package nl.regiehub.integrations.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a message and gathers every problem on the way: what cannot be read is null and has been told.
 */
abstract sealed class ValueReader permits BundleReader {

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    /** The hub's extension with a name, if there. */
    static @Nullable Type extension(List<Extension> extensions, String naam) {
        String url = Systemen.extensie(naam);
        return extensions.stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(Extension::getValue)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Coding coding(@Nullable Type value) {
        return value instanceof Coding coding ? coding : null;
    }

    /** The code in an extension of the hub; null without a problem when it is not there. */
    @Nullable
    Code code(List<Extension> extensions, String naam, String where) {
        Coding coding = coding(extension(extensions, naam));
        return coding == null ? null : code(coding, where + ".extension.value");
    }

    @Nullable
    Code code(Coding coding, String where) {
        String system = coding.getSystem();
        String code = coding.getCode();
        if (system == null || code == null || system.length() > 200 || code.length() > 80) {
            missing(where, "een system en een code");
            return null;
        }
        return new Code(system, code);
    }

    /** Of several codings the one a person chose; else the one that is not the hub's own reading of another. */
    @Nullable
    Code code(CodeableConcept concept, String where) {
        List<Coding> codings = concept.getCoding();
        int chosen = 0;
        for (int i = 0; i < codings.size(); i++) {
            if (codings.get(i).getUserSelected()) {
                chosen = i;
                break;
            }
            if (Codelijst.BEGRIP.equals(codings.get(chosen).getSystem())) {
                chosen = i;
            }
        }
        if (codings.isEmpty()) {
            missing(where + ".coding", "een coding met system en code");
            return null;
        }
        return code(codings.get(chosen), where + ".coding[" + chosen + "]");
    }

    /** Refuses a concept that lacks a coding which says what kind of resource this is. */
    void expect(CodeableConcept concept, String system, String code, String where) {
        if (!concept.hasCoding(system, code)) {
            add(
                    Kind.INVALID_VALUE,
                    where + ".coding",
                    "De code zegt niet dat dit het soort bericht is dat de MessageHeader noemt.",
                    "Verwacht: %s uit %s.".formatted(code, system));
        }
    }

    @Nullable
    String identificatie(@Nullable String value, String where) {
        if (value == null || value.isEmpty()) {
            missing(where, "1 tot 64 letters, cijfers en . _ : / -");
            return null;
        }
        if (!Values.IDENTIFICATIE.matcher(value).matches()) {
            invalid(where, "1 tot 64 letters, cijfers en . _ : / -");
            return null;
        }
        return value;
    }

    /** A required text. */
    @Nullable
    String text(@Nullable String value, String where, int most) {
        if (value == null || value.isBlank()) {
            missing(where, "een tekst");
            return null;
        }
        return optional(value, where, most);
    }

    /** A text that may be absent. */
    @Nullable
    String optional(@Nullable String value, String where, int most) {
        if (value != null && value.length() > most) {
            add(
                    Kind.LIMIT_EXCEEDED,
                    where,
                    "De tekst is langer dan de hub aanneemt.",
                    "Kort de tekst in tot %d tekens.".formatted(most));
        }
        return value;
    }

    @Nullable
    LocalDate dag(@Nullable String value, String where) {
        if (value == null) {
            missing(where, "een datum");
            return null;
        }
        Optional<LocalDate> dag = Values.dag(value);
        if (dag.isEmpty()) {
            invalid(where, "een hele datum (JJJJ-MM-DD) van 1800 tot en met 2199");
        }
        return dag.orElse(null);
    }

    @Nullable
    Instant moment(BaseDateTimeType element, String where) {
        String value = element.getValueAsString();
        if (value == null) {
            missing(where, "een tijdstip");
            return null;
        }
        Optional<Instant> moment = Values.moment(value);
        if (moment.isEmpty()) {
            invalid(where, "een tijdstip met tijdzone, of een hele datum");
        }
        return moment.orElse(null);
    }

    /** A period; both ends may be open. */
    Periode periode(Period period, String where) {
        LocalDate van = period.hasStart() ? dag(period.getStartElement().getValueAsString(), where + ".start") : null;
        LocalDate tot = period.hasEnd() ? dag(period.getEndElement().getValueAsString(), where + ".end") : null;
        if (van != null && tot != null && tot.isBefore(van)) {
            add(Kind.INCONSISTENT, where, "De einddatum ligt voor de begindatum.", "Controleer beide datums.");
        }
        return new Periode(van, tot);
    }

    void missing(String where, String expected) {
        add(Kind.MISSING_VALUE, where, "Hier ontbreekt wat de hub nodig heeft.", "Verwacht: " + expected + ".");
    }

    void invalid(String where, String expected) {
        add(Kind.INVALID_VALUE, where, "De waarde past hier niet.", "Verwacht: " + expected + ".");
    }

    void add(Kind kind, String where, String detail, String herstel) {
        problems.add(new Problem(kind, where, detail, herstel));
    }
}
