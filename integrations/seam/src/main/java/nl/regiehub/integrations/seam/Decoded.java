package nl.regiehub.integrations.seam;

import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Problem;

/** What became of a payload: a message in the hub's words, or the reasons why not. */
public sealed interface Decoded {

    /** The message. */
    record Accepted(Bericht bericht) implements Decoded {}

    /** Why not: every problem found, at least one. */
    record Refused(List<Problem> problems) implements Decoded {

        /** Copies the list and insists on a reason. */
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("refused without a problem");
            }
        }
    }
}
