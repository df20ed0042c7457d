package nl.regiehub.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * One request for the shared view.
 *
 * @param graaf the store, for the meaning of codes only
 * @param iris names things
 * @param betekenissen what codes mean
 * @param venster the road to what is visible
 * @param op the day it is asked for
 */
record Inzage(DatasetGraph graaf, Iris iris, Betekenissen betekenissen, Venster venster, LocalDate op) {

    List<Gelezen> lees(PersoonId persoon, Collection<Categorie> categorieen) {
        return venster.lees(persoon, categorieen);
    }

    Optional<Betekenissen.Betekenis> betekenis(@Nullable Node code) {
        return betekenissen.van(graaf, code);
    }

    @Nullable
    String label(@Nullable Node code) {
        return betekenis(code).map(betekenissen::label).orElse(null);
    }
}
