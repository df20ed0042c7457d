package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.vocabulary.Matches.Match;

/** The published vocabulary: what partners' codes mean, on a date. Safe to share; a publication replaces it whole. */
public interface Vocabulary {

    /** Id of the release in force: the hash of its content. */
    String publicatie();

    /** What a code means on a day. */
    Translation translate(Code code, LocalDate op);

    /** Which codes of a list mean a concept on a day, best first. */
    List<Vertaling> reverse(String concept, String schema, LocalDate op);

    /**
     * What all codes of a message mean on the message's own date.
     *
     * @return the translations, and the codes that no list or no mapping knows
     */
    Translated translate(Bericht bericht);

    /** The Dutch label of a concept (by IRI) or of a code (by {@code schema|code}). */
    Optional<String> label(String iri);

    /**
     * What can be chosen from a list, by label: for a pick list, or for a page about the list.
     *
     * @param schema URI of a code list, or of the concepts themselves
     * @return empty when the hub does not know the list
     */
    List<Concept> concepts(String schema);

    /** The concepts that nobody has decided on yet, by label. */
    List<Concept> voorstellen();

    /**
     * Everything about a concept or a code.
     *
     * @param iri what it is called at this hub; a code of a partner's list has the IRI of its list's publisher
     */
    Optional<Begrip> begrip(String iri);

    /** Every list and scheme that the hub knows, by URI. */
    List<Lijst> alleLijsten();

    /**
     * Which codes of another list correspond to a code or a concept on a day: those that somebody mapped on purpose, in either
     * direction, or else those that mean the same concept. Somebody's finding that there is none stops the search.
     *
     * @param doellijst URI of the list to look on; {@code Codelijst.BEGRIP} for concepts
     * @param viaRuimer whether a code for a broader concept will do when there is no other
     */
    Matches matches(Code code, String doellijst, LocalDate op, boolean viaRuimer);

    /** Every match on every list that somebody made on purpose, either way, best first. */
    List<Match> matches(Code code, LocalDate op);

    /** What a code turned out to mean. */
    sealed interface Translation {

        /** Every match, best first, at least one. */
        record Mapped(List<Vertaling> matches) implements Translation {}

        /** The list is carried: the code is on it and goes as it is. */
        record Carried() implements Translation {}

        /** No mapping that is valid then knows the code of a translated list, or a carried list does not have the code. */
        record UnknownCode(String waarom) implements Translation {}

        /** The hub does not know the list. */
        record UnknownList() implements Translation {}
    }

    /**
     * What became of all codes of a message.
     *
     * @param vertalingen what each code of a translated list means, best match of a code first
     * @param onbekend the codes that no list or no mapping knows: what needs them waits for an architect
     */
    record Translated(List<Vertaling> vertalingen, List<Code> onbekend) {

        /** Copies the lists. */
        public Translated {
            vertalingen = List.copyOf(vertalingen);
            onbekend = List.copyOf(onbekend);
        }
    }
}
