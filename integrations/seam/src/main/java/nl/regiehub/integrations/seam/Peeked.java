package nl.regiehub.integrations.seam;

import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/** What a first bounded look at a payload shows. */
public sealed interface Peeked {

    /**
     * A message of this standard.
     *
     * @param soort its type, such as {@code WMO301}
     * @param identificatie the sender's id of it
     * @param afzender who the payload says sends it
     * @param bsn the main person's BSN as written, valid or not; null when none is given
     */
    record Seen(
            String soort,
            String identificatie,
            Organisatiecode afzender,
            @Nullable String bsn) implements Peeked {}

    /** Something of another standard, which another codec may know. */
    record NotMine() implements Peeked {}

    /** Something of this standard that has no readable type or id, or breaks a limit. */
    record Unusable(Problem problem) implements Peeked {}
}
