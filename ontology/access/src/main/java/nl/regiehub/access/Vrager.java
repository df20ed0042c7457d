package nl.regiehub.access;

import nl.regiehub.canonical.Organisatiecode;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: a person or a system, acting in one role for one organisation.
 *
 * @param naam account name of the person, or client id of the system
 * @param rol one of the roles of {@code config/access}
 * @param organisatie for whom they act
 * @param medewerker the name under which casussen know this person; null for a system
 */
public record Vrager(
        String naam,
        String rol,
        Organisatiecode organisatie,
        @Nullable String medewerker) {}
