package nl.regiehub.gateway.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;

/** The facts of one question, as a test writes them down. */
public final class Feitenlijst implements Feiten {

    private final List<Dossierdeel> delen = new ArrayList<>();
    private final List<Relatiefeit> relaties = new ArrayList<>();
    private final List<Vastgesteld> feiten = new ArrayList<>();
    private final List<Organisatiefeit> organisaties = new ArrayList<>();

    Feitenlijst met(Dossierdeel deel) {
        delen.add(deel);
        return this;
    }

    Feitenlijst met(Relatiefeit relatie) {
        relaties.add(relatie);
        return this;
    }

    public Feitenlijst met(PersoonId persoon, Persoonsfeit feit) {
        feiten.add(new Vastgesteld(persoon, feit));
        return this;
    }

    public Feitenlijst met(Organisatiefeit feit) {
        organisaties.add(feit);
        return this;
    }

    @Override
    public List<Dossierdeel> delenVan(Organisatiecode verantwoordelijke) {
        return delen.stream()
                .filter(deel -> deel.verantwoordelijke().equals(verantwoordelijke))
                .toList();
    }

    @Override
    public List<Dossierdeel> delen(Collection<PersoonId> personen) {
        return delen.stream().filter(deel -> personen.contains(deel.persoon())).toList();
    }

    @Override
    public List<Relatiefeit> relaties(Collection<PersoonId> personen) {
        return relaties.stream()
                .filter(feit -> personen.contains(feit.persoon()))
                .toList();
    }

    @Override
    public List<Relatiefeit> relatiesVan(Organisatiecode organisatie) {
        return relaties.stream()
                .filter(feit -> feit.organisatie().equals(organisatie))
                .toList();
    }

    @Override
    public List<Relatiefeit> relatiesIn(Collection<Kring> kringen) {
        return relaties.stream().filter(feit -> kringen.contains(feit.kring())).toList();
    }

    @Override
    public List<Vastgesteld> persoonsfeiten(Collection<PersoonId> personen) {
        return feiten.stream().filter(feit -> personen.contains(feit.persoon())).toList();
    }

    @Override
    public List<Vastgesteld> persoonsfeitenVan(Vrager vrager) {
        return feiten.stream()
                .filter(feit -> vrager.organisatie().equals(feit.feit().houder())
                        || Objects.equals(vrager.medewerker(), feit.feit().account()))
                .toList();
    }

    @Override
    public List<Organisatiefeit> organisatiefeiten(Organisatiecode organisatie) {
        return organisaties.stream()
                .filter(feit -> feit.organisatie().equals(organisatie))
                .toList();
    }
}
