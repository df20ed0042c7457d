package nl.regiehub.access.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Telgrond;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

/** No number that is told, and no difference of numbers that are told, is of fewer than ten persons. */
class TellingenTest {

    private static final List<Tijdvak> TIJDVAKKEN = Tijdvak.voorbij(LocalDate.parse("2026-11-01"));
    private static final Periode MAART = new Periode(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    private static final int WORLDS = Integer.getInteger("telling.werelden", 150);

    /** What the roles of one organisation count: some the same, some not. */
    private static final List<Telgrond> GRONDEN = List.of(
            new Telgrond(Relatiesoort.EIGEN_GEMEENTE, Categorie.TOEWIJZING, Wet.WMO),
            new Telgrond(Relatiesoort.EIGEN_GEMEENTE, Categorie.HULPVRAAG, Wet.WMO),
            new Telgrond(Relatiesoort.EIGEN_CONTRACT, Categorie.TOEWIJZING, Wet.WMO));

    @Test
    void noTwoQuestionsTellOfFewerThanTenPersonsNorDoTwoRoles() {
        int told = 0;
        int withheld = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var toeval = new Random(seed);
            var kenmerken = wereld(toeval);
            var geteld = geteld(kenmerken);

            var getoond = Tellingen.van(kenmerken.stream(), TIJDVAKKEN, Verteld.NIETS);

            assertThat(getoond)
                    .as("world %d", seed)
                    .allSatisfy((vak, aantal) -> assertThat(aantal)
                            .isGreaterThanOrEqualTo(10)
                            .isEqualTo(personen(geteld, vak).size()));
            nietsTeVerrekenen(seed, geteld, getoond.keySet());
            nietsTeVerrekenen(seed, geteld, naastElkaar(getoond.keySet(), rol(toeval), rol(toeval)));
            told += getoond.size();
            withheld += (int) geteld.values().stream()
                            .filter(wie -> wie.size() >= 10)
                            .count()
                    - getoond.size();
        }
        assertThat(told).isGreaterThan(WORLDS);
        assertThat(withheld).isGreaterThan(WORLDS);
    }

    private static void nietsTeVerrekenen(int seed, Map<Vak, Set<PersoonId>> geteld, Set<Vak> getoond) {
        for (var geheel : getoond) {
            assertThat(verschillen(geteld, geheel, getoond))
                    .as("world %d: %s", seed, geheel)
                    .noneMatch(verschil -> 0 < verschil && verschil < 10);
        }
    }

    private static Set<Telgrond> rol(Random toeval) {
        return GRONDEN.stream().filter(_ -> toeval.nextBoolean()).collect(toSet());
    }

    private static Set<Vak> naastElkaar(Set<Vak> getoond, Set<Telgrond> een, Set<Telgrond> ander) {
        return getoond.stream()
                .filter(vak -> een.contains(vak.rij().grond())
                        || ander.contains(vak.rij().grond()))
                .collect(toSet());
    }

