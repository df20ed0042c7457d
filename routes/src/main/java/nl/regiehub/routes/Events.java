package nl.regiehub.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.dossier.Verleden;

/** The journal as the projector sees it: events in order of position, without gaps. */
public interface Events {

    /** The next events after a position, oldest first; waits a little when there are none. */
    List<Gebeurtenis> after(long positie, int max);

    /**
     * Recorded events after a position, oldest first, for whoever goes through all of them. What was destroyed, and what a later
     * event took the place of, is left out.
     *
     * @param max how many positions to look at
     */
    Recorded recorded(long positie, int max);

    /** What the graph has to know of these beside what they say. */
    Verleden verleden(List<Gebeurtenis> events);

    /** The position of the last event; 0 when there is none. */
    long last();

    /** The event that a message became; empty when it became none, or when its person's key was destroyed. */
    Optional<Gebeurtenis> of(BerichtId bericht);

    /** Dossierdelen that were destroyed and that the graph has yet to forget. */
    List<Dossierdeel> teVergeten();

    /** Notes that the graph forgot these. */
    void vergeten(List<Dossierdeel> delen);

    /** Notes how far the graph is; what lies before it counts as processed. */
    void projected(long positie);

    /** Notes that the graph could not take the event at a position; its message is parked for a person. */
    void skipped(long positie);

    /**
     * A stretch of the journal.
     *
     * @param events what can still be read of it
     * @param wachtend the positions among them whose message is parked
     * @param tot the last position that was looked at; the same as asked for at the end of the journal
     */
    record Recorded(List<Gebeurtenis> events, Set<Long> wachtend, long tot) {

        /** Copies the collections. */
        public Recorded {
            events = List.copyOf(events);
            wachtend = Set.copyOf(wachtend);
        }
    }
}
