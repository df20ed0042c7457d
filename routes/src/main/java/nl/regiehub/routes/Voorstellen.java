package nl.regiehub.routes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Organisatiecode;
import org.jspecify.annotations.Nullable;

/** Proposals to change the vocabulary, and the files that each publication was made of. */
public interface Voorstellen {

    /**
     * Adds a proposal.
     *
     * @return its number, from 1
     */
    long nieuw(Nieuw voorstel);

    /** A proposal by its number. */
    Optional<Voorstel> vind(long nummer);

    /**
     * The latest proposals, newest first.
     *
     * @param meeste how many at most
     */
    List<Voorstel> laatste(int meeste);

    /**
     * The latest proposals of one account, newest first.
     *
     * @param meeste how many at most
     */
    List<Voorstel> van(String door, int meeste);

    /** The files that a proposal changes, as one parcel; empty when there is no such proposal. */
    Optional<byte[]> wijziging(long nummer);

    /**
     * Changes a working copy.
     *
     * @return false when it is none any more
     */
    boolean bewerk(long nummer, Nieuw voorstel);

    /**
     * Takes a proposal on its way.
     *
     * @param van where it must stand for that
     * @param besluit who did so; for what its author did, null
     * @return false when it stands elsewhere: somebody else was first
     */
    boolean zet(long nummer, Stand van, Stand naar, @Nullable Besluit besluit);

    /**
     * Notes what an architect found of a proposal that waits for that, and takes it on its way.
     *
     * @return false when it stands elsewhere: somebody else was first
     */
    boolean toets(long nummer, Stand naar, Toets toets);

    /**
     * What was worked out about a proposal.
     *
     * @param sleutel the state that it must hold for
     * @return empty when nothing was, or for another state
     */
    Optional<byte[]> weging(long nummer, String sleutel);

    /** Keeps what was worked out about a proposal, in place of what was kept before. */
    void bewaarWeging(long nummer, String sleutel, byte[] weging);

    /** The files that a publication was made of, as one parcel; empty when nobody kept them. */
    Optional<byte[]> bestanden(String publicatie);

    /** Keeps the files that a publication is made of, unless they are kept already. */
    void bewaar(String publicatie, byte[] bestanden);

    /** What a proposal asks for. */
    enum Soort {
        /** Other files. */
        WIJZIGING,
        /** A meaning for one code of the work list. */
        KOPPELING,
        /** That a code of the work list gets no meaning. */
        AFWIJZING
    }

    /** How far a proposal is. */
    enum Stand {
        /** A working copy: its author may still change it. */
        CONCEPT,
        /** It waits for an architect, who looks at what others propose. */
        TER_TOETSING,
        /** It waits for somebody who may decide. */
        INGEDIEND,
        /** It was approved, and what it asks for was done. */
        VASTGESTELD,
        /** Somebody decided against it. */
        AFGEWEZEN,
        /** Its author took it back. */
        INGETROKKEN
    }

    /**
     * A proposal as it comes in.
     *
     * @param naam what it is called
     * @param toelichting why, in words; never about a person
     * @param door whose it is
     * @param organisatie for which organisation its author acts; null when nobody noted that
     * @param op when
     * @param basis id of the publication that it changes
     * @param soort what it asks for
     * @param stand how far it is
     * @param code the code of the work list that it is about; null for other files
     * @param ingang the first day whose recorded messages are read again with it; null to leave them as they were read
     * @param wijziging the files that it changes, as one parcel
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    record Nieuw(
            String naam,
            String toelichting,
            String door,
            @Nullable Organisatiecode organisatie,
            Instant op,
            String basis,
            Soort soort,
            Stand stand,
            @Nullable Code code,
            @Nullable LocalDate ingang,
            byte[] wijziging) {}

    /** A proposal without its files; the components are those of {@link Nieuw}, with its number, what an architect found of it, and what was decided. */
    record Voorstel(
            long nummer,
            String naam,
            String toelichting,
            String door,
            @Nullable Organisatiecode organisatie,
            Instant op,
            String basis,
            Soort soort,
            Stand stand,
            @Nullable Code code,
            @Nullable LocalDate ingang,
            @Nullable Toets toets,
            @Nullable Besluit besluit) {}

    /**
     * What an architect found of a proposal.
     *
     * @param door which architect
     * @param op when
     * @param advies in words, for its author and for who decides; empty when nothing was said
     */
    record Toets(String door, Instant op, String advies) {}

    /**
     * What was decided on a proposal.
     *
     * @param door by whom
     * @param op when
     * @param reden why, in words; empty when nothing was said
     * @param publicatie id of the publication that came of it; null when none did
     */
    record Besluit(
            String door, Instant op, String reden, @Nullable String publicatie) {}
}
