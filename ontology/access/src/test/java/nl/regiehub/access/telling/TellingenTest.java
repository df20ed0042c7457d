package nl.regiehub.access.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import org.junit.jupiter.api.Test;

/** No number that is told, and no difference of numbers that are told, is of fewer than ten persons. */
class TellingenTest {

    private static final List<Tijdvak> TIJDVAKKEN = Tijdvak.voorbij(LocalDate.parse("2026-11-01"));
    private static final Periode MAART = new Periode(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    private static final int WORLDS = Integer.getInteger("telling.werelden", 150);

    @Test
    void noTwoQuestionsTellOfFewerThanTenPersons() {
        int told = 0;
        int withheld = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var kenmerken = wereld(new Random(seed));
            var geteld = Tellingen.geteld(kenmerken, TIJDVAKKEN);

            var getoond = Tellingen.van(kenmerken, TIJDVAKKEN);

            assertThat(getoond)
                    .as("world %d", seed)
                    .allSatisfy((vak, aantal) -> assertThat(aantal)
                            .isGreaterThanOrEqualTo(10)
                            .isEqualTo(personen(geteld, vak).size()));
            for (var geheel : getoond.keySet()) {
                assertThat(verschillen(geteld, geheel, getoond.keySet()))
                        .as("world %d: %s", seed, geheel)
                        .noneMatch(verschil -> 0 < verschil && verschil < 10);
            }
            told += getoond.size();
            withheld += (int) geteld.values().stream()
                            .filter(wie -> wie.size() >= 10)
                            .count()
                    - getoond.size();
        }
        assertThat(told).isGreaterThan(WORLDS);
        assertThat(withheld).isGreaterThan(WORLDS);
    }

    /** What can be subtracted: one cell that lies within another, and the cells of a row or a column that share nobody. */
    private static List<Integer> verschillen(Map<Vak, Set<PersoonId>> geteld, Vak geheel, Set<Vak> getoond) {
        var allen = personen(geteld, geheel);
        var delen = getoond.stream()
                .filter(vak -> !vak.equals(geheel) && allen.containsAll(personen(geteld, vak)))
                .toList();
        return Stream.of(
                        delen.stream().map(List::of),
                        samen(delen, vak -> List.of(vak.indeling(), vak.waarde())),
                        samen(delen, vak -> List.of(vak.indeling(), vak.tijdvak())))
                .flatMap(groepen -> groepen)
                .filter(groep -> groep.stream()
                                .mapToInt(vak -> personen(geteld, vak).size())
                                .sum()
                        == groep.stream()
                                .flatMap(vak -> personen(geteld, vak).stream())
                                .distinct()
                                .count())
                .map(groep -> allen.size()
                        - groep.stream()
                                .mapToInt(vak -> personen(geteld, vak).size())
                                .sum())
                .toList();
    }

    private static Stream<List<Vak>> samen(List<Vak> delen, Function<Vak, List<?>> waarin) {
        return delen.stream().collect(groupingBy(waarin)).values().stream();
    }

    private static Set<PersoonId> personen(Map<Vak, Set<PersoonId>> geteld, Vak vak) {
        return geteld.getOrDefault(vak, Set.of());
    }

    private static Set<Kenmerk> wereld(Random toeval) {
        var kenmerken = new HashSet<Kenmerk>();
        int personen = 12 + toeval.nextInt(90);
        for (int i = 0; i < personen; i++) {
            for (var indeling : Indeling.values()) {
                for (int keer = toeval.nextInt(3); keer > 0; keer--) {
                    var begin = LocalDate.parse("2025-01-01").plusDays(toeval.nextInt(600));
                    var periode = new Periode(begin, begin.plusDays(toeval.nextInt(300)));
                    kenmerken.add(new Kenmerk(persoon(i), indeling, "w" + toeval.nextInt(4), periode));
                }
            }
        }
        return kenmerken;
    }

    @Test
    void aSmallCellBesideATotalTakesTheSmallestOfTheOthersWithIt() {
        var kenmerken = Stream.of(
                        allen(0, 32, Indeling.GEMEENTE, "1999"),
                        allen(0, 15, Indeling.BUURT, "noord"),
                        allen(15, 29, Indeling.BUURT, "zuid"),
                        allen(29, 32, Indeling.BUURT, "west"))
                .flatMap(een -> een)
                .toList();

        assertThat(in(kenmerken, "2026-K1")).isEqualTo(Map.of("1999", 32, "noord", 15));
    }

    @Test
    void aCellIsWithheldThatLeavesAFewOfAnother() {
        var kenmerken = Stream.concat(allen(0, 25, Indeling.GEMEENTE, "1999"), allen(0, 20, Indeling.WET, "wmo"))
                .toList();

        assertThat(in(kenmerken, "2026-K1")).isEqualTo(Map.of("1999", 25));
    }

    @Test
    void nobodyIsCountedTwiceAndOnlyInPeriodsThatAreOver() {
        var kenmerken = Stream.concat(
                        allen(0, 12, Indeling.WET, "wmo"),
                        IntStream.range(0, 12)
                                .mapToObj(i -> new Kenmerk(persoon(i), Indeling.WET, "wmo", new Periode(null, null))))
                .toList();

        var getoond = Tellingen.van(kenmerken, TIJDVAKKEN);

        assertThat(getoond).hasSize(TIJDVAKKEN.size()).containsValue(12).doesNotContainValue(24);
        assertThat(TIJDVAKKEN)
                .extracting(Tijdvak::naam)
                .contains("2026-K3", "2025", "2023-K1")
                .doesNotContain("2026", "2026-K4", "2022");
    }

    private static Stream<Kenmerk> allen(int van, int tot, Indeling indeling, String waarde) {
        return IntStream.range(van, tot).mapToObj(i -> new Kenmerk(persoon(i), indeling, waarde, MAART));
    }

    private static Map<String, Integer> in(Collection<Kenmerk> kenmerken, String tijdvak) {
        return Tellingen.van(kenmerken, TIJDVAKKEN).entrySet().stream()
                .filter(vak -> vak.getKey().tijdvak().naam().equals(tijdvak))
                .collect(toMap(vak -> vak.getKey().waarde(), Map.Entry::getValue));
    }

    private static PersoonId persoon(int nummer) {
        return new PersoonId(new UUID(7, nummer));
    }
}
