package nl.regiehub.canonical;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source does with a correctie.
 *
 * @param kop the envelope; its {@code afzender} is the source
 * @param wet the law of the correctie
 * @param correctie the hub's number of the correctie
 * @param persoon about whom
 * @param betreft what the correctie was about, as it said itself
 * @param besluit what the source decided
 * @param reden why not, or not all, for the inwoner to read; required when {@link Besluit#vraagtReden()}
 * @param op when it decided
 */
public record Correctieantwoord(
        Berichtkop kop,
        Wet wet,
        String correctie,
        Persoonsgegevens persoon,
        Correctie.Betreft betreft,
        Besluit besluit,
        @Nullable String reden,
        Instant op)
        implements Bericht {

    /** What became of it. */
    public enum Besluit {
        /** The source says it otherwise from now on. */
        OVERGENOMEN,
        /** The source says a part of it otherwise from now on. */
        DEELS_OVERGENOMEN,
        /** The source keeps to what it said. */
        GEWEIGERD;

        /** Whether the inwoner is owed a reason (AVG art. 12 lid 4). */
        public boolean vraagtReden() {
            return this != OVERGENOMEN;
        }
    }

    /** The dossierdeel that it is about. */
    public Dossierdeel deel(PersoonId over) {
        return betreft.deel(over, kop.afzender(), wet);
    }

    @Override
    public List<Persoonsgegevens> personen() {
        return List.of(persoon);
    }
}
