package nl.regiehub.access;

import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Wet;

/**
 * The access policy as an operator wrote it: what each role may learn. What no rule permits is denied.
 *
 * @param kader what holds for all roles alike
 * @param rollen every role that exists
 */
public record Beleid(Kader kader, List<Rol> rollen) {

    /** The role of which everybody who is known has the operations, beside their own role. */
    public static final String IEDEREEN = "iedereen";

    /** Copies the list. */
    public Beleid {
        rollen = List.copyOf(rollen);
    }

    /** Roles in a frame that limits nothing. */
    public Beleid(List<Rol> rollen) {
        this(Kader.leeg(), rollen);
    }

    /**
     * A role.
     *
     * @param naam as tokens and partner files name it
     * @param omschrijving for a person to read
     * @param doelen the purposes it may ask for
     * @param operaties what it may do apart from reading about persons
     * @param regels what it may read
     * @param nooit what it may never read, whatever rule is added later
     * @param waarom why it reads nothing else
     */
    public record Rol(
            String naam,
            String omschrijving,
            Set<String> doelen,
            Set<String> operaties,
            List<Regel> regels,
            Set<Categorie> nooit,
            String waarom) {

        /** Copies the collections. */
        public Rol {
            doelen = Set.copyOf(doelen);
            operaties = Set.copyOf(operaties);
            regels = List.copyOf(regels);
            nooit = Set.copyOf(nooit);
        }

        /** A role that reads what its rules say and nothing else. */
        public Rol(String naam, String omschrijving, Set<String> doelen, Set<String> operaties, List<Regel> regels) {
            this(naam, omschrijving, doelen, operaties, regels, Set.of(), "geen taak van deze rol");
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
     * @param voorwaarden what else must hold
     * @param doelen for which purposes; empty means each that the role has
     * @param grond why the law allows it
     */
    public record Regel(
            String id,
            Set<Categorie> categorieen,
            Set<Wet> wetten,
            Graad graad,
            Relatiesoort relatie,
            Voorwaarden voorwaarden,
            Set<String> doelen,
            Grondslag grond) {

        /** Copies the sets. */
        public Regel {
            categorieen = Set.copyOf(categorieen);
            wetten = Set.copyOf(wetten);
            doelen = Set.copyOf(doelen);
        }

        /** A rule that asks for its relation only, by a task that the law gives. */
        public Regel(
                String id,
                Set<Categorie> categorieen,
                Set<Wet> wetten,
                Graad graad,
                Relatiesoort relatie,
                Set<String> doelen,
                String artikel) {
            this(id, categorieen, wetten, graad, relatie, Voorwaarden.GEEN, doelen, Grondslag.taak(artikel));
        }

        /** Why the law allows it, with the article, for a person to read. */
        public String grondslag() {
            return grond.doorbreking() == null ? grond.artikel() : grond.artikel() + "; " + grond.doorbreking();
        }

        boolean gaatOver(Categorie categorie, Wet wet, String doel) {
            return categorieen.contains(categorie)
                    && (wetten.isEmpty() || wetten.contains(wet))
                    && (doelen.isEmpty() || doelen.contains(doel));
        }

        boolean vraagtAlleenRelatie() {
            return voorwaarden.ook().isEmpty()
                    && voorwaarden.leeftijd().equals(Voorwaarden.Leeftijd.ALLE)
                    && !voorwaarden.toestemming()
                    && grond.soort() != Grondslag.Soort.TOESTEMMING;
        }

        Regel hoogstens(Graad grens) {
            return grens.compareTo(graad) <= 0
                    ? this
                    : new Regel(id, categorieen, wetten, grens, relatie, voorwaarden, doelen, grond);
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
        GEADRESSEERDE("geadresseerde van het bericht zijn"),
        /** The asker is the person. */
        ZELF("zelf de persoon zijn"),
        /** The asker acts for the person by measure, law or mandate. */
        VERTEGENWOORDIGER("voor de persoon mogen optreden, met een maatregel of machtiging die nu geldt"),
        /** The asker's organisation works for the one who has the opdracht, as long as that has it. */
        ONDERAANNEMER("onderaannemer zijn in een opdracht die nog loopt"),
        /** The person agreed, by name of the asker or the asker's organisation. */
        TOESTEMMING("op naam toestemming hebben van de persoon of wie daarover gaat"),
        /** A team of the asker works in the buurt where the person lives. */
        EIGEN_BUURT("in een team werken van de buurt waar de persoon woont"),
        /** The asker's organisation has a contract with the provider of the opdracht. */
        EIGEN_CONTRACT("een contract hebben met de aanbieder van de opdracht"),
        /** The asker's organisation answers for the data. */
        EIGEN_GEMEENTE("bij de organisatie werken die voor de gegevens verantwoordelijk is"),
        /** A named authority opened the casus for the asker's organisation. */
        VENTIEL("genoemd zijn in een ventiel dat nu open staat");

        private final String uitleg;

        Relatiesoort(String uitleg) {
            this.uitleg = uitleg;
        }

        /** What it asks, for a person to read. */
        public String uitleg() {
            return uitleg;
        }
    }
}
