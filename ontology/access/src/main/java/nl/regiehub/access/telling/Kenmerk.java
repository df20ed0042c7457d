package nl.regiehub.access.telling;

import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;

/**
 * Something by which one person is counted.
 *
 * @param persoon who; counted once in a cell, however often it is so
 * @param indeling in which table
 * @param waarde in which of its rows
 * @param periode when it is so
 */
public record Kenmerk(PersoonId persoon, Indeling indeling, String waarde, Periode periode) {}
