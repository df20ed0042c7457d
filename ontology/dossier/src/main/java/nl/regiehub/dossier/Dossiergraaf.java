package nl.regiehub.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Sparqlvraag;

/** What the messages mean, as named graphs: a projection of the journal that can always be made again. */
public interface Dossiergraaf extends AutoCloseable {

    /** The position of the last event in the graph; 0 when it is empty. */
    long positie();

    /**
     * Adds events in one transaction, with the last position in it. Events at or before {@link #positie()} are skipped,
     * so doing it again changes nothing. The graph does not depend on the order in which messages arrived.
     *
     * @param verleden what the journal knows about them
     * @throws nl.regiehub.canonical.HubException when the store fails, or with fault DATA when one event cannot be taken
     */
    void project(List<Gebeurtenis> gebeurtenissen, Verleden verleden);

    /** Adds events of which there is nothing else to know; see {@link #project(List, Verleden)}. */
    default void project(List<Gebeurtenis> gebeurtenissen) {
        project(gebeurtenissen, Verleden.GEEN);
    }

    /**
     * Takes out what these dossierdelen say and that they are there, in one transaction, because they were destroyed. Doing
     * it again changes nothing. Which messages there were, without what they said, stays until the graph is made again.
     */
    void vergeet(Collection<Dossierdeel> delen);

    /** The shared view of these persons, made from nothing but what is visible. */
    Beeld beeld(Zichtbaar zichtbaar, List<PersoonId> personen, LocalDate op);

    /**
     * Answers a question over nothing but what is visible: the graph of each dossierdeel, or its twin, and their union as the
     * default graph.
     *
     * @throws nl.regiehub.dossier.bevraging.Onbeantwoord when it costs more than it may
     */
    Bevraagd bevraag(Zichtbaar zichtbaar, Sparqlvraag vraag, Antwoordvorm vorm, Begroting begroting);

    /**
     * An answer to a question.
     *
     * @param antwoord as it was asked to be written
     * @param getoond what of the visible set it was made from
     */
    record Bevraagd(String antwoord, Zichtbaar getoond) {}

    /**
     * What was assigned by these dossierdelen, by the hub's label of it, read for all of them at once. It is for counting: how
     * much of a dossierdeel may be shown plays no part in it.
     *
     * @param delen those that may be counted
     */
    Map<Dossierdeel, Set<String>> voorzieningen(Collection<Dossierdeel> delen);

    /** SHA-256 over the sorted N-Quads of the dataset, without the position. */
    String hash();

    /** Empties the graph, so that it can be made again from position 0. */
    void clear();

    @Override
    void close();
}
