package nl.regiehub.dossier.bevraging;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdType;
import org.jspecify.annotations.Nullable;

/** Tells what several graphs say from what one of them said before: a union has each triple once. */
final class Herhaling {

    private Herhaling() {}

    /** For rows in which repeats follow one another. */
    static Predicate<Tuple<NodeId>> naastElkaar() {
        return new Predicate<>() {
            private @Nullable Tuple<NodeId> vorige;

            @Override
            public boolean test(Tuple<NodeId> rij) {
                boolean nieuw = vorige == null || !zegtHetzelfde(rij, vorige);
                vorige = rij;
                return nieuw;
            }
        };
    }

    private static boolean zegtHetzelfde(Tuple<NodeId> rij, Tuple<NodeId> ander) {
        return gelijk(rij.get(1), ander.get(1)) && gelijk(rij.get(2), ander.get(2)) && gelijk(rij.get(3), ander.get(3));
    }

    /** For rows in any order. */
    static Predicate<Tuple<NodeId>> verspreid() {
        Set<Drietal> gezien = new HashSet<>();
        return rij -> gezien.add(
                new Drietal(rij.get(1), rij.get(2), rij.get(3), rij.get(3).type()));
    }

    /** A subject and a property are names; a value can be anything. */
    private record Drietal(NodeId s, NodeId p, NodeId o, NodeIdType soort) {}

    /** The library takes a name for a value, when the one is stored at the place that the other is the number of. */
    static boolean gelijk(NodeId een, NodeId ander) {
        return een.type() == ander.type() && een.equals(ander);
    }
}
