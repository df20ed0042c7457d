package nl.regiehub.routes;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Wet;

/**
 * How long what is known is kept once nothing runs any more.
 *
 * @param perWet the term of each law; what is known under another law is kept for ever
 */
public record Bewaartermijnen(Map<Wet, Termijn> perWet) {

    /** Copies the map. */
    public Bewaartermijnen {
        perWet = Map.copyOf(perWet);
    }

    /**
     * The term under one law.
     *
     * @param jaren how many years
     * @param uitzonderingen how many years for kinds of data that have a term of their own
     */
    public record Termijn(int jaren, Map<Categorie, Integer> uitzonderingen) {

        /** Copies the map. */
        public Termijn {
            uitzonderingen = Map.copyOf(uitzonderingen);
        }
    }

    /** How many years a dossierdeel is kept; empty when for ever. */
    public OptionalInt jaren(Dossierdeel deel) {
        var termijn = perWet.get(deel.wet());
        return termijn == null
                ? OptionalInt.empty()
                : OptionalInt.of(termijn.uitzonderingen().getOrDefault(deel.categorie(), termijn.jaren()));
    }

    /** How many years the one of these is kept that is kept longest; empty when one is kept for ever, or there are none. */
    public OptionalInt langste(Collection<Dossierdeel> delen) {
        return delen.stream().map(this::jaren).allMatch(OptionalInt::isPresent)
                ? delen.stream()
                        .map(this::jaren)
                        .mapToInt(OptionalInt::orElseThrow)
                        .max()
                : OptionalInt.empty();
    }
}
