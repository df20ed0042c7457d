package nl.regiehub.integrations.istandaarden;

import nl.regiehub.canonical.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an element without children may hold: a logical datatype of the basisschema with the hub's type for it.
 *
 * @param <T> the hub's type
 */
non-sealed interface Waarde<T> extends Inhoud<T> {

    /**
     * Reads a value.
     *
     * @return the value, or null when the datatype does not allow the text
     */
    @Nullable
    T lees(String tekst);

    /** Writes a value; what the datatype does not allow is found by reading it back. */
    String schrijf(T waarde);

    /** What the datatype asks for, in Dutch, to follow "Verwacht:". */
    String eis();

    /** What of a text that is not allowed may be told, in Dutch: by default nothing, since it may be about a person. */
    default String bevinding(String tekst) {
        return "";
    }

    /** What kind of problem a value that is not allowed is. */
    default Problem.Kind bezwaar() {
        return Problem.Kind.INVALID_VALUE;
    }
}
