package nl.regiehub.vocabulary.naslag;

import java.util.Comparator;
import java.util.List;
import nl.regiehub.vocabulary.Begrip;
import nl.regiehub.vocabulary.Begrip.Verband;

/** The concepts as a tree. Rules of the release see to it that nothing falls under itself. */
public final class Boom {

    private final Naslagwerk werk;

    Boom(Naslagwerk werk) {
        this.werk = werk;
    }

    /** The concepts of the region that fall under none. */
    public List<Tak> takken() {
        return werk.begrippen().stream()
                .filter(begrip -> begrip.verbanden(Verband.Soort.RUIMER).isEmpty())
                .map(this::tak)
                .toList();
    }

    /** A concept with all that falls under it. */
    public Tak tak(Begrip begrip) {
        return new Tak(
                begrip,
                begrip.verbanden(Verband.Soort.ENGER).stream()
                        .flatMap(iri -> werk.begrip(iri).stream())
                        .sorted(Comparator.comparing(
                                each -> Spelling.gevouwen(each.concept().label())))
                        .map(this::tak)
                        .toList());
    }

    /**
     * A concept in the tree.
     *
     * @param begrip which
     * @param takken what falls under it, by name
     */
    public record Tak(Begrip begrip, List<Tak> takken) {

        /** Copies the list. */
        public Tak {
            takken = List.copyOf(takken);
        }

        /** How many concepts fall under it, at any depth. */
        public int omvang() {
            return takken.stream().mapToInt(tak -> 1 + tak.omvang()).sum();
        }
    }
}
