package nl.regiehub.routes.project;

import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.routes.Events;

/** Makes the graph again from the journal. */
public final class Rebuild {

    private static final int EVENTS_PER_COMMIT = 1_000;

    private Rebuild() {}

    /**
     * Empties the graph and projects every event again. Nothing else may write to the graph meanwhile.
     *
     * @return how many events the journal had
     * @throws nl.regiehub.canonical.HubException when journal or graph fails; run it again then
     */
    public static long run(Events events, Dossiergraaf graaf) {
        graaf.clear();
        var projection = new Projection(events, graaf, EVENTS_PER_COMMIT);
        long total = 0;
        for (int projected = projection.advance(); projected > 0; projected = projection.advance()) {
            total += projected;
        }
        return total;
    }
}
