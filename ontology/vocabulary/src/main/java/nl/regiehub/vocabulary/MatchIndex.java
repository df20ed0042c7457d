package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Matches.Herkomst;
import nl.regiehub.vocabulary.Matches.Match;
import org.jspecify.annotations.Nullable;

/** Finds matches between lists: straight, through a concept, and, when that is permitted, through broader concepts. */
final class MatchIndex {

    private static final Comparator<Match> BEST = Comparator.<Match, Relatie>comparing(Match::relatie)
            .thenComparing(match -> -zekerheid(match))
            .thenComparing(match -> match.doel().waarde());

    private final Map<Code, Map<String, Targets>> straight = new HashMap<>();
    private final Map<Code, List<Code>> broader;

    /**
     * Builds an index.
     *
     * @param links every mapping in both directions, by what it starts from
     * @param broader the concepts that a concept falls under
     */
    MatchIndex(Map<Code, List<Match>> links, Map<Code, List<Code>> broader) {
        this.broader = broader;
        links.forEach((code, matches) -> straight.put(
                code,
                matches.stream()
                        .collect(Collectors.groupingBy(
                                match -> match.doel().schema(),
                                Collectors.collectingAndThen(Collectors.toList(), Targets::new)))));
    }

    /** Matches that somebody made on purpose, on a day; empty when there is none. */
    List<Match> straight(Code code, String list, LocalDate op) {
        Targets targets = straight.getOrDefault(code, Map.of()).get(list);
        return targets == null ? List.of() : targets.on(op);
    }

    /** The same with its answer ready, for the commonest question of all. */
    Matches.@Nullable Found ready(Code code, String list) {
        Targets targets = straight.getOrDefault(code, Map.of()).get(list);
        return targets == null ? null : targets.always;
    }

    /** Every match on every list, best first. */
    List<Match> straight(Code code, LocalDate op) {
        return straight.getOrDefault(code, Map.of()).values().stream()
                .flatMap(targets -> targets.on(op).stream())
                .sorted(BEST)
                .toList();
    }

    /** Whether somebody made a match that holds on another day. */
    boolean everMatched(Code code, String list) {
        return straight.getOrDefault(code, Map.of()).containsKey(list);
    }

    /** Matches through the concepts that the code means. */
    List<Match> throughConcepts(Code code, String list, LocalDate op) {
        return meanings(code, op)
                .flatMap(meaning ->
                        straight(meaning.doel(), list, op).stream().flatMap(match -> joined(meaning, match).stream()))
                .sorted(BEST)
                .toList();
    }

    /** Matches through concepts that are broader than what the code means: of the nearest that have any. */
    List<Match> throughBroader(Code code, String list, LocalDate op) {
        return meanings(code, op)
                .filter(meaning -> meaning.relatie() != Relatie.NARROW_MATCH)
                .flatMap(meaning -> climbed(meaning, list, op).stream())
                .sorted(BEST)
                .toList();
    }

    private Stream<Match> meanings(Code code, LocalDate op) {
        return straight(code, Codelijst.BEGRIP, op).stream();
    }

    private List<Match> climbed(Match meaning, String list, LocalDate op) {
        var seen = new HashSet<>(Set.of(meaning.doel()));
        var level = new ArrayDeque<>(broader.getOrDefault(meaning.doel(), List.of()));
        while (!level.isEmpty()) {
            var found = new ArrayList<Match>();
            var next = new ArrayDeque<Code>();
            for (Code concept : level) {
                straight(concept, list, op).stream()
                        .filter(match -> match.relatie() != Relatie.NARROW_MATCH)
                        .flatMap(match -> joined(meaning, match).stream())
                        .map(match -> broader(match, concept))
                        .forEach(found::add);
                broader.getOrDefault(concept, List.of()).stream()
                        .filter(seen::add)
                        .forEach(next::add);
            }
            if (!found.isEmpty()) {
                return found;
            }
            level = next;
        }
        return List.of();
    }

    private static Match broader(Match match, Code concept) {
        return new Match(
                match.doel(),
                match.iri(),
                match.label(),
                Relatie.BROAD_MATCH,
                match.via(),
                match.geldig(),
                both("Alleen via het ruimere begrip '%s'.".formatted(concept.waarde()), match.verlies()));
    }

    private static Optional<Match> joined(Match first, Match second) {
        return Relations.through(first.relatie(), second.relatie())
                .map(relatie -> new Match(
                        second.doel(),
                        second.iri(),
                        second.label(),
                        relatie,
                        Stream.concat(first.via().stream(), second.via().stream())
                                .toList(),
                        overlap(first.geldig(), second.geldig()),
                        both(first.verlies(), second.verlies())));
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return one + " " + other;
    }

    private static Periode overlap(Periode one, Periode other) {
        return new Periode(
                Stream.of(one, other)
                        .flatMap(period -> Optional.ofNullable(period.van()).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Stream.of(one, other)
                        .flatMap(period -> Optional.ofNullable(period.tot()).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static double zekerheid(Match match) {
        return match.via().stream().mapToDouble(Herkomst::zekerheid).min().orElse(1);
    }

    /** Where a code leads on one list. Most matches hold always and have their answer ready. */
    private static final class Targets {

        private final List<Match> all;
        private final Matches.@Nullable Found always;

        Targets(List<Match> matches) {
            all = matches.stream().sorted(BEST).toList();
            boolean dated = all.stream()
                    .anyMatch(match ->
                            match.geldig().van() != null || match.geldig().tot() != null);
            always = dated ? null : new Matches.Found(all);
        }

        List<Match> on(LocalDate op) {
            return always != null
                    ? all
                    : all.stream().filter(match -> match.geldig().omvat(op)).toList();
        }
    }
}
