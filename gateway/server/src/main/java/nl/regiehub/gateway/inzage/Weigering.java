package nl.regiehub.gateway.inzage;

import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/** What was asked cannot be done by anybody, and why not; nothing changed. */
public final class Weigering extends RuntimeException {

    private final transient List<Problem> problemen;

    /** Says everything that is in the way. */
    public Weigering(List<Problem> problemen) {
        super("refused", null, false, false);
        this.problemen = List.copyOf(problemen);
    }

    /** Says the one thing that is in the way. */
    public Weigering(Kind kind, String where, String detail, String herstel) {
        this(List.of(new Problem(kind, where, detail, herstel)));
    }

    /** What is in the way, in Dutch. */
    public List<Problem> problemen() {
        return problemen;
    }
}
