package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;

/**
 * What may be counted in the name of one organisation, computed once; the persons in it are never shown.
 *
 * @param delen the dossierdelen of each ground
 * @param relaties every relation to the persons of them, and maybe to others
 * @param feiten every other fact about them
 */
public record Telbaar(Map<Telgrond, Set<Dossierdeel>> delen, List<Relatiefeit> relaties, List<Vastgesteld> feiten) {

    /** The operation of seeing the tables. */
    public static final String OPERATIE = "telling:inzien";

    /** Copies what it is given. */
    public Telbaar {
        delen = delen.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, grond -> Set.copyOf(grond.getValue())));
        relaties = List.copyOf(relaties);
        feiten = List.copyOf(feiten);
    }

    /** Every dossierdeel of any ground. */
    public List<Dossierdeel> alle() {
        return op(delen.keySet());
    }

    /** Every dossierdeel of any of these grounds. */
    public List<Dossierdeel> op(Set<Telgrond> gronden) {
        return delen.entrySet().stream()
                .filter(grond -> gronden.contains(grond.getKey()))
                .flatMap(grond -> grond.getValue().stream())
                .distinct()
                .toList();
    }

    Telbaar zonder(Set<Dossierdeel> geweigerd) {
        return new Telbaar(
                delen.entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey,
                                grond -> grond.getValue().stream()
                                        .filter(deel -> !geweigerd.contains(deel))
                                        .collect(toUnmodifiableSet()))),
                relaties,
                feiten);
    }
}
