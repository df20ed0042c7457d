package nl.regiehub.vocabulary.wijziging;

import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling.Relatie;

/**
 * What an architect wants a code to mean.
 *
 * @param code the code as messages have it
 * @param relatie how the concept relates to the code
 * @param begrip the concept: its IRI at this hub, or its name in the files
 * @param verlies what is lost by using the concept; empty when nothing is
 * @param geldig on which days it means that
 */
public record Koppeling(Code code, Relatie relatie, String begrip, String verlies, Periode geldig) {

    /** A meaning for always. */
    public Koppeling(Code code, Relatie relatie, String begrip, String verlies) {
        this(code, relatie, begrip, verlies, new Periode(null, null));
    }
}
