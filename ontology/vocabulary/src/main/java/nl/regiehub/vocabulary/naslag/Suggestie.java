package nl.regiehub.vocabulary.naslag;

import java.util.List;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.vocabulary.Begrip;

/**
 * A concept that a code may mean, for a person to judge.
 *
 * @param begrip the concept
 * @param relatie how it probably relates to the code
 * @param punten how much speaks for it, at most 100
 * @param gronden what does, the weightiest first
 */
public record Suggestie(Begrip begrip, Relatie relatie, int punten, List<Grond> gronden) {

    /** Copies the list. */
    public Suggestie {
        gronden = List.copyOf(gronden);
    }

    /**
     * Something that speaks for a concept.
     *
     * @param soort what kind of thing
     * @param punten how much it weighs
     * @param waaraan the name or the list it shows from
     */
    public record Grond(Soort soort, int punten, String waaraan) {

        /** Kinds of things that speak for a concept. */
        public enum Soort {
            /** A name of the concept looks like that of the code. */
            NAAM,
            /** A code of the same name on another list means it. */
            ANDERE_LIJST,
            /** Codes beside it on the list mean concepts that fall under the same one. */
            BUREN
        }
    }
}
