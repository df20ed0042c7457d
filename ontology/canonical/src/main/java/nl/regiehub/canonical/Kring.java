package nl.regiehub.canonical;

/**
 * The circle in which something was shared. Without it one provider would see its competitor's toewijzing, since the
 * gemeente is the source of both.
 *
 * @param soort what kind of circle
 * @param sleutel its key, unique within the kind; opaque to anyone outside it
 */
public record Kring(Soort soort, String sleutel) {

    /** Kinds of circles. */
    public enum Soort {
        OPDRACHT,
        VERWIJZING,
        CASUS,
        BETROKKENHEID,
        OVERLEG
    }

    /** The circle of a gemeente's opdracht to a provider: its two parties and the toewijzing number. */
    public static Kring opdracht(Organisatiecode gemeente, Organisatiecode aanbieder, int toewijzingnummer) {
        return new Kring(Soort.OPDRACHT, gemeente + "/" + aanbieder + "/" + toewijzingnummer);
    }

    /** The circle of a verwijzing: the one who asks and its number there. */
    public static Kring verwijzing(Organisatiecode verwijzer, String nummer) {
        return new Kring(Soort.VERWIJZING, verwijzer + "/" + nummer);
    }

    /** The circle of a casus: who opened it and its number there. */
    public static Kring casus(Organisatiecode bron, String nummer) {
        return new Kring(Soort.CASUS, bron + "/" + nummer);
    }

    /** The circle of an involvement: who told it and its number there. */
    public static Kring betrokkenheid(Organisatiecode bron, String nummer) {
        return new Kring(Soort.BETROKKENHEID, bron + "/" + nummer);
    }
}
