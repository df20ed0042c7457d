package nl.regiehub.canonical;

import org.jspecify.annotations.Nullable;

/**
 * A fact that access is decided on: who stands in what relation to a person, in which circle, from when until when.
 * Facts are kept in the journal, never read from the graph.
 *
 * @param soort what kind of relation
 * @param persoon to whom
 * @param kring in which circle
 * @param organisatie who has the relation
 * @param medewerker the one employee who has it, when it is not the whole organisation
 * @param rol in what role (the code's value), where the relation has one
 * @param periode when it holds
 */
public record Relatiefeit(
        Soort soort,
        PersoonId persoon,
        Kring kring,
        Organisatiecode organisatie,
        @Nullable String medewerker,
        @Nullable String rol,
        Periode periode) {

    /** Kinds of relations. */
    public enum Soort {
        /** Works on a casus of the person. */
        CASUSDEELNEMER,
        /** Is the regievoerende organisation of a casus of the person. */
        CASUSHOUDER,
        /** Gave an opdracht for the person. */
        OPDRACHTGEVER,
        /** Has an opdracht for the person. */
        OPDRACHTNEMER,
        /** Asked for help for the person. */
        VERWIJZER,
        /** Was asked to help the person. */
        VERWEZENE,
        /** Helps the person outside any opdracht, and said so. */
        BETROKKENE,
        /** Insures the person. */
        VERZEKERAAR,
        /** Is stated to live in one household with the main person of the circle. */
        HUISHOUDLID
    }
}
