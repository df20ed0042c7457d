package nl.regiehub.dossier.bevraging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * A made-up store of dossierdelen, each with its twin, and the visible set of a made-up asker: of each dossierdeel all of it, only
 * that it exists, or nothing. Beside it a copy that holds what is permitted and nothing else.
 */
final class Orakelwereld {

    private final Random toeval;
    private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
    private final List<Node> grafen = new ArrayList<>();
    private final Set<Node> zichtbaar = new HashSet<>();
    private final Graafgeheugen geheugen = new Graafgeheugen();

    Orakelwereld(Random toeval) {
        this.toeval = toeval;
        int delen = 3 + toeval.nextInt(20);
        int zichtbareDelen = 1 + toeval.nextInt(8);
        Txn.executeWrite(store, () -> {
            for (int i = 0; i < delen; i++) {
                deel(i, i < zichtbareDelen);
            }
        });
    }

    private void deel(int nummer, boolean magGezien) {
        var inhoud = NodeFactory.createURI("urn:deel/" + nummer);
        var bestaan = NodeFactory.createURI("urn:deel/" + nummer + "/bestaan");
        vul(inhoud, 2 + toeval.nextInt(20));
        vul(bestaan, toeval.nextInt(4)); // where the sender gave no ground there is nothing to show
        if (magGezien) {
            zichtbaar.add(toeval.nextInt(3) == 0 ? bestaan : inhoud);
        }
        grafen.add(inhoud);
        grafen.add(bestaan);
    }

    private void vul(Node graaf, int aantal) {
        for (int i = 0; i < aantal; i++) {
            store.add(graaf, ding(), NodeFactory.createURI("urn:p" + toeval.nextInt(4)), waarde());
        }
    }

    private Node ding() {
        return toeval.nextInt(12) == 0 && !grafen.isEmpty()
                ? grafen.get(toeval.nextInt(grafen.size()))
                : NodeFactory.createURI("urn:s" + toeval.nextInt(8));
    }

    private Node waarde() {
        return switch (toeval.nextInt(4)) {
            case 0 -> NodeFactory.createLiteralDT(Integer.toString(toeval.nextInt(5)), XSDDatatype.XSDinteger);
            case 1 -> NodeFactory.createLiteralString("b" + toeval.nextInt(3));
            default -> ding();
        };
    }

    List<String> namen() {
        return grafen.stream().map(Node::getURI).toList();
    }

    /** Asks over what is visible, with what earlier questions left in memory. */
    <T> T gevraagd(Function<Zichtgraaf, T> vraag) {
        var herinnering = geheugen.herinnering();
        return Txn.calculateRead(
                store, () -> vraag.apply(new Zichtgraaf(store, zichtbaar, herinnering, new AtomicBoolean())));
    }

    /** Something more is said, and something is said no longer. */
    void verandert() {
        var meer = grafen.get(toeval.nextInt(grafen.size()));
        var leeg = grafen.get(toeval.nextInt(grafen.size()));
        geheugen.wijzig(
                new HashSet<>(List.of(meer, leeg)),
                () -> Txn.executeWrite(store, () -> {
                    store.deleteAny(leeg, Node.ANY, NodeFactory.createURI("urn:p" + toeval.nextInt(4)), Node.ANY);
                    vul(meer, 1 + toeval.nextInt(5));
                }));
    }

    /** Only what is permitted, copied; its default graph is the union. */
    DatasetGraph kopie() {
        var kopie = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(
                kopie,
                () -> Txn.executeRead(
                        store,
                        () -> zichtbaar.forEach(graaf -> store.findNG(graaf, Node.ANY, Node.ANY, Node.ANY)
                                .forEachRemaining(quad -> {
                                    kopie.add(quad);
                                    kopie.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
                                }))));
        return kopie;
    }
}
