package nl.regiehub.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import org.jspecify.annotations.Nullable;

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

    /** What was stated about a person and counts or once counted, oldest first. */
    List<Vermelding> over(PersoonId persoon);

    /** What persons want of an organisation by name, as far as nobody has replaced it since, oldest first. */
    List<Vermelding> gerichtAan(Organisatiecode organisatie);

    /**
     * A statement as it was recorded.
     *
     * @param bron who said so
     * @param nummer its number there
     * @param persoon about whom
     * @param feit what was said
     * @param door account name or client id of who brought it
     * @param sinds since when it counts
     * @param vervallen when a later statement took its place; null while it counts
     */
    record Vermelding(
            Organisatiecode bron,
            String nummer,
            PersoonId persoon,
            Persoonsfeit feit,
            String door,
            Instant sinds,
            @Nullable Instant vervallen) {}

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
