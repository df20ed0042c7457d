package nl.regiehub.access;

import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Wet;

/**
 * The access policy as an operator wrote it: what each role may learn. What no rule permits is denied.
 *
 * @param rollen every role that exists
 */
public record Beleid(List<Rol> rollen) {

    /** Copies the list. */
    public Beleid {
        rollen = List.copyOf(rollen);
    }

    /**
     * A role.
     *
     * @param naam as tokens and partner files name it
     * @param omschrijving for a person to read
     * @param doelen the purposes it may ask for
     * @param operaties what it may do apart from reading about persons
     * @param regels what it may read
     */
    public record Rol(String naam, String omschrijving, Set<String> doelen, Set<String> operaties, List<Regel> regels) {

        /** Copies the collections. */
        public Rol {
            doelen = Set.copyOf(doelen);
            operaties = Set.copyOf(operaties);
            regels = List.copyOf(regels);
        }
    }

    /**
     * One permission.
     *
     * @param id names it in reasons and audit
     * @param categorieen what kinds of data it is about
     * @param wetten under which laws that data was obtained; empty means any
     * @param graad how much may be learnt
     * @param relatie in what relation the asker must stand to the person or the data
     * @param doelen for which purposes; empty means each that the role has
     * @param grondslag why the law allows it, with the article
     */
    public record Regel(
            String id,
            Set<Categorie> categorieen,
            Set<Wet> wetten,
            Graad graad,
            Relatiesoort relatie,
            Set<String> doelen,
            String grondslag) {

        /** Copies the sets. */
        public Regel {
            categorieen = Set.copyOf(categorieen);
            wetten = Set.copyOf(wetten);
            doelen = Set.copyOf(doelen);
        }

        boolean gaatOver(Categorie categorie, Wet wet, String doel) {
            return categorieen.contains(categorie)
                    && (wetten.isEmpty() || wetten.contains(wet))
                    && (doelen.isEmpty() || doelen.contains(doel));
        }
    }

    /** The relations that a rule can ask for. Household membership is never one of them. */
    public enum Relatiesoort {
        /** Works, by name, on an open casus of the person. */
        EIGEN_CASUS("deelnemer zijn in een open casus van de persoon"),
        /** The asker's organisation belongs to the circle in which it was shared, and that has not ended. */
        KRING("betrokken zijn bij de opdracht, verwijzing of casus waarin dit is gedeeld"),
        /** The asker's organisation insures the person. */
        EIGEN_VERZEKERDE("de verzekeraar van de persoon zijn"),
        /** The asker's organisation said it itself. */
        EIGEN_BRON("zelf de bron zijn"),
        /** The asker's gemeente answers for the data and nobody has opened a casus for the person. */
        ENKELVOUDIG("de verantwoordelijke gemeente zijn van een inwoner zonder casus"),
        /** The message is addressed to the asker's system. */
        GEADRESSEERDE("geadresseerde van het bericht zijn");

        private final String uitleg;

        Relatiesoort(String uitleg) {
            this.uitleg = uitleg;
        }

        String uitleg() {
            return uitleg;
        }
    }
}
