package nl.regiehub.access.telling;

/** By what persons are counted. A closed list: tables of one's own choice could be subtracted from one another. */
public enum Indeling {
    /** All of them. */
    GEHEEL,
    /** By the gemeente that answers for it. */
    GEMEENTE,
    /** By the buurt where the person lives. */
    BUURT,
    /** By what was assigned. */
    VOORZIENING
}
