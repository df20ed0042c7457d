package nl.regiehub.vocabulary;

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
    private volatile Vocabulary inForce;

    LiveVocabulary(byte[] release, String baseIri, Map<String, byte[]> licensedFiles) {
        this.baseIri = baseIri;
        this.licensedFiles = Map.copyOf(licensedFiles);
        Opened opened = Vocabularies.open(release, baseIri, licensedFiles);
        this.licensed = opened.licensed();
        this.inForce = opened.vocabulary();
    }

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
        Vocabulary next = preview(release);
        inForce = next;
        return next.publicatie();
    }

    /**
     * A release as it would answer here, without putting it in force.
     *
     * @param release what {@link Release#bytes()} gave
     */
    public Vocabulary preview(byte[] release) {
        return Vocabularies.open(release, baseIri, licensedFiles).vocabulary();
    }

    /** The release in force now, for whoever asks more than one question and wants the answers to agree. */
    public Vocabulary inForce() {
        return inForce;
    }

    @Override
    public String publicatie() {
        return inForce.publicatie();
    }

    @Override
    public Translation translate(Code code, LocalDate op) {
        return inForce.translate(code, op);
    }

    @Override
    public List<Vertaling> reverse(String concept, String schema, LocalDate op) {
        return inForce.reverse(concept, schema, op);
    }

    @Override
    public Translated translate(Bericht bericht) {
        return inForce.translate(bericht);
    }

    @Override
    public Optional<String> label(String iri) {
        return inForce.label(iri);
    }

    @Override
    public List<Concept> concepts(String schema) {
        return inForce.concepts(schema);
    }

    @Override
    public List<Concept> voorstellen() {
        return inForce.voorstellen();
    }

    @Override
    public Optional<Begrip> begrip(String iri) {
        return inForce.begrip(iri);
    }

    @Override
    public List<Lijst> alleLijsten() {
        return inForce.alleLijsten();
    }

    @Override
    public Matches matches(Code code, String doellijst, LocalDate op, boolean viaRuimer) {
        return inForce.matches(code, doellijst, op, viaRuimer);
    }

    @Override
    public List<Match> matches(Code code, LocalDate op) {
        return inForce.matches(code, op);
    }
}
