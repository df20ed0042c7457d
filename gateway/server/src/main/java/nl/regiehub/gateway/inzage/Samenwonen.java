package nl.regiehub.gateway.inzage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
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
    record Huishouden(Set<PersoonId> leden, Zichtbaar zicht) {}

    /** The household around these persons. */
    Huishouden rond(Herkomst herkomst, Collection<PersoonId> kern, LocalDate op) {
        var genoemd = stated(feiten.relaties(kern), op);
        var huisgenoten = stated(feiten.relatiesIn(kringen(genoemd)), op);
        var adresgenoten = personen.sharingAddress(kern, op);
        var allen = new HashSet<>(kern);
        allen.addAll(adresgenoten);
        huisgenoten.forEach(feit -> allen.add(feit.persoon()));
        var zicht = toegang.zichtbaar(herkomst.vrager(), allen, herkomst.doel(), op);
        var leden = new HashSet<PersoonId>();
        kern.stream().filter(persoon -> ziet(zicht, persoon)).forEach(leden::add);
        if (!leden.isEmpty()) {
            leden.addAll(genoemdeLeden(huisgenoten, zicht));
            leden.addAll(adresLeden(leden, adresgenoten, zicht));
        }
        return new Huishouden(Set.copyOf(leden), van(zicht, leden));
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

    private static Set<PersoonId> genoemdeLeden(List<Relatiefeit> huisgenoten, Zichtbaar zicht) {
        return huisgenoten.stream()
                .filter(feit -> zicht.delen().keySet().stream()
                        .anyMatch(deel -> deel.kring().equals(feit.kring())))
                .map(Relatiefeit::persoon)
                .filter(persoon -> ziet(zicht, persoon))
                .collect(toUnmodifiableSet());
    }

    private static Set<PersoonId> adresLeden(Set<PersoonId> leden, Set<PersoonId> adresgenoten, Zichtbaar zicht) {
        return leden.stream().anyMatch(lid -> zietAdres(zicht, lid))
                ? adresgenoten.stream().filter(lid -> zietAdres(zicht, lid)).collect(toUnmodifiableSet())
                : Set.of();
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
