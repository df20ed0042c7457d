package nl.regiehub.access;

import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.Graad;
import org.jspecify.annotations.Nullable;

/** The answer to an access question, with its reasons. */
public sealed interface Besluit {

    /**
     * Yes.
     *
     * @param graad how much
     * @param regel id of the rule that permits it
     * @param grond grondslag with article
     * @param relatie the relation and period it rests on, for a person to read; empty when the rule needs none
     * @param ventiel the ventiel without which it would be no; null for every other yes
     */
    record Toegestaan(
            Graad graad,
            String regel,
            String grond,
            String relatie,
            @Nullable UUID ventiel) implements Besluit {

        /** Yes, without a ventiel. */
        public Toegestaan(Graad graad, String regel, String grond, String relatie) {
            this(graad, regel, grond, relatie, null);
        }
    }

    /**
     * No.
     *
     * @param redenen what would be needed, any one of the relations; never whether something exists
     */
    record Geweigerd(List<Reden> redenen) implements Besluit {

        /** Copies the list. */
        public Geweigerd {
            redenen = List.copyOf(redenen);
        }

        /** No, for want of one thing. */
        public Geweigerd(Reden reden) {
            this(List.of(reden));
        }

        /** What would be needed, for a person to read. */
        public List<String> ontbreekt() {
            return redenen.stream().map(Reden::tekst).toList();
        }
    }
}
