package nl.regiehub.canonical;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message as the journal recorded it: what was said, by whom, about whom, and what the hub took its codes to mean.
 * The graph is a projection of these and of nothing else.
 *
 * @param positie place in the journal, from 1 without gaps, in commit order
 * @param bericht the message it came from
 * @param ontvangen when the hub received it
 * @param inhoud what was said
 * @param personen the hub's ids of the persons of {@link Bericht#personen()}, in the same order
 * @param relaties the hub's ids of a cliënt's relations, by relation number
 * @param vertalingen what its codes mean
 * @param publicatie id of the vocabulary release that said so
 */
public record Gebeurtenis(
        long positie,
        BerichtId bericht,
        Instant ontvangen,
        Bericht inhoud,
        List<PersoonId> personen,
        Map<String, PersoonId> relaties,
        List<Vertaling> vertalingen,
        String publicatie) {

    /** Copies the collections. */
    public Gebeurtenis {
        personen = List.copyOf(personen);
        relaties = Map.copyOf(relaties);
        vertalingen = List.copyOf(vertalingen);
    }
}
