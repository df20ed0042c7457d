package nl.regiehub.gateway.toezicht;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Audit;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Kader.Toezichtkader;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit.Teamlid;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;

/** Finds reading that asks for a closer look. It accuses nobody: each has a good reason more often than not. */
final class Bijzonderheden {

    private static final String TOEGESTAAN = "toegestaan";

    private final Feiten feiten;
    private final Toezichtkader kader;

    Bijzonderheden(Feiten feiten, Toezichtkader kader) {
        this.feiten = feiten;
        this.kader = kader;
    }

    /** What is unusual. */
    public enum Soort {
        VEEL_PERSONEN,
        VEEL_WEIGERINGEN,
        BUITEN_EIGEN_GEBIED
    }

    /**
     * Something unusual.
     *
     * @param soort what
     * @param wie whose account
     * @param uur in which hour it began
     * @param aantal how many persons, or refusals
     */
    public record Bijzonderheid(Soort soort, String wie, Instant uur, int aantal) {}

    List<Bijzonderheid> in(List<Audit.Regel> regels) {
        var mensen = regels.stream()
                .filter(regel -> !regel.handeling().startsWith("levering:"))
                .toList();
        return Stream.of(veelPersonen(mensen), veelWeigeringen(mensen), buitenGebied(mensen))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Bijzonderheid::uur).reversed())
                .toList();
    }

    private List<Bijzonderheid> veelPersonen(List<Audit.Regel> regels) {
        return perUur(regels.stream().filter(Bijzonderheden::gelezen)).entrySet().stream()
                .map(uur -> uur.getKey()
                        .met(Soort.VEEL_PERSONEN, personen(uur.getValue()).size()))
                .filter(gevonden -> gevonden.aantal() > kader.personenPerUur())
                .toList();
    }

    private List<Bijzonderheid> veelWeigeringen(List<Audit.Regel> regels) {
        return perUur(regels.stream().filter(regel -> regel.uitkomst().equals("geweigerd"))).entrySet().stream()
                .map(uur ->
                        uur.getKey().met(Soort.VEEL_WEIGERINGEN, uur.getValue().size()))
                .filter(gevonden -> gevonden.aantal() > kader.weigeringenPerUur())
                .toList();
    }

    /** Of who works in a team with buurten, what was read of persons who live in none of them. */
    private List<Bijzonderheid> buitenGebied(List<Audit.Regel> regels) {
        var gelezen = regels.stream().filter(Bijzonderheden::gelezen).toList();
        var gebieden = gebieden(gelezen);
        var lezers = gelezen.stream()
                .filter(regel -> gebieden.containsKey(regel.wie()))
                .toList();
        var woont = woonbuurten(personen(lezers));
        return perUur(lezers.stream()).entrySet().stream()
                .map(uur -> uur.getKey()
                        .met(
                                Soort.BUITEN_EIGEN_GEBIED,
                                buiten(
                                        personen(uur.getValue()),
                                        gebieden.getOrDefault(uur.getKey().wie(), Set.of()),
                                        woont)))
                .filter(gevonden -> gevonden.aantal() > 0)
                .toList();
    }

    private static int buiten(Set<PersoonId> personen, Set<String> gebied, Map<PersoonId, Set<String>> woont) {
        return (int) personen.stream()
                .map(persoon -> woont.getOrDefault(persoon, Set.of()))
                .filter(buurten -> !buurten.isEmpty() && buurten.stream().noneMatch(gebied::contains))
                .count();
    }

    private Map<String, Set<String>> gebieden(List<Audit.Regel> regels) {
        Map<String, Set<String>> gebieden = new HashMap<>();
        regels.stream()
                .map(Audit.Regel::organisatie)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap((Organisatiecode organisatie) -> feiten.organisatiefeiten(organisatie).stream())
                .filter(Teamlid.class::isInstance)
                .map(Teamlid.class::cast)
                .forEach(lid -> gebieden.computeIfAbsent(lid.medewerker(), _ -> new HashSet<>())
                        .addAll(lid.buurten()));
        return gebieden;
    }

    private Map<PersoonId, Set<String>> woonbuurten(Set<PersoonId> personen) {
        Map<PersoonId, Set<String>> buurten = new HashMap<>();
        feiten.persoonsfeiten(personen).forEach(vastgesteld -> {
            if (vastgesteld.feit() instanceof Woonbuurt woont) {
                buurten.computeIfAbsent(vastgesteld.persoon(), _ -> new HashSet<>())
                        .add(woont.buurt());
            }
        });
        return buurten;
    }

    private static boolean gelezen(Audit.Regel regel) {
        return regel.uitkomst().equals(TOEGESTAAN) && regel.delen() != null;
    }

    private static Set<PersoonId> personen(List<Audit.Regel> regels) {
        return regels.stream()
                .flatMap(regel -> Logtoezicht.personen(regel).stream())
                .collect(toUnmodifiableSet());
    }

    private static Map<Uur, List<Audit.Regel>> perUur(Stream<Audit.Regel> regels) {
        return regels.collect(
                groupingBy(regel -> new Uur(regel.wie(), regel.op().truncatedTo(ChronoUnit.HOURS))));
    }

    /** What one account did in one hour. */
    private record Uur(String wie, Instant begin) {

        private Bijzonderheid met(Soort soort, int aantal) {
            return new Bijzonderheid(soort, wie, begin, aantal);
        }
    }
}
