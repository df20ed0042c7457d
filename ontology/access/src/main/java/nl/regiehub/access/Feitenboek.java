package nl.regiehub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;

/** Records the facts that access rests on, each as one source said it. What was said before stays, and counts no more. */
public interface Feitenboek {

    /**
     * Records statements, all or none, and returns once they are on disk. From then on every decision rests on them.
     *
     * @param bron who says so
     * @param door account name or client id of who brought them
     * @return how many were new; a statement that was recorded before in the same words is not
     */
    int leg(Organisatiecode bron, String door, List<Vastlegging> vastleggingen);

    /**
     * Reserves an amount of a mandate, in one transaction with the check that enough is left.
     *
     * @param vrager who grants
     * @param inzet what and how much
     * @param kenmerk the granter's own reference; the same one reserves once only
     * @param op on what day
     * @return the reservation; empty when no mandate that holds has so much left
     */
    Optional<UUID> reserveer(Vrager vrager, Vraag.Inzet inzet, String kenmerk, LocalDate op);

    /** One statement, under a number of its source: a later one under the same number takes its place. */
    sealed interface Vastlegging {

        /** The source's number. */
        String nummer();

        /** About a person. */
        record OverPersoon(String nummer, PersoonId persoon, Persoonsfeit feit) implements Vastlegging {}

        /** About an organisation. */
        record OverOrganisatie(String nummer, Organisatiefeit feit) implements Vastlegging {}
    }
}
