package nl.regiehub.routes.journey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.Beeld;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Verleden;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Sparqlvraag;

/** A real graph that fails when asked to: some times altogether, and always for what matches. */
record FaultyGraph(Dossiergraaf real, AtomicInteger failures, Predicate<Gebeurtenis> unprojectable)
        implements Dossiergraaf {

    @Override
    public void project(List<Gebeurtenis> gebeurtenissen, Verleden verleden) {
        if (failures.getAndDecrement() > 0) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "asked to fail", null);
        }
        if (gebeurtenissen.stream().anyMatch(unprojectable)) {
            throw new HubException(Fault.DATA, "asked to fail", null);
        }
        real.project(gebeurtenissen, verleden);
    }

    @Override
    public long positie() {
        return real.positie();
    }

    @Override
    public void vergeet(Collection<Dossierdeel> delen) {
        real.vergeet(delen);
    }

    @Override
    public Beeld beeld(Zichtbaar zichtbaar, List<PersoonId> personen, LocalDate op) {
        return real.beeld(zichtbaar, personen, op);
    }

    @Override
    public Bevraagd bevraag(Zichtbaar zichtbaar, Sparqlvraag vraag, Antwoordvorm vorm, Begroting begroting) {
        return real.bevraag(zichtbaar, vraag, vorm, begroting);
    }

    @Override
    public Map<Dossierdeel, Set<String>> voorzieningen(Collection<Dossierdeel> delen) {
        return real.voorzieningen(delen);
    }

    @Override
    public String hash() {
        return real.hash();
    }

    @Override
    public void clear() {
        real.clear();
    }

    @Override
    public void close() {
        real.close();
    }
}
