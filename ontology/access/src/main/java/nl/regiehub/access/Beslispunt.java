package nl.regiehub.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Graad;

/** A policy decision point elsewhere, which answers in place of the hub's own rules. */
public interface Beslispunt {

    /**
     * Asks whether somebody may do each of these things.
     *
     * @return the grade of each yes and nothing for each no, in the order of the questions
     * @throws nl.regiehub.canonical.HubException with fault DECISION_POINT_UNREACHABLE when it cannot be reached or its
     *     answer cannot be read; that is a no to who reads, and a delay to what is to be sent
     */
    List<Optional<Graad>> beslis(Vrager vrager, List<Vraag> vragen, String doel, LocalDate op);
}
