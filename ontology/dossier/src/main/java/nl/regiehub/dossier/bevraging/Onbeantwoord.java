package nl.regiehub.dossier.bevraging;

/** A question gets no answer. It never repeats what was asked. */
public final class Onbeantwoord extends RuntimeException {

    private final Reden reden;
    private final int regel;
    private final int kolom;

    /** Why there is no answer. */
    public enum Reden {
        /** It is not a query of SPARQL 1.1; an update is none either. */
        ONLEESBAAR,
        /** It is longer, or nested deeper, than the hub reads. */
        TE_GROOT,
        /** It would have the hub ask elsewhere. */
        DIENST,
        /** It calls a function that is not one of SPARQL 1.1 itself. */
        FUNCTIE,
        /** It searches by a pattern that cannot be tried in linear time. */
        PATROON,
        /** It took too long. */
        TIJD,
        /** It needed too much memory. */
        GEHEUGEN,
        /** Its answer has too many rows or bytes. */
        OMVANG,
        /** Too many questions are being answered at once. */
        DRUK
    }

    /** Says why. */
    Onbeantwoord(Reden reden) {
        this(reden, 0, 0);
    }

    /** Says why and where; lines and columns count from 1, and 0 is unknown. */
    Onbeantwoord(Reden reden, int regel, int kolom) {
        super("not answered: " + reden, null, false, false);
        this.reden = reden;
        this.regel = Math.max(0, regel);
        this.kolom = Math.max(0, kolom);
    }

    /** Why. */
    public Reden reden() {
        return reden;
    }

    /** The line of the question, from 1; 0 when no line is to blame. */
    public int regel() {
        return regel;
    }

    /** The column in that line, from 1; 0 when unknown. */
    public int kolom() {
        return kolom;
    }
}
