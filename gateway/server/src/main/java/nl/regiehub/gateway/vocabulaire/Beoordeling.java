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
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Voorstellen;
import nl.regiehub.routes.Voorstellen.Besluit;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.routes.Voorstellen.Stand;
import nl.regiehub.routes.Voorstellen.Toets;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.routes.journey.Journey;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides on proposals with other eyes than their authors': an architect looks at what others propose, the programmaraad decides. */
@Component
public final class Beoordeling {

    private static final String LEZEN = "vocabulaire:lezen";
    private static final String TOETSEN = "vocabulaire:toetsen";
    private static final String VASTSTELLEN = "vocabulaire:vaststellen";

    private final Voorstellen voorstellen;
    private final Uitgifte uitgifte;
    private final Inpassing inpassing;
    private final Journey journey;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Beoordeling(
            Journal journal,
            Uitgifte uitgifte,
            Inpassing inpassing,
            Journey journey,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.voorstellen = journal.voorstellen();
        this.uitgifte = uitgifte;
        this.inpassing = inpassing;
        this.journey = journey;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * Checks files that nobody proposed yet.
     *
     * @param bestanden changes to the publication in force, or all files
     */
    public List<Problem> controle(Herkomst herkomst, Bestanden bestanden, boolean heel) {
        slagboom.door(herkomst, LEZEN);
        return (heel ? bestanden : inpassing.nu().met(bestanden)).controleer() instanceof Checked.Refused(var problemen)
                ? problemen
                : List.of();
    }

    /**
     * Looks at what somebody else proposes, before anybody decides on it.
     *
     * @param verder whether it is ready to be decided on; otherwise its author works on it again
     * @param advies for its author and for who decides
     * @throws NietToegestaan to its own author
     */
    public void toets(Herkomst herkomst, long nummer, boolean verder, String advies) {
        slagboom.door(herkomst, TOETSEN);
        var voorstel = vanEenAnder(herkomst, TOETSEN, nummer);
        if (!verder && advies.isBlank()) {
            throw redenOntbreekt("advies");
        }
        var stand = verder ? Stand.INGEDIEND : Stand.CONCEPT;
        verslag.bericht(herkomst, TOETSEN, nummer + " " + stand, true);
        var toets = new Toets(herkomst.vrager().naam(), clock.instant(), advies.strip());
        if (!voorstellen.toets(voorstel.nummer(), stand, toets)) {
            throw alBesloten();
        }
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
        var bestanden = inpassing.van(voorstel).bestanden();
        Release release = Inpassing.release(bestanden);
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
            throw redenOntbreekt("reden");
        }
        besluit(herkomst, beslisbaar(herkomst, nummer), Stand.AFGEWEZEN, reden, null);
    }

    private Voorstel beslisbaar(Herkomst herkomst, long nummer) {
        slagboom.door(herkomst, VASTSTELLEN);
        var voorstel = vanEenAnder(herkomst, VASTSTELLEN, nummer);
        if (voorstel.stand() != Stand.INGEDIEND) {
            throw alBesloten();
        }
        return voorstel;
    }

    private Voorstel vanEenAnder(Herkomst herkomst, String operatie, long nummer) {
        var voorstel = voorstellen.vind(nummer).orElseThrow(NietGevonden::new);
        if (Voorstelinzage.eigen(herkomst, voorstel)) {
            verslag.bericht(herkomst, operatie, Long.toString(nummer), false);
            throw new NietToegestaan(List.of("een ander dan de indiener: twee mensen kijken naar elke wijziging"));
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

    private static Weigering redenOntbreekt(String veld) {
        return new Weigering(
                Kind.MISSING_VALUE, veld, "Er staat niet bij waarom.", "Geef een reden; de indiener leest die.");
    }

    private static Weigering alBesloten() {
        return new Weigering(
                Kind.CONFLICT,
                "voorstel",
                "Dit voorstel wacht hier niet op.",
                "Bekijk bij het voorstel hoe het ervoor staat.");
    }
}
