package nl.regiehub.vocabulary;

import java.util.List;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the vocabulary says about one concept or code, for a page about it or for a comparison of two.
 *
 * @param concept its names, definition and status
 * @param kader IRI of the scheme it belongs to
 * @param uitleg what it means in plain language (B1), for the inwoner's screen; null when it is no word of that screen
 * @param toelichting how the word is used and what is peculiar about it; null when there is nothing to say
 * @param wet the law that it is a term of; null when it is not the term of one law
 * @param bronnen the articles that define it; empty when no law does
 * @param verbanden how it relates to other concepts, by kind and then by IRI
 * @param vervallenNamen names that were used until some day
 * @param geldig when it may be used
 */
public record Begrip(
        Concept concept,
        String kader,
        @Nullable String uitleg,
        @Nullable String toelichting,
        @Nullable Wet wet,
        List<Bron> bronnen,
        List<Verband> verbanden,
        List<VervallenNaam> vervallenNamen,
        Periode geldig) {

    /** What stands with a concept that no law defines. */
    public static final String GEEN_WETTELIJKE_TERM = "geen wettelijke term";

    /** Copies the lists. */
    public Begrip {
        bronnen = List.copyOf(bronnen);
        verbanden = List.copyOf(verbanden);
        vervallenNamen = List.copyOf(vervallenNamen);
    }

    /** The same with other relations. */
    Begrip met(List<Verband> andere) {
        return new Begrip(concept, kader, uitleg, toelichting, wet, bronnen, andere, vervallenNamen, geldig);
    }

    /** Whether a law defines it; what does not is shown with {@link #GEEN_WETTELIJKE_TERM}. */
    public boolean wettelijk() {
        return !bronnen.isEmpty();
    }

    /** IRIs of the concepts that it stands in one kind of relation to. */
    public List<String> verbanden(Verband.Soort soort) {
        return verbanden.stream()
                .filter(verband -> verband.soort() == soort)
                .map(Verband::iri)
                .toList();
    }

    /**
     * A relation to another concept.
     *
     * @param soort read from this concept to the other: {@code RUIMER} says that the other is broader
     * @param iri the other
     */
    public record Verband(Soort soort, String iri) {

        /** Kinds of relation, the hierarchy first; the last five are SKOS mapping relations between schemes. */
        public enum Soort {
            RUIMER,
            ENGER,
            VERWANT,
            REALISEERT,
            WORDT_GEREALISEERD_DOOR,
            NIET_TE_VERWARREN_MET,
            EXACT_MATCH,
            CLOSE_MATCH,
            BROAD_MATCH,
            NARROW_MATCH,
            RELATED_MATCH
        }
    }

    /**
     * A name that people used to use.
     *
     * @param naam the word
     * @param geldig until when it was the word; without an end nobody knows the day
     * @param gecontroleerd whether somebody read that day where it is laid down
     */
    public record VervallenNaam(String naam, Periode geldig, boolean gecontroleerd) {}
}
