package nl.regiehub.gateway.pages.rechten;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Wet;
import nl.regiehub.routes.Bewaring.Verlopen;
import nl.regiehub.routes.Bewaring.Verlopendeel;
import nl.regiehub.routes.Bewaring.Voorbij;
import org.jspecify.annotations.Nullable;

/**
 * What may be destroyed of one kind, by what is to be done with it next; longest over first.
 *
 * @param categorie what kind of data; null for whole persons
 * @param wet under which law; null for whole persons
 * @param nieuw what nobody proposed yet
 * @param beslisbaar what another proposed
 * @param eigen what the asker proposed, which waits for another
 */
public record Stapel(
        @Nullable Categorie categorie,
        @Nullable Wet wet,
        List<Regel> nieuw,
        List<Regel> beslisbaar,
        List<Regel> eigen) {

    /** Copies the lists. */
    public Stapel {
        nieuw = List.copyOf(nieuw);
        beslisbaar = List.copyOf(beslisbaar);
        eigen = List.copyOf(eigen);
    }

    /**
     * One of them, without what it says and who said it.
     *
     * @param id by what it is chosen
     * @param persoon whose data it is
     * @param wetten under which laws
     * @param jaren how many years it had to be kept
     * @param laatste the last day on which something happened
     * @param sinds since when it is to be destroyed
     * @param voorgesteld who proposed so; null when nobody did
     */
    public record Regel(
            UUID id,
            UUID persoon,
            List<Wet> wetten,
            int jaren,
            LocalDate laatste,
            LocalDate sinds,
            @Nullable String voorgesteld) {

        private static Regel van(UUID id, Collection<Wet> wetten, Voorbij voorbij) {
            return new Regel(
                    id,
                    voorbij.persoon().waarde(),
                    wetten.stream().sorted().toList(),
                    voorbij.sinds().getYear() - voorbij.laatste().getYear(),
                    voorbij.laatste(),
                    voorbij.sinds(),
                    voorbij.voorgesteld());
        }
    }

    /** Whole persons, as one who may propose and decide finds them. */
    static Stapel personen(List<Verlopen> verlopen, String wie) {
        return van(null, null, verlopen, wie, each -> Regel.van(each.persoon().waarde(), each.wetten(), each));
    }

    /** Dossierdelen, one pile for each kind of data and law. */
    static List<Stapel> delen(List<Verlopendeel> verlopen, String wie) {
        var perCategorie =
                verlopen.stream().collect(groupingBy(each -> each.deel().categorie(), TreeMap::new, toList()));
        return perCategorie.values().stream()
                .map(delen ->
                        delen.stream().collect(groupingBy(each -> each.deel().wet(), TreeMap::new, toList())))
                .flatMap(perWet -> perWet.values().stream())
                .map(delen -> deel(delen, wie))
                .toList();
    }

    private static Stapel deel(List<Verlopendeel> verlopen, String wie) {
        Dossierdeel eerste = verlopen.getFirst().deel();
        return van(
                eerste.categorie(),
                eerste.wet(),
                verlopen,
                wie,
                each -> Regel.van(each.deel().kenmerk(), List.of(eerste.wet()), each));
    }

    private static <T extends Voorbij> Stapel van(
            @Nullable Categorie categorie, @Nullable Wet wet, List<T> verlopen, String wie, Function<T, Regel> regel) {
        return new Stapel(
                categorie,
                wet,
                regels(verlopen, each -> each.voorgesteld() == null, regel),
                regels(verlopen, each -> each.beslisbaarVoor(wie), regel),
                regels(verlopen, each -> wie.equals(each.voorgesteld()), regel));
    }

    private static <T extends Voorbij> List<Regel> regels(
            List<T> verlopen, Predicate<T> welke, Function<T, Regel> regel) {
        return verlopen.stream()
                .filter(welke)
                .map(regel)
                .sorted(comparing(Regel::sinds).thenComparing(Regel::id))
                .toList();
    }
}
