package nl.regiehub.routes.journal;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.List;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.dossier.Dossiergraven;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import nl.regiehub.routes.project.Projection;
import nl.regiehub.vocabulary.Vocabularies;

/** A hub that destroys somebody who is in its graph. */
final class Destroyer {

    private static final String BASE = "https://regiehub.example/id/";

    private Destroyer() {}

    /** Takes the data folder and the folder of secrets. */
    public static void main(String[] folders) {
        var data = Path.of(folders[0]);
        try (var journal = Journals.open(JournalSettings.embedded(data, Path.of(folders[1])));
                var graaf = graph(data)) {
            new Hub(journal).record(Berichten.toewijzing(1, Berichten.bsn(1)), "g");
            new Projection(journal.events(), graaf, 10).advance();
            journal.persons().destroy(journal.persons().withBsn(Berichten.bsn(1)));
        }
    }

    static Dossiergraaf graph(Path data) {
        return Dossiergraven.open(
                data.resolve("graph"),
                BASE,
                Vocabularies.open(Vocabularies.bundled().bytes(), BASE));
    }

    /** How many lines the answer has that tells all of some dossierdelen, its heading included. */
    static long lines(Dossiergraaf graaf, List<Dossierdeel> delen) {
        var zicht =
                delen.stream().collect(toMap(deel -> deel, _ -> new Toegestaan(Graad.INHOUD, "test", "test", "test")));
        var alles = Sparqlvraag.lees("SELECT ?o WHERE { ?s ?p ?o }", List.of(), List.of());
        return graaf.bevraag(new Zichtbaar(zicht), alles, Antwoordvorm.CSV, Begroting.standaard())
                .antwoord()
                .lines()
                .count();
    }
}
