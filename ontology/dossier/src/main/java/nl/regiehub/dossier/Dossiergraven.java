package nl.regiehub.dossier;

import java.nio.file.Path;
import nl.regiehub.vocabulary.Vocabulary;

/** Opens dossier graphs. */
public final class Dossiergraven {

    private Dossiergraven() {}

    /**
     * Opens the graph that is kept in a folder, making it when it is not there.
     *
     * @param map the folder
     * @param baseIri the IRI that all of the hub's own IRIs begin with
     * @param vocabulary gives labels to concepts
     */
    public static Dossiergraaf open(Path map, String baseIri, Vocabulary vocabulary) {
        return new Tdb2Dossiergraaf(map, baseIri, vocabulary);
    }
}
