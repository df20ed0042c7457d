package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Lijst;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Afwijking;
import nl.regiehub.vocabulary.naslag.Spraakverwarring.Dekking;

/** Counts how far lists are translated. */
final class Dekkingen {

    /** A gemeente's own list ends in its code: {@code …/lijst/productcode/0363}. */
    private static final Pattern OF_A_GEMEENTE = Pattern.compile(".*/(\\d{4})");

    private final Naslagwerk werk;
    private final LocalDate op;

    Dekkingen(Naslagwerk werk, LocalDate op) {
        this.werk = werk;
        this.op = op;
    }

    List<Dekking> alle() {
        return werk.lijsten().stream()
                .filter(lijst -> !lijst.schema().equals(Codelijst.BEGRIP))
                .map(this::dekking)
                .filter(dekking -> dekking.codes() > 0)
                .toList();
    }

    private Dekking dekking(Lijst lijst) {
        Map<Relatie, Integer> counts = new EnumMap<>(Relatie.class);
        int zonder = 0;
        int codes = 0;
        for (Begrip code : werk.inhoud(lijst.schema())) {
            if (Naslagwerk.isBegrip(code) || !code.geldig().omvat(op)) {
                continue;
            }
            codes++;
            if (werk.vocabulary().translate(code.concept().code(), op) instanceof Translation.Mapped(var matches)) {
                counts.merge(matches.getFirst().relatie(), 1, Integer::sum);
            } else {
                zonder++;
            }
        }
        return new Dekking(
                lijst,
                codes,
                counts.getOrDefault(Relatie.EXACT_MATCH, 0),
                counts.getOrDefault(Relatie.CLOSE_MATCH, 0),
                counts.getOrDefault(Relatie.BROAD_MATCH, 0),
                counts.getOrDefault(Relatie.NARROW_MATCH, 0),
                counts.getOrDefault(Relatie.RELATED_MATCH, 0),
                zonder);
    }

    static List<Afwijking> afwijkingen(List<Dekking> dekking) {
        var byGemeente = new TreeMap<String, Afwijking>();
        for (Dekking each : dekking) {
            var gemeente = OF_A_GEMEENTE.matcher(each.lijst().schema());
            if (gemeente.matches()) {
                byGemeente.merge(
                        gemeente.group(1),
                        new Afwijking(gemeente.group(1), each.codes(), each.codes() - each.exact()),
                        (a, b) ->
                                new Afwijking(a.gemeente(), a.woorden() + b.woorden(), a.afwijkend() + b.afwijkend()));
            }
        }
        return List.copyOf(byGemeente.values());
    }
}
