package nl.regiehub.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;

/** What is known of some persons, read at once: the relations that messages state, and every other fact. */
record Bekend(Map<PersoonId, List<Relatiefeit>> relaties, Map<PersoonId, List<Persoonsfeit>> feiten) {

    static Bekend lees(Feiten feiten, Collection<PersoonId> personen) {
        return Gelezen.van(feiten, personen).perPersoon();
    }

    /** The same, as it was read. */
    record Gelezen(List<Relatiefeit> relaties, List<Vastgesteld> feiten) {

        static Gelezen van(Feiten feiten, Collection<PersoonId> personen) {
            return new Gelezen(feiten.relaties(personen), feiten.persoonsfeiten(personen));
        }

        Bekend perPersoon() {
            return new Bekend(
                    relaties.stream().collect(groupingBy(Relatiefeit::persoon)),
                    feiten.stream().collect(groupingBy(Vastgesteld::persoon, mapping(Vastgesteld::feit, toList()))));
        }
    }

    /** The relations that one asker has to one of them. */
    Relaties van(PersoonId persoon, Hoedanigheid wie) {
        return new Relaties(wie, relaties.getOrDefault(persoon, List.of()), feiten.getOrDefault(persoon, List.of()));
    }
}
