package nl.regiehub.access;

import java.util.Collection;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;

/** What one recipient may be sent of the dossierdelen that a message holds. */
interface Oordeel {

    /** Says that these will be asked about, so that a point elsewhere can be asked once. */
    default void vooraf(Collection<Dossierdeel> delen) {}

    /** Whether all of a dossierdeel may go; of part of a message there is no lesser grade. */
    Besluit over(Dossierdeel deel);

    /** Makes the opinions of one batch of messages. */
    interface Zitting {

        /** The opinion on one recipient. */
        Oordeel voor(Vrager ontvanger);
    }

    /** Where opinions come from. */
    interface Bron {

        /** Prepares for messages about these persons. */
        Zitting over(Collection<PersoonId> personen);
    }
}
