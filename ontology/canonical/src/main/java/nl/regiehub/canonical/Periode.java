package nl.regiehub.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something holds.
 *
 * @param van the first day, or null when it is not known
 * @param tot the last day, inclusive, or null when it has no end yet
 */
public record Periode(@Nullable LocalDate van, @Nullable LocalDate tot) {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** A period that began and has no end yet. */
    public static Periode vanaf(LocalDate van) {
        return new Periode(van, null);
    }

    /** The days, in the Netherlands, on which something was so that began and ended at these moments. */
    public static Periode rond(Instant van, Instant tot) {
        return new Periode(LocalDate.ofInstant(van, NEDERLAND), LocalDate.ofInstant(tot, NEDERLAND));
    }

    /** Whether the day lies within the period, both ends included. */
    public boolean omvat(LocalDate dag) {
        return (van == null || !dag.isBefore(van)) && (tot == null || !dag.isAfter(tot));
    }

    /** The days that lie within both; {@link #leeg() empty} when there are none. */
    public Periode samen(Periode ander) {
        return new Periode(laatste(van, ander.van), eerste(tot, ander.tot));
    }

    /** Whether no day lies within the period, because it ends before it begins. */
    public boolean leeg() {
        return van != null && tot != null && van.isAfter(tot);
    }

    private static @Nullable LocalDate laatste(@Nullable LocalDate een, @Nullable LocalDate ander) {
        if (een == null || ander == null) {
            return een == null ? ander : een;
        }
        return een.isAfter(ander) ? een : ander;
    }

    private static @Nullable LocalDate eerste(@Nullable LocalDate een, @Nullable LocalDate ander) {
        if (een == null || ander == null) {
            return een == null ? ander : een;
        }
        return een.isBefore(ander) ? een : ander;
    }
}
