package nl.regiehub.access.telling;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * A cell of a table.
 *
 * @param rij which row
 * @param tijdvak which column
 */
public record Vak(Rij rij, Tijdvak tijdvak) implements Comparable<Vak> {

    private static final Comparator<Vak> VOLGORDE =
            comparing(Vak::rij).thenComparing(vak -> vak.tijdvak().naam());

    @Override
    public int compareTo(Vak ander) {
        return VOLGORDE.compare(this, ander);
    }
}
