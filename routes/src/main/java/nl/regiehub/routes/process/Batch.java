package nl.regiehub.routes.process;

import java.util.List;
import nl.regiehub.routes.Processing.Settlement;

/** Messages that pass the stages together, in the order in which they arrived; each has an outcome of its own. */
record Batch(List<Leg> legs) {

    /** Copies the list. */
    Batch {
        legs = List.copyOf(legs);
    }

    /** What became of those that reached the end. */
    List<Settlement> settlements() {
        return legs.stream()
                .filter(Leg.Ended.class::isInstance)
                .map(leg -> ((Leg.Ended) leg).settlement())
                .toList();
    }
}
