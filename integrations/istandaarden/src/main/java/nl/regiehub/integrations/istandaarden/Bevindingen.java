package nl.regiehub.integrations.istandaarden;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/** What was found wrong with one message, in the order in which it was found. Never repeats what the message says. */
final class Bevindingen {

    /** Nobody mends more than this in one go. */
    private static final int MAXIMUM = 100;

    private final Standaard standaard;
    private final List<Problem> problemen = new ArrayList<>();

    Bevindingen(Standaard standaard) {
        this.standaard = standaard;
    }

    boolean geen() {
        return problemen.isEmpty();
    }

    List<Problem> alle() {
        return List.copyOf(problemen);
    }

    void ontbreekt(String plaats) {
        meld(Kind.MISSING_VALUE, plaats, "Het element ontbreekt.", "Voeg het element toe; het is verplicht.");
    }

    void leeg(String plaats) {
        meld(
                Kind.MISSING_VALUE,
                plaats,
                "Het element is leeg.",
                "Vul het element, of laat het weg als het niet verplicht is.");
    }

    void onbekend(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "%s kent dit element hier niet.".formatted(versie()),
                "Haal het element weg, of zet het waar het hoort.");
    }

    void ruimte(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "Het element staat in een andere namespace dan %s voorschrijft.".formatted(versie()),
                "Neem de namespaces over uit het XSD van het bericht en het basisschema.");
    }

    void misplaatst(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "Het element staat na een element waarvoor het hoort te staan.",
                "Houd de volgorde aan van het XSD van het bericht.");
    }

    void teVaak(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "Het element komt meer dan één keer voor.",
                "Laat het element één keer voorkomen.");
    }

    void attribuut(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "%s kent geen attributen in berichten.".formatted(versie()),
                "Haal het attribuut weg.");
    }

    void tekst(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "Tussen de elementen staat tekst.",
                "Haal de tekst weg; alleen elementen mogen hier staan.");
    }

    void elementen(String plaats) {
        meld(
                Kind.UNKNOWN_ELEMENT,
                plaats,
                "Het element bevat elementen waar een waarde hoort te staan.",
                "Vul het element met alleen een waarde.");
    }

    void waarde(String plaats, Waarde<?> waarde, String tekst) {
        meld(
                waarde.bezwaar(),
                plaats,
                waarde.bevinding(tekst) + "Verwacht: " + waarde.eis() + ".",
                herstel(waarde.bezwaar()));
    }

    void regel(String plaats, String regel, String detail) {
        meld(regel(standaard, plaats, regel, detail));
    }

    /** A technische regel that a message breaks. */
    static Problem regel(Standaard standaard, String plaats, String regel, String detail) {
        return new Problem(
                Kind.INCONSISTENT,
                plaats,
                "%s: %s".formatted(regel, detail),
                "Pas het bericht aan volgens technische regel %s van %s.".formatted(regel, versie(standaard)));
    }

    void bezwaar(Problem problem) {
        problemen.add(problem);
    }

    private String herstel(Kind soort) {
        return switch (soort) {
            case UNKNOWN_CODE -> "Gebruik een code die in %s op deze lijst staat.".formatted(versie());
            case INVALID_BSN -> "Controleer het burgerservicenummer bij de bron.";
            case WRONG_VERSION -> "Verstuur het bericht volgens %s.".formatted(versie());
            default -> "Vul een waarde die %s toestaat.".formatted(versie());
        };
    }

    private String versie() {
        return versie(standaard);
    }

    private static String versie(Standaard standaard) {
        return standaard.naam() + " " + Standaard.VERSIE;
    }

    private void meld(Kind soort, String plaats, String detail, String herstel) {
        meld(new Problem(soort, plaats, detail, herstel));
    }

    private void meld(Problem problem) {
        if (problemen.size() < MAXIMUM) {
            problemen.add(problem);
        } else if (problemen.size() == MAXIMUM) {
            problemen.add(Afgebroken.grens(
                            "Het bericht heeft meer dan %d gebreken; de rest staat hier niet.".formatted(MAXIMUM))
                    .op("/Bericht"));
        }
    }
}
