package nl.regiehub.gateway.inzage;

import java.util.List;

/** An asker's role or purpose does not allow this, whatever there is to see. */
public final class NietToegestaan extends RuntimeException {

    private final transient List<String> ontbreekt;

    /** Says what would be needed. */
    public NietToegestaan(List<String> ontbreekt) {
        super("not permitted", null, false, false);
        this.ontbreekt = List.copyOf(ontbreekt);
    }

    /** What would be needed, in Dutch. */
    public List<String> ontbreekt() {
        return ontbreekt;
    }
}
