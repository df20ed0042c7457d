package nl.regiehub.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;

/**
 * What a person wants an asker to know, weighed: an objection that was not rejected stops, and a refusal stops every
 * consent but one that speaks of less than the refusal does.
 */
final class Wil {

    /** From this age a person is asked as well. */
    static final int ZELF_MEE = 12;

    /** From this age a person decides alone. */
    static final int ZELF_ALLEEN = 16;

    private final List<Wilsuiting> uitingen;
    private final OptionalInt leeftijd;

    Wil(List<Wilsuiting> uitingen, OptionalInt leeftijd) {
        this.uitingen = uitingen;
        this.leeftijd = leeftijd;
    }

    /** The statements that speak of this asker, category and purpose. */
    static Wil van(
            Stream<Wilsuiting> uitingen, Hoedanigheid wie, Categorie categorie, String doel, OptionalInt leeftijd) {
        var raak = uitingen.filter(uiting -> wie.treft(uiting.houder(), uiting.account()))
                .filter(uiting ->
                        uiting.categorieen().isEmpty() || uiting.categorieen().contains(categorie))
                .filter(uiting -> uiting.doelen().isEmpty() || uiting.doelen().contains(doel))
                .toList();
        return new Wil(raak, leeftijd);
    }

    boolean bezwaar() {
        return uitingen.stream().anyMatch(uiting -> uiting.wil() == Persoonsfeit.Wil.BEZWAAR && !uiting.afgewezen());
    }

    boolean toegestemd() {
        return wiltHet(uitingen.stream());
    }

    /** Whether the person agreed by name of the asker: a general consent makes nobody a party. */
    boolean opNaamToegestemd() {
        return toegestemd() && wiltHet(uitingen.stream().filter(Wil::opNaam));
    }

    private boolean wiltHet(Stream<Wilsuiting> gewogen) {
        var perWil = gewogen.collect(groupingBy(Wilsuiting::wil));
        var weigeringen = perWil.getOrDefault(Persoonsfeit.Wil.WEIGERING, List.of());
        return perWil.getOrDefault(Persoonsfeit.Wil.TOESTEMMING, List.of()).stream()
                .filter(toestemming -> telt(samen(toestemming)))
                .anyMatch(toestemming ->
                        weigeringen.stream().allMatch(weigering -> isUitzonderingOp(toestemming, weigering)));
    }

    /** Whether one speaks of less than the other, and of nothing that the other does not speak of. */
    private static boolean isUitzonderingOp(Wilsuiting een, Wilsuiting ander) {
        return binnen(een, ander) && !binnen(ander, een);
    }

    private static boolean binnen(Wilsuiting een, Wilsuiting ander) {
        return (ander.houder() == null || ander.houder().equals(een.houder()))
                && (ander.account() == null || ander.account().equals(een.account()))
                && binnen(een.categorieen(), ander.categorieen())
                && binnen(een.doelen(), ander.doelen());
    }

    /** None named is all. */
    private static boolean binnen(Set<?> een, Set<?> ander) {
        return ander.isEmpty() || (!een.isEmpty() && ander.containsAll(een));
    }

    /** Who said the same: a person and who has gezag may each do so by themselves. */
    private Set<Gever> samen(Wilsuiting gezegd) {
        return uitingen.stream()
                .filter(uiting -> uiting.wil() == gezegd.wil() && bereik(uiting).equals(bereik(gezegd)))
                .flatMap(uiting -> uiting.door().stream())
                .collect(toUnmodifiableSet());
    }

    private static List<Object> bereik(Wilsuiting uiting) {
        return List.of(
                Optional.ofNullable(uiting.houder()),
                Optional.ofNullable(uiting.account()),
                uiting.categorieen(),
                uiting.doelen());
    }

    /** Under 12 who has gezag, from 12 both, from 16 the person; of unknown age nobody's consent counts. */
    private boolean telt(Set<Gever> door) {
        if (leeftijd.isEmpty()) {
            return false;
        }
        int jaren = leeftijd.getAsInt();
        if (jaren < ZELF_MEE) {
            return door.contains(Gever.GEZAG);
        }
        return jaren < ZELF_ALLEEN
                ? door.containsAll(Set.of(Gever.ZELF, Gever.GEZAG))
                : door.contains(Gever.ZELF) || door.contains(Gever.VERTEGENWOORDIGER);
    }

    private static boolean opNaam(Wilsuiting uiting) {
        return uiting.houder() != null || uiting.account() != null;
    }
}
