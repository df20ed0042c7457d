package nl.regiehub.access;

import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;

/** One person in one circle. */
public record Plaats(PersoonId persoon, Kring kring) {

    /** Where a relation is. */
    public static Plaats van(Relatiefeit feit) {
        return new Plaats(feit.persoon(), feit.kring());
    }
}
