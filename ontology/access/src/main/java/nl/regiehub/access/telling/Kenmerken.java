package nl.regiehub.access.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Feiten;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;
import nl.regiehub.canonical.Relatiefeit;

/** By what the persons of dossierdelen are counted. A dossierdeel is of the days on which the relations of its circle hold. */
public final class Kenmerken {

    private final Map<Plaats, Set<Periode>> perioden;
    private final Map<PersoonId, List<Woonbuurt>> buurten;
    private final Map<Dossierdeel, Set<String>> voorzieningen;

    /** One person in one circle. */
    private record Plaats(PersoonId persoon, Kring kring) {}

    private Kenmerken(Feiten feiten, Set<PersoonId> personen, Map<Dossierdeel, Set<String>> voorzieningen) {
        this.perioden = feiten.relaties(personen).stream()
                .collect(groupingBy(
                        feit -> new Plaats(feit.persoon(), feit.kring()), mapping(Relatiefeit::periode, toSet())));
        this.buurten = feiten.persoonsfeiten(personen).stream()
                .filter(feit -> feit.feit() instanceof Woonbuurt)
                .collect(groupingBy(feit -> feit.persoon(), mapping(feit -> (Woonbuurt) feit.feit(), toList())));
        this.voorzieningen = voorzieningen;
    }

    /**
     * All of them, of facts that are read at once.
     *
     * @param delen what may be counted
     * @param voorzieningen what was assigned by it
     */
    public static Set<Kenmerk> van(
            Collection<Dossierdeel> delen, Map<Dossierdeel, Set<String>> voorzieningen, Feiten feiten) {
        var personen = delen.stream().map(Dossierdeel::persoon).collect(toSet());
        var kenmerken = new Kenmerken(feiten, personen, voorzieningen);
        return delen.stream().flatMap(kenmerken::van).collect(toSet());
    }

    private Stream<Kenmerk> van(Dossierdeel deel) {
        return perioden.getOrDefault(new Plaats(deel.persoon(), deel.kring()), Set.of()).stream()
                .flatMap(periode -> Stream.concat(zelf(deel, periode), buurten(deel.persoon(), periode)));
    }

    private Stream<Kenmerk> zelf(Dossierdeel deel, Periode periode) {
        var persoon = deel.persoon();
        var gemeente = deel.verantwoordelijke();
        return Stream.of(
                        Stream.of(new Kenmerk(persoon, Indeling.CATEGORIE, woord(deel.categorie()), periode)),
                        Stream.of(new Kenmerk(persoon, Indeling.WET, woord(deel.wet()), periode)),
                        Stream.of(new Kenmerk(persoon, Indeling.GEMEENTE, gemeente.toString(), periode))
                                .filter(_ -> gemeente.stelsel() == Stelsel.GEMEENTE),
                        voorzieningen.getOrDefault(deel, Set.of()).stream()
                                .map(wat -> new Kenmerk(persoon, Indeling.VOORZIENING, wat, periode)))
                .flatMap(een -> een);
    }

    private Stream<Kenmerk> buurten(PersoonId persoon, Periode periode) {
        return buurten.getOrDefault(persoon, List.of()).stream()
                .map(woont -> new Kenmerk(
                        persoon, Indeling.BUURT, woont.buurt(), woont.periode().samen(periode)))
                .filter(kenmerk -> !kenmerk.periode().leeg());
    }

    private static String woord(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT);
    }
}
