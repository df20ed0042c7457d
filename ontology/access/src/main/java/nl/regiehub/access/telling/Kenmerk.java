package nl.regiehub.access.telling;

import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;

/**
 * Something by which one person is counted.
 *
 * @param persoon who; counted once in a cell, however often it is so
 * @param rij in which row
 * @param periode when it is so
 */
public record Kenmerk(PersoonId persoon, Rij rij, Periode periode) {}
