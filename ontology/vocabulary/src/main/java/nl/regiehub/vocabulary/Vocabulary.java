package nl.regiehub.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Vertaling;

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
     * @return the translations, and the codes of translated lists that no mapping knows
     */
    Translated translate(Bericht bericht);

    /** The Dutch label of a concept (by IRI) or of a code (by {@code schema|code}). */
    Optional<String> label(String iri);

    /** What a code turned out to mean. */
    sealed interface Translation {

        /** Every match, best first, at least one. */
        record Mapped(List<Vertaling> matches) implements Translation {}

        /** The list is carried: the code is on it and goes as it is. */
        record Carried() implements Translation {}

        /** The list is translated, and no mapping that is valid then knows the code. */
        record UnknownCode(String waarom) implements Translation {}

        /** The hub does not know the list. */
        record UnknownList() implements Translation {}
    }

    /** What became of all codes of a message. */
    record Translated(List<Vertaling> vertalingen, List<Code> onbekend) {

        /** Copies the lists. */
        public Translated {
            vertalingen = List.copyOf(vertalingen);
            onbekend = List.copyOf(onbekend);
        }
    }
}
