package nl.regiehub.vocabulary.wijziging;

import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.Bestanden;

/** What became of an attempt to change files. */
public sealed interface Uitkomst {

    /** It can be done. */
    record Gelukt(Bestanden wijziging) implements Uitkomst {}

    /** It cannot, and why not: at least one problem. */
    record Onmogelijk(List<Problem> problemen) implements Uitkomst {

        /** Copies the list and insists on a reason. */
        public Onmogelijk {
            problemen = List.copyOf(problemen);
            if (problemen.isEmpty()) {
                throw new IllegalArgumentException("impossible without a problem");
            }
        }
    }
}
