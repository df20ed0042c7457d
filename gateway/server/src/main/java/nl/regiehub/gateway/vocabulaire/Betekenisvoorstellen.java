package nl.regiehub.gateway.vocabulaire;

import java.util.Map;
import java.util.regex.Pattern;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Voorstelboek.Inzending;
import nl.regiehub.routes.Voorstellen.Soort;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import nl.regiehub.vocabulary.wijziging.Koppelaar;
import nl.regiehub.vocabulary.wijziging.Koppeling;
import nl.regiehub.vocabulary.wijziging.Uitkomst;
import org.springframework.stereotype.Component;

/** Proposes what a code means, or that it means nothing; somebody else decides. */
@Component
public final class Betekenisvoorstellen {

    /** Everybody may propose; a code of the work list, which tells of others' messages, is for architects. */
    private static final String TOETSEN = "vocabulaire:toetsen";

    private static final int LANGSTE_REDEN = 300;
    private static final Pattern NUMMER = Pattern.compile("[0-9]{6}");

    private final Vertaalwerk werk;
    private final Uitgaven uitgaven;
    private final Uitgifte uitgifte;
    private final Voorstelboek boek;
    private final Slagboom slagboom;

    Betekenisvoorstellen(Vertaalwerk werk, Uitgaven uitgaven, Uitgifte uitgifte, Voorstelboek boek, Slagboom slagboom) {
        this.werk = werk;
        this.uitgaven = uitgaven;
        this.uitgifte = uitgifte;
        this.boek = boek;
        this.slagboom = slagboom;
    }

    /**
     * Proposes a meaning for a code.
     *
     * @return number of the proposal, which waits for a decision
     * @throws Weigering when that meaning cannot be given
     */
    public long koppel(Herkomst herkomst, Koppeling koppeling, String toelichting) {
        slagboom.door(herkomst, TOETSEN);
        vrij(koppeling.code());
        var koppelaar = new Koppelaar(
                uitgifte.bestanden(uitgifte.huidige()), uitgaven.nu().werk());
        return switch (koppelaar.koppel(koppeling)) {
            case Uitkomst.Onmogelijk(var problemen) -> throw new Weigering(problemen);
            case Uitkomst.Gelukt(var wijziging) ->
                boek.indienen(
                        herkomst,
                        inzending("Betekenis van " + werk.naam(koppeling.code()), toelichting),
                        Soort.KOPPELING,
                        koppeling.code(),
                        wijziging);
        };
    }

    /**
     * Proposes that a code gets no meaning.
     *
     * @param reden why, in words that partners will read; never about a person
     * @return number of the proposal, which waits for a decision
     */
    public long geenBetekenis(Herkomst herkomst, Code code, String reden) {
        slagboom.door(herkomst, TOETSEN);
        vrij(code);
        leesbaar(reden);
        return boek.indienen(
                herkomst,
                inzending("Geen betekenis voor " + werk.naam(code), reden),
                Soort.AFWIJZING,
                code,
                Bestanden.GEEN);
    }

    /** Senders read it, so it says something, and no number in it can be a person's. */
    private static void leesbaar(String reden) {
        if (reden.isBlank()) {
            throw new Weigering(
                    Kind.MISSING_VALUE,
                    "reden",
                    "Er staat niet bij waarom.",
                    "Geef een reden; de afzenders lezen die.");
        }
        if (reden.length() > LANGSTE_REDEN || NUMMER.matcher(reden).find()) {
            throw new Weigering(
                    Kind.INVALID_VALUE,
                    "reden",
                    "De reden is te lang, of er staat een nummer in dat van iemand kan zijn.",
                    "Geef een reden van ten hoogste %d tekens zonder lange nummers.".formatted(LANGSTE_REDEN));
        }
    }

    private static Inzending inzending(String naam, String toelichting) {
        return new Inzending(naam, toelichting, Map.of(), false, null);
    }

    /** The code must be on the list, and nobody may have proposed anything about it yet. */
    private void vrij(Code code) {
        werk.vind(code);
        if (werk.voorstel(code).isPresent()) {
            throw new Weigering(
                    Kind.CONFLICT, "code", "Over deze code ligt al een voorstel.", "Wacht het besluit daarover af.");
        }
    }
}
