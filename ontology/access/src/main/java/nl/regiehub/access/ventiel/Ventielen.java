package nl.regiehub.access.ventiel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;

/** Keeps every ventiel, and the facts that access rests on by it. */
public interface Ventielen {

    /** Keeps a request. Returns once it is on disk. */
    void leg(Ventielzaak zaak);

    /**
     * Adds a step, and in the same transaction the facts that access rests on from then.
     *
     * @param gezien the ventiel as it was when the step was decided on
     * @return false when somebody else did something about it meanwhile; then nothing changed
     */
    boolean zet(Ventielzaak gezien, Stap stap);

    /** A ventiel; empty when there is none, or when the person whom it was about was destroyed. */
    Optional<Ventielzaak> vind(UUID id);

    /** Every ventiel for a casus of a gemeente, newest first. */
    List<Ventielzaak> van(Organisatiecode gemeente);

    /** Every ventiel that an account asked for, newest first. */
    List<Ventielzaak> gevraagdDoor(String account);

    /** Every ventiel that was opened for one of these persons, newest first. */
    List<Ventielzaak> over(Collection<PersoonId> personen);
}
