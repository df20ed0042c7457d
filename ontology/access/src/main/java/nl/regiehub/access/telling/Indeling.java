package nl.regiehub.access.telling;

/** By what persons are counted. A closed list: tables of one's own choice could be subtracted from one another. */
public enum Indeling {
    /** By the kind of data. */
    CATEGORIE,
    /** By the law under which there is help. */
    WET,
    /** By the gemeente that answers for it. */
    GEMEENTE,
    /** By the buurt where the person lives. */
    BUURT,
    /** By what was assigned. */
    VOORZIENING
}
