package nl.regiehub.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
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
     * @param over whom it is about, so that they can be told
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
            String herkomst,
            List<Betreft> over) {

        /** Copies the list. */
        public Regel {
            over = List.copyOf(over);
        }

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
            this(
                    op,
                    wie,
                    rol,
                    organisatie,
                    handeling,
                    onderwerp,
                    delen,
                    doel,
                    regel,
                    null,
                    uitkomst,
                    herkomst,
                    List.of());
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
            this(
                    op,
                    wie,
                    rol,
                    organisatie,
                    handeling,
                    onderwerp,
                    null,
                    doel,
                    regel,
                    null,
                    uitkomst,
                    herkomst,
                    List.of());
        }

        /** The same line, about these persons; what it shows holds for each of them. */
        public Regel over(Collection<PersoonId> personen) {
            return betreft(personen.stream()
                    .distinct()
                    .sorted(Comparator.comparing(PersoonId::waarde))
                    .map(persoon -> new Betreft(persoon, null))
                    .toList());
        }

        /** The same line, about persons of whom each was shown something of their own. */
        public Regel betreft(List<Betreft> wie) {
            return new Regel(
                    op,
                    this.wie,
                    rol,
                    organisatie,
                    handeling,
                    onderwerp,
                    delen,
                    doel,
                    regel,
                    ventiel,
                    uitkomst,
                    herkomst,
                    wie);
        }
    }

    /**
     * Whom a line is about.
     *
     * @param persoon who
     * @param delen what of them was shown, as in the line; null when that is all that the line says
     */
    record Betreft(PersoonId persoon, @Nullable String delen) {}
}
