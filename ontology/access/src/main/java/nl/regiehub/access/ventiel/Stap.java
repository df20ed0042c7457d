package nl.regiehub.access.ventiel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;

/** Something that was done about a ventiel. What was done stays; a later step may undo its effect. */
public sealed interface Stap {

    /** When. */
    Instant op();

    /** Account name of who did it. */
    String door();

    /** Somebody asked for it, on behalf of an organisation. */
    record Aangevraagd(Instant op, String door, String rol, Organisatiecode organisatie, Aanvraag aanvraag)
            implements Stap {}

    /**
     * An authority opened it.
     *
     * @param gezag on behalf of which organisation
     * @param gronden what is opened, and for each category the ground with its article
     * @param personen of whom
     * @param tot when it closes by itself
     */
    record Geopend(
            Instant op,
            String door,
            Organisatiecode gezag,
            Map<Categorie, String> gronden,
            Set<PersoonId> personen,
            Instant tot)
            implements Stap {

        /** Copies the collections. */
        public Geopend {
            gronden = Map.copyOf(gronden);
            personen = Set.copyOf(personen);
        }
    }

    /** An authority did not open it. */
    record Geweigerd(Instant op, String door, String reden) implements Stap {}

    /** Who asked needs it no more, or the authority closed it before its end. */
    record Ingetrokken(Instant op, String door, String reden) implements Stap {}

    /** The functionaris gegevensbescherming weighed it afterwards. */
    record Getoetst(Instant op, String door, Oordeel oordeel, String toelichting) implements Stap {}

    /** The inwoner is told later than its end. */
    record Uitgesteld(Instant op, String door, String grond, LocalDate herziening) implements Stap {}

    /** The inwoner was told. */
    record Medegedeeld(Instant op, String door, Wijze wijze) implements Stap {}

    /** What the functionaris made of it. */
    enum Oordeel {
        TERECHT,
        AANDACHTSPUNT,
        ONTERECHT
    }

    /** How the inwoner was told. */
    enum Wijze {
        SCHERM,
        BRIEF,
        GESPREK
    }
}
