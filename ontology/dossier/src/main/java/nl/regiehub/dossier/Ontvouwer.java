package nl.regiehub.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.dossier.Ontvouwing.Reeksstand;
import nl.regiehub.dossier.Versie.Eigenschap;
import nl.regiehub.dossier.Versie.Eigenschappen;

/** Takes events apart into what each dossierdeel, and its twin, says because of them. */
final class Ontvouwer {

    private final Iris iris;
    private final Persoonsontvouwer personen;
    private final Casusontvouwer casussen;

    Ontvouwer(Iris iris) {
        this.iris = iris;
        this.personen = new Persoonsontvouwer(iris);
        this.casussen = new Casusontvouwer(iris, personen);
    }

    Ontvouwing ontvouw(Schrift schrift, Bericht inhoud) {
        return switch (inhoud) {
            case Toewijzingsbericht bericht -> toewijzingen(schrift, bericht);
            case Startbericht bericht -> starts(schrift, bericht);
            case Stopbericht bericht -> stops(schrift, bericht);
            case Casusbericht bericht -> casussen.ontvouw(schrift, bericht);
            case Betrokkenheidsbericht bericht -> betrokkenheid(schrift, bericht);
            case Verwijzing bericht -> verwijzing(schrift, bericht);
            case Terugkoppeling bericht -> terugkoppeling(schrift, bericht);
            case Correctie bericht -> Correcties.ontvouw(schrift, bericht);
            case Correctieantwoord bericht -> Correcties.ontvouw(schrift, bericht);
        };
    }

    private Ontvouwing toewijzingen(Schrift schrift, Toewijzingsbericht bericht) {
        var versies = new ArrayList<Versie>();
        var standen = new ArrayList<Reeksstand>();
        for (var toewijzing : bericht.toewijzingen()) {
            var inbreng = Inbreng.toewijzing(bericht.kop(), bericht.wet(), schrift.hoofdpersoon(), toewijzing);
            versies.addAll(personen.client(schrift, inbreng, bericht.client()));
            versies.addAll(toewijzing(schrift, inbreng, toewijzing));
            standen.add(new Reeksstand(inbreng.bron(), inbreng.kring(), Stand.van(toewijzing, bericht.kop())));
        }
        return new Ontvouwing(versies, standen);
    }

    private List<Versie> toewijzing(Schrift schrift, Inbreng inbreng, Toewijzing toewijzing) {
        var periode = new Eigenschappen()
                .dag(Term.VAN, toewijzing.ingangsdatum())
                .dag(Term.TOT, toewijzing.einddatum())
                .lijst();
        var inhoud = schrift.object()
                .naar(Term.OPDRACHT, iris.kring(inbreng.kring()))
                .naar(Term.VOORZIENING, schrift.product(toewijzing.product()))
                .naar(Term.REDEN, schrift.code(toewijzing.redenWijziging()));
        inhoud.en(periode);
        var versies = new ArrayList<Versie>();
        versies.add(schrift.versie(inbreng.deel(Categorie.TOEWIJZING), "toewijzing", inhoud.lijst(), periode));
        var volume = volume(toewijzing);
        if (!volume.isEmpty()) {
            versies.add(schrift.versie(inbreng.deel(Categorie.VOLUME), "toewijzing", volume, List.of()));
        }
        return versies;
    }

    private static List<Eigenschap> volume(Toewijzing toewijzing) {
        var volume = new Eigenschappen();
        var omvang = toewijzing.omvang();
        if (omvang != null) {
            volume.tekst(
                    Term.OMVANG,
                    "%d eenheid %s frequentie %s"
                            .formatted(
                                    omvang.volume(),
                                    omvang.eenheid().waarde(),
                                    omvang.frequentie().waarde()));
        }
        var budget = toewijzing.budget();
        if (budget != null) {
            volume.naar(Term.BUDGET, Iris.getal(budget));
        }
        return volume.lijst();
    }

    private Ontvouwing starts(Schrift schrift, Startbericht bericht) {
        var versies = bericht.leveringen().stream().map(levering -> start(schrift, bericht, levering));
        return new Ontvouwing(versies.toList(), List.of());
    }

