package nl.regiehub.vocabulary;

import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.jspecify.annotations.Nullable;

/**
 * A row of a mapping table: what a code means.
 *
 * @param where file and line
 * @param code IRI of the code
 * @param codeLabel what the table calls it
 * @param relatie how the concept relates to the code
 * @param concept IRI of the concept, or that there is none
 * @param conceptLabel what the table calls that
 * @param grond IRI of the reason to believe it
 * @param zekerheid how sure we are, 0 to 1
 * @param geldig when it holds
 * @param verlies what is lost
 */
record Mapping(
        String where,
        String code,
        String codeLabel,
        Relatie relatie,
        String concept,
        String conceptLabel,
        String grond,
        double zekerheid,
        Periode geldig,
        @Nullable String verlies) {

    /** Whether somebody looked and found no concept for the code. */
    boolean none() {
        return concept.equals(Term.NO_TERM_FOUND.getURI());
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(Mapping other) {
        return startsBy(other) && other.startsBy(this);
    }

    private boolean startsBy(Mapping other) {
        return geldig.van() == null
                || other.geldig.tot() == null
                || !geldig.van().isAfter(other.geldig.tot());
    }
}
