package nl.regiehub.canonical;

import java.time.LocalDate;
import java.util.Set;

/** A fact about an organisation and who works there that decisions on access rest on; it names no inwoner. */
public sealed interface Organisatiefeit {

    /** Whose fact it is. */
    Organisatiecode organisatie();

    /** When it holds. */
    Periode periode();

    /** An employee is of a team, which works in these buurten. Membership alone opens nothing. */
    record Teamlid(Organisatiecode organisatie, String team, String medewerker, Set<String> buurten, Periode periode)
            implements Organisatiefeit {

        /** Copies the set. */
        public Teamlid {
            buurten = Set.copyOf(buurten);
        }
    }

    /**
     * A professional may grant help in the name of a gemeente.
     *
     * @param organisatie the gemeente that gives the mandate
     * @param medewerker the account of the professional
     * @param dienst the kind of help, as the gemeente names it
     * @param centen how much in all, in eurocents
     * @param periode when
     */
    record Mandaat(Organisatiecode organisatie, String medewerker, String dienst, long centen, Periode periode)
            implements Organisatiefeit {

        /** Whether it allows an amount in full on a day, apart from what was used of it. */
        public boolean dekt(Organisatiecode namens, String wie, String hulp, long bedrag, LocalDate op) {
            return organisatie.equals(namens)
                    && medewerker.equals(wie)
                    && dienst.equals(hulp)
                    && periode.omvat(op)
                    && bedrag > 0
                    && bedrag <= centen;
        }
    }

    /** An organisation has a contract with a provider. */
    record Contract(Organisatiecode organisatie, Organisatiecode aanbieder, Periode periode)
            implements Organisatiefeit {}

    /** One employee stands in for another, in named casussen only. */
    record Waarneming(Organisatiecode organisatie, String waarnemer, String voor, Set<Kring> casussen, Periode periode)
            implements Organisatiefeit {

        /** Copies the set. */
        public Waarneming {
            casussen = Set.copyOf(casussen);
        }
    }
}
