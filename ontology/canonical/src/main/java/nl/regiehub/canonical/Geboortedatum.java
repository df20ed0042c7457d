package nl.regiehub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth, of which day or month may be unknown.
 *
 * @param datum the date; what is unknown is filled in
 * @param gebruik which parts are known (COD170 of the iStandaarden); absent when all are
 */
public record Geboortedatum(LocalDate datum, @Nullable Code gebruik) {}
