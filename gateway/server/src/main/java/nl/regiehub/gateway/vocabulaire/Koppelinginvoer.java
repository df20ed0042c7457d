package nl.regiehub.gateway.vocabulaire;

import java.util.Arrays;
import java.util.Objects;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.vocabulary.wijziging.Koppeling;
import org.jspecify.annotations.Nullable;

/**
 * What a code means as somebody typed it into a form; what was left out is empty.
 *
 * @param lijst URI of the code's list
 * @param waarde the code
 * @param begrip name of the concept, or its IRI
 * @param soort how the concept relates to the code
 * @param verlies what is lost by using the concept
 * @param vanaf the first day on which it means that
 * @param tot the last day
 * @param verwijder whether it is not to mean that any more
 */
public record Koppelinginvoer(
        String lijst,
        String waarde,
        String begrip,
        String soort,
        String verlies,
        String vanaf,
        String tot,
        @Nullable Boolean verwijder) {

    /** A form leaves out what nobody filled in. */
    public Koppelinginvoer {
        lijst = Objects.requireNonNullElse(lijst, "");
        waarde = Objects.requireNonNullElse(waarde, "");
        begrip = Objects.requireNonNullElse(begrip, "");
        soort = Objects.requireNonNullElse(soort, "");
        verlies = Objects.requireNonNullElse(verlies, "");
        vanaf = Objects.requireNonNullElse(vanaf, "");
        tot = Objects.requireNonNullElse(tot, "");
    }

    Code code() {
        return new Code(lijst, waarde);
    }

    boolean weg() {
        return Boolean.TRUE.equals(verwijder);
    }

    private Relatie relatie() {
        return Arrays.stream(Relatie.values())
                .filter(each -> each.name().equals(soort))
                .findFirst()
                .orElse(Relatie.CLOSE_MATCH);
    }

    /** @throws Weigering when a day is none, or the last comes before the first */
    Koppeling koppeling() {
        return new Koppeling(code(), relatie(), begrip, verlies, Begripsinvoer.periode(vanaf, tot));
    }
}
