package nl.regiehub.vocabulary.naslag;

import nl.regiehub.canonical.Vertaling.Relatie;

/** How one word relates to another, nearest first. Read from the first: {@code NAUWER} says that the first says more. */
public enum Verhouding {
    /** One concept, or two of which somebody found that they are one. */
    HETZELFDE,
    /** Interchangeable in daily use, not in law or money. */
    VRIJWEL_HETZELFDE,
    /** The first falls under the second. */
    NAUWER,
    /** The second falls under the first. */
    RUIMER,
    /** They have to do with each other, and neither falls under the other. */
    VERWANT,
    /** Two concepts. */
    VERSCHILLEND,
    /** One of the two is no word of the region. */
    ONBEKEND;

    /** A mapping relation, read from the code to the concept. */
    public static Verhouding van(Relatie relatie) {
        return switch (relatie) {
            case EXACT_MATCH -> HETZELFDE;
            case CLOSE_MATCH -> VRIJWEL_HETZELFDE;
            case BROAD_MATCH -> NAUWER;
            case NARROW_MATCH -> RUIMER;
            case RELATED_MATCH -> VERWANT;
        };
    }

    /** The same, read from the second to the first. */
    public Verhouding omgekeerd() {
        return switch (this) {
            case NAUWER -> RUIMER;
            case RUIMER -> NAUWER;
            case HETZELFDE, VRIJWEL_HETZELFDE, VERWANT, VERSCHILLEND, ONBEKEND -> this;
        };
    }

    /** What follows when the second relates to a third in some way: never more than is certain. */
    public Verhouding dan(Verhouding volgende) {
        if (this == HETZELFDE || volgende == HETZELFDE) {
            return this == HETZELFDE ? volgende : this;
        }
        if (this == VRIJWEL_HETZELFDE || volgende == VRIJWEL_HETZELFDE) {
            return this == VRIJWEL_HETZELFDE ? volgende : this;
        }
        return this == volgende ? this : VERWANT;
    }
}
