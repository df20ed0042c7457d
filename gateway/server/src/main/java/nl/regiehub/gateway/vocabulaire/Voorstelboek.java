package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.tempo.TeVaak;
import nl.regiehub.gateway.tempo.Tempo;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Nieuw;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.vocabulary.Bestanden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals as their author has them in hand: working copies, handing in, taking back. Deciding is somebody else's. */
@Component
public final class Voorstelboek {

    private static final String VOORSTELLEN = "vocabulaire:voorstellen";
    private static final String TOETSEN = "vocabulaire:toetsen";

    /** Working copies that somebody who is no architect may begin or change in an hour; each costs a check of everything. */
    private static final int PER_UUR = 30;

    private static final int LANGSTE_NAAM = 200;
    private static final int LANGSTE_TOELICHTING = 4_000;

    private final Voorstellen voorstellen;
    private final Uitgifte uitgifte;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;
    private final Tempo tempo;

    Voorstelboek(Journal journal, Uitgifte uitgifte, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.voorstellen = journal.voorstellen();
        this.uitgifte = uitgifte;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
        this.tempo = new Tempo(PER_UUR, Duration.ofHours(1), clock);
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

    /**
     * Begins a working copy on the publication in force.
     *
     * @return its number
     * @throws TeVaak to who did so too often
     */
    public long begin(Herkomst herkomst, Inzending inzending) {
        magSchrijven(herkomst);
        long nummer = voorstellen.nieuw(nieuw(
                herkomst, inzending, uitgifte.huidige(), Soort.WIJZIGING, Stand.CONCEPT, null, wijziging(inzending)));
        verslag.bericht(herkomst, "vocabulaire:werkkopie", Long.toString(nummer), true);
        return nummer;
    }

    /** Changes a working copy, which from then on is one of the publication in force. */
    public void bewerk(Herkomst herkomst, long nummer, Inzending inzending) {
        magSchrijven(herkomst);
        var nieuw = nieuw(
                herkomst, inzending, uitgifte.huidige(), Soort.WIJZIGING, Stand.CONCEPT, null, wijziging(inzending));
        if (!voorstellen.bewerk(nummer, nieuw)) {
            throw nietVanU();
        }
        verslag.bericht(herkomst, "vocabulaire:werkkopie", Long.toString(nummer), true);
    }

    private void magSchrijven(Herkomst herkomst) {
        slagboom.door(herkomst, VOORSTELLEN);
        if (!slagboom.open(herkomst, TOETSEN)) {
            tempo.neem(herkomst.vrager().naam()).ifPresent(wacht -> {
                throw new TeVaak(wacht);
            });
        }
    }

    private Bestanden wijziging(Inzending inzending) {
        var basis = uitgifte.bestanden(uitgifte.huidige());
        var bestanden = Bestanden.vanTeksten(inzending.bestanden());
        return (inzending.heel() ? bestanden : basis.met(bestanden)).sinds(basis);
    }

    /** Adds what came from the work list, handed in. */
    long indienen(Herkomst herkomst, Inzending inzending, Soort soort, Code code, Bestanden wijziging) {
        long nummer = voorstellen.nieuw(
                nieuw(herkomst, inzending, uitgifte.huidige(), soort, ingediend(herkomst), code, wijziging));
        verslag.bericht(herkomst, "vocabulaire:voorstellen", Long.toString(nummer), true);
        return nummer;
    }

    /** Hands a working copy in: it stays as it is and waits for a decision; what is no architect's waits for one of them first. */
    public void indienen(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, VOORSTELLEN);
        zet(herkomst, nummer, Set.of(Stand.CONCEPT), ingediend(herkomst));
    }

    private Stand ingediend(Herkomst herkomst) {
        return slagboom.open(herkomst, TOETSEN) ? Stand.INGEDIEND : Stand.TER_TOETSING;
    }

    /** Takes a proposal back, handed in or not. */
    public void intrekken(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, VOORSTELLEN);
        zet(herkomst, nummer, Set.of(Stand.CONCEPT, Stand.TER_TOETSING, Stand.INGEDIEND), Stand.INGETROKKEN);
    }

    private void zet(Herkomst herkomst, long nummer, Set<Stand> van, Stand naar) {
        var voorstel = voorstellen
                .vind(nummer)
                .filter(each -> Voorstelinzage.eigen(herkomst, each) && van.contains(each.stand()))
                .orElseThrow(Voorstelboek::nietVanU);
        if (!voorstellen.zet(nummer, voorstel.stand(), naar, null)) {
            throw nietVanU();
        }
        verslag.bericht(herkomst, VOORSTELLEN, nummer + " " + naar, true);
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
                herkomst.vrager().organisatie(),
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
