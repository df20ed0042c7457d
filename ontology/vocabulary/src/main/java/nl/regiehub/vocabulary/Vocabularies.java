package nl.regiehub.vocabulary;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;

/** Makes vocabularies: from files that people edit to a checked release, and from a release to answers. */
public final class Vocabularies {

    private Vocabularies() {}

    /** The release that came with the program: made of the files in {@code ontology/vocabulary} and checked by the build. */
    public static Release bundled() {
        return Release.bundled();
    }

    /**
     * A release made of the files in a folder.
     *
     * @param folder laid out as {@code ontology/vocabulary}
     * @throws HubException when they are not in order, with every problem in its message
     */
    public static Release load(Path folder) {
        return released(check(folder));
    }

    /**
     * Checks the files in a folder.
     *
     * @param folder laid out as {@code ontology/vocabulary}
     */
    public static Checked check(Path folder) {
        return check(VocabularyFiles.in(folder));
    }

    /**
     * Checks files, by their path within the vocabulary. Nothing of them is trusted.
     *
     * @return a release, or everything that is wrong; never half of it
     */
    public static Checked check(Map<String, byte[]> files) {
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        Draft draft = Draft.of(sorted);
        var problems = new ArrayList<>(draft.problems());
        problems.addAll(ConceptRules.check(draft));
        problems.addAll(ProfileRules.check(draft));
        problems.addAll(MappingRules.check(draft));
        return problems.isEmpty() ? new Checked.Accepted(Release.of(draft)) : new Checked.Refused(problems);
    }

    /**
     * Files as the hub writes them: the same content in the same layout, whoever edited it with what. Files in that layout come
     * out as they went in.
     *
     * @param files by their path within the vocabulary
     */
    public static SortedMap<String, byte[]> format(Map<String, byte[]> files) {
        return Layout.of(new TreeMap<>(files));
    }

    /**
     * Reads a release into memory.
     *
     * @param release what {@link Release#bytes()} gave
     * @param baseIri the base of this hub's concept IRIs, ending in a slash
     * @throws HubException when it is not a release
     */
    public static Vocabulary open(byte[] release, String baseIri) {
        return open(release, baseIri, Map.of()).vocabulary();
    }

    static Opened open(byte[] release, String baseIri, Map<String, byte[]> licensed) {
        if (!baseIri.endsWith("/")) {
            throw new HubException(Fault.MISCONFIGURED, "the base IRI must end in a slash: " + baseIri, null);
        }
        return switch (UntrustedTurtle.release(release)) {
            case Parsed.Read read -> indexed(release, new Facts(read.graph()), baseIri, licensed);
            case Parsed.Refused refused -> throw unfit(refused.problems());
        };
    }

    /** Reads a release into memory, to be replaced by later ones while the hub runs; see {@link #open}. */
    public static LiveVocabulary live(byte[] release, String baseIri) {
        return new LiveVocabulary(release, baseIri, Map.of());
    }

    /**
     * The same, with the lists beside it that the operator has a licence for.
     *
     * @param licensed folder with {@code lijsten} and {@code mappings}, laid out as {@code ontology/vocabulary}
     * @throws HubException when its files are not in order, with every problem in its message
     */
    public static LiveVocabulary live(byte[] release, String baseIri, Path licensed) {
        return new LiveVocabulary(release, baseIri, VocabularyFiles.in(licensed));
    }

    /** What was published passed every check; what did not come from here may say anything. */
    private static Opened indexed(byte[] release, Facts facts, String baseIri, Map<String, byte[]> licensed) {
        if (!facts.is(Term.iri(Codelijst.BEGRIP), Term.SCHEME)) {
            throw new HubException(Fault.MISCONFIGURED, "this is not a vocabulary release", null);
        }
        try {
            LicensedTables.Beside beside = LicensedTables.beside(facts, licensed);
            return new Opened(
                    Indexer.index(Release.hash(release), beside.facts(), new Homes(baseIri)), beside.tables());
        } catch (NoSuchElementException | IllegalArgumentException | DateTimeException e) {
            throw new HubException(Fault.MISCONFIGURED, "this is not a vocabulary release", e);
        }
    }

    private static Release released(Checked checked) {
        return switch (checked) {
            case Checked.Accepted accepted -> accepted.release();
            case Checked.Refused refused -> throw unfit(refused.problems());
        };
    }

    static HubException unfit(List<Problem> problems) {
        String all = problems.stream()
                .map(problem -> problem + " " + problem.herstel())
                .collect(Collectors.joining("\n"));
        return new HubException(Fault.MISCONFIGURED, "the vocabulary is not in order:\n" + all, null);
    }

    /**
     * A release in memory.
     *
     * @param vocabulary answers from it
     * @param licensed how much the operator's own tables add to it
     */
    record Opened(IndexedVocabulary vocabulary, LicensedTables licensed) {}

    /** What became of the files of a vocabulary. */
    public sealed interface Checked {

        /** They are in order. */
        record Accepted(Release release) implements Checked {}

        /** Why not: every problem found, at least one. */
        record Refused(List<Problem> problems) implements Checked {

            /** Copies the list and insists on a reason. */
            public Refused {
                problems = List.copyOf(problems);
                if (problems.isEmpty()) {
                    throw new IllegalArgumentException("refused without a problem");
                }
            }
        }
    }
}
