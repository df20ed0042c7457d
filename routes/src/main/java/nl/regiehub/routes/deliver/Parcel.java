package nl.regiehub.routes.deliver;

import java.util.List;
import nl.regiehub.access.Afscherming.Verleend;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.integrations.seam.Encoded;

/** What a recipient is to get of an event. */
sealed interface Parcel {

    /**
     * This.
     *
     * @param message as the recipient's standard has it
     * @param recipient for whom
     * @param subjects about whom it tells the recipient something
     * @param withheld what was withheld
     * @param granted by which rules the rest may go
     */
    record Packed(
            Encoded message, Vrager recipient, List<PersoonId> subjects, List<String> withheld, List<Verleend> granted)
            implements Parcel {}

    /** Nothing: it may have no part of it. */
    record Empty(Problem probleem) implements Parcel {}

    /** Nobody can decide now what it may have. */
    record Undecided(Problem probleem) implements Parcel {}

    /** Its standard cannot say this; a person must look at it. */
    record Unsayable(Problem probleem) implements Parcel {}
}
