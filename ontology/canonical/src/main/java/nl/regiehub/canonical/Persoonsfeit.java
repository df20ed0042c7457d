package nl.regiehub.canonical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about one person that decisions on access rest on, beside the relations that messages about help state. */
public sealed interface Persoonsfeit {

    /** When it holds. */
    Periode periode();

    /** The organisation that has the relation; null when a person has it or nobody. */
    default @Nullable Organisatiecode houder() {
        return null;
    }

    /** The account that has the relation; null when an organisation has it or nobody. */
    default @Nullable String account() {
        return null;
    }

    /** The person logs in under this account. */
    record Inlog(String account, Periode periode) implements Persoonsfeit {}

    /** The person was born on this day; ages follow from it. */
    record Geboorte(LocalDate datum) implements Persoonsfeit {

        @Override
        public Periode periode() {
            return Periode.vanaf(datum);
        }
    }

    /** The person lives in a buurt (CBS code, or the gemeente's own). */
    record Woonbuurt(String buurt, Periode periode) implements Persoonsfeit {}

    /**
     * Somebody acts for the person: by measure, by law or by mandate of the person.
     *
     * @param soort by what
     * @param houder the organisation that acts, such as a gecertificeerde instelling; null when a person does
     * @param account the person who acts; null when the whole organisation does
     * @param periode until when the measure or mandate holds
     */
    record Vertegenwoordiging(
            Maatregel soort,
            @Nullable Organisatiecode houder,
            @Nullable String account,
            Periode periode) implements Persoonsfeit {}

    /** By what somebody acts for another. Gezag counts, not parenthood. */
    enum Maatregel {
        GEZAG,
        VOOGDIJ,
        OTS,
        MENTORSCHAP,
        CURATELE,
        BEWIND,
        MACHTIGING;

        /** Whether it ends when the person becomes 18, whatever period was stated. */
        public boolean eindigtMeerderjarig() {
            return this == GEZAG || this == VOOGDIJ || this == OTS;
        }
    }

    /** An onderaannemer works for the one who has an opdracht for the person; it never outlives that opdracht. */
    record Onderaanneming(Kring opdracht, Organisatiecode hoofdaannemer, Organisatiecode houder, Periode periode)
            implements Persoonsfeit {}

    /** The person is insured under one law. */
    record Verzekering(Wet wet, Organisatiecode houder, Periode periode) implements Persoonsfeit {}

    /** Somebody was let into a circle about the person: a consult, an overleg. */
    record Kringlid(
            Kring kring, Organisatiecode houder, @Nullable String account, Periode periode) implements Persoonsfeit {}

    /**
     * What the person wants with their data.
     *
     * @param wil whether they agree
     * @param door who said so; whose word counts depends on the person's age
     * @param houder towards which organisation; null for every one
     * @param account towards which person; null for everyone there
     * @param categorieen about which kinds of data; empty for all
     * @param doelen for which purposes; empty for all
     * @param bewijs how they said so
     * @param beslissing what was decided on an objection; null when nothing was, or it is no objection
     * @param periode until when
     */
    record Wilsuiting(
            Wil wil,
            Set<Gever> door,
            @Nullable Organisatiecode houder,
            @Nullable String account,
            Set<Categorie> categorieen,
            Set<String> doelen,
            Bewijs bewijs,
            @Nullable Beslissing beslissing,
            Periode periode)
            implements Persoonsfeit {

        /** Copies the sets. */
        public Wilsuiting {
            door = Set.copyOf(door);
            categorieen = Set.copyOf(categorieen);
            doelen = Set.copyOf(doelen);
        }

        /** Whether it is an objection that stops nothing any more. */
        public boolean afgewezen() {
            return beslissing != null && beslissing.afgewezen();
        }
    }

    /**
     * What an organisation decided on an objection against it. Until it does, the objection is honoured.
     *
     * @param afgewezen whether the objection stops nothing from then on; else it is honoured after all
     * @param reden why, for the inwoner to read
     */
    record Beslissing(boolean afgewezen, String reden) {}

    /** Ways to want: consent, its refusal, and objection against what needs no consent (AVG art. 21). */
    enum Wil {
        TOESTEMMING,
        WEIGERING,
        BEZWAAR
    }

    /** Who can say what a person wants. */
    enum Gever {
        /** The person. */
        ZELF,
        /** Whoever has gezag over them. */
        GEZAG,
        /** Whoever acts for an adult by measure or mandate. */
        VERTEGENWOORDIGER
    }

    /** How a wish was made known. */
    enum Bewijs {
        MONDELING,
        SCHRIFTELIJK,
        DIGITAAL
    }

    /** The person is shielded from a kind of parties, for reading, search and routing alike. */
    record Afgeschermd(Selector voor, Periode periode) implements Persoonsfeit {}

    /** From whom somebody is shielded. */
    sealed interface Selector {

        /** From one organisation. */
        record Organisatie(Organisatiecode organisatie) implements Selector {}

        /** From a kind of organisations, by the register they stand in: providers of care, insurers, gemeenten. */
        record Organisatiesoort(Organisatiecode.Stelsel stelsel) implements Selector {}

        /** From one person, such as the neighbour who volunteers. */
        record Medewerker(String account) implements Selector {}

        /** From a kind of parties: whoever acts in this role. */
        record Rol(String rol) implements Selector {}

        /** From whoever works in a buurt. */
        record Gebied(String buurt) implements Selector {}
    }

    /**
     * A named authority opened the casus of the person for named parties, for a while.
     *
     * @param id names it in the audit trail
     * @param casus the one casus
     * @param beslisser account name of who opened it; that person reads nothing by it
     * @param partijen for whom; nobody else reads
     * @param categorieen what they may read
     * @param van the moment it opened
     * @param tot the moment it closes by itself; at that moment it is closed
     */
    record Ventiel(
            UUID id,
            Kring casus,
            String beslisser,
            Set<Partij> partijen,
            Set<Categorie> categorieen,
            Instant van,
            Instant tot)
            implements Persoonsfeit {

        /** Copies the sets. */
        public Ventiel {
            partijen = Set.copyOf(partijen);
            categorieen = Set.copyOf(categorieen);
        }

        /** The days on which it is open for any time at all. */
        @Override
        public Periode periode() {
            return Periode.rond(van, tot);
        }

        /** Whether it is open at a moment. */
        public boolean open(Instant nu) {
            return !nu.isBefore(van) && nu.isBefore(tot);
        }
    }

    /** Who may read: an organisation, or one person there. */
    record Partij(Organisatiecode organisatie, @Nullable String medewerker) {}

    /**
     * Who acts for the person does not see who looked at the person's data, for a while.
     *
     * @param voor the account that it is withheld from
     * @param grond why
     * @param van the first day
     * @param herziening the day on which that is looked at again; from then on it is withheld no more
     */
    record Logonthouding(String voor, String grond, LocalDate van, LocalDate herziening) implements Persoonsfeit {

        @Override
        public Periode periode() {
            return new Periode(van, herziening.minusDays(1));
        }
    }

    /** What is shared about the person in a circle was obtained for something else than help. */
    record Verkrijging(Kring kring, Verkregen voor, Periode periode) implements Persoonsfeit {}
}
