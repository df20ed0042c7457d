package nl.regiehub.access;

import java.util.Set;
import nl.regiehub.canonical.Dossierdeel;

/**
 * What one asker may count, computed once.
 *
 * @param delen the dossierdelen that may be counted; the persons in them are never shown
 * @param exact whether numbers may be told to the person: only on the ground of a contract; otherwise they are rounded
 */
public record Telbaar(Set<Dossierdeel> delen, boolean exact) {

    /** Copies the set. */
    public Telbaar {
        delen = Set.copyOf(delen);
    }
}
