package nl.regiehub.access.telling;

import java.util.Map;
import java.util.Set;

/**
 * What was told before, and stays as it was told.
 *
 * @param tijdvakken the periods of which there are tables; no number comes into those any more
 * @param aantallen the numbers in them
 */
public record Verteld(Set<Tijdvak> tijdvakken, Map<Vak, Integer> aantallen) {

    /** Nothing yet. */
    public static final Verteld NIETS = new Verteld(Set.of(), Map.of());

    /** Copies what it is given. */
    public Verteld {
        tijdvakken = Set.copyOf(tijdvakken);
        aantallen = Map.copyOf(aantallen);
    }
}
