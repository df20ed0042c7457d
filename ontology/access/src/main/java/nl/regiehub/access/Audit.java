package nl.regiehub.access;

import java.time.Instant;
import nl.regiehub.canonical.Organisatiecode;
import org.jspecify.annotations.Nullable;

/** The audit trail: append-only and hash-chained. Nothing is answered before its line is durable. */
public interface Audit {

    /**
     * Writes a line and returns once it is durable.
     *
     * @throws nl.regiehub.canonical.HubException when it cannot be written; then nothing may be answered
     */
    void write(Regel regel);

    /**
     * One line. Never holds a BSN or payload text.
     *
     * @param op when
     * @param wie account name or client id
     * @param rol in what role
     * @param organisatie for whom
     * @param handeling what was done, such as {@code beeld} or {@code zoek}
     * @param onderwerp about what: message, household or person ids, space separated
     * @param delen which parts, as categories with the grade in which they were shown; null when it is not about content
     * @param doel for what purpose
     * @param regel rule that permitted it, if any
     * @param ventiel the ventielen without which some of it would not have been shown, space separated; null for none
     * @param uitkomst {@code toegestaan}, {@code geweigerd} or {@code fout}
     * @param herkomst where it came from, such as an address
     */
    record Regel(
            Instant op,
            String wie,
            @Nullable String rol,
            @Nullable Organisatiecode organisatie,
            String handeling,
            String onderwerp,
            @Nullable String delen,
            @Nullable String doel,
            @Nullable String regel,
            @Nullable String ventiel,
            String uitkomst,
            String herkomst) {

        /** A line that no ventiel has to do with. */
        public Regel(
                Instant op,
                String wie,
                @Nullable String rol,
                @Nullable Organisatiecode organisatie,
                String handeling,
                String onderwerp,
                @Nullable String delen,
                @Nullable String doel,
                @Nullable String regel,
                String uitkomst,
                String herkomst) {
            this(op, wie, rol, organisatie, handeling, onderwerp, delen, doel, regel, null, uitkomst, herkomst);
        }

        /** A line that is about no content. */
        public Regel(
                Instant op,
                String wie,
                @Nullable String rol,
                @Nullable Organisatiecode organisatie,
                String handeling,
                String onderwerp,
                @Nullable String doel,
                @Nullable String regel,
                String uitkomst,
                String herkomst) {
            this(op, wie, rol, organisatie, handeling, onderwerp, null, doel, regel, null, uitkomst, herkomst);
        }
    }
}
