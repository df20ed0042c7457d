package nl.regiehub.routes;

import java.util.List;
import nl.regiehub.access.Afscherming.Verleend;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Encoded;

/** What a recipient is to get of an event. */
sealed interface Parcel {

    /** This for whom, what was withheld from it, and by which rules the rest may go. */
    record Packed(Encoded message, Vrager recipient, List<String> withheld, List<Verleend> granted) implements Parcel {}

    /** Nothing: it may have no part of it. */
    record Empty(Problem probleem) implements Parcel {}

    /** Nobody can decide now what it may have. */
    record Undecided(Problem probleem) implements Parcel {}

    /** Its standard cannot say this; a person must look at it. */
    record Unsayable(Problem probleem) implements Parcel {}
}
