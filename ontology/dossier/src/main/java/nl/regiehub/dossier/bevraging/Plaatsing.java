package nl.regiehub.dossier.bevraging;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a query and the graph that it is about, matched with what is visible. It stays in the store's numbers as long as
 * it can: a value is only fetched when something asks for it.
 */
final class Plaatsing {

    private final Zichtgraaf zicht;
    private final boolean verenigd;
    private final List<Plek> plekken;

    /** A place in the pattern: a variable, or the number of what stands there. */
    private record Plek(@Nullable Var variabele, NodeId nummer) {}

    /**
     * Prepares it.
     *
     * @param graaf the graph, a variable for any of them, or null for the union of all
     */
    Plaatsing(Zichtgraaf zicht, @Nullable Node graaf, Triple drietal) {
        this.zicht = zicht;
        this.verenigd = graaf == null;
        this.plekken = List.of(
                plek(graaf == null ? Node.ANY : graaf),
                plek(drietal.getSubject()),
                plek(drietal.getPredicate()),
                plek(drietal.getObject()));
    }

    private Plek plek(Node node) {
        return node.isVariable()
                ? new Plek(Var.alloc(node), NodeId.NodeIdAny)
                : new Plek(null, zicht.index().nummer(node));
    }

    /** What is known, with what the pattern adds to it. */
    Iterator<Binding> bij(Binding bekend) {
        var gezocht = new NodeId[plekken.size()];
        for (int i = 0; i < gezocht.length; i++) {
            gezocht[i] = gezocht(plekken.get(i), bekend);
        }
        var rijen = verenigd
                ? zicht.verenigd(gezocht[1], gezocht[2], gezocht[3])
                : zicht.rijen(gezocht[0], gezocht[1], gezocht[2], gezocht[3]);
        return Iter.removeNulls(Iter.map(rijen, rij -> gebonden(rij, gezocht, bekend)));
    }

    private NodeId gezocht(Plek plek, Binding bekend) {
        var variabele = plek.variabele();
        return variabele == null ? plek.nummer() : Objects.requireNonNullElse(nummer(variabele, bekend), plek.nummer());
    }

    private @Nullable NodeId nummer(Var variabele, Binding bekend) {
        if (bekend instanceof BindingTDB genummerd) {
            var ids = genummerd.getBindingId();
            var nummer = ids.get(variabele);
            var eerder = ids.getParentBinding();
            return nummer != null || eerder == null ? nummer : nummer(variabele, eerder);
        }
        var waarde = bekend.get(variabele);
        return waarde == null ? null : zicht.index().nummer(waarde);
    }

    /** Null when one variable would have two values. */
    private @Nullable Binding gebonden(Tuple<NodeId> rij, NodeId[] gezocht, Binding bekend) {
        var nieuw = new BindingNodeId(bekend);
        for (int i = verenigd ? 1 : 0; i < plekken.size(); i++) {
            var variabele = plekken.get(i).variabele();
            if (variabele != null && NodeId.isAny(gezocht[i])) {
                var eerder = nieuw.get(variabele);
                if (eerder != null && !Herhaling.gelijk(eerder, rij.get(i))) {
                    return null;
                }
                if (eerder == null) {
                    nieuw.put(variabele, rij.get(i));
                }
            }
        }
        return new BindingTDB(nieuw, zicht.index().namen());
    }
}
