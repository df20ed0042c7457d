package nl.regiehub.access.ventiel;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.regiehub.access.Kader;
import nl.regiehub.access.Vrager;
import nl.regiehub.access.ventiel.Ventielzaak.Stand;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;

/** What may be asked, decided and reviewed, by the frame of the policy. Each answer names all that is in the way. */
public final class Ventielregels {

    private static final int KORTSTE_REDEN = 10;
    private static final int LANGSTE_REDEN = 1_000;
    private static final int MEESTE_PARTIJEN = 20;

    private final Kader kader;

    /** By a frame. */
    public Ventielregels(Kader kader) {
        this.kader = kader;
    }

    /** Whether a role decides on casussen of the organisation it acts for. */
    public boolean isGezag(Vrager vrager) {
        return kader.ventiel().gezagen().contains(vrager.rol());
    }

    /** What is in the way of a request. */
    public List<Problem> aanvraag(Aanvraag aanvraag, Instant nu) {
        var problemen = new ArrayList<Problem>();
        if (aanvraag.gemeente().stelsel() != Stelsel.GEMEENTE) {
            problemen.add(ongeldig("gemeente", "Een gezag beslist over casussen van de eigen gemeente."));
        }
        problemen.addAll(reden(aanvraag.reden(), "reden"));
        problemen.addAll(categorieen(aanvraag));
        if (aanvraag.partijen().isEmpty() || aanvraag.partijen().size() > MEESTE_PARTIJEN) {
            problemen.add(ongeldig("partijen", "Noem wie mag lezen, hoogstens %d.".formatted(MEESTE_PARTIJEN)));
        }
        problemen.addAll(einde(aanvraag.tot(), nu));
        return problemen;
    }

