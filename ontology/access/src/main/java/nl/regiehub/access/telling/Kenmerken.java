package nl.regiehub.access.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Plaats;
import nl.regiehub.access.Telbaar;
import nl.regiehub.access.Telgrond;
import nl.regiehub.canonical.Dossierdeel;
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

    private Kenmerken(Telbaar telbaar, Map<Dossierdeel, Set<String>> voorzieningen) {
        this.perioden =
                telbaar.relaties().stream().collect(groupingBy(Plaats::van, mapping(Relatiefeit::periode, toSet())));
        this.buurten = telbaar.feiten().stream()
                .filter(feit -> feit.feit() instanceof Woonbuurt)
                .collect(groupingBy(feit -> feit.persoon(), mapping(feit -> (Woonbuurt) feit.feit(), toList())));
        this.voorzieningen = voorzieningen;
    }

    /**
     * All of them.
     *
     * @param telbaar what may be counted
     * @param voorzieningen what was assigned by it
     */
    public static Stream<Kenmerk> van(Telbaar telbaar, Map<Dossierdeel, Set<String>> voorzieningen) {
        var kenmerken = new Kenmerken(telbaar, voorzieningen);
        return telbaar.delen().entrySet().stream()
                .flatMap(delen -> delen.getValue().stream().flatMap(deel -> kenmerken.van(delen.getKey(), deel)));
    }

    private Stream<Kenmerk> van(Telgrond grond, Dossierdeel deel) {
        return perioden.getOrDefault(new Plaats(deel.persoon(), deel.kring()), Set.of()).stream()
                .flatMap(periode -> Stream.concat(zelf(grond, deel, periode), buurten(grond, deel.persoon(), periode)));
    }

    private Stream<Kenmerk> zelf(Telgrond grond, Dossierdeel deel, Periode periode) {
        var gemeente = deel.verantwoordelijke();
        return Stream.of(
                        Stream.of(new Rij(grond, Indeling.GEHEEL, "")),
                        Stream.of(new Rij(grond, Indeling.GEMEENTE, gemeente.toString()))
                                .filter(_ -> gemeente.stelsel() == Stelsel.GEMEENTE),
                        voorzieningen.getOrDefault(deel, Set.of()).stream()
                                .map(wat -> new Rij(grond, Indeling.VOORZIENING, wat)))
                .flatMap(rijen -> rijen)
                .map(rij -> new Kenmerk(deel.persoon(), rij, periode));
    }

    private Stream<Kenmerk> buurten(Telgrond grond, PersoonId persoon, Periode periode) {
        return buurten.getOrDefault(persoon, List.of()).stream()
                .map(woont -> new Kenmerk(
                        persoon,
                        new Rij(grond, Indeling.BUURT, woont.buurt()),
                        woont.periode().samen(periode)))
                .filter(kenmerk -> !kenmerk.periode().leeg());
    }
}
