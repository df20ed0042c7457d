package nl.regiehub.vocabulary;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.vocabulary.Matches.Match;
import nl.regiehub.vocabulary.Vocabularies.Opened;

/**
 * The vocabulary in force. A publication takes the place of the one before it in one step: whoever asks gets answers of the old
 * release or of the new one, never of both.
 */
public final class LiveVocabulary implements Vocabulary {

    private final String baseIri;
    private final Map<String, byte[]> licensedFiles;
    private final LicensedTables licensed;
    private volatile InForce inForce;

    LiveVocabulary(byte[] release, String baseIri, Map<String, byte[]> licensedFiles) {
        this.baseIri = baseIri;
        this.licensedFiles = Map.copyOf(licensedFiles);
        Opened opened = Vocabularies.open(release, baseIri, licensedFiles);
        this.licensed = opened.licensed();
        this.inForce = new InForce(
                opened.vocabulary(), Blocks.of(release).map(Blocks::prints).orElse(Map.of()));
    }

    /** The release in force, with a print of each of its blocks, by which the next one is compared with it. */
    private record InForce(IndexedVocabulary vocabulary, Map<String, ByteBuffer> prints) {}

    /** How much the operator's own tables add to what was published. */
    public LicensedTables licensed() {
        return licensed;
    }

    /**
     * Puts a release in force, for every question from now on.
     *
     * @param release what {@link Release#bytes()} gave
     * @return the id of the release
     * @throws nl.regiehub.canonical.HubException when it cannot be read; the release before it stays in force
     */
    public String activate(byte[] release) {
        return prepare(release).activate();
    }

    /**
     * Reads a release beside the one in force; what most of its concepts have in common with that one is not read again.
     *
     * @param release what {@link Release#bytes()} gave
     * @return the release, to be put in force once that was decided where it counts
     * @throws nl.regiehub.canonical.HubException when it cannot be read
     */
    public Prepared prepare(byte[] release) {
        InForce now = inForce;
        var blocks = Blocks.of(release);
        IndexedVocabulary next =
                blocks.flatMap(after -> renewed(now, after, release)).orElseGet(() -> opened(release));
        return new Prepared(new InForce(next, blocks.map(Blocks::prints).orElse(Map.of())));
    }

    /** A release in memory that is not in force yet. */
    public final class Prepared {

        private final InForce next;

        private Prepared(InForce next) {
            this.next = next;
        }

        /**
         * Puts it in force, for every question from now on.
         *
         * @return the id of the release
         */
        public String activate() {
            inForce = next;
            return next.vocabulary().publicatie();
        }
    }

    /** The operator's own tables may relate anything to anything, so with those all is read. */
    private Optional<IndexedVocabulary> renewed(InForce now, Blocks after, byte[] release) {
        return licensedFiles.isEmpty()
                ? Renewal.of(now.vocabulary(), now.prints(), after, Release.hash(release), new Homes(baseIri))
                : Optional.empty();
    }

    /**
     * A release as it would answer here, without putting it in force.
     *
     * @param release what {@link Release#bytes()} gave
     */
    public Vocabulary preview(byte[] release) {
        return opened(release);
    }

    private IndexedVocabulary opened(byte[] release) {
        return Vocabularies.open(release, baseIri, licensedFiles).vocabulary();
    }

    /** The release in force now, for whoever asks more than one question and wants the answers to agree. */
    public Vocabulary inForce() {
        return inForce.vocabulary();
    }

    @Override
    public String publicatie() {
        return inForce().publicatie();
    }

    @Override
    public Translation translate(Code code, LocalDate op) {
        return inForce().translate(code, op);
    }

    @Override
    public List<Vertaling> reverse(String concept, String schema, LocalDate op) {
        return inForce().reverse(concept, schema, op);
    }

    @Override
    public Translated translate(Bericht bericht) {
        return inForce().translate(bericht);
    }

    @Override
    public Optional<String> label(String iri) {
        return inForce().label(iri);
    }

    @Override
    public List<Concept> concepts(String schema) {
        return inForce().concepts(schema);
    }

    @Override
    public List<Concept> voorstellen() {
        return inForce().voorstellen();
    }

    @Override
    public Optional<Begrip> begrip(String iri) {
        return inForce().begrip(iri);
    }

    @Override
    public List<Lijst> alleLijsten() {
        return inForce().alleLijsten();
    }

    @Override
    public Matches matches(Code code, String doellijst, LocalDate op, boolean viaRuimer) {
        return inForce().matches(code, doellijst, op, viaRuimer);
    }

    @Override
    public List<Match> matches(Code code, LocalDate op) {
        return inForce().matches(code, op);
    }
}
