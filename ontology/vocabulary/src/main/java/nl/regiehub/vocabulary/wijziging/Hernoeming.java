package nl.regiehub.vocabulary.wijziging;

import java.util.TreeMap;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Bestanden;

/** Writes a concept's new name in the tables that name it: labels there must be those of the ids. */
public final class Hernoeming {

    private Hernoeming() {}

    /**
     * The change to the tables.
     *
     * @param begrip the last part of the concept's IRI
     * @param label what it is called from now on
     */
    public static Bestanden van(Bestanden bestanden, String begrip, String label) {
        var anders = new TreeMap<String, byte[]>();
        bestanden.inhoud().keySet().stream()
                .filter(pad -> pad.startsWith("mappings/") && pad.endsWith(".sssom.tsv"))
                .forEach(pad -> {
                    var tabel = Tabel.van(bestanden.tekst(pad).orElse(""));
                    if (tabel.kent(Codelijst.BEGRIP + "/")
                            && tabel.hernoem(tabel.kort(Codelijst.BEGRIP + "/" + begrip), label)) {
                        anders.put(pad, tabel.tekst());
                    }
                });
        return Bestanden.van(anders);
    }
}
