package nl.regiehub.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;

/**
 * What the journal knows about events that they do not say themselves.
 *
 * @param vervangen events that some of these take the place of, by the position of the later one: what only the earlier one
 *     says goes
 * @param vernietigd until when what was received may not be kept any more, by the kenmerk of the dossierdeel
 */
public record Verleden(Map<Long, Gebeurtenis> vervangen, Map<UUID, Instant> vernietigd) {

    /** Of events that take the place of no other and say nothing that was destroyed. */
    public static final Verleden GEEN = new Verleden(Map.of(), Map.of());

    /** Copies the maps. */
    public Verleden {
        vervangen = Map.copyOf(vervangen);
        vernietigd = Map.copyOf(vernietigd);
    }

    /** Whether what was received at a moment was destroyed with a dossierdeel; what came later fills it anew. */
    public boolean vernietigd(Dossierdeel deel, Instant ontvangen) {
        if (vernietigd.isEmpty()) {
            return false;
        }
        var tot = vernietigd.get(deel.kenmerk());
        return tot != null && !ontvangen.isAfter(tot);
    }
}
