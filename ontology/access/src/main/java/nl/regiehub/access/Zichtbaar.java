package nl.regiehub.access;

import java.util.Map;
import nl.regiehub.canonical.Dossierdeel;

/**
 * All that one request may learn of: computed once, and the only thing any road ever queries.
 *
 * @param delen each visible dossierdeel with the decision that opened it; what is not in it does not exist
 */
public record Zichtbaar(Map<Dossierdeel, Besluit.Toegestaan> delen) {

    /** Copies the map. */
    public Zichtbaar {
        delen = Map.copyOf(delen);
    }
}
