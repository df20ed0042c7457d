package nl.regiehub.routes.project;

import java.util.List;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.routes.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the graph from where it is to where the journal is. Used by one thread. */
public final class Projection {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private final Events events;
    private final Dossiergraaf graaf;
    private final int size;
    private long positie;

    /** @param size how many events make one transaction of the graph */
    public Projection(Events events, Dossiergraaf graaf, int size) {
        this.events = events;
        this.graaf = graaf;
        this.size = size;
    }

    /**
     * Projects the next events, and lets the graph forget what was destroyed.
     *
     * @return how many there were
     */
    public int advance() {
        List<Gebeurtenis> next = next();
        if (!next.isEmpty()) {
            project(next);
            positie = next.getLast().positie();
            events.projected(positie);
        }
        return next.size();
    }

    /** Reads again what was read before something was destroyed: it may not come back. */
    private List<Gebeurtenis> next() {
        List<Gebeurtenis> next;
        do {
            next = events.after(Math.max(positie, graaf.positie()), size);
        } while (forget());
        return next;
    }

    private boolean forget() {
        var destroyed = events.teVergeten();
        if (!destroyed.isEmpty()) {
            graaf.vergeet(destroyed);
            events.vergeten(destroyed);
        }
        return !destroyed.isEmpty();
    }

    /** Tells the journal how far the graph is, which it may not have heard before the hub stopped. */
    public void report() {
        positie = graaf.positie();
        events.projected(positie);
    }

    private void project(List<Gebeurtenis> batch) {
        try {
            graaf.project(batch, events.verleden(batch));
        } catch (HubException e) {
            if (e.fault() != Fault.DATA) {
                throw e;
            }
            apart(batch);
        }
    }

    private void apart(List<Gebeurtenis> batch) {
        if (batch.size() > 1) {
            project(batch.subList(0, batch.size() / 2));
            project(batch.subList(batch.size() / 2, batch.size()));
            return;
        }
        Gebeurtenis skipped = batch.getFirst();
        LOG.error(
                "event {} of message {} is not in the graph: it cannot be projected",
                skipped.positie(),
                skipped.bericht());
        events.skipped(skipped.positie());
    }
}
