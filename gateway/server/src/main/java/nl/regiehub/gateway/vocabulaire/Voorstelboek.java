package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Nieuw;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.Bestanden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals as their author has them in hand: working copies, handing in, taking back. Deciding is somebody else's. */
@Component
public final class Voorstelboek {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final String VOORSTELLEN = "vocabulaire:voorstellen";
    private static final int GETOOND = 200;
    private static final int LANGSTE_NAAM = 200;
    private static final int LANGSTE_TOELICHTING = 4_000;

    private final Voorstellen voorstellen;
    private final Uitgifte uitgifte;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Voorstelboek(Journal journal, Uitgifte uitgifte, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.voorstellen = journal.voorstellen();
        this.uitgifte = uitgifte;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * What somebody proposes.
     *
     * @param naam what it is called
     * @param toelichting why; never about a person
     * @param bestanden the files that change, whole, by their path; an empty one is removed
     * @param heel whether these are all files, so that what is not among them is removed
     * @param ingang the first day whose recorded messages are read again with it; null to leave them as they were read
     */
    public record Inzending(
            String naam,
            String toelichting,
            Map<String, String> bestanden,
            boolean heel,
            @Nullable LocalDate ingang) {

        /** Copies the files. */
        public Inzending {
            bestanden = Map.copyOf(bestanden);
        }
    }

    /** The latest proposals, newest first. */
    public List<Voorstel> laatste(Herkomst herkomst) {
        slagboom.door(herkomst, LEZEN);
        return voorstellen.laatste(GETOOND);
    }

    /**
     * One proposal.
     *
     * @throws NietGevonden when there is none with that number
     */
    public Voorstel voorstel(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, LEZEN);
        return voorstellen.vind(nummer).orElseThrow(NietGevonden::new);
    }

    /** The files that a proposal changes. */
    public Bestanden wijziging(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, LEZEN);
        return voorstellen.wijziging(nummer).map(Bestanden::uitgepakt).orElseThrow(NietGevonden::new);
    }

    /**
     * Begins a working copy on the publication in force.
     *
     * @return its number
     */
    public long begin(Herkomst herkomst, Inzending inzending) {
        slagboom.door(herkomst, VOORSTELLEN);
        long nummer = voorstellen.nieuw(nieuw(
                herkomst, inzending, uitgifte.huidige(), Soort.WIJZIGING, Stand.CONCEPT, null, wijziging(inzending)));
        verslag.bericht(herkomst, "vocabulaire:werkkopie", Long.toString(nummer), true);
        return nummer;
    }

    /** Changes a working copy, which from then on is one of the publication in force. */
    public void bewerk(Herkomst herkomst, long nummer, Inzending inzending) {
        slagboom.door(herkomst, VOORSTELLEN);
        var nieuw = nieuw(
                herkomst, inzending, uitgifte.huidige(), Soort.WIJZIGING, Stand.CONCEPT, null, wijziging(inzending));
        if (!voorstellen.bewerk(nummer, nieuw)) {
            throw nietVanU();
        }
        verslag.bericht(herkomst, "vocabulaire:werkkopie", Long.toString(nummer), true);
    }

    private Bestanden wijziging(Inzending inzending) {
        var basis = uitgifte.bestanden(uitgifte.huidige());
        var bestanden = Bestanden.vanTeksten(inzending.bestanden());
        return (inzending.heel() ? bestanden : basis.met(bestanden)).sinds(basis);
    }

    /** Adds what came from the work list, ready to be decided on. */
    long indienen(Herkomst herkomst, Inzending inzending, Soort soort, Code code, Bestanden wijziging) {
        long nummer = voorstellen.nieuw(
                nieuw(herkomst, inzending, uitgifte.huidige(), soort, Stand.INGEDIEND, code, wijziging));
        verslag.bericht(herkomst, "vocabulaire:voorstellen", Long.toString(nummer), true);
        return nummer;
    }

    /** Hands a working copy in: from now on it stays as it is and waits for a decision. */
    public void indienen(Herkomst herkomst, long nummer) {
        zet(herkomst, nummer, Stand.CONCEPT, Stand.INGEDIEND);
    }

    /** Takes a proposal back, handed in or not. */
    public void intrekken(Herkomst herkomst, long nummer) {
        zet(
                herkomst,
                nummer,
                voorstel(herkomst, nummer).stand() == Stand.CONCEPT ? Stand.CONCEPT : Stand.INGEDIEND,
                Stand.INGETROKKEN);
    }

    private void zet(Herkomst herkomst, long nummer, Stand van, Stand naar) {
        slagboom.door(herkomst, VOORSTELLEN);
        boolean eigen = voorstellen
                .vind(nummer)
                .orElseThrow(NietGevonden::new)
                .door()
                .equals(herkomst.vrager().naam());
        if (!eigen || !voorstellen.zet(nummer, van, naar, null)) {
            throw nietVanU();
        }
        verslag.bericht(herkomst, "vocabulaire:voorstellen", Long.toString(nummer), true);
    }

    private Nieuw nieuw(
            Herkomst herkomst,
            Inzending inzending,
            String basis,
            Soort soort,
            Stand stand,
            @Nullable Code code,
            Bestanden wijziging) {
        if (inzending.naam().isBlank() || inzending.naam().length() > LANGSTE_NAAM) {
            throw new Weigering(Kind.INVALID_VALUE, "naam", "De naam is leeg of te lang.", "Geef een korte naam.");
        }
        if (inzending.toelichting().length() > LANGSTE_TOELICHTING) {
            throw new Weigering(Kind.LIMIT_EXCEEDED, "toelichting", "De toelichting is te lang.", "Vat haar samen.");
        }
        return new Nieuw(
                inzending.naam().strip(),
                inzending.toelichting().strip(),
                herkomst.vrager().naam(),
                clock.instant(),
                basis,
                soort,
                stand,
                code,
                inzending.ingang(),
                wijziging.ingepakt());
    }

    private static Weigering nietVanU() {
        return new Weigering(
                Kind.NOT_PERMITTED,
                "voorstel",
                "Dit voorstel is niet van u, of het is al verder.",
                "Alleen de indiener verandert een werkkopie, zolang die niet is ingediend.");
    }
}
