package nl.regiehub.dossier;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Failpoint;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Bevrager;
import nl.regiehub.dossier.bevraging.Graafgeheugen;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import nl.regiehub.vocabulary.Vocabulary;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.util.iterator.WrappedIterator;

/** Keeps the dossiers in TDB2, on disk, with the position of the projection in the same transaction as what it added. */
final class Tdb2Dossiergraaf implements Dossiergraaf {

    /** How many shared quads are remembered as written, so that they need not be looked up again. */
    private static final int REMEMBERED = 100_000;

    private final Graafmap map;
    private final Iris iris;
    private final Quadschrijver schrijver;
    private final Beeldlezer lezer;
    private final Bevrager bevrager = new Bevrager();
    private final Graafgeheugen geheugen = new Graafgeheugen();

    /** Held for writing only while the store itself is replaced: readers see the last commit while a batch is written. */
    private final ReadWriteLock slot = new ReentrantReadWriteLock();

    private final Lock schrijfslot = new ReentrantLock();
    private final Set<Quad> geschreven = new HashSet<>();
    private DatasetGraph graaf;
    private volatile long positie;

    Tdb2Dossiergraaf(Path map, String baseIri, Vocabulary vocabulary) {
        this.map = new Graafmap(map);
        this.iris = new Iris(baseIri);
        this.schrijver = new Quadschrijver(iris);
        this.lezer = new Beeldlezer(iris, vocabulary);
        this.graaf = this.map.open();
        this.positie = gelezenPositie();
    }

    @Override
    public long positie() {
        return positie;
    }

    @Override
    public void project(List<Gebeurtenis> gebeurtenissen, Verleden verleden) {
        slot.readLock().lock();
        schrijfslot.lock();
        try {
            var nieuw = gebeurtenissen.stream()
                    .filter(gebeurtenis -> gebeurtenis.positie() > positie)
                    .toList();
            if (!nieuw.isEmpty()) {
                var batch = nieuw.stream().map(event -> stap(event, verleden)).toList();
                schrijf(batch, nieuw.getLast().positie());
            }
        } finally {
            schrijfslot.unlock();
            slot.readLock().unlock();
        }
    }

    /** What an event adds, and what it takes away of the one whose place it takes. */
    private record Stap(List<Quad> weg, Quadschrijver.Quads quads) {

        Stream<Quad> alle() {
            return Stream.of(weg, quads.eigen(), quads.gedeeld()).flatMap(List::stream);
        }
    }

    private Stap stap(Gebeurtenis event, Verleden verleden) {
        var quads = schrijver.quads(event, verleden);
        var eerder = verleden.vervangen().get(event.positie());
        return new Stap(eerder == null ? List.of() : weg(schrijver.quads(eerder, verleden), quads), quads);
    }

    /** Which dossierdelen there are is said by many messages, so that stays. */
    private List<Quad> weg(Quadschrijver.Quads eerder, Quadschrijver.Quads later) {
        var blijft = Set.copyOf(later.eigen());
        return eerder.eigen().stream()
                .filter(quad -> !quad.getGraph().equals(iris.delen()) && !blijft.contains(quad))
                .toList();
    }

    private void schrijf(List<Stap> batch, long tot) {
        try {
            wijzig(graven(batch), () -> {
                batch.forEach(this::schrijf);
                schrijfPositie(tot);
                Failpoint.INSIDE_GRAPH_COMMIT.pass();
            });
            positie = tot;
        } catch (JenaException | AtlasException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the graph could not be written", e);
        } finally {
            if (positie != tot) {
                geschreven.clear(); // what was not committed is not written
            }
        }
    }

    private static Set<Node> graven(List<Stap> batch) {
        return batch.stream().flatMap(Stap::alle).map(Quad::getGraph).collect(toUnmodifiableSet());
    }

    private void wijzig(Set<Node> graven, Runnable wijziging) {
        geheugen.wijzig(graven, () -> Txn.executeWrite(graaf, wijziging));
    }

    private void schrijf(Stap stap) {
        stap.weg().forEach(graaf::delete);
        var quads = stap.quads();
        quads.eigen().forEach(graaf::add);
        if (geschreven.size() > REMEMBERED) {
            geschreven.clear();
        }
        quads.gedeeld().stream().filter(geschreven::add).forEach(graaf::add);
    }

