package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.Map;
import nl.regiehub.canonical.Periode;

/**
 * A code list as the hub knows it.
 *
 * @param schema its URI
 * @param label its name
 * @param behandeling whether its codes are translated or carried
 * @param maximaleLengte of a code of a list that the hub does not know the codes of; 0 when it knows them
 * @param codes when each code may be used
 */
record Lijst(String schema, String label, String behandeling, int maximaleLengte, Map<String, Periode> codes) {

    static final String VERTAALD = "vertaald";
    static final String MEEGEDRAGEN = "meegedragen";

    boolean vertaald() {
        return behandeling.equals(VERTAALD);
    }

    /** Whether the list has the code on that day. */
    boolean has(String code, LocalDate op) {
        if (maximaleLengte > 0) {
            return !code.isBlank() && code.length() <= maximaleLengte;
        }
        Periode geldig = codes.get(code);
        return geldig != null && geldig.omvat(op);
    }
}
