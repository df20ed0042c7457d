package nl.regiehub.routes;

import java.util.List;
import nl.regiehub.canonical.Gebeurtenis;

/** The journal as the projector sees it: events in order of position, without gaps. */
public interface Events {

    /** The next events after a position, oldest first; waits a little when there are none. */
    List<Gebeurtenis> after(long positie, int max);

    /** Notes how far the graph is; what lies before it counts as processed. */
    void projected(long positie);
}
