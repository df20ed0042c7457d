package nl.regiehub.access;

import org.jspecify.annotations.Nullable;

/**
 * Why the law allows something.
 *
 * @param soort what sort of ground, which says whether an objection or a consent weighs
 * @param artikel law and article
 * @param doorbreking what lifts the professional secrecy of who holds the data; null when nothing does
 */
public record Grondslag(
        Soort soort, String artikel, @Nullable String doorbreking) {

    /** Sorts of grounds, in the order in which they are weighed. */
    public enum Soort {
        /** The person's own right to their data. */
        RECHT,
        /** A legal duty. */
        PLICHT,
        /** A measure of a judge. */
        MAATREGEL,
        /** Somebody's life or safety. */
        VITAAL_BELANG,
        /** A task that the law gives. The person may object. */
        TAAK,
        /** A contract or an opdracht. The person may object. */
        OVEREENKOMST,
        /** The person agrees. */
        TOESTEMMING;

        /** Whether it holds whatever the person says. */
        boolean bindtAltijd() {
            return compareTo(VITAAL_BELANG) <= 0;
        }
    }

    /** A task that a law gives. */
    public static Grondslag taak(String artikel) {
        return new Grondslag(Soort.TAAK, artikel, null);
    }
}
