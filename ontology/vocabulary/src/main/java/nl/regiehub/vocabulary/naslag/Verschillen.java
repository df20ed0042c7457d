package nl.regiehub.vocabulary.naslag;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.Bron;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verschil;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verschil.Waarin;

/** In what two meanings differ. */
final class Verschillen {

    private Verschillen() {}

    static List<Verschil> tussen(Naslagwerk werk, Begrip een, Begrip ander) {
        return Stream.of(
                        verschil(Waarin.DEFINITIE, een, ander, Verschillen::definitie),
                        verschil(Waarin.WET, een, ander, Verschillen::wet),
                        verschil(Waarin.ARTIKEL, een, ander, Verschillen::artikelen),
                        verschil(Waarin.VALT_ONDER, een, ander, begrip -> ruimer(werk, begrip)),
                        verschil(Waarin.STATUS, een, ander, Verschillen::status))
                .filter(verschil -> !verschil.een().equals(verschil.ander()))
                .toList();
    }

    private static Verschil verschil(Waarin waarin, Begrip een, Begrip ander, Function<Begrip, String> wat) {
        return new Verschil(waarin, wat.apply(een), wat.apply(ander));
    }

    private static String definitie(Begrip begrip) {
        return Objects.requireNonNullElse(begrip.concept().definitie(), "");
    }

    private static String wet(Begrip begrip) {
        return Stream.concat(
                        Stream.ofNullable(begrip.wet()),
                        begrip.bronnen().stream().map(Bron::wet))
                .map(Enum::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String artikelen(Begrip begrip) {
        return begrip.bronnen().stream().map(Bron::titel).sorted().collect(Collectors.joining(", "));
    }

    private static String ruimer(Naslagwerk werk, Begrip begrip) {
        return begrip.verbanden(Verband.Soort.RUIMER).stream()
                .flatMap(iri -> werk.begrip(iri).stream())
                .map(ruimer -> ruimer.concept().label())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String status(Begrip begrip) {
        return begrip.concept().status().name().toLowerCase(Locale.ROOT);
    }
}