    private void schrijfPositie(long nieuw) {
        graaf.deleteAny(iris.projectie(), iris.projectie(), iris.term(Term.POSITIE), Node.ANY);
        graaf.add(iris.projectie(), iris.projectie(), iris.term(Term.POSITIE), Iris.getal(nieuw));
    }

    @Override
    public void vergeet(Collection<Dossierdeel> delen) {
        slot.readLock().lock();
        schrijfslot.lock();
        try {
            wijzig(graven(delen), () -> delen.forEach(this::vergeet));
        } catch (JenaException | AtlasException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the graph could not be written", e);
        } finally {
            schrijfslot.unlock();
            slot.readLock().unlock();
        }
    }

    private Set<Node> graven(Collection<Dossierdeel> delen) {
        return delen.stream()
                .flatMap(deel -> Stream.of(iris.inhoud(deel), iris.bestaan(deel)))
                .collect(toUnmodifiableSet());
    }

    private void vergeet(Dossierdeel deel) {
        graaf.deleteAny(iris.inhoud(deel), Node.ANY, Node.ANY, Node.ANY);
        graaf.deleteAny(iris.bestaan(deel), Node.ANY, Node.ANY, Node.ANY);
        var inbreng = iris.inbreng(Inbreng.van(deel));
        graaf.deleteAny(iris.delen(), inbreng, iris.categorie(deel.categorie()), Node.ANY);
        if (Stream.of(Categorie.values()).noneMatch(categorie -> heeft(inbreng, categorie))) {
            graaf.deleteAny(iris.delen(), inbreng, Node.ANY, Node.ANY);
        }
    }

    private boolean heeft(Node inbreng, Categorie categorie) {
        return graaf.contains(iris.delen(), inbreng, iris.categorie(categorie), Node.ANY);
    }

    @Override
    public Beeld beeld(Zichtbaar zichtbaar, List<PersoonId> personen, LocalDate op) {
        return lees(() -> lezer.lees(graaf, zichtbaar, personen, op));
    }

    @Override
    public Bevraagd bevraag(Zichtbaar zichtbaar, Sparqlvraag vraag, Antwoordvorm vorm, Begroting begroting) {
        var zicht = new Zicht(iris, zichtbaar);
        Bevrager.Lezer store = lezing -> lees(() -> lezing.apply(graaf));
        var antwoord = zicht.zoalsBewaard()
                ? bevrager.bevraag(store, geheugen, zicht.grafen(), vraag, vorm, begroting)
                : bevrager.bevraag(store, zicht::quads, vraag, vorm, begroting);
        return new Bevraagd(antwoord.tekst(), zicht.van(antwoord.getoond()));
    }

    @Override
    public Map<Dossierdeel, Set<String>> voorzieningen(Collection<Dossierdeel> delen) {
        return lees(() -> lezer.voorzieningen(graaf, delen));
    }

    @Override
    public String hash() {
        return lees(() -> {
            Iterable<Quad> quads = () ->
                    WrappedIterator.create(graaf.find()).filterDrop(quad -> iris.eigenBoekhouding(quad.getGraph()));
            return Quadhash.van(quads, map.pad());
        });
    }

    @Override
    public void clear() {
        slot.writeLock().lock();
        try {
            graaf = map.vernieuw(graaf);
            geheugen.vergeet();
            geschreven.clear();
            positie = 0;
        } finally {
            slot.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        bevrager.close();
        slot.writeLock().lock();
        try {
            map.sluit(graaf);
        } finally {
            slot.writeLock().unlock();
        }
    }

    private long gelezenPositie() {
        return lees(() -> {
            var gevonden = new ArrayList<Quad>();
            graaf.find(iris.projectie(), iris.projectie(), iris.term(Term.POSITIE), Node.ANY)
                    .forEachRemaining(gevonden::add);
            return gevonden.isEmpty()
                    ? 0L
                    : Long.parseLong(gevonden.getFirst().getObject().getLiteralLexicalForm());
        });
    }

    private <T> T lees(Supplier<T> vraag) {
        slot.readLock().lock();
        try {
            return Txn.calculateRead(graaf, vraag);
        } catch (JenaException | AtlasException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the graph could not be read", e);
        } finally {
            slot.readLock().unlock();
        }
    }
}
