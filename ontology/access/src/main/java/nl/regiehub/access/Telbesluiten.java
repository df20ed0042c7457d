package nl.regiehub.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Vastgesteld;

/**
 * Decides what is counted in the name of an organisation: what every role may count that counts it at all, so that no two roles
 * have different numbers of the same. Of persons who said nothing of their own it is decided once for each kind of data.
 */
final class Telbesluiten {

    private final List<Besluiten> rollen;
    private final Set<PersoonId> bijzonder;
    private final boolean gelijkVoorAllen;
    private final Map<Soort, Boolean> perSoort = new HashMap<>();

    /** What a decision looks at when nothing special is known of the person. */
    private record Soort(Telgrond grond, Organisatiecode verantwoordelijke) {}

    private Telbesluiten(List<Besluiten> rollen, List<Vastgesteld> feiten, boolean gelijkVoorAllen) {
        this.rollen = rollen;
        this.gelijkVoorAllen = gelijkVoorAllen;
        this.bijzonder = feiten.stream()
                .filter(feit -> weegt(feit.feit()))
                .map(Vastgesteld::persoon)
                .collect(toUnmodifiableSet());
    }

    /**
     * What may be counted.
     *
     * @param wie in what capacity each role asks
     */
    static Telbaar van(
            Organisatiecode organisatie, Regelboek regels, Feiten feiten, Function<Vrager, Hoedanigheid> wie) {
        var tellers = regels.tellers();
        if (tellers.isEmpty()) {
            return new Telbaar(Map.of(), List.of(), List.of());
        }
        var kandidaten =
                new Telkandidaten(feiten, wie.apply(tellers.getFirst().voor(organisatie))).bij(regels.telrelaties());
        var bekend = Bekend.Gelezen.van(feiten, personen(kandidaten));
        var rollen = tellers.stream()
                .map(teller ->
                        new Besluiten(wie.apply(teller.voor(organisatie)), teller.doel(), regels, bekend.perPersoon()))
                .toList();
        return new Telbesluiten(rollen, bekend.feiten(), regels.teltVoorAllenGelijk()).telbaar(kandidaten, bekend);
    }

    private static Set<PersoonId> personen(Map<Relatiesoort, Set<Dossierdeel>> kandidaten) {
        return kandidaten.values().stream()
                .flatMap(Set::stream)
                .map(Dossierdeel::persoon)
                .collect(toUnmodifiableSet());
    }

    private Telbaar telbaar(Map<Relatiesoort, Set<Dossierdeel>> kandidaten, Bekend.Gelezen bekend) {
        var delen = new HashMap<Telgrond, Set<Dossierdeel>>();
        kandidaten.forEach((relatie, allen) -> delen.putAll(allen.stream()
                .filter(deel -> telt(grond(relatie, deel), deel))
                .collect(groupingBy(deel -> grond(relatie, deel), toSet()))));
        return new Telbaar(delen, bekend.relaties(), bekend.feiten());
    }

    private static Telgrond grond(Relatiesoort relatie, Dossierdeel deel) {
        return new Telgrond(relatie, deel.categorie(), deel.wet());
    }

    private boolean telt(Telgrond grond, Dossierdeel deel) {
        boolean eenKeer = gelijkVoorAllen
                && grond.relatie() != Relatiesoort.EIGEN_VERZEKERDE // who may be insured elsewhere under another law
                && !bijzonder.contains(deel.persoon());
        return eenKeer
                ? perSoort.computeIfAbsent(new Soort(grond, deel.verantwoordelijke()), _ -> beslis(grond, deel))
                : beslis(grond, deel);
    }

    private boolean beslis(Telgrond grond, Dossierdeel deel) {
        var oordelen = rollen.stream()
                .flatMap(rol -> rol.telt(deel, grond.relatie()).stream())
                .toList();
        return !oordelen.isEmpty() && !oordelen.contains(false);
    }

    /** Whether counting somebody can depend on it. */
    private static boolean weegt(Persoonsfeit feit) {
        return switch (feit) {
            case Persoonsfeit.Wilsuiting _, Persoonsfeit.Afgeschermd _, Persoonsfeit.Verkrijging _ -> true;
            case Persoonsfeit.Geboorte _, Persoonsfeit.Woonbuurt _, Persoonsfeit.Inlog _ -> false;
            case Persoonsfeit.Vertegenwoordiging _, Persoonsfeit.Onderaanneming _, Persoonsfeit.Verzekering _ -> false;
            case Persoonsfeit.Kringlid _, Persoonsfeit.Ventiel _, Persoonsfeit.Logonthouding _ -> false;
        };
    }
}
