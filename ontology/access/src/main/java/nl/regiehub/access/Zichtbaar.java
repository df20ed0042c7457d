package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    /** The ventielen without which some of it would not be visible. */
    public Set<UUID> ventielen() {
        return delen.values().stream()
                .map(Besluit.Toegestaan::ventiel)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }
}
