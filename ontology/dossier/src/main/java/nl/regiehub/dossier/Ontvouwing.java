package nl.regiehub.dossier;

import java.util.List;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;

/**
 * An event taken apart for the graph: what it states, and of which series those statements are the stand.
 *
 * @param versies what it states, by dossierdeel
 * @param standen which series it is a stand of; what an older stand of the same series said is closed by it
 */
record Ontvouwing(List<Versie> versies, List<Reeksstand> standen) {

    Ontvouwing {
        versies = List.copyOf(versies);
        standen = List.copyOf(standen);
    }

    /** All that an organisation said in a circle, as of one stand. */
    record Reeksstand(Organisatiecode bron, Kring kring, String stand) {}
}
