package nl.regiehub.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Dossierdeel;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One thing as one message states it: what its dossierdeel says of it, and what the twin says that shows only its existence.
 * A version is never changed; it is closed by the next stand of its series.
 *
 * @param deel in which dossierdeel
 * @param iri its name
 * @param inhoud all of it
 * @param bestaan what grade <em>bestaan</em> shows of it
 */
record Versie(Dossierdeel deel, Node iri, List<Eigenschap> inhoud, List<Eigenschap> bestaan) {

    /** One statement about a version. */
    sealed interface Eigenschap {

        /** What is said. */
        Node waarde();

        /** By a property of the hub's own. */
        record Vast(Term term, Node waarde) implements Eigenschap {}

        /** By the meaning of a code: how a person stands to another is itself the property between them. */
        record Band(Node betekenis, Node waarde) implements Eigenschap {}
    }

    /** Gathers statements, leaving out what was not said. */
    static final class Eigenschappen {

        private final List<Eigenschap> lijst = new ArrayList<>();

        Eigenschappen naar(Term term, @Nullable Node waarde) {
            if (waarde != null) {
                lijst.add(new Eigenschap.Vast(term, waarde));
            }
            return this;
        }

        Eigenschappen band(@Nullable Node betekenis, @Nullable Node waarde) {
            if (betekenis != null && waarde != null) {
                lijst.add(new Eigenschap.Band(betekenis, waarde));
            }
            return this;
        }

        /** All of another list, where the twin says part of what the dossierdeel says. */
        Eigenschappen en(List<Eigenschap> andere) {
            lijst.addAll(andere);
            return this;
        }

        Eigenschappen tekst(Term term, @Nullable String waarde) {
            if (waarde == null || waarde.isBlank()) {
                return this;
            }
            var schoon = term == Term.TELEFOON ? waarde : Weergave.zonderBsn(waarde);
            return naar(term, Iris.tekst(schoon));
        }

        Eigenschappen dag(Term term, @Nullable LocalDate waarde) {
            return naar(term, waarde == null ? null : Iris.dag(waarde));
        }

        Eigenschappen tijdstip(Term term, Instant waarde) {
            return naar(term, Iris.tijdstip(waarde));
        }

        List<Eigenschap> lijst() {
            return List.copyOf(lijst);
        }
    }
}
