package nl.regiehub.vocabulary.naslag;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param tekst words, the beginning of one, or a code; at most {@value #LANGSTE} characters count
 * @param schema URI of the one list to look in; null for all of them
 * @param soort whether concepts, codes or both are looked for
 * @param vanaf how many of the best to skip
 * @param aantal how many to show, at most {@value #MEESTE}
 */
public record Zoekvraag(String tekst, @Nullable String schema, Soort soort, int vanaf, int aantal) {

    /** How many characters of a question count. */
    public static final int LANGSTE = 200;

    /** How many answers are shown at once. */
    public static final int MEESTE = 1000;

    private static final int VERSTE = 10_000;

    /** Keeps within the limits what came from outside. */
    public Zoekvraag {
        tekst = tekst.length() > LANGSTE ? tekst.substring(0, LANGSTE) : tekst;
        vanaf = Math.clamp(vanaf, 0, VERSTE);
        aantal = Math.clamp(aantal, 1, MEESTE);
    }

    /** The first concepts and codes for some words. */
    public static Zoekvraag naar(String tekst) {
        return new Zoekvraag(tekst, null, Soort.ALLES, 0, 20);
    }

    /** What kind of thing is looked for. */
    public enum Soort {
        ALLES,
        BEGRIPPEN,
        CODES
    }
}
