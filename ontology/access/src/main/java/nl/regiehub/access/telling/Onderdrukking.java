package nl.regiehub.access.telling;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.canonical.PersoonId;

/**
 * Takes cells away until nothing that is left tells of fewer than ten persons: no cell, no cell less another that lies within
 * it, and no cell less all of a row or a column that does. Of what tells too much the smallest part goes, as often as needed. It
 * looks at who is counted and not at what the tables are called, so it holds between any two tables.
 */
final class Onderdrukking {

    private final Set<Cel> getoond = new LinkedHashSet<>();
    private final Map<Cel, List<Cel>> binnen = new HashMap<>();

    /** A cell with the persons in it, by number. */
    record Cel(Vak vak, BitSet personen, int aantal) {

        boolean omvat(Cel ander) {
            return !vak.equals(ander.vak)
                    && ander.aantal <= aantal
                    && personen.get(ander.personen.nextSetBit(0))
                    && rest(List.of(this), ander).isEmpty();
        }

        /** Who is in a cell and in none of the others. */
        static BitSet rest(Collection<Cel> zonder, Cel van) {
            var rest = (BitSet) van.personen.clone();
            zonder.forEach(cel -> rest.andNot(cel.personen));
            return rest;
        }
    }

    /** The cells of one row or one column of a table: what they have in common is the row, or the column. */
    private record Groep(Indeling indeling, Object gemeen) {}

    private Onderdrukking(Map<Vak, Set<PersoonId>> geteld) {
        var nummers = new HashMap<PersoonId, Integer>();
        geteld.entrySet().stream()
                .filter(vak -> vak.getValue().size() >= Tellingen.KLEINSTE)
                .sorted(comparing(vak -> vak.getKey().toString()))
                .forEach(vak -> getoond.add(cel(vak.getKey(), vak.getValue(), nummers)));
        getoond.forEach(
                cel -> binnen.put(cel, getoond.stream().filter(cel::omvat).toList()));
    }

    private static Cel cel(Vak vak, Set<PersoonId> personen, Map<PersoonId, Integer> nummers) {
        var wie = new BitSet();
        personen.forEach(persoon -> {
            var volgende = nummers.size();
            wie.set(nummers.computeIfAbsent(persoon, _ -> volgende));
        });
        return new Cel(vak, wie, personen.size());
    }

    /** What may be told of it. */
    static Set<Cel> veilig(Map<Vak, Set<PersoonId>> geteld) {
        var onderdrukking = new Onderdrukking(geteld);
        var verrader = onderdrukking.verrader();
        while (verrader.isPresent()) {
            onderdrukking.getoond.remove(verrader.get());
            verrader = onderdrukking.verrader();
        }
        return onderdrukking.getoond;
    }

    /** The smallest part that tells too much by itself, else the smallest of those that do together. */
    private Optional<Cel> verrader() {
        return kleinste(delen -> delen.stream().map(List::of))
                .or(() -> kleinste(delen -> samen(delen, Onderdrukking::rij)))
                .or(() -> kleinste(delen -> samen(delen, Onderdrukking::kolom)));
    }

    private Optional<Cel> kleinste(Function<List<Cel>, Stream<List<Cel>>> groepen) {
        return getoond.stream()
                .flatMap(geheel -> groepen.apply(delen(geheel)).filter(groep -> teWeinig(geheel, groep)))
                .flatMap(List::stream)
                .min(comparing(Cel::aantal).thenComparing(cel -> cel.vak().toString()));
    }

    private List<Cel> delen(Cel geheel) {
        return binnen.getOrDefault(geheel, List.of()).stream()
                .filter(getoond::contains)
                .toList();
    }

    private static Stream<List<Cel>> samen(List<Cel> delen, Function<Vak, Groep> waarin) {
        return delen.stream().collect(groupingBy(cel -> waarin.apply(cel.vak))).values().stream();
    }

    private static boolean teWeinig(Cel geheel, List<Cel> zonder) {
        int over = Cel.rest(zonder, geheel).cardinality();
        return 0 < over && over < Tellingen.KLEINSTE;
    }

    private static Groep rij(Vak vak) {
        return new Groep(vak.indeling(), vak.waarde());
    }

    private static Groep kolom(Vak vak) {
        return new Groep(vak.indeling(), vak.tijdvak());
    }
}
