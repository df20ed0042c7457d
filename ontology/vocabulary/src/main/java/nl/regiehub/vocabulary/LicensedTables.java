package nl.regiehub.vocabulary;

import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiehub.canonical.Problem;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Lists that only whoever has a licence for them may have, such as SNOMED CT, ICPC, NZa and DSM, and the mappings from and to
 * them. They come from a folder of the operator, stand beside the release in memory, and are never part of it.
 *
 * @param lijsten how many lists the folder holds
 * @param codes how many codes
 * @param mappings how many mappings
 */
public record LicensedTables(int lijsten, int codes, int mappings) {

    /** No folder, and so nothing. */
    static final LicensedTables NONE = new LicensedTables(0, 0, 0);

    /**
     * The content of a release with the operator's tables beside it.
     *
     * @param release what was published
     * @param files the operator's files, laid out as the vocabulary's own
     * @throws nl.regiehub.canonical.HubException when they are not in order, with every problem in its message
     */
    static Beside beside(Facts release, Map<String, byte[]> files) {
        if (files.isEmpty()) {
            return new Beside(release, NONE);
        }
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        Draft draft = Draft.beside(words(release), sorted);
        var problems = new ArrayList<Problem>(draft.problems());
        problems.addAll(ConceptRules.check(draft));
        problems.addAll(MappingRules.check(draft));
        if (!problems.isEmpty()) {
            throw Vocabularies.unfit(problems);
        }
        Graph all = draft.facts().graph();
        var counted = new LicensedTables(
                draft.facts().all(Term.SCHEME).size() - release.all(Term.SCHEME).size(),
                draft.facts().all(Term.CONCEPT).size()
                        - release.all(Term.CONCEPT).size(),
                draft.mappings().size());
        release.graph().find().forEach(all::add);
        draft.mappings().forEach(mapping -> MappingGraph.describe(all, mapping));
        return new Beside(new Facts(all), counted);
    }

    /**
     * A release and what stands beside it.
     *
     * @param facts both together
     * @param tables how much of it the operator brought
     */
    record Beside(Facts facts, LicensedTables tables) {}

    /** What files may say; mappings and fields of the release were checked when it was made. */
    private static Graph words(Facts release) {
        Graph words = GraphFactory.createDefaultGraph();
        for (Node kind : Term.KINDS) {
            for (Node thing : release.all(kind)) {
                release.graph().find(thing, Node.ANY, Node.ANY).forEach(words::add);
            }
        }
        return words;
    }
}
