package nl.regiehub.vocabulary.naslag;

import java.util.List;
import nl.regiehub.vocabulary.Begrip;

/**
 * What was found.
 *
 * @param totaal how much there is in all
 * @param treffers the part that was asked for, best first
 */
public record Zoekresultaat(int totaal, List<Begrip> treffers) {

    /** Copies the list. */
    public Zoekresultaat {
        treffers = List.copyOf(treffers);
    }
}