    /** What can be subtracted: one cell that lies within another, and those of a row, a column or a place that share nobody. */
    private static List<Integer> verschillen(Map<Vak, Set<PersoonId>> geteld, Vak geheel, Set<Vak> getoond) {
        var allen = personen(geteld, geheel);
        var delen = getoond.stream()
                .filter(vak -> !vak.equals(geheel) && allen.containsAll(personen(geteld, vak)))
                .toList();
        return Stream.of(
                        delen.stream().map(List::of),
                        samen(delen, vak -> List.of(vak.rij())),
                        samen(delen, vak -> List.of(vak.rij().grond(), vak.rij().indeling(), vak.tijdvak())),
                        samen(
                                delen,
                                vak -> List.of(vak.rij().indeling(), vak.rij().waarde(), vak.tijdvak())))
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

    /** Who is in each cell, found the long way. */
    private static Map<Vak, Set<PersoonId>> geteld(Collection<Kenmerk> kenmerken) {
        return TIJDVAKKEN.stream()
                .flatMap(tijdvak -> kenmerken.stream()
                        .filter(kenmerk -> !kenmerk.periode()
                                .samen(new Periode(tijdvak.van(), tijdvak.tot()))
                                .leeg())
                        .map(kenmerk -> Map.entry(kenmerk.rij().in(tijdvak), kenmerk.persoon())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static Set<Kenmerk> wereld(Random toeval) {
        var kenmerken = new HashSet<Kenmerk>();
        int personen = 12 + toeval.nextInt(90);
        for (int i = 0; i < personen; i++) {
            for (var grond : GRONDEN) {
                for (var indeling : Indeling.values()) {
                    for (int keer = toeval.nextInt(3); keer > 0; keer--) {
                        var begin = LocalDate.parse("2025-01-01").plusDays(toeval.nextInt(600));
                        var periode = new Periode(begin, begin.plusDays(toeval.nextInt(300)));
                        kenmerken.add(
                                new Kenmerk(persoon(i), new Rij(grond, indeling, "w" + toeval.nextInt(4)), periode));
                    }
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
                .flatMap(een -> een);

        assertThat(in(kenmerken, "2026-K1")).isEqualTo(Map.of("1999", 32, "noord", 15));
    }

    @Test
    void aCellIsWithheldThatLeavesAFewOfAnother() {
        var kenmerken =
                Stream.concat(allen(0, 25, Indeling.GEMEENTE, "1999"), allen(0, 20, Indeling.VOORZIENING, "hulp"));

        assertThat(in(kenmerken, "2026-K1")).isEqualTo(Map.of("1999", 25));
    }

    @Test
    void nobodyIsCountedTwiceAndOnlyInPeriodsThatAreOverForAMonth() {
        var kenmerken = Stream.concat(
                allen(0, 12, Indeling.GEHEEL, ""),
                IntStream.range(0, 12)
                        .mapToObj(i -> new Kenmerk(persoon(i), rij(Indeling.GEHEEL, ""), new Periode(null, null))));

        var getoond = Tellingen.van(kenmerken, TIJDVAKKEN, Verteld.NIETS);

        assertThat(getoond).hasSize(TIJDVAKKEN.size()).containsValue(12).doesNotContainValue(24);
        assertThat(TIJDVAKKEN)
                .extracting(Tijdvak::naam)
                .contains("2026-K3", "2025", "2023-K1")
                .doesNotContain("2026", "2026-K4", "2022");
        assertThat(Tijdvak.voorbij(LocalDate.parse("2026-10-30")))
                .extracting(Tijdvak::naam)
                .doesNotContain("2026-K3");
    }

    @Test
    void aPeriodThatWasToldGetsNoOtherNumbersWhoeverCameOrWent() {
        var eerst = Tellingen.van(allen(0, 20, Indeling.GEHEEL, ""), TIJDVAKKEN, Verteld.NIETS);
        var verteld = new Verteld(Set.copyOf(TIJDVAKKEN), eerst);

        assertThat(eerst).hasSize(1).containsValue(20);
        assertThat(Tellingen.van(
                        Stream.concat(allen(3, 45, Indeling.GEHEEL, ""), allen(0, 40, Indeling.BUURT, "noord")),
                        TIJDVAKKEN,
                        verteld))
                .isEmpty();
    }

    /** A quarter was told; in the year that holds it somebody left or came since. */
    @Test
    void aNewPeriodIsWithheldThatWouldTellWhoCameOrWentSinceAnOlderOneWasTold() {
        var kwartaal = vak("2026-K1");
        var verteld = new Verteld(Set.of(kwartaal.tijdvak()), Map.of(kwartaal, 20));

        assertThat(naDe(verteld, 0, 19)).isEmpty();
        assertThat(naDe(verteld, 0, 22)).isEmpty();
        assertThat(naDe(verteld, 0, 20)).containsOnly(Map.entry(vak("2026-K2"), 20));
        assertThat(naDe(verteld, 0, 31)).containsOnly(Map.entry(vak("2026-K2"), 31));
    }

    private static Map<Vak, Integer> naDe(Verteld verteld, int van, int tot) {
        var beide = new Periode(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-30"));
        var kenmerken =
                IntStream.range(van, tot).mapToObj(i -> new Kenmerk(persoon(i), rij(Indeling.GEHEEL, ""), beide));
        return Tellingen.van(kenmerken, TIJDVAKKEN, verteld);
    }

    @Test
    void noMomentOfPublishingTellsOfFewerThanTenPersonsBesideAnEarlierOne() {
        int told = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            var toeval = new Random(seed);
            var kenmerken = new ArrayList<>(wereld(toeval));
            var eerder = TIJDVAKKEN.stream().filter(_ -> toeval.nextBoolean()).toList();
            var aantallen = new HashMap<>(Tellingen.van(kenmerken.stream(), eerder, Verteld.NIETS));
            var nieuw = Tellingen.van(kenmerken.stream(), TIJDVAKKEN, new Verteld(Set.copyOf(eerder), aantallen));

            aantallen.putAll(nieuw);
            nietsTeVerrekenen(seed, geteld(kenmerken), aantallen.keySet());
            told += nieuw.size();
        }
        assertThat(told).isGreaterThan(WORLDS);
    }

    private static Stream<Kenmerk> allen(int van, int tot, Indeling indeling, String waarde) {
        return IntStream.range(van, tot).mapToObj(i -> new Kenmerk(persoon(i), rij(indeling, waarde), MAART));
    }

    private static Rij rij(Indeling indeling, String waarde) {
        return new Rij(GRONDEN.getFirst(), indeling, waarde);
    }

    private static Vak vak(String tijdvak) {
        return TIJDVAKKEN.stream()
                .filter(een -> een.naam().equals(tijdvak))
                .map(rij(Indeling.GEHEEL, "")::in)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> in(Stream<Kenmerk> kenmerken, String tijdvak) {
        return Tellingen.van(kenmerken, TIJDVAKKEN, Verteld.NIETS).entrySet().stream()
                .filter(vak -> vak.getKey().tijdvak().naam().equals(tijdvak))
                .collect(toMap(vak -> vak.getKey().rij().waarde(), Map.Entry::getValue));
    }

    private static PersoonId persoon(int nummer) {
        return new PersoonId(new UUID(7, nummer));
    }
}
