package nl.regiehub.routes;

import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.BerichtId;
import nl.regiehub.canonical.Gebeurtenis;

/** The journal as the projector sees it: events in order of position, without gaps. */
public interface Events {

    /** The next events after a position, oldest first; waits a little when there are none. */
    List<Gebeurtenis> after(long positie, int max);

    /** The position of the last event; 0 when there is none. */
    long last();

    /** The event that a message became; empty when it became none, or when its person's key was destroyed. */
    Optional<Gebeurtenis> of(BerichtId bericht);

    /** Notes how far the graph is; what lies before it counts as processed. */
    void projected(long positie);

    /** Notes that the graph could not take the event at a position; its message is parked for a person. */
    void skipped(long positie);
}
