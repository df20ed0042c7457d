package nl.regiehub.access.telling;

/**
 * A cell of a table.
 *
 * @param indeling which table
 * @param waarde which of its rows
 * @param tijdvak which of its columns
 */
public record Vak(Indeling indeling, String waarde, Tijdvak tijdvak) {}
