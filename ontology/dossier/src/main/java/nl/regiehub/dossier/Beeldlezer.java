package nl.regiehub.dossier;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.vocabulary.Vocabulary;
import org.apache.jena.sparql.core.DatasetGraph;

/** Makes the shared view out of what is visible, as it stands on a day. */
final class Beeldlezer {

    private final Iris iris;
    private final Betekenissen betekenissen;

    Beeldlezer(Iris iris, Vocabulary vocabulary) {
        this.iris = iris;
        this.betekenissen = new Betekenissen(iris, vocabulary);
    }

    Beeld lees(DatasetGraph graaf, Zichtbaar zichtbaar, List<PersoonId> personen, LocalDate op) {
        var inzage = new Inzage(graaf, iris, betekenissen, new Venster(graaf, iris, zichtbaar), op);
        var leden = personen.stream()
                .distinct()
                .flatMap(inzage.venster()::gedaanten)
                .flatMap(persoon -> Leden.lid(inzage, persoon).stream())
                .sorted(comparing(Beeld.Lid::geboortedatum, nullsLast(naturalOrder()))
                        .thenComparing(Beeld.Lid::naam, nullsLast(naturalOrder()))
                        .thenComparing(lid -> lid.persoon().toString()))
                .toList();
        var volgorde = leden.stream().map(Beeld.Lid::persoon).toList();
        return new Beeld(
                leden,
                Betrokkenen.van(inzage, volgorde),
                alle(volgorde, persoon -> Voorzieningen.van(inzage, persoon))
                        .sorted(lopendEerst(
                                        (Beeld.Voorziening v) -> !v.status().equals(Voorzieningen.BEEINDIGD),
                                        v -> v.periode())
                                .thenComparing(v -> v.bron().bericht().toString())
                                .thenComparing(v -> String.valueOf(v.omschrijving())))
                        .toList(),
                alle(volgorde, persoon -> Verwijzingen.van(inzage, persoon))
                        .sorted(comparing(Beeld.Verwijzingstand::aangeboden)
                                .reversed()
                                .thenComparing(Beeld.Verwijzingstand::nummer))
                        .toList(),
                alle(volgorde, persoon -> Plannen.doelen(inzage, persoon))
                        .sorted(lopendEerst((Beeld.Doelstand d) -> d.periode().omvat(op), d -> d.periode())
                                .thenComparing(Beeld.Doelstand::nummer))
                        .toList(),
                alle(volgorde, persoon -> Plannen.acties(inzage, persoon))
                        .sorted(lopendEerst((Beeld.Actiestand a) -> a.periode().omvat(op), a -> a.periode())
                                .thenComparing(Beeld.Actiestand::nummer))
                        .toList(),
                alle(volgorde, persoon -> Correcties.van(inzage, persoon)).toList());
    }

    Map<Dossierdeel, Set<String>> voorzieningen(DatasetGraph graaf, Collection<Dossierdeel> delen) {
        return new Toewijzingen(graaf, iris, betekenissen).van(delen);
    }

    private static <T> Stream<T> alle(List<PersoonId> personen, Function<PersoonId, List<T>> lezing) {
        return personen.stream().map(lezing).flatMap(List::stream);
    }

    /** What runs now first, then the latest beginning first. */
    static <T> Comparator<T> lopendEerst(Function<T, Boolean> loopt, Function<T, Periode> periode) {
        Comparator<T> opLopend = comparing(loopt, Comparator.reverseOrder());
        return opLopend.thenComparing(
                (T rij) -> periode.apply(rij).van(), nullsFirst(Comparator.<LocalDate>reverseOrder()));
    }
}