    private Versie start(Schrift schrift, Startbericht bericht, StartLevering levering) {
        var deel = Inbreng.levering(bericht.kop(), bericht.wet(), schrift.hoofdpersoon(), levering.toewijzingnummer())
                .deel(Categorie.LEVERING);
        var bestaan = new Eigenschappen()
                .dag(Term.VAN, levering.begindatum())
                .tekst(Term.STAND, Stand.van(levering, bericht.kop()))
                .tekst(Term.AANLEVERING, levering.statusAanlevering().waarde())
                .lijst();
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("StartLevering"))
                .naar(Term.OPDRACHT, iris.kring(deel.kring()))
                .naar(Term.VOORZIENING, schrift.product(levering.product()));
        inhoud.en(bestaan);
        return schrift.versie(deel, "start " + levering.begindatum(), inhoud.lijst(), bestaan);
    }

    private Ontvouwing stops(Schrift schrift, Stopbericht bericht) {
        var versies = bericht.leveringen().stream().map(levering -> stop(schrift, bericht, levering));
        return new Ontvouwing(versies.toList(), List.of());
    }

    private Versie stop(Schrift schrift, Stopbericht bericht, StopLevering levering) {
        var deel = Inbreng.levering(bericht.kop(), bericht.wet(), schrift.hoofdpersoon(), levering.toewijzingnummer())
                .deel(Categorie.LEVERING);
        var bestaan = new Eigenschappen()
                .dag(Term.VAN, levering.begindatum())
                .dag(Term.TOT, levering.einddatum())
                .tekst(Term.STAND, Stand.van(levering, bericht.kop()))
                .tekst(Term.AANLEVERING, levering.statusAanlevering().waarde())
                .lijst();
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("StopLevering"))
                .naar(Term.OPDRACHT, iris.kring(deel.kring()))
                .naar(Term.VOORZIENING, schrift.product(levering.product()))
                .naar(Term.REDEN, schrift.code(levering.redenBeeindiging()));
        inhoud.en(bestaan);
        return schrift.versie(deel, "stop " + levering.begindatum(), inhoud.lijst(), bestaan);
    }

    private Ontvouwing betrokkenheid(Schrift schrift, Betrokkenheidsbericht bericht) {
        var gemeld = bericht.betrokkenheid();
        var inbreng = Inbreng.betrokkenheid(bericht.kop(), bericht.wet(), schrift.hoofdpersoon(), gemeld.nummer());
        var deel = inbreng.deel(Delen.categorie(bericht, schrift.vertalingen()));
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Betrokkenheid"))
                .naar(Term.OVER, iris.persoon(deel.persoon()))
                .tekst(Term.WET, bericht.wet().name())
                .naar(Term.ZORGSOORT, schrift.code(gemeld.soort()))
                .naar(Term.ORGANISATIE, iris.organisatie(gemeld.organisatie()))
                .tekst(Term.ORGANISATIENAAM, gemeld.organisatienaam())
                .tekst(Term.NAAM, gemeld.contact())
                .tekst(Term.TELEFOON, gemeld.telefoon())
                .dag(Term.VAN, gemeld.periode().van())
                .dag(Term.TOT, gemeld.periode().tot());
        return new Ontvouwing(
                List.of(schrift.versie(deel, "betrokkenheid", inhoud.lijst(), bestaan(deel.categorie(), bericht))),
                List.of(new Reeksstand(inbreng.bron(), inbreng.kring(), Stand.van(gemeld.stand(), bericht.kop()))));
    }

    /**
     * That somebody is involved. Without a ground at the sender's side nobody learns even that; and where the organisation's
     * name would be the diagnosis, a neutral label stands for it.
     */
    private static List<Eigenschap> bestaan(Categorie categorie, Betrokkenheidsbericht bericht) {
        var gemeld = bericht.betrokkenheid();
        if (gemeld.grondslag() == null) {
            return List.of();
        }
        var bestaan = new Eigenschappen().tekst(Term.WET, bericht.wet().name());
        if (categorie == Categorie.BETROKKENHEID) {
            openlijk(bestaan, gemeld);
        } else {
            bestaan.tekst(Term.ORGANISATIENAAM, Weergave.neutraal(bericht.wet()));
        }
        return bestaan.dag(Term.VAN, gemeld.periode().van())
                .dag(Term.TOT, gemeld.periode().tot())
                .lijst();
    }

    private static void openlijk(Eigenschappen bestaan, Betrokkenheid gemeld) {
        bestaan.tekst(Term.ORGANISATIENAAM, gemeld.organisatienaam())
                .tekst(Term.NAAM, gemeld.contact())
                .tekst(Term.TELEFOON, gemeld.telefoon());
    }

    private Ontvouwing verwijzing(Schrift schrift, Verwijzing bericht) {
        var kop = bericht.kop();
        var inbreng = Inbreng.verwijzing(kop, bericht.wet(), schrift.hoofdpersoon(), kop.afzender(), bericht.nummer());
        var versies = new ArrayList<Versie>();
        versies.add(personen.identiteit(schrift, inbreng, bericht.persoon()));
        var bestaan = new Eigenschappen()
                .tijdstip(Term.AANGEBODEN, bericht.aangeboden())
                .naar(Term.ONTVANGER, iris.organisatie(Inbreng.ontvanger(kop)))
                .tekst(Term.NUMMER, bericht.nummer())
                .lijst();
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Verwijzing"))
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .naar(Term.VERWIJZER, iris.organisatie(kop.afzender()))
                .tekst(Term.ORGANISATIENAAM, bericht.verwijzernaam())
                .naar(Term.HULP, schrift.code(bericht.hulp()));
        inhoud.en(bestaan);
        versies.add(schrift.versie(inbreng.deel(Categorie.VERWIJZING), "verwijzing", inhoud.lijst(), bestaan));
        if (bericht.toelichting() != null) {
            var hulpvraag = schrift.object().tekst(Term.TOELICHTING, bericht.toelichting());
            versies.add(schrift.versie(inbreng.deel(Categorie.HULPVRAAG), "verwijzing", hulpvraag.lijst(), List.of()));
        }
        var stand = new Reeksstand(inbreng.bron(), inbreng.kring(), Stand.van(bericht.aangeboden(), kop));
        return new Ontvouwing(versies, List.of(stand));
    }

    /** Every status stays: the one that counts on a day is the last one before it. */
    private Ontvouwing terugkoppeling(Schrift schrift, Terugkoppeling bericht) {
        var verwijzer = Inbreng.ontvanger(bericht.kop());
        var deel = Inbreng.verwijzing(
                        bericht.kop(), bericht.wet(), schrift.hoofdpersoon(), verwijzer, bericht.verwijzing())
                .deel(Categorie.VERWIJZING);
        var bestaan = new Eigenschappen()
                .tekst(Term.STATUS, bericht.status().name())
                .tijdstip(Term.STATUS_OP, bericht.op())
                .lijst();
        var inhoud = schrift.object()
                .naar(Term.SOORT, iris.soort("Terugkoppeling"))
                .naar(Term.OVER, iris.persoon(deel.persoon()))
                .naar(Term.REDEN, schrift.code(bericht.reden()));
        inhoud.en(bestaan);
        return new Ontvouwing(List.of(schrift.versie(deel, "terugkoppeling", inhoud.lijst(), bestaan)), List.of());
    }
}
