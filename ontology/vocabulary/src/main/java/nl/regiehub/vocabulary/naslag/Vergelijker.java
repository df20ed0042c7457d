package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.Begrip.Verband.Soort;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import nl.regiehub.vocabulary.naslag.Vergelijking.Gezocht;
import nl.regiehub.vocabulary.naslag.Vergelijking.Paar;

/** Compares two words, each in all of its meanings. */
final class Vergelijker {

    private static final int MEESTE_BETEKENISSEN = 8;
    private static final int SUGGESTIES = 3;

    private static final Map<Soort, Verhouding> STATED = Map.of(
            Soort.EXACT_MATCH, Verhouding.HETZELFDE,
            Soort.CLOSE_MATCH, Verhouding.VRIJWEL_HETZELFDE,
            Soort.BROAD_MATCH, Verhouding.NAUWER,
            Soort.NARROW_MATCH, Verhouding.RUIMER,
            Soort.NIET_TE_VERWARREN_MET, Verhouding.VERSCHILLEND,
            Soort.VERWANT, Verhouding.VERWANT,
            Soort.RELATED_MATCH, Verhouding.VERWANT,
            Soort.REALISEERT, Verhouding.VERWANT,
            Soort.WORDT_GEREALISEERD_DOOR, Verhouding.VERWANT);

    private final Naslagwerk werk;
    private final LocalDate op;

    Vergelijker(Naslagwerk werk, LocalDate op) {
        this.werk = werk;
        this.op = op;
    }

    Vergelijking vergelijk(String een, String ander) {
        var links = gezocht(een);
        var rechts = gezocht(ander);
        List<Paar> paren = links.betekenissen().stream()
                .flatMap(l -> rechts.betekenissen().stream().map(r -> paar(l, r)))
                .sorted(Comparator.comparing(Paar::verhouding))
                .toList();
        return new Vergelijking(
                links, rechts, paren.stream().map(Paar::verhouding).findFirst().orElse(Verhouding.ONBEKEND), paren);
    }

    private Gezocht gezocht(String woord) {
        var betekenissen =
                werk.genaamd(woord).stream().limit(MEESTE_BETEKENISSEN).toList();
        return new Gezocht(
                woord.strip(),
                betekenissen,
                betekenissen.isEmpty()
                        ? werk.zoek(new Zoekvraag(woord, null, Zoekvraag.Soort.ALLES, 0, SUGGESTIES))
                                .treffers()
                        : List.of());
    }

    private Paar paar(Begrip een, Begrip ander) {
        var verhouding = verhouding(een, ander);
        return new Paar(
                een,
                ander,
                verhouding,
                een.equals(ander) ? List.of() : Verschillen.tussen(werk, een, ander),
                een.equals(ander) ? List.of() : new Verwisselingen(werk, op).tussen(een, ander));
    }

    /** A code stands for what it means; the nearest of its meanings decides. */
    Verhouding verhouding(Begrip een, Begrip ander) {
        if (een.equals(ander)) {
            return Verhouding.HETZELFDE;
        }
        return gekoppeld(een, ander).orElseGet(() -> viaBegrippen(een, ander));
    }

    /** What somebody said of the two on purpose goes before what follows from what they mean. */
    private Optional<Verhouding> gekoppeld(Begrip een, Begrip ander) {
        return werk.vocabulary().matches(een.concept().code(), op).stream()
                .filter(match -> match.doel().equals(ander.concept().code()))
                .map(match -> Verhouding.van(match.relatie()))
                .min(Comparator.naturalOrder());
    }

    private Verhouding viaBegrippen(Begrip een, Begrip ander) {
        return betekenissen(een).stream()
                .flatMap(links -> betekenissen(ander).stream()
                        .map(rechts -> links.verhouding()
                                .dan(tussenBegrippen(links.begrip(), rechts.begrip()))
                                .dan(rechts.verhouding().omgekeerd())))
                .min(Comparator.naturalOrder())
                .orElse(Verhouding.VERSCHILLEND);
    }

    private record Zin(Begrip begrip, Verhouding verhouding) {}

    private List<Zin> betekenissen(Begrip begrip) {
        if (Naslagwerk.isBegrip(begrip)) {
            return List.of(new Zin(begrip, Verhouding.HETZELFDE));
        }
        return werk.vocabulary().translate(begrip.concept().code(), op) instanceof Translation.Mapped(var matches)
                ? matches.stream()
                        .flatMap(match -> werk
                                .begrip(match.concept())
                                .map(concept -> new Zin(concept, Verhouding.van(match.relatie())))
                                .stream())
                        .toList()
                : List.of();
    }

    /** What the release says of both; what falls under what goes first, however often the two are taken for each other. */
    private Verhouding tussenBegrippen(Begrip een, Begrip ander) {
        if (een.equals(ander)) {
            return Verhouding.HETZELFDE;
        }
        if (werk.valtOnder(een, ander)) {
            return Verhouding.NAUWER;
        }
        if (werk.valtOnder(ander, een)) {
            return Verhouding.RUIMER;
        }
        return gezegd(een, ander).orElse(Verhouding.VERSCHILLEND);
    }

    private static Optional<Verhouding> gezegd(Begrip een, Begrip ander) {
        return een.verbanden().stream()
                .filter(verband -> verband.iri().equals(ander.concept().iri()))
                .map(Verband::soort)
                .flatMap(soort -> Optional.ofNullable(STATED.get(soort)).stream())
                .min(Comparator.naturalOrder());
    }
}
