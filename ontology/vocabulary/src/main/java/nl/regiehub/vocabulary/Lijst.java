package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.Map;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * A code list, or a scheme of concepts, as the hub knows it.
 *
 * @param schema its URI
 * @param label its name
 * @param behandeling whether its codes are translated or carried
 * @param maximaleLengte of a code of a list that the hub does not know the codes of; 0 when it knows them
 * @param codes when each code may be used
 * @param versie the version of its publisher; empty when that gives none
 * @param wet the law that its codes or terms belong to; null when it is not the list of one law
 */
public record Lijst(
        String schema,
        String label,
        String behandeling,
        int maximaleLengte,
        Map<String, Periode> codes,
        String versie,
        @Nullable Wet wet) {

    static final String VERTAALD = "vertaald";
    static final String MEEGEDRAGEN = "meegedragen";

    /** Whether its codes are translated to concepts; otherwise they go as they are. */
    public boolean vertaald() {
        return behandeling.equals(VERTAALD);
    }

    /** Whether the list has the code on that day. */
    public boolean has(String code, LocalDate op) {
        if (maximaleLengte > 0) {
            return !code.isBlank() && code.length() <= maximaleLengte;
        }
        Periode geldig = codes.get(code);
        return geldig != null && geldig.omvat(op);
    }
}
