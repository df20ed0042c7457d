package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Matches.Found;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Matches.None;
import nl.regiehub.vocabulary.Matches.Reden;
import org.jspecify.annotations.Nullable;

/** Answers which codes of another list correspond to a code or a concept, and why none does. */
final class Translator {

    private final MatchIndex index;
    private final Map<Code, Map<String, String>> none;
    private final Map<Code, Map<Code, String>> traps;
    private final Function<String, @Nullable Lijst> lists;

    /**
     * Prepares to answer.
     *
     * @param links the mappings
     * @param index the same, ready to be searched
     * @param lists finds a list by its URI
     */
    Translator(Links links, MatchIndex index, Function<String, @Nullable Lijst> lists) {
        this.index = index;
        this.none = Map.copyOf(links.none());
        this.traps = Map.copyOf(links.traps());
        this.lists = lists;
    }

    /** Every match on every list that somebody made on purpose, best first. */
    List<Match> matches(Code code, LocalDate op) {
        return index.straight(code, op);
    }

    Matches matches(Code code, String list, LocalDate op, boolean viaRuimer) {
        Found ready = index.ready(code, list);
        if (ready != null && known(code, op)) {
            return ready;
        }
        Lijst target = lists.apply(list);
        if (target == null || lists.apply(code.schema()) == null) {
            return new None(Reden.LIJST_ONBEKEND, "De hub kent de lijst niet.");
        }
        if (!known(code, op)) {
            return new None(Reden.CODE_ONBEKEND, "De code staat op %s niet op haar lijst.".formatted(op));
        }
        List<Match> straight = index.straight(code, list, op);
        if (!straight.isEmpty()) {
            return new Found(straight);
        }
        String looked = none.getOrDefault(code, Map.of()).get(list);
        return looked == null ? indirect(code, target, op, viaRuimer) : new None(Reden.GEEN_TERM, looked);
    }

    private Matches indirect(Code code, Lijst list, LocalDate op, boolean viaRuimer) {
        List<Match> through = allowed(code, index.throughConcepts(code, list.schema(), op));
        if (!through.isEmpty()) {
            return new Found(through);
        }
        List<Match> wider = allowed(code, index.throughBroader(code, list.schema(), op));
        if (!wider.isEmpty()) {
            return viaRuimer ? new Found(wider) : onlyBroader(wider.getFirst(), list);
        }
        return nothing(code, list, op);
    }

    private static None onlyBroader(Match wider, Lijst list) {
        return new None(
                Reden.ALLEEN_RUIMER,
                "De lijst %s heeft alleen '%s', voor een ruimer begrip.".formatted(list.label(), wider.label()));
    }

    private None nothing(Code code, Lijst list, LocalDate op) {
        if (index.everMatched(code, list.schema())) {
            return new None(Reden.NIET_TOEN, "Geen mapping naar de lijst %s geldt op %s.".formatted(list.label(), op));
        }
        return traps.getOrDefault(code, Map.of()).entrySet().stream()
                .filter(trap -> trap.getKey().schema().equals(list.schema()))
                .map(trap -> new None(Reden.GEEN_TERM, trap.getValue()))
                .findFirst()
                .orElseGet(() -> new None(
                        Reden.NIET_GEKOPPELD,
                        "Niemand heeft deze code aan een code van de lijst %s gekoppeld.".formatted(list.label())));
    }

    /** What somebody said is not the same stays apart, whichever way leads to it. */
    private List<Match> allowed(Code code, List<Match> found) {
        Map<Code, String> apart = traps.getOrDefault(code, Map.of());
        return found.stream().filter(match -> !apart.containsKey(match.doel())).toList();
    }

    private boolean known(Code code, LocalDate op) {
        Lijst list = lists.apply(code.schema());
        return list != null && (code.schema().equals(Codelijst.BEGRIP) || list.has(code.waarde(), op));
    }
}
