package nl.regiehub.gateway.inzage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/**
 * Finds who live together, as one asker may know it: who is stated to, in a circle that the asker sees something of, or
 * who share an address that the asker may see of both.
 */
@Component
final class Samenwonen {

    private final Feiten feiten;
    private final Persons personen;
    private final Toegang toegang;

    Samenwonen(Journal journal, Toegang toegang) {
        this.feiten = journal.feiten();
        this.personen = journal.persons();
        this.toegang = toegang;
    }

    /**
     * The household around some persons, with everything that the asker may learn of it.
     *
     * @param leden its visible members; empty when none of the persons is visible
     * @param zicht what may be learnt of them
     */
    record Huishouden(Set<PersoonId> leden, Zichtbaar zicht) {

        private static final Set<Graad> ZONDER_WIE = Set.of(Graad.GEANONIMISEERD, Graad.GEMASKEERD);

        /** Whether any of it shows whose household it is. */
        boolean herkenbaar() {
            return zicht.delen().values().stream().anyMatch(besluit -> !ZONDER_WIE.contains(besluit.graad()));
        }
    }

    /**
     * The household around the first of these persons of whom the asker may learn something. That the others belong to it must
     * be known to the asker as well: who got the id of a household from a colleague does not learn who is in it.
     */
    Huishouden rond(Herkomst herkomst, Collection<PersoonId> kern, LocalDate op) {
        var genoemd = stated(feiten.relaties(kern), op);
        var huisgenoten = stated(feiten.relatiesIn(kringen(genoemd)), op);
        var adressen = personen.atHome(kern, op);
        var allen = new HashSet<>(kern);
        adressen.forEach(allen::addAll);
        huisgenoten.forEach(feit -> allen.add(feit.persoon()));
        var zicht = toegang.zichtbaar(herkomst.vrager(), allen, herkomst.doel(), op);
        var samen = new ArrayList<>(genoemdeGroepen(huisgenoten, zicht));
        adressen.forEach(adres -> samen.add(bekend(adres, persoon -> zietAdres(zicht, persoon))));
        var leden = kern.stream()
                .filter(persoon -> ziet(zicht, persoon))
                .min(Comparator.comparing(PersoonId::waarde))
                .map(eerste -> verbonden(eerste, samen))
                .orElseGet(Set::of);
        return new Huishouden(leden, van(zicht, leden));
    }

    private static List<Relatiefeit> stated(List<Relatiefeit> relaties, LocalDate op) {
        return relaties.stream()
                .filter(feit -> feit.soort() == Relatiefeit.Soort.HUISHOUDLID
                        && feit.periode().omvat(op))
                .toList();
    }

    private static Set<Kring> kringen(List<Relatiefeit> relaties) {
        return relaties.stream().map(Relatiefeit::kring).collect(toUnmodifiableSet());
    }

    /** Who are stated to live together, in each circle that the asker sees something of. */
    private static List<Set<PersoonId>> genoemdeGroepen(List<Relatiefeit> huisgenoten, Zichtbaar zicht) {
        var zichtbaar = zicht.delen().keySet().stream().map(Dossierdeel::kring).collect(toUnmodifiableSet());
        var perKring = huisgenoten.stream()
                .filter(feit -> zichtbaar.contains(feit.kring()))
                .collect(groupingBy(Relatiefeit::kring, mapping(Relatiefeit::persoon, toSet())));
        return perKring.values().stream()
                .map(groep -> bekend(groep, persoon -> ziet(zicht, persoon)))
                .toList();
    }

    private static Set<PersoonId> bekend(Set<PersoonId> groep, Predicate<PersoonId> ziet) {
        return groep.stream().filter(ziet).collect(toUnmodifiableSet());
    }

    /** Whoever is in a group with somebody, or with somebody who is. */
    private static Set<PersoonId> verbonden(PersoonId eerste, List<Set<PersoonId>> groepen) {
        var leden = new HashSet<>(Set.of(eerste));
        boolean meer = true;
        while (meer) {
            meer = groepen.stream()
                    .filter(groep -> !Collections.disjoint(groep, leden))
                    .map(leden::addAll)
                    .reduce(false, Boolean::logicalOr);
        }
        return Set.copyOf(leden);
    }

    private static boolean ziet(Zichtbaar zicht, PersoonId persoon) {
        return zicht.delen().keySet().stream().anyMatch(deel -> deel.persoon().equals(persoon));
    }

    private static boolean zietAdres(Zichtbaar zicht, PersoonId persoon) {
        return zicht.delen().keySet().stream()
                .anyMatch(deel -> deel.persoon().equals(persoon) && deel.categorie() == Categorie.ADRES);
    }

    private static Zichtbaar van(Zichtbaar zicht, Set<PersoonId> leden) {
        var delen = new HashMap<Dossierdeel, Toegestaan>();
        zicht.delen().forEach((deel, besluit) -> {
            if (leden.contains(deel.persoon())) {
                delen.put(deel, besluit);
            }
        });
        return new Zichtbaar(delen);
    }
}
