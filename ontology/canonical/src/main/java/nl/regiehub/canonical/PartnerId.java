package nl.regiehub.canonical;

import java.util.regex.Pattern;

/**
 * A partner's system that is connected to the hub, by the id its file in {@code config/partners} gives it.
 *
 * @param waarde 2 to 40 lower-case letters, digits and hyphens
 */
public record PartnerId(String waarde) implements Comparable<PartnerId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** Refuses an id that could not safely be part of a queue name. */
    public PartnerId {
        if (!SHAPE.matcher(waarde).matches()) {
            throw new IllegalArgumentException("a partner id has 2 to 40 of a-z, 0-9 and -: '%s'".formatted(waarde));
        }
    }

    @Override
    public int compareTo(PartnerId other) {
        return waarde.compareTo(other.waarde);
    }

    @Override
    public String toString() {
        return waarde;
    }
}
