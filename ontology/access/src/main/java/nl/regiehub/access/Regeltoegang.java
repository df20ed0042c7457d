package nl.regiehub.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;

/**
 * Decides by rules over facts.
 *
 * <p>A rule opens a dossierdeel when role, category, law and purpose fit and the relation it asks for is a fact on the
 * day. Of all rules that open it, the one that shows most decides. A denial says what would be needed, computed from
 * the policy alone, so that it is the same whether or not the dossierdeel exists.
 */
final class Regeltoegang implements Toegang {

    private final Regelboek regels;
    private final Feiten feiten;

    Regeltoegang(Regelboek regels, Feiten feiten) {
        this.regels = regels;
        this.feiten = feiten;
    }

    @Override
    public boolean doelToegestaan(Vrager vrager, String doel) {
        return regels.kentDoel(vrager, doel);
    }

    @Override
    public Besluit operatie(Vrager vrager, String operatie, String doel) {
        boolean mag = regels.kentDoel(vrager, doel)
                && regels.rol(vrager).orElseThrow().operaties().contains(operatie);
        return mag
                ? new Toegestaan(Graad.INHOUD, vrager.rol() + "/" + operatie, "eigen taak van de rol", "")
                : new Geweigerd(List.of("een rol die '%s' mag, met een doel dat daarbij hoort".formatted(operatie)));
    }

    @Override
    public Besluit besluit(Vrager vrager, Dossierdeel deel, String doel, LocalDate op) {
        return besluit(vrager, deel, doel, new Relaties(feiten.relaties(List.of(deel.persoon())), vrager, op));
    }

    @Override
    public Zichtbaar zichtbaar(Vrager vrager, Collection<PersoonId> personen, String doel, LocalDate op) {
        Map<PersoonId, List<Relatiefeit>> perPersoon =
                feiten.relaties(personen).stream().collect(groupingBy(Relatiefeit::persoon));
        Map<PersoonId, Relaties> relaties = new HashMap<>();
        Map<Dossierdeel, Toegestaan> delen = new HashMap<>();
        for (Dossierdeel deel : feiten.delen(personen)) {
            var bekend = relaties.computeIfAbsent(
                    deel.persoon(), persoon -> new Relaties(perPersoon.getOrDefault(persoon, List.of()), vrager, op));
            if (besluit(vrager, deel, doel, bekend) instanceof Toegestaan toegestaan && leesbaar(toegestaan.graad())) {
                delen.put(deel, toegestaan);
            }
        }
        return new Zichtbaar(delen);
    }

    @Override
    public Set<PersoonId> eigenPersonen(Vrager vrager, String doel, LocalDate op) {
        Set<Relatiesoort> soorten = regels.relatiesoorten(vrager, doel);
        if (soorten.isEmpty()) {
            return Set.of();
        }
        return feiten.relatiesVan(vrager.organisatie()).stream()
                .filter(feit -> Relaties.geldt(feit, vrager, op))
                .filter(feit -> soorten.stream().anyMatch(soort -> Relaties.steuntOp(soort, feit)))
                .map(Relatiefeit::persoon)
                .collect(toUnmodifiableSet());
    }

    private Besluit besluit(Vrager vrager, Dossierdeel deel, String doel, Relaties relaties) {
        List<Regel> kandidaten = regels.regels(vrager, deel.categorie(), deel.wet(), doel);
        for (Regel regel : kandidaten) {
            var grond = relaties.bij(regel.relatie(), deel);
            if (grond.isPresent()) {
                return new Toegestaan(regel.graad(), regel.id(), regel.grondslag(), grond.get());
            }
        }
        return new Geweigerd(ontbreekt(kandidaten));
    }

    private static List<String> ontbreekt(List<Regel> kandidaten) {
        return kandidaten.isEmpty()
                ? List.of("een rol en een doel waarvoor dit soort gegevens is toegestaan")
                : kandidaten.stream()
                        .map(Regel::relatie)
                        .distinct()
                        .map(Relatiesoort::uitleg)
                        .toList();
    }

    /** Counts and absences are for aggregates; a view shows content, shielded content or existence. */
    private static boolean leesbaar(Graad graad) {
        return graad.compareTo(Graad.BESTAAN) <= 0;
    }
}
