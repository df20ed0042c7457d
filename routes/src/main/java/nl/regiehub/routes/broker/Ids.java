package nl.regiehub.routes.broker;

import java.util.List;
import java.util.UUID;

/** Ids that left a queue together, in order, some perhaps twice: all that the broker ever carries. */
public record Ids(List<UUID> waarden) {

    /** Copies the list. */
    public Ids {
        waarden = List.copyOf(waarden);
    }
}
