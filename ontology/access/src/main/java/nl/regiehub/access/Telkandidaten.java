package nl.regiehub.access;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Organisatiefeit.Contract;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Verzekering;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;

/** The dossierdelen to which an organisation may have a relation, found by that relation instead of by deciding on all there are. */
record Telkandidaten(Feiten feiten, Hoedanigheid wie) {

    /** For the own gemeente and the own contract exactly those in the relation; for insured persons at least those. */
    Map<Relatiesoort, Set<Dossierdeel>> bij(Set<Relatiesoort> relaties) {
        return relaties.stream().collect(toUnmodifiableMap(relatie -> relatie, this::bij));
    }

    private Set<Dossierdeel> bij(Relatiesoort relatie) {
        return switch (relatie) {
            case EIGEN_GEMEENTE -> Set.copyOf(feiten.delenVan(wie.vrager().organisatie()));
            case EIGEN_CONTRACT -> inOpdrachten();
            case EIGEN_VERZEKERDE -> Set.copyOf(feiten.delen(verzekerden()));
            default -> Set.of();
        };
    }

    private Set<Dossierdeel> inOpdrachten() {
        var opdrachten = wie.feiten().stream()
                .filter(Contract.class::isInstance)
                .map(contract -> ((Contract) contract).aanbieder())
                .distinct()
                .filter(wie::heeftContractMet)
                .flatMap(aanbieder -> feiten.relatiesVan(aanbieder).stream())
                .filter(feit -> feit.soort() == Relatiefeit.Soort.OPDRACHTNEMER && wie.loopt(feit))
                .toList();
        var plaatsen = opdrachten.stream().map(Plaats::van).collect(toUnmodifiableSet());
        var personen = opdrachten.stream().map(Relatiefeit::persoon).collect(toUnmodifiableSet());
        return feiten.delen(personen).stream()
                .filter(deel -> plaatsen.contains(new Plaats(deel.persoon(), deel.kring())))
                .collect(toUnmodifiableSet());
    }

    private Set<PersoonId> verzekerden() {
        var gemeld = feiten.relatiesVan(wie.vrager().organisatie()).stream()
                .filter(feit -> feit.soort() == Relatiefeit.Soort.VERZEKERAAR)
                .map(Relatiefeit::persoon);
        var vastgesteld = feiten.persoonsfeitenVan(wie.vrager()).stream()
                .filter(feit -> feit.feit() instanceof Verzekering)
                .map(Vastgesteld::persoon);
        return Stream.concat(gemeld, vastgesteld).collect(toUnmodifiableSet());
    }
}
