package nl.regiehub.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.vocabulary.Vocabulary;
import org.apache.jena.sparql.core.DatasetGraph;

/** Makes the shared view out of what is visible. */
@SuppressWarnings("UnusedVariable")
final class Beeldlezer {

    private final Iris iris;
    private final Vocabulary vocabulary;

    Beeldlezer(Iris iris, Vocabulary vocabulary) {
        this.iris = iris;
        this.vocabulary = vocabulary;
    }

    Beeld lees(DatasetGraph graaf, Zichtbaar zichtbaar, List<PersoonId> personen, LocalDate op) {
        return new Beeld(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
