package nl.regiehub.gateway.vocabulaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.canonical.Vertaling;
import nl.regiehub.canonical.Vertaling.Relatie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.gateway.vocabulaire.Voorstelboek.Inzending;
import nl.regiehub.routes.Voorstellen.Voorstel;
import nl.regiehub.vocabulary.Begripsbewerking;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.Vocabulary.Translation;
import nl.regiehub.vocabulary.naslag.Uitgaven;
import nl.regiehub.vocabulary.wijziging.Hernoeming;
import nl.regiehub.vocabulary.wijziging.Koppelaar;
import nl.regiehub.vocabulary.wijziging.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Editing in forms: what a form says goes into a working copy, a new one or one that its author began before. */
@Component
public final class Werkkopieen {

    private final Voorstelboek boek;
    private final Voorstelinzage inzage;
    private final Inpassing inpassing;
    private final Uitgaven uitgaven;
    private final Vocabulary vocabulary;
    private final Slagboom slagboom;

    Werkkopieen(
            Voorstelboek boek,
            Voorstelinzage inzage,
            Inpassing inpassing,
            Uitgaven uitgaven,
            Vocabulary vocabulary,
            Slagboom slagboom) {
        this.boek = boek;
        this.inzage = inzage;
        this.inpassing = inpassing;
        this.uitgaven = uitgaven;
        this.vocabulary = vocabulary;
        this.slagboom = slagboom;
    }

    /**
     * Which working copy a form is for.
     *
     * @param voorstel its number; null to begin one
     * @param waarom why, for one that begins
     */
    public record Kopie(@Nullable Long voorstel, @Nullable String waarom) {}

    /** What a code means: how, and the concept by IRI and name. */
    public record Betekenis(Relatie relatie, String begrip, String label) {}

    /**
     * The files as a working copy leaves them; those of today when it has yet to begin.
     *
     * @throws Weigering when others changed the same meanwhile
     */
    public Bestanden bestanden(Herkomst herkomst, Kopie kopie) {
        slagboom.door(herkomst, "vocabulaire:voorstellen");
        return voorstel(herkomst, kopie)
                .map(each -> inpassing.van(each).bestanden())
                .orElseGet(inpassing::nu);
    }

    private Optional<Voorstel> voorstel(Herkomst herkomst, Kopie kopie) {
        return Optional.ofNullable(kopie.voorstel()).map(nummer -> inzage.voorstel(herkomst, nummer));
    }

    /**
     * Writes a concept.
     *
     * @param naam the last part of its IRI; empty for a new one
     * @return number of the working copy
     */
    public long begrip(Herkomst herkomst, Kopie kopie, String naam, Begripsinvoer invoer) {
        var bestanden = bestanden(herkomst, kopie);
        var bewerking = Begripsbewerking.van(bestanden);
        var tekst = invoer.tekst();
        var onbekend = bewerking.onbekend(tekst);
        if (!onbekend.isEmpty()) {
            throw new Weigering(onbekend.stream().map(Werkkopieen::geenBegrip).toList());
        }
        var gekozen = naam.isEmpty() ? nieuw(bewerking, tekst.label()) : naam;
        var geschreven = bestanden.met(bewerking.schrijf(gekozen, tekst));
        return bewaar(
                herkomst,
                kopie,
                "Begrip " + tekst.label(),
                geschreven.met(Hernoeming.van(geschreven, gekozen, tekst.label())));
    }

    private static String nieuw(Begripsbewerking bewerking, String label) {
        var naam = Begripsbewerking.naam(label);
        if (naam.isEmpty() || bewerking.tekst(naam).isPresent()) {
            throw new Weigering(
                    Kind.CONFLICT, "label", "Dit begrip is er al.", "Wijzig dat begrip, of kies een andere naam.");
        }
        return naam;
    }

    private static Problem geenBegrip(String label) {
        return new Problem(
                Kind.INVALID_VALUE,
                "ruimer",
                "Het begrip '%s' kent de hub niet.".formatted(label),
                "Kies de naam van een begrip dat er is.");
    }

    /**
     * Writes what a code means; the concept may be one that the working copy brings.
     *
     * @return number of the working copy
     */
    public long koppeling(Herkomst herkomst, Kopie kopie, Koppelinginvoer invoer) {
        var bestanden = bestanden(herkomst, kopie);
        var koppelaar = new Koppelaar(bestanden, uitgaven.nu().werk());
        var uitkomst = invoer.weg()
                ? koppelaar.ontkoppel(invoer.code(), invoer.begrip())
                : koppelaar.koppel(invoer.koppeling());
        return switch (uitkomst) {
            case Uitkomst.Onmogelijk(var problemen) -> throw new Weigering(problemen);
            case Uitkomst.Gelukt(var wijziging) ->
                bewaar(herkomst, kopie, "Betekenis van code " + invoer.code().waarde(), bestanden.met(wijziging));
        };
    }

    /**
     * Writes a file as text; an empty text removes it.
     *
     * @return number of the working copy
     */
    public long bestand(Herkomst herkomst, Kopie kopie, String pad, String tekst) {
        var wijziging = Bestanden.vanTeksten(Map.of(pad, tekst.replace("\r\n", "\n")));
        return bewaar(
                herkomst, kopie, "Bestand " + pad, bestanden(herkomst, kopie).met(wijziging));
    }

    /** What a code means on a day, as it was published. */
    public List<Betekenis> betekenissen(Code code, LocalDate op) {
        return vocabulary.translate(code, op) instanceof Translation.Mapped(var matches)
                ? matches.stream().map(this::betekenis).toList()
                : List.of();
    }

    private Betekenis betekenis(Vertaling match) {
        var iri = match.concept();
        return new Betekenis(match.relatie(), iri, vocabulary.label(iri).orElse(iri));
    }

    /** What is wrong with one file of a working copy, line by line; nothing when it has yet to begin. */
    public List<Regelprobleem> problemen(Herkomst herkomst, Kopie kopie, String pad) {
        return voorstel(herkomst, kopie)
                .map(voorstel -> inzage.weeg(herkomst, voorstel.nummer(), false).problemen())
                .map(problemen -> Regelprobleem.in(pad, problemen))
                .orElse(List.of());
    }

    private long bewaar(Herkomst herkomst, Kopie kopie, String naam, Bestanden bestanden) {
        var bestaand = voorstel(herkomst, kopie);
        var inzending = new Inzending(
                bestaand.map(Voorstel::naam).orElse(naam),
                bestaand.map(Voorstel::toelichting).orElseGet(() -> Objects.requireNonNullElse(kopie.waarom(), "")),
                bestanden.teksten(),
                true,
                bestaand.map(Voorstel::ingang).orElse(null));
        if (bestaand.isEmpty()) {
            return boek.begin(herkomst, inzending);
        }
        boek.bewerk(herkomst, bestaand.get().nummer(), inzending);
        return bestaand.get().nummer();
    }
}
