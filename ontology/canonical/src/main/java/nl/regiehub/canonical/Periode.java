package nl.regiehub.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something holds.
 *
 * @param van the first day, or null when it is not known
 * @param tot the last day, inclusive, or null when it has no end yet
 */
public record Periode(@Nullable LocalDate van, @Nullable LocalDate tot) {

    /** A period that began and has no end yet. */
    public static Periode vanaf(LocalDate van) {
        return new Periode(van, null);
    }

    /** Whether the day lies within the period, both ends included. */
    public boolean omvat(LocalDate dag) {
        return (van == null || !dag.isBefore(van)) && (tot == null || !dag.isAfter(tot));
    }
}
