package nl.regiehub.canonical;

/** How much of a dossierdeel somebody may learn, most first. Each has one defined rendering. */
public enum Graad {
    /** All of it. */
    INHOUD,
    /** All of it, without who it is about. */
    GEANONIMISEERD,
    /** All of it, with identifying values blanked out. */
    GEMASKEERD,
    /** That it exists: organisation or neutral label, contact, period. */
    BESTAAN,
    /** How many there are. */
    AANTAL,
    /** Nothing, not even that it exists. */
    NIETS
}
