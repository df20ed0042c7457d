package nl.regiehub.routes;

import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Encoded;

/** What a recipient is to get of an event. */
sealed interface Parcel {

    /** This, and what was withheld from it. */
    record Packed(Encoded message, List<String> withheld) implements Parcel {}

    /** Nothing: it may have no part of it. */
    record Empty(Problem probleem) implements Parcel {}

    /** Its standard cannot say this; a person must look at it. */
    record Unsayable(Problem probleem) implements Parcel {}
}
