package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Wet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The leaks P01 to P17 are queries that reach a hidden graph through a filter: by pattern, path, count, description, dataset
 * clause or name. The shared view runs no query and has no filter, so the probe here is the stronger one: of all that it asks
 * the store, nothing may be able to touch a hidden graph.
 */
class ProbesTest {

    private static final LocalDate OP = LocalDate.parse("2026-04-01");

    @TempDir
    private Path map;

    @Test
    void theStoreIsNeverAskedForAGraphThatIsNotVisible() {
        var iris = new Iris(Regio.BASE);
        var winkel = new Graafmap(map);
        var store = winkel.open();
        var gebeurtenissen = Regio.gebeurtenissen(DossiergraafTest.geschiedenis());
        Txn.executeWrite(
                store,
                () -> gebeurtenissen.forEach(gebeurtenis -> {
                    var quads = new Quadschrijver(iris).quads(gebeurtenis, Verleden.GEEN);
                    quads.eigen().forEach(store::add);
                    quads.gedeeld().forEach(store::add);
                }));

        for (var verborgen : Categorie.values()) {
            var delen = new HashMap<Dossierdeel, Toegestaan>();
            var toegestaan = new HashSet<Node>();
            gebeurtenissen.stream()
                    .flatMap(gebeurtenis -> Ontleding.delen(gebeurtenis).stream())
                    .filter(deel -> deel.categorie() != verborgen)
                    .forEach(deel -> {
                        var graad = deel.wet() == Wet.ZVW ? Graad.BESTAAN : Graad.INHOUD;
                        delen.put(deel, new Toegestaan(graad, "test", "test", "test"));
                        toegestaan.add(graad == Graad.INHOUD ? iris.inhoud(deel) : iris.bestaan(deel));
                    });
            var gevraagd = new Afluisteraar(store);

            var beeld = Txn.calculateRead(
                    store,
                    () -> new Beeldlezer(iris, Regio.VOCABULARY)
                            .lees(
                                    gevraagd,
                                    new Zichtbaar(delen),
                                    List.of(Regio.persoon("Vries"), Regio.persoon("Jong")),
                                    OP));

            assertThat(beeld.leden()).isNotEmpty();
            assertThat(gevraagd.patronen).isNotEmpty().allMatch(patroon -> mag(iris, patroon, toegestaan));
        }
        winkel.sluit(store);
    }

    /** A visible graph, or one of the hub's own notes about a series, a message or a code that is named whole. */
    private static boolean mag(Iris iris, Quad patroon, Set<Node> toegestaan) {
        if (toegestaan.contains(patroon.getGraph())) {
            return true;
        }
        var predicaat = patroon.getPredicate();
        var genoemd = patroon.getSubject().isConcrete();
        return genoemd
                && (patroon.getGraph().equals(iris.vertalingen())
                        || (patroon.getGraph().equals(iris.delen()) && predicaat.equals(iris.term(Term.STAND)))
                        || predicaat.equals(iris.term(Term.DAGTEKENING))
                        || predicaat.equals(iris.term(Term.ONTVANGEN)));
    }

    /** Passes everything on to the real store, and remembers what was asked. */
    private static final class Afluisteraar extends DatasetGraphWrapper {

        private final DatasetGraph store;
        private final List<Quad> patronen = new ArrayList<>();

        Afluisteraar(DatasetGraph store) {
            super(store);
            this.store = store;
        }

        @Override
        public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
            patronen.add(Quad.create(g, s, p, o));
            return store.find(g, s, p, o);
        }

        @Override
        public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
            patronen.add(Quad.create(g, s, p, o));
            return store.findNG(g, s, p, o);
        }

        @Override
        protected DatasetGraph get() {
            patronen.add(Quad.create(Node.ANY, Node.ANY, Node.ANY, Node.ANY)); // any other road asks for everything
            return super.get();
        }
    }
}
