package nl.regiehub.access.telling;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import nl.regiehub.access.Telgrond;

/**
 * A row of a table.
 *
 * @param grond of what persons are counted
 * @param indeling in which table
 * @param waarde which of its rows: the gemeente, the buurt, what was assigned; empty where there is one row
 */
public record Rij(Telgrond grond, Indeling indeling, String waarde) implements Comparable<Rij> {

    private static final Comparator<Rij> VOLGORDE = comparing((Rij rij) -> rij.grond.categorie())
            .thenComparing(rij -> rij.grond.wet())
            .thenComparing(rij -> rij.grond.relatie())
            .thenComparing(Rij::indeling)
            .thenComparing(Rij::waarde);

    Vak in(Tijdvak tijdvak) {
        return new Vak(this, tijdvak);
    }

    @Override
    public int compareTo(Rij ander) {
        return VOLGORDE.compare(this, ander);
    }
}
