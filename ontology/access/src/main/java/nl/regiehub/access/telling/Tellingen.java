package nl.regiehub.access.telling;

import static java.util.stream.Collectors.toMap;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;

/** Counts persons, each once in a cell, and leaves out every cell by which a few of them could be told apart. */
public final class Tellingen {

    /** A group smaller than this is never told. */
    public static final int KLEINSTE = 10;

    private final List<Tijdvak> tijdvakken;
    private final Map<PersoonId, Integer> nummers = new HashMap<>();
    private final Map<Periode, int[]> geraakt = new HashMap<>();
    private final Map<Rij, BitSet[]> rijen = new HashMap<>();

    private Tellingen(List<Tijdvak> tijdvakken) {
        this.tijdvakken = tijdvakken;
    }

    /**
     * The cells that may be told beside what was told before. What is not among them is empty or too small: nobody can tell
     * which.
     *
     * @param tijdvakken all that the tables have; tables with others beside them could be subtracted from these
     * @param verteld what was told before; nothing comes in the tables of those periods any more
     */
    public static Map<Vak, Integer> van(Stream<Kenmerk> kenmerken, List<Tijdvak> tijdvakken, Verteld verteld) {
        var tellingen = new Tellingen(tijdvakken);
        kenmerken.forEach(tellingen::tel);
        return Onderdrukking.veilig(tellingen.cellen(verteld)).collect(toMap(Cel::vak, Cel::aantal));
    }

    private void tel(Kenmerk kenmerk) {
        int volgende = nummers.size();
        int nummer = nummers.computeIfAbsent(kenmerk.persoon(), _ -> volgende);
        var rij = rijen.computeIfAbsent(kenmerk.rij(), _ -> leeg());
        for (int tijdvak : geraakt.computeIfAbsent(kenmerk.periode(), this::geraakt)) {
            rij[tijdvak].set(nummer);
        }
    }

    private BitSet[] leeg() {
        return tijdvakken.stream().map(_ -> new BitSet()).toArray(BitSet[]::new);
    }

    private int[] geraakt(Periode periode) {
        return IntStream.range(0, tijdvakken.size())
                .filter(i -> tijdvakken.get(i).raakt(periode))
                .toArray();
    }

    private Stream<Cel> cellen(Verteld verteld) {
        return rijen.entrySet().stream()
                .flatMap(rij -> IntStream.range(0, tijdvakken.size())
                        .filter(i -> !rij.getValue()[i].isEmpty())
                        .boxed()
                        .flatMap(i -> cel(rij.getKey().in(tijdvakken.get(i)), rij.getValue()[i], verteld)));
    }

    private static Stream<Cel> cel(Vak vak, BitSet personen, Verteld verteld) {
        var aantal = verteld.aantallen().get(vak);
        if (aantal != null) {
            return Stream.of(Cel.verteld(vak, personen, aantal));
        }
        return Stream.of(Cel.nieuw(vak, personen))
                .filter(_ -> !verteld.tijdvakken().contains(vak.tijdvak()));
    }
}
