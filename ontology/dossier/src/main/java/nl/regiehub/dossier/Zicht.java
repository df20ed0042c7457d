package nl.regiehub.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The visible set of one question as graphs: by what name the asker knows each, and what stands in it. */
final class Zicht {

    private final Iris iris;
    private final Onherkenbaar onherkenbaar;
    private final Zichtbaar zichtbaar;
    private final Map<Node, Deel> delen = new HashMap<>();

    /** A dossierdeel, where it is read, and how much of it is shown. */
    private record Deel(Dossierdeel deel, Node graaf, Graad graad) {}

    Zicht(Iris iris, Zichtbaar zichtbaar) {
        this.iris = iris;
        this.onherkenbaar = new Onherkenbaar(iris);
        this.zichtbaar = zichtbaar;
        zichtbaar
                .delen()
                .forEach((deel, besluit) -> iris.graaf(deel, besluit.graad())
                        .map(graaf -> new Deel(deel, graaf, besluit.graad()))
                        .ifPresent(een -> delen.put(naam(een), een)));
    }

    private Node naam(Deel deel) {
        return Onherkenbaar.geldtVoor(deel.graad) ? onherkenbaar.naam(deel.graaf, deel.graad) : deel.graaf;
    }

    Set<Node> grafen() {
        return delen.keySet();
    }

    /** Whether all of it is shown as the store keeps it. */
    boolean zoalsBewaard() {
        return delen.values().stream().noneMatch(deel -> Onherkenbaar.geldtVoor(deel.graad));
    }

    /** The part of the visible set that these graphs stand for. */
    Zichtbaar van(Set<Node> grafen) {
        var getoond = new HashMap<>(zichtbaar.delen());
        getoond.keySet()
                .retainAll(delen.entrySet().stream()
                        .filter(graaf -> grafen.contains(graaf.getKey()))
                        .map(graaf -> graaf.getValue().deel)
                        .collect(toSet()));
        return new Zichtbaar(getoond);
    }

    /** All that stands in it, each dossierdeel as its grade shows it. */
    Stream<Quad> quads(DatasetGraph store) {
        return delen.entrySet().stream().flatMap(graaf -> quads(store, graaf.getKey(), graaf.getValue()));
    }

    private Stream<Quad> quads(DatasetGraph store, Node naam, Deel deel) {
        var bewaard = Iter.asStream(store.findNG(deel.graaf, Node.ANY, Node.ANY, Node.ANY));
        return Onherkenbaar.geldtVoor(deel.graad)
                ? bewaard.collect(groupingBy(Quad::getSubject)).values().stream()
                        .flatMap(versie -> onherkenbaar(naam, deel.graad, versie))
                : bewaard;
    }

    private Stream<Quad> onherkenbaar(Node naam, Graad graad, List<Quad> versie) {
        var correctie = iris.term(Term.CORRECTIE);
        return versie.stream().anyMatch(quad -> quad.getPredicate().equals(correctie))
                ? Stream.empty()
                : versie.stream().flatMap(quad -> onherkenbaar(naam, graad, quad));
    }

    private Stream<Quad> onherkenbaar(Node naam, Graad graad, Quad quad) {
        return iris.term(quad.getPredicate()).stream()
                .flatMap(term -> onherkenbaar.waarde(term, quad.getObject(), graad).stream())
                .map(waarde ->
                        Quad.create(naam, onherkenbaar.naam(quad.getSubject(), graad), quad.getPredicate(), waarde));
    }
}
