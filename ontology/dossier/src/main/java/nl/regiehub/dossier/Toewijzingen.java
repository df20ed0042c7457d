package nl.regiehub.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** What was assigned by many dossierdelen, read in two passes over the store, however many there are. */
final class Toewijzingen {

    private final DatasetGraph graaf;
    private final Iris iris;
    private final Betekenissen betekenissen;

    Toewijzingen(DatasetGraph graaf, Iris iris, Betekenissen betekenissen) {
        this.graaf = graaf;
        this.iris = iris;
        this.betekenissen = betekenissen;
    }

    /** By the latest stand of each; what a later one took the place of does not count. */
    Map<Dossierdeel, Set<String>> van(Collection<Dossierdeel> delen) {
        var gevraagd = delen.stream()
                .filter(deel -> deel.categorie() == Categorie.TOEWIJZING)
                .collect(toMap(iris::inhoud, deel -> deel));
        var laatste = laatsteStanden();
        return quads(Node.ANY, Term.VOORZIENING)
                .flatMap(quad -> Stream.ofNullable(gevraagd.get(quad.getGraph()))
                        .filter(deel -> geldt(quad, laatste.get(iris.reeks(deel.bron(), deel.kring()))))
                        .flatMap(deel -> betekenissen.van(graaf, quad.getObject()).stream()
                                .map(betekenis -> Map.entry(deel, betekenissen.label(betekenis)))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private boolean geldt(Quad quad, @Nullable String stand) {
        return stand != null && iris.uitStand(quad.getSubject(), stand);
    }

    private Map<Node, String> laatsteStanden() {
        return quads(iris.delen(), Term.STAND)
                .collect(toMap(
                        Quad::getSubject,
                        quad -> quad.getObject().getLiteralLexicalForm(),
                        BinaryOperator.maxBy(String::compareTo)));
    }

    private Stream<Quad> quads(Node in, Term term) {
        return Iter.asStream(graaf.findNG(in, Node.ANY, iris.term(term), Node.ANY));
    }
}
