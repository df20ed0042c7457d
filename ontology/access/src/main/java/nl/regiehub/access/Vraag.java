package nl.regiehub.access;

import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;

/** What somebody wants to do. */
public sealed interface Vraag {

    /** To learn of one dossierdeel. */
    record Lezen(Dossierdeel deel) implements Vraag {}

    /** To count one dossierdeel among others, in an aggregate. */
    record Tellen(Dossierdeel deel) implements Vraag {}

    /** To get all of one dossierdeel, in a message to one's system. */
    record Ontvangen(Dossierdeel deel) implements Vraag {}

    /** To do something that is not about one person. */
    record Operatie(String naam) implements Vraag {}

    /**
     * To grant help in the name of a gemeente.
     *
     * @param naam the operation
     * @param namens the gemeente
     * @param dienst the kind of help, as the gemeente names it
     * @param centen for how much, in eurocents
     */
    record Inzet(String naam, Organisatiecode namens, String dienst, long centen) implements Vraag {}

    /** To deliver what was granted to a person in a circle. */
    record Levering(String naam, PersoonId persoon, Kring kring) implements Vraag {}
}
