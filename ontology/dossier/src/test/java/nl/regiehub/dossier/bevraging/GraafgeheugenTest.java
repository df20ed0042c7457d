package nl.regiehub.dossier.bevraging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is remembered of graphs is never anything else than what the transaction of the question says. */
class GraafgeheugenTest {

    private static final int PER_GRAPH = 20;
    private static final Node WAARDE = NodeFactory.createURI("urn:waarde");
    private static final List<Node> GRAVEN = IntStream.range(0, 8)
            .mapToObj(i -> NodeFactory.createURI("urn:graaf/" + i))
            .toList();

    private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
    private final Graafgeheugen geheugen = new Graafgeheugen();

    @AutoClose
    private final ExecutorService anderen = Executors.newCachedThreadPool();

    GraafgeheugenTest() {
        Txn.executeWrite(store, () -> GRAVEN.forEach(graaf -> zeg(graaf, "begin")));
    }

    @Test
    void aChangeIsSeenByTheNextQuestionAndNotByOneThatBeganBefore() {
        zien();

        var gezien = vraag(zicht -> {
            wijzig(GRAVEN.getFirst(), "later");
            return waarden(zicht);
        });

        assertThat(gezien).containsOnly("begin");
        assertThat(zien()).contains("begin", "later");
    }

    @Test
    void whatAnOlderQuestionReadsIsNotRememberedForALaterOne() {
        vraag(zicht -> {
            wijzig(GRAVEN.getFirst(), "later");
            return waarden(zicht); // reads the old stand, after the change
        });

        assertThat(zien()).contains("later");
    }

    @Test
    void aQuestionThatBeganBeforeAChangeGetsNothingThatALaterOneLeft() {
        var gezien = vraag(zicht -> {
            wijzig(GRAVEN.getFirst(), "later");
            elders(this::zien);
            return waarden(zicht);
        });

        assertThat(gezien).containsOnly("begin");
    }

    @Test
    void aChangeIsSeenAsSoonAsItIsCommitted() {
        zien();

        geheugen.wijzig(Set.of(GRAVEN.getFirst()), () -> {
            Txn.executeWrite(store, () -> zeg(GRAVEN.getFirst(), "later"));
            assertThat(elders(this::zien)).contains("later");
        });
    }

    @Test
    void aChangeThatFailedChangesNothing() {
        zien();

        assertThat(elders(() -> {
                    try {
                        geheugen.wijzig(
                                Set.of(GRAVEN.getFirst()),
                                () -> Txn.executeWrite(store, () -> {
                                    zeg(GRAVEN.getFirst(), "nooit");
                                    throw new IllegalStateException();
                                }));
                        return false;
                    } catch (IllegalStateException _) {
                        return true;
                    }
                }))
                .isTrue();

        assertThat(zien()).containsOnly("begin");
    }

    @Test
    void anotherStoreIsNotTakenForTheFirst() {
        zien();

        Txn.executeWrite(
                store,
                () -> GRAVEN.forEach(graaf -> {
                    store.deleteAny(graaf, Node.ANY, Node.ANY, Node.ANY);
                    zeg(graaf, "nieuw");
                }));
        geheugen.vergeet();

        assertThat(zien()).containsOnly("nieuw");
    }

    /** However questions and changes follow each other. */
    @Test
    void everyQuestionSeesWhatItsTransactionSays() {
        var toeval = new Random(7);
        for (int i = 0; i < 300; i++) {
            var waarde = "w" + i;
            var graaf = GRAVEN.get(toeval.nextInt(GRAVEN.size()));
            var voor = toeval.nextBoolean();
            vraag(zicht -> {
                if (voor) {
                    wijzig(graaf, waarde);
                    elders(this::zien);
                }
                assertThat(waarden(zicht)).isEqualTo(opgeslagen());
                return voor;
            });
            assertThat(zien()).isEqualTo(Txn.calculateRead(store, this::opgeslagen));
        }
    }

    private Set<String> opgeslagen() {
        return Iter.iter(store.find()).map(GraafgeheugenTest::waarde).collect(Collectors.toUnmodifiableSet());
    }

    private static String waarde(Quad quad) {
        return quad.getObject().getLiteralLexicalForm();
    }

    private Set<String> zien() {
        return vraag(GraafgeheugenTest::waarden);
    }

    /** More than is looked for in the store's index first. */
    private static Set<String> waarden(Zichtgraaf zicht) {
        return Iter.iter(zicht.find(Node.ANY, Node.ANY, WAARDE, Node.ANY))
                .filter(quad -> !quad.isDefaultGraph())
                .map(GraafgeheugenTest::waarde)
                .collect(Collectors.toUnmodifiableSet());
    }

    private <T> T vraag(Function<Zichtgraaf, T> vraag) {
        var herinnering = geheugen.herinnering();
        return Txn.calculateRead(
                store,
                () -> vraag.apply(new Zichtgraaf(store, new HashSet<>(GRAVEN), herinnering, new AtomicBoolean())));
    }

    private void wijzig(Node graaf, String waarde) {
        elders(() -> {
            geheugen.wijzig(
                    Set.of(graaf),
                    () -> Txn.executeWrite(store, () -> {
                        store.deleteAny(graaf, NodeFactory.createURI("urn:ding/0"), Node.ANY, Node.ANY);
                        store.add(
                                graaf,
                                NodeFactory.createURI("urn:ding/0"),
                                WAARDE,
                                NodeFactory.createLiteralString(waarde));
                    }));
            return waarde;
        });
    }

    /** On a thread, so in a transaction, of its own. */
    private <T> T elders(Callable<T> werk) {
        try {
            return anderen.submit(werk).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void zeg(Node graaf, String waarde) {
        for (int i = 0; i < PER_GRAPH; i++) {
            store.add(graaf, NodeFactory.createURI("urn:ding/" + i), WAARDE, NodeFactory.createLiteralString(waarde));
        }
    }
}
