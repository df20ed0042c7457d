package nl.regiehub.vocabulary.naslag;

import java.util.List;
import nl.regiehub.vocabulary.Begrip;
import org.jspecify.annotations.Nullable;

/**
 * The answer to 'Is X the same as Y?'.
 *
 * @param een the first word
 * @param ander the second word
 * @param verhouding of the nearest pair of their meanings
 * @param paren each meaning of the one beside each of the other, nearest first; one pair for words with one meaning
 */
public record Vergelijking(Gezocht een, Gezocht ander, Verhouding verhouding, List<Paar> paren) {

    /** Copies the list. */
    public Vergelijking {
        paren = List.copyOf(paren);
    }

    /**
     * A word and what it means.
     *
     * @param woord as it was asked
     * @param betekenissen every concept that goes by it, or every code when no concept does
     * @param suggesties what may have been meant, when nothing goes by it
     */
    public record Gezocht(String woord, List<Begrip> betekenissen, List<Begrip> suggesties) {

        /** Copies the lists. */
        public Gezocht {
            betekenissen = List.copyOf(betekenissen);
            suggesties = List.copyOf(suggesties);
        }
    }

    /**
     * Two meanings side by side.
     *
     * @param een of the first word
     * @param ander of the second word
     * @param verhouding how the first relates to the second
     * @param verschillen in what they differ
     * @param verwisselingen who takes the one for the other, and why
     */
    public record Paar(
            Begrip een,
            Begrip ander,
            Verhouding verhouding,
            List<Verschil> verschillen,
            List<Verwisseling> verwisselingen) {

        /** Copies the lists. */
        public Paar {
            verschillen = List.copyOf(verschillen);
            verwisselingen = List.copyOf(verwisselingen);
        }
    }

    /**
     * Something in which two meanings differ.
     *
     * @param waarin in what
     * @param een what the first has; empty when it has nothing of the kind
     * @param ander what the second has
     */
    public record Verschil(Waarin waarin, String een, String ander) {

        /** In what meanings can differ. */
        public enum Waarin {
            DEFINITIE,
            WET,
            ARTIKEL,
            VALT_ONDER,
            STATUS
        }
    }

    /**
     * A reason why the one is taken for the other.
     *
     * @param waardoor what kind of reason
     * @param naam the word that both go by, or that a list uses
     * @param lijst URI of the list that uses it; null when no list is to blame
     */
    public record Verwisseling(
            Waardoor waardoor, String naam, @Nullable String lijst) {

        /** Kinds of reasons. */
        public enum Waardoor {
            /** The region warns of it. */
            WAARSCHUWING,
            /** Both go by one name. */
            GEDEELDE_NAAM,
            /** A list uses the name of the one for a code that means the other. */
            ANDERS_OP_LIJST
        }
    }
}
