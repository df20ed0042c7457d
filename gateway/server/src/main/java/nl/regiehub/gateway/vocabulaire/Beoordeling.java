package nl.regiehub.gateway.vocabulaire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.vocabulaire.Effect.Beeld;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Journey;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Besluit;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.wijziging.Samenvoeging;
import nl.regiehub.vocabulary.wijziging.Uitkomst;
import nl.regiehub.vocabulary.wijziging.Verschil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weighs a proposal on the vocabulary of today, and decides on it with other eyes than its author's. */
@Component
public final class Beoordeling {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final String VASTSTELLEN = "vocabulaire:vaststellen";

    private final Voorstellen voorstellen;
    private final Uitgifte uitgifte;
    private final Effect effect;
    private final Journey journey;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Beoordeling(
            Journal journal,
            Uitgifte uitgifte,
            Effect effect,
            Journey journey,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.voorstellen = journal.voorstellen();
        this.uitgifte = uitgifte;
        this.effect = effect;
        this.journey = journey;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /** The files of today with the proposal in them: what it changes there, and all of them. */
    private record Samen(Bestanden wijziging, Bestanden bestanden) {}

    /**
     * Checks files that nobody proposed yet.
     *
     * @param bestanden changes to the publication in force, or all files
     */
    public List<Problem> controle(Herkomst herkomst, Bestanden bestanden, boolean heel) {
        slagboom.door(herkomst, LEZEN);
        return problemen((heel ? bestanden : nu().met(bestanden)).controleer());
    }

    /** Everything that is wrong with a proposal, with file and line; empty when it can be published. */
    public List<Problem> rapport(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, LEZEN);
        return switch (samen(vind(nummer))) {
            case Uitkomst.Onmogelijk(var problemen) -> problemen;
            case Uitkomst.Gelukt(var wijziging) -> problemen(nu().met(wijziging).controleer());
        };
    }

    /**
     * Everything that helps to decide.
     *
     * @param problemen what is wrong; when anything is, the rest is empty
     * @param regels what changes in the files of today, line by line
     * @param effect what it would do to recorded traffic; null when it cannot be published
     */
    public record Weging(
            List<Problem> problemen,
            List<Regelverschil> regels,
            @Nullable Beeld effect) {

        /** Copies the lists. */
        public Weging {
            problemen = List.copyOf(problemen);
            regels = List.copyOf(regels);
        }
    }

    /** Weighs a proposal. */
    public Weging weeg(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, LEZEN);
        try {
            var samen = gelukt(vind(nummer));
            return new Weging(
                    List.of(), Regelverschil.tussen(nu(), samen.wijziging()), effect.van(release(samen.bestanden())));
        } catch (Weigering weigering) {
            return new Weging(weigering.problemen(), List.of(), null);
        }
    }

    /** What a proposal changes, thing by thing. */
    public Verschil verschil(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, LEZEN);
        return Verschil.tussen(release(nu()), release(gelukt(vind(nummer)).bestanden()));
    }

    /** What a proposal would do to recorded traffic. */
    public Beeld effect(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, LEZEN);
        return effect.van(release(gelukt(vind(nummer)).bestanden()));
    }

    /**
     * Approves a proposal and does what it asks for. Should the hub stop in between, approving it again does the rest.
     *
     * @return id of the publication that is in force then
     * @throws NietToegestaan to its own author
     * @throws Weigering when it cannot be published, or not now
     */
    public String vaststellen(Herkomst herkomst, long nummer, String reden) {
        var voorstel = beslisbaar(herkomst, nummer);
        if (voorstel.soort() == Soort.AFWIJZING) {
            besluit(herkomst, voorstel, Stand.VASTGESTELD, reden, null);
            journey.werkvoorraad().afwijzen(Objects.requireNonNull(voorstel.code()), voorstel.toelichting());
            return uitgifte.huidige();
        }
        var bestanden = gelukt(voorstel).bestanden();
        Release release = release(bestanden);
        verslag.bericht(herkomst, VASTSTELLEN, "%d %s".formatted(nummer, release.id()), true);
        uitgifte.publiceer(release, bestanden, herkomst.vrager().naam(), ingang(voorstel));
        besluit(herkomst, voorstel, Stand.VASTGESTELD, reden, release.id());
        return release.id();
    }

    /** A code that had no meaning gets one in every message that has it; nothing that was understood changes by that. */
    private static @Nullable LocalDate ingang(Voorstel voorstel) {
        return voorstel.soort() == Soort.KOPPELING ? LocalDate.EPOCH : voorstel.ingang();
    }

    /** Decides against a proposal. */
    public void afwijzen(Herkomst herkomst, long nummer, String reden) {
        if (reden.isBlank()) {
            throw new Weigering(
                    Kind.MISSING_VALUE, "reden", "Er staat niet bij waarom.", "Geef een reden; de indiener leest die.");
        }
        besluit(herkomst, beslisbaar(herkomst, nummer), Stand.AFGEWEZEN, reden, null);
    }

    private Voorstel beslisbaar(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, VASTSTELLEN);
        var voorstel = vind(nummer);
        if (voorstel.door().equals(herkomst.vrager().naam())) {
            verslag.bericht(herkomst, VASTSTELLEN, Long.toString(nummer), false);
            throw new NietToegestaan(List.of("een ander dan de indiener: twee mensen kijken naar elke wijziging"));
        }
        if (voorstel.stand() != Stand.INGEDIEND) {
            throw alBesloten();
        }
        return voorstel;
    }

    private void besluit(Herkomst herkomst, Voorstel voorstel, Stand stand, String reden, @Nullable String publicatie) {
        var besluit = new Besluit(herkomst.vrager().naam(), clock.instant(), reden.strip(), publicatie);
        verslag.bericht(herkomst, "vocabulaire:besluit", voorstel.nummer() + " " + stand, true);
        if (!voorstellen.zet(voorstel.nummer(), Stand.INGEDIEND, stand, besluit)) {
            throw alBesloten();
        }
    }

    private Voorstel vind(long nummer) {
        return voorstellen.vind(nummer).orElseThrow(NietGevonden::new);
    }

    private Bestanden nu() {
        return uitgifte.bestanden(uitgifte.huidige());
    }

    private Uitkomst samen(Voorstel voorstel) {
        var wijziging = voorstellen
                .wijziging(voorstel.nummer())
                .map(Bestanden::uitgepakt)
                .orElse(Bestanden.GEEN);
        return Samenvoeging.van(uitgifte.bestanden(voorstel.basis()), nu(), wijziging);
    }

    private Samen gelukt(Voorstel voorstel) {
        return switch (samen(voorstel)) {
            case Uitkomst.Gelukt(var wijziging) ->
                new Samen(wijziging, nu().met(wijziging).opgemaakt());
            case Uitkomst.Onmogelijk(var problemen) -> throw new Weigering(problemen);
        };
    }

    private static Release release(Bestanden bestanden) {
        return switch (bestanden.controleer()) {
            case Checked.Accepted(var release) -> release;
            case Checked.Refused(var problemen) -> throw new Weigering(problemen);
        };
    }

    private static List<Problem> problemen(Checked checked) {
        return checked instanceof Checked.Refused(var problemen) ? problemen : List.of();
    }

    private static Weigering alBesloten() {
        return new Weigering(
                Kind.CONFLICT, "voorstel", "Over dit voorstel is al besloten.", "Bekijk het besluit bij het voorstel.");
    }
}
