package nl.regiehub.access.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.PersoonId;

/** Counts persons, each once in a cell, and leaves out every cell by which a few of them could be told apart. */
public final class Tellingen {

    /** A group smaller than this is never told. */
    public static final int KLEINSTE = 10;

    private Tellingen() {}

    /**
     * The cells that may be told. What is not among them is empty or too small: nobody can tell which.
     *
     * @param tijdvakken all that the tables have; tables with others beside them could be subtracted from these
     */
    public static Map<Vak, Integer> van(Collection<Kenmerk> kenmerken, List<Tijdvak> tijdvakken) {
        return Onderdrukking.veilig(geteld(kenmerken, tijdvakken)).stream()
                .collect(toMap(Onderdrukking.Cel::vak, Onderdrukking.Cel::aantal));
    }

    static Map<Vak, Set<PersoonId>> geteld(Collection<Kenmerk> kenmerken, List<Tijdvak> tijdvakken) {
        return tijdvakken.stream()
                .flatMap(tijdvak -> kenmerken.stream()
                        .filter(kenmerk -> tijdvak.raakt(kenmerk.periode()))
                        .map(kenmerk ->
                                new Geraakt(new Vak(kenmerk.indeling(), kenmerk.waarde(), tijdvak), kenmerk.persoon())))
                .collect(groupingBy(Geraakt::vak, mapping(Geraakt::persoon, toSet())));
    }

    /** One person in one cell. */
    private record Geraakt(Vak vak, PersoonId persoon) {}
}
