package nl.regiehub.vocabulary;

import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.jspecify.annotations.Nullable;

/**
 * A row of a mapping table: what a code means, or which code of another list says the same.
 *
 * @param where file and line
 * @param code IRI of the code
 * @param codeLabel what the table calls it
 * @param niet whether the row says that the relation does not hold, against whoever would think so
 * @param relatie how the concept relates to the code
 * @param concept IRI of the concept or of the other code, or that there is none
 * @param conceptLabel what the table calls that
 * @param doellijst URI of the list that has no such code; null when it is about the concepts, or when a code was found
 * @param grond IRI of the reason to believe it
 * @param zekerheid how sure we are, 0 to 1
 * @param geldig when it holds
 * @param verlies what is lost
 * @param set IRI of the set that the row belongs to; empty when its table names none
 */
record Mapping(
        String where,
        String code,
        String codeLabel,
        boolean niet,
        Relatie relatie,
        String concept,
        String conceptLabel,
        @Nullable String doellijst,
        String grond,
        double zekerheid,
        Periode geldig,
        @Nullable String verlies,
        String set) {

    /** Whether somebody looked and found no concept for the code. */
    boolean none() {
        return concept.equals(Term.NO_TERM_FOUND.getURI());
    }

    /** Whether the two mean the same. */
    boolean exact() {
        return relatie == Relatie.EXACT_MATCH && !niet && !none();
    }

    /** Whether it is about another list's codes and not about concepts. */
    boolean betweenLists() {
        return doellijst != null || !(none() || Facts.isBegrip(Term.iri(concept)));
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
