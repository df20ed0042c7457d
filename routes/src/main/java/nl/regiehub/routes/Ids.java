package nl.regiehub.routes;

import java.util.List;
import java.util.UUID;

/** Ids that left a queue together, in order, some perhaps twice: all that the broker ever carries. */
record Ids(List<UUID> waarden) {

    /** Copies the list. */
    Ids {
        waarden = List.copyOf(waarden);
    }
}
