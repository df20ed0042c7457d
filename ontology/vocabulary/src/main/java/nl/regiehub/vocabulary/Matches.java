package nl.regiehub.vocabulary;

import java.util.List;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Vertaling.Relatie;
import org.jspecify.annotations.Nullable;

/** What a code or a concept corresponds to on another list. */
public sealed interface Matches {

    /**
     * Every match, best first.
     *
     * @param matches at least one
     */
    record Found(List<Match> matches) implements Matches {

        /** Copies the list. */
        public Found {
            matches = List.copyOf(matches);
        }
    }

    /**
     * No match, and why.
     *
     * @param reden the kind of reason
     * @param waarom the reason for a person to read, in Dutch
     */
    record None(Reden reden, String waarom) implements Matches {}

    /** Kinds of reasons for no match. */
    enum Reden {
        /** The hub does not know the list of the code, or the list that was asked for. */
        LIJST_ONBEKEND,
        /** The code is not on its list on that day. */
        CODE_ONBEKEND,
        /** Somebody looked and found none. */
        GEEN_TERM,
        /** There is one on another day. */
        NIET_TOEN,
        /** There is one for a broader concept, and the caller does not permit that. */
        ALLEEN_RUIMER,
        /** Nobody has mapped it. */
        NIET_GEKOPPELD
    }

    /**
     * One match.
     *
     * @param doel the code on the other list; of a concept the list is the concepts' own
     * @param iri what it is called on the web
     * @param label its name
     * @param relatie how it relates to what was asked about: {@code BROAD_MATCH} says that it is broader
     * @param via the mappings that say so, in order; two when it goes through a concept
     * @param geldig when it holds
     * @param verlies what is lost, for a person to read; null when nothing is
     */
    record Match(
            Code doel,
            String iri,
            String label,
            Relatie relatie,
            List<Herkomst> via,
            Periode geldig,
            @Nullable String verlies) {

        /** Copies the list. */
        public Match {
            via = List.copyOf(via);
        }
    }

    /**
     * A mapping that a match rests on.
     *
     * @param mapping IRI of the row
     * @param set IRI of its mapping set; empty when its table names none
     * @param grond IRI of the reason to believe it
     * @param zekerheid how sure we are, 0 to 1
     */
    record Herkomst(String mapping, String set, String grond, double zekerheid) {}
}
