package nl.regiehub.gateway.vocabulaire;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.vocabulary.Begripstekst;
import nl.regiehub.vocabulary.Concept.Status;
import org.jspecify.annotations.Nullable;

/**
 * A concept as somebody typed it into a form; what was left out is empty.
 *
 * @param label its one name
 * @param synoniemen other names, one on a line
 * @param definitie what is meant
 * @param uitleg what it means in plain language
 * @param toelichting how the word is used
 * @param ruimer names of the concepts that it falls under
 * @param vanaf the first day on which it may be used, such as {@code 2027-01-01}
 * @param tot the last day
 * @param status how far it is decided on
 */
public record Begripsinvoer(
        String label,
        String synoniemen,
        String definitie,
        String uitleg,
        String toelichting,
        List<String> ruimer,
        String vanaf,
        String tot,
        String status) {

    /** An empty form. */
    public static final Begripsinvoer LEEG =
            new Begripsinvoer("", "", "", "", "", List.of(), "", "", Status.VOORSTEL.name());

    /** A form leaves out what nobody filled in. */
    public Begripsinvoer {
        label = Objects.requireNonNullElse(label, "");
        synoniemen = Objects.requireNonNullElse(synoniemen, "");
        definitie = Objects.requireNonNullElse(definitie, "");
        uitleg = Objects.requireNonNullElse(uitleg, "");
        toelichting = Objects.requireNonNullElse(toelichting, "");
        ruimer = ruimer == null ? List.of() : List.copyOf(ruimer);
        vanaf = Objects.requireNonNullElse(vanaf, "");
        tot = Objects.requireNonNullElse(tot, "");
        status = Objects.requireNonNullElse(status, "");
    }

    /** The form with what is written of a concept. */
    public static Begripsinvoer van(Begripstekst tekst) {
        return new Begripsinvoer(
                tekst.label(),
                String.join("\n", tekst.synoniemen()),
                tekst.definitie(),
                tekst.uitleg(),
                tekst.toelichting(),
                tekst.ruimer(),
                Objects.toString(tekst.geldig().van(), ""),
                Objects.toString(tekst.geldig().tot(), ""),
                tekst.status().name());
    }

    /** @throws Weigering when it is no concept */
    Begripstekst tekst() {
        if (label.isBlank()) {
            throw new Weigering(
                    Kind.MISSING_VALUE, "label", "Het begrip heeft geen naam.", "Geef het de naam die men gebruikt.");
        }
        return new Begripstekst(
                label.strip(),
                regels(synoniemen.lines().toList()),
                definitie,
                uitleg,
                toelichting,
                regels(ruimer),
                periode(vanaf, tot),
                Arrays.stream(Status.values())
                        .filter(each -> each.name().equals(status.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(Status.VOORSTEL));
    }

    private static List<String> regels(List<String> regels) {
        return regels.stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    /** @throws Weigering when one is no day, or the last comes before the first */
    static Periode periode(String vanaf, String tot) {
        var periode = new Periode(dag("vanaf", vanaf), dag("tot", tot));
        if (periode.van() != null && periode.tot() != null && periode.tot().isBefore(periode.van())) {
            throw new Weigering(
                    Kind.INCONSISTENT, "tot", "De laatste dag ligt voor de eerste.", "Geef een latere laatste dag.");
        }
        return periode;
    }

    private static @Nullable LocalDate dag(String veld, String tekst) {
        try {
            return tekst.isBlank() ? null : LocalDate.parse(tekst.strip());
        } catch (DateTimeParseException _) {
            throw new Weigering(Kind.INVALID_VALUE, veld, "Dit is geen datum.", "Schrijf een datum als 2027-01-31.");
        }
    }
}
