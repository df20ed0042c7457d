package nl.regiehub.vocabulary;

import java.util.List;
import nl.regiehub.canonical.Code;
import org.jspecify.annotations.Nullable;

/**
 * A word with its meaning: a concept of the region, or a code of a list.
 *
 * @param iri what it is called on the web
 * @param code how messages write it
 * @param label its one name
 * @param synoniemen other names
 * @param definitie what is meant; a code has none of its own
 * @param ruimer IRIs of the concepts it falls under
 * @param status how far it is decided on
 */
public record Concept(
        String iri,
        Code code,
        String label,
        List<String> synoniemen,
        @Nullable String definitie,
        List<String> ruimer,
        Status status) {

    /** Copies the lists. */
    public Concept {
        synoniemen = List.copyOf(synoniemen);
        ruimer = List.copyOf(ruimer);
    }

    /** How far a concept is decided on. */
    public enum Status {
        /** Somebody needs it; nobody has decided on it yet. */
        VOORSTEL,
        /** The region uses it. */
        VASTGESTELD,
        /** Kept so that old messages stay readable; nothing new is mapped to it. */
        VERVALLEN
    }
}
