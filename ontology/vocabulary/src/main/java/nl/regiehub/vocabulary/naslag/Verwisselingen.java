package nl.regiehub.vocabulary.naslag;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verwisseling;
import nl.regiehub.vocabulary.naslag.Vergelijking.Verwisseling.Waardoor;

/** Who takes one concept for another, and why. */
final class Verwisselingen {

    private final Naslagwerk werk;
    private final LocalDate op;

    Verwisselingen(Naslagwerk werk, LocalDate op) {
        this.werk = werk;
        this.op = op;
    }

    List<Verwisseling> tussen(Begrip een, Begrip ander) {
        return Stream.of(gewaarschuwd(een, ander), gedeeld(een, ander), opLijsten(een, ander), opLijsten(ander, een))
                .flatMap(reasons -> reasons)
                .distinct()
                .toList();
    }

    private static Stream<Verwisseling> gewaarschuwd(Begrip een, Begrip ander) {
        return een.verbanden(Verband.Soort.NIET_TE_VERWARREN_MET)
                        .contains(ander.concept().iri())
                ? Stream.of(new Verwisseling(Waardoor.WAARSCHUWING, "", null))
                : Stream.empty();
    }

    private static Stream<Verwisseling> gedeeld(Begrip een, Begrip ander) {
        var both = new TreeSet<>(namen(een));
        both.retainAll(namen(ander));
        return both.stream().map(naam -> new Verwisseling(Waardoor.GEDEELDE_NAAM, naam, null));
    }

    /** Lists that call by a name of the one what means the other. */
    private Stream<Verwisseling> opLijsten(Begrip een, Begrip ander) {
        Set<String> names = namen(een);
        return werk.gebruik(ander, op).stream()
                .flatMap(gebruik -> gebruik.codes().stream()
                        .filter(code -> names.contains(Spelling.naam(code.label())))
                        .map(code -> new Verwisseling(
                                Waardoor.ANDERS_OP_LIJST,
                                code.label(),
                                gebruik.lijst().schema())));
    }

    private static Set<String> namen(Begrip begrip) {
        var names = new HashSet<String>();
        names.add(Spelling.naam(begrip.concept().label()));
        begrip.concept().synoniemen().forEach(naam -> names.add(Spelling.naam(naam)));
        begrip.vervallenNamen().forEach(naam -> names.add(Spelling.naam(naam.naam())));
        return names;
    }
}
