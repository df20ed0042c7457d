package nl.regiehub.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** Whose data nobody may keep any longer, and the two people that it takes to decide so. */
public interface Bewaring {

    /**
     * Persons of whom nothing runs any more and for whom the term of all that is known is over, by id. What has no term
     * keeps a person for ever. The term begins with the last message about the person or the last day of help, whichever is
     * later.
     *
     * @param termijnen how long what is kept
     * @param op on what day
     */
    List<Verlopen> verlopen(Bewaartermijnen termijnen, LocalDate op);

    /** The same of one person; empty when the term of that person is not over. */
    Optional<Verlopen> verlopen(PersoonId persoon, Bewaartermijnen termijnen, LocalDate op);

    /** Notes that somebody proposes to destroy a person's data; who proposed first stays. */
    void stelVoor(PersoonId persoon, String door, Instant op);

    /**
     * Notes that somebody else agrees.
     *
     * @return whether there was a proposal, of another; then the person may be destroyed
     */
    boolean stelVast(PersoonId persoon, String door, Instant op);

    /**
     * Dossierdelen whose own term is over while that of their person is not, as in {@link #verlopen}.
     */
    List<Verlopendeel> verlopenDelen(Bewaartermijnen termijnen, LocalDate op);

    /** Notes that somebody proposes to destroy a dossierdeel; who proposed first stays. */
    void stelVoor(Dossierdeel deel, String door, Instant op);

    /**
     * Destroys a dossierdeel: it is on no road any more, also not from an older backup or when the graph is made again. What is
     * received later fills it anew.
     *
     * @param door who decided so; keep it another than who proposed it
     */
    void vernietig(Dossierdeel deel, String door, Instant op);

    /** What nobody may keep any longer. */
    sealed interface Voorbij {

        /** Whose data it is. */
        PersoonId persoon();

        /** The last day on which something happened. */
        LocalDate laatste();

        /** Since when it is to be destroyed. */
        LocalDate sinds();

        /** Who proposed to destroy it; null when nobody did. */
        @Nullable
        String voorgesteld();

        /** Whether somebody may decide to destroy it: another proposed so. */
        default boolean beslisbaarVoor(String wie) {
            return voorgesteld() != null && !wie.equals(voorgesteld());
        }
    }

    /**
     * A dossierdeel whose own term is over.
     *
     * @param deel which
     * @param laatste the last day on which something happened
     * @param sinds since when it is to be destroyed
     * @param voorgesteld who proposed so; null when nobody did
     */
    record Verlopendeel(
            Dossierdeel deel,
            LocalDate laatste,
            LocalDate sinds,
            @Nullable String voorgesteld) implements Voorbij {

        @Override
        public PersoonId persoon() {
            return deel.persoon();
        }
    }

    /**
     * Somebody whose term is over.
     *
     * @param persoon who
     * @param wetten under which laws something is known of them
     * @param laatste the last day on which something happened
     * @param sinds since when it is to be destroyed
     * @param voorgesteld who proposed so; null when nobody did
     */
    record Verlopen(
            PersoonId persoon,
            Set<Wet> wetten,
            LocalDate laatste,
            LocalDate sinds,
            @Nullable String voorgesteld) implements Voorbij {

        /** Copies the set. */
        public Verlopen {
            wetten = Set.copyOf(wetten);
        }
    }
}
