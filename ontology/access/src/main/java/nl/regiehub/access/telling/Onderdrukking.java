package nl.regiehub.access.telling;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Takes cells away until nothing that is left tells of fewer than ten persons: no cell, no cell less another that lies within
 * it, and no cell less all that does of a row, of a column, or of one cell's place in all tables. Of what tells too much the
 * smallest part goes that was not told before, as often as needed. It looks at who is counted and not at what the tables are
 * called, so it holds between any two tables.
 */
final class Onderdrukking {

    private static final Comparator<Cel> KLEINSTE_EERST = comparing(Cel::aantal).thenComparing(Cel::vak);

    private static final List<Function<Vak, Object>> SAMEN = List.of(
            Vak::rij,
            vak -> List.of(vak.rij().grond(), vak.rij().indeling(), vak.tijdvak()),
            vak -> List.of(vak.rij().indeling(), vak.rij().waarde(), vak.tijdvak()));

    private final Set<Cel> weg = new HashSet<>();
    private final Map<Cel, List<Cel>> binnen;
    private final Map<Cel, List<Cel>> buiten = new HashMap<>();

    private Onderdrukking(List<Cel> cellen) {
        binnen = cellen.stream()
                .collect(toMap(
                        geheel -> geheel,
                        geheel -> cellen.stream().filter(geheel::omvat).toList()));
        binnen.forEach((geheel, delen) -> delen.forEach(
                deel -> buiten.computeIfAbsent(deel, _ -> new ArrayList<>()).add(geheel)));
    }

    /** What of the cells that were not told before may be told beside those that were. */
    static Stream<Cel> veilig(Stream<Cel> cellen) {
        var groot = cellen.filter(Cel::telt).sorted(KLEINSTE_EERST).toList();
        var onderdrukking = new Onderdrukking(groot);
        onderdrukking.onderdruk(groot);
        return groot.stream().filter(cel -> !cel.verteld() && !onderdrukking.weg.contains(cel));
    }

    private void onderdruk(List<Cel> cellen) {
        var teBezien = new ArrayDeque<>(cellen);
        while (!teBezien.isEmpty()) {
            var geheel = teBezien.pop();
            verrader(geheel).ifPresent(cel -> {
                weg.add(cel);
                teBezien.push(geheel);
                teBezien.addAll(buiten.getOrDefault(cel, List.of()));
            });
        }
    }

    /** What of a cell tells too much by itself, else what does together with others. */
    private Optional<Cel> verrader(Cel geheel) {
        if (weg.contains(geheel)) {
            return Optional.empty();
        }
        var delen = binnen.getOrDefault(geheel, List.of()).stream()
                .filter(deel -> !weg.contains(deel))
                .toList();
        return kleinste(geheel, delen.stream().map(List::of))
                .or(() -> kleinste(geheel, SAMEN.stream().flatMap(waarin -> samen(delen, waarin))));
    }

    private static Stream<List<Cel>> samen(List<Cel> delen, Function<Vak, Object> waarin) {
        return delen.stream().collect(groupingBy(cel -> waarin.apply(cel.vak()))).values().stream();
    }

    /** The smallest that can still be withheld: a part, or else the whole. */
    private static Optional<Cel> kleinste(Cel geheel, Stream<List<Cel>> groepen) {
        return groepen.filter(geheel::verraadt)
                .flatMap(groep -> Stream.concat(groep.stream(), Stream.of(geheel)))
                .filter(cel -> !cel.verteld())
                .min(KLEINSTE_EERST);
    }
}
