package nl.regiehub.dossier.bevraging;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;
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
        return rij.get(1).equals(ander.get(1))
                && rij.get(2).equals(ander.get(2))
                && rij.get(3).equals(ander.get(3));
    }

    /** For rows in any order. */
    static Predicate<Tuple<NodeId>> verspreid() {
        Set<Tuple<NodeId>> gezien = new HashSet<>();
        return rij -> gezien.add(TupleFactory.create3(rij.get(1), rij.get(2), rij.get(3)));
    }
}
