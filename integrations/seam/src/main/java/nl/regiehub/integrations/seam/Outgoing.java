package nl.regiehub.integrations.seam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;

/**
 * A message that is ready to leave: what the recipient may not have is no longer in it.
 *
 * @param bericht what is said
 * @param vertalingen what its codes mean, for standards that carry the hub's concepts beside the source's codes
 * @param weergaven what its codes are called on the lists that the recipient reads, for the same standards
 * @param labels a Dutch label for each concept and code that has one, by IRI or {@code schema|code}
 */
public record Outgoing(
        Bericht bericht, List<Vertaling> vertalingen, List<Weergave> weergaven, Map<String, String> labels) {

    /** Copies the collections. */
    public Outgoing {
        vertalingen = List.copyOf(vertalingen);
        weergaven = List.copyOf(weergaven);
        labels = Map.copyOf(labels);
    }

    /** For a recipient that does with the hub's concepts. */
    public Outgoing(Bericht bericht, List<Vertaling> vertalingen, Map<String, String> labels) {
        this(bericht, vertalingen, List.of(), labels);
    }

    /** What a code means, if the hub knows. */
    public Optional<Vertaling> vertaling(Code code) {
        return vertalingen.stream().filter(v -> v.bron().equals(code)).findFirst();
    }
}