    private List<Problem> categorieen(Aanvraag aanvraag) {
        if (aanvraag.categorieen().isEmpty()) {
            return List.of(ongeldig("categorieen", "Noem wat er open moet."));
        }
        var dicht = aanvraag.categorieen().stream()
                .filter(categorie -> kader.ventielgrond(categorie).isEmpty())
                .map(categorie -> categorie.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(joining(", "));
        return dicht.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        Kind.NOT_PERMITTED,
                        "/categorieen",
                        "Hiervoor is geen grondslag ingesteld: %s.".formatted(dicht),
                        "Geen ventiel opent dit; vraag het zonder."));
    }

    private List<Problem> einde(Instant tot, Instant nu) {
        boolean past = tot.isAfter(nu) && !tot.isAfter(nu.plus(kader.ventiel().hoogstens()));
        return past
                ? List.of()
                : List.of(ongeldig(
                        "tot",
                        "Het einde ligt na nu en hoogstens %d uur verder."
                                .formatted(kader.ventiel().hoogstens().toHours())));
    }

    /**
     * What is in the way of opening it until a moment. Who asked does not decide, and who decides does not read.
     *
     * @param personen whom the casus is about on that day, as far as was asked
     */
    public List<Problem> openen(Ventielzaak zaak, Vrager vrager, Set<PersoonId> personen, Instant tot, Instant nu) {
        var problemen = new ArrayList<>(besluit(zaak, vrager, nu));
        if (!personen.contains(zaak.persoon())) {
            problemen.add(new Problem(
                    Kind.INCONSISTENT,
                    "/casusnummer",
                    "Deze casus loopt niet, of gaat niet over wie is genoemd.",
                    "Laat het ventiel opnieuw aanvragen voor een casus van deze inwoner."));
        }
        problemen.addAll(einde(tot, nu));
        if (tot.isAfter(zaak.aanvraag().tot())) {
            problemen.add(ongeldig("tot", "Dit is langer dan is gevraagd."));
        }
        return problemen;
    }

    /** The ground on which each category that was asked for is opened. */
    public Map<Categorie, String> gronden(Aanvraag aanvraag) {
        return aanvraag.categorieen().stream()
                .collect(toUnmodifiableMap(
                        Function.identity(),
                        categorie -> kader.ventielgrond(categorie).orElseThrow().artikel()));
    }

    /** What is in the way of refusing it. */
    public List<Problem> weigeren(Ventielzaak zaak, Vrager vrager, String reden, Instant nu) {
        var problemen = new ArrayList<>(besluit(zaak, vrager, nu));
        problemen.addAll(reden(reden, "reden"));
        return problemen;
    }

    private static List<Problem> besluit(Ventielzaak zaak, Vrager vrager, Instant nu) {
        var problemen = new ArrayList<Problem>();
        if (zaak.stand(nu) != Stand.AANGEVRAAGD) {
            problemen.add(teLaat("Hierover valt niet meer te beslissen."));
        }
        if (betrokken(zaak, vrager)) {
            problemen.add(new Problem(
                    Kind.NOT_PERMITTED,
                    "/",
                    "Wie vraagt of zou lezen, beslist niet.",
                    "Laat een ander met dit gezag beslissen."));
        }
        return problemen;
    }

    private static boolean betrokken(Ventielzaak zaak, Vrager vrager) {
        return zaak.aangevraagd().door().equals(vrager.naam())
                || zaak.aanvraag().partijen().stream()
                        .anyMatch(partij -> vrager.naam().equals(partij.medewerker()));
    }

    /** What is in the way of closing it before its end, or of taking the request back. */
    public List<Problem> intrekken(Ventielzaak zaak, String reden, Instant nu) {
        var problemen = new ArrayList<>(reden(reden, "reden"));
        if (zaak.stand(nu) != Stand.OPEN && zaak.stand(nu) != Stand.AANGEVRAAGD) {
            problemen.add(teLaat("Dit ventiel is al dicht."));
        }
        return problemen;
    }

    /** What is in the way of a review: only what was opened is reviewed, once, by somebody who had no part in it. */
    public List<Problem> toetsen(Ventielzaak zaak, Vrager vrager, String toelichting) {
        var problemen = new ArrayList<>(reden(toelichting, "toelichting"));
        if (zaak.geopend().isEmpty() || zaak.getoetst().isPresent()) {
            problemen.add(teLaat("Er valt niets te toetsen."));
        }
        if (betrokken(zaak, vrager)
                || zaak.geopend()
                        .filter(open -> open.door().equals(vrager.naam()))
                        .isPresent()) {
            problemen.add(new Problem(
                    Kind.NOT_PERMITTED, "/", "Wie erbij betrokken was, toetst niet.", "Laat een ander toetsen."));
        }
        return problemen;
    }

    /** What is in the way of telling the inwoner later. */
    public List<Problem> uitstellen(Ventielzaak zaak, String grond, LocalDate herziening, Instant nu) {
        var problemen = new ArrayList<>(reden(grond, "grond"));
        if (zaak.geopend().isEmpty() || zaak.medegedeeld().isPresent()) {
            problemen.add(teLaat("Er is niets om uit te stellen."));
        }
        var vandaag = Ventielzaak.vandaag(nu);
        if (!herziening.isAfter(vandaag)
                || herziening.isAfter(vandaag.plusDays(kader.ventiel().uitstelDagen()))) {
            problemen.add(ongeldig(
                    "herziening",
                    "De dag waarop u dit opnieuw bekijkt ligt na vandaag en hoogstens %d dagen verder."
                            .formatted(kader.ventiel().uitstelDagen())));
        }
        return problemen;
    }

    /** What is in the way of telling the inwoner: it is still open, telling was postponed, or it was done. */
    public List<Problem> mededelen(Ventielzaak zaak, Instant nu) {
        return zaak.mededeelbaar(nu) && zaak.medegedeeld().isEmpty()
                ? List.of()
                : List.of(teLaat("Nu valt er niets mee te delen."));
    }

    private static List<Problem> reden(String tekst, String waar) {
        int lengte = tekst.strip().length();
        return lengte >= KORTSTE_REDEN && lengte <= LANGSTE_REDEN
                ? List.of()
                : List.of(ongeldig(waar, "Zeg waarom, in %d tot %d tekens.".formatted(KORTSTE_REDEN, LANGSTE_REDEN)));
    }

    private static Problem teLaat(String detail) {
        return new Problem(Kind.INCONSISTENT, "/", detail, "Bekijk hoe het er nu voor staat.");
    }

    private static Problem ongeldig(String waar, String detail) {
        return new Problem(Kind.INVALID_VALUE, "/" + waar, detail, "Pas dit aan en probeer het opnieuw.");
    }
}
