package nl.regiehub.integrations.istandaarden;

import java.util.List;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;

/** The startbericht (305) and the stopbericht (307): a client with products of which delivery began or ended. */
final class Leveringsschema {

    private final Berichtschema schema;
    private final Standaard standaard;
    private final Basisschema basis;

    Leveringsschema(Berichtschema schema) {
        this.schema = schema;
        this.standaard = schema.standaard();
        this.basis = schema.basis();
    }

    Klasse<Startbericht> startbericht() {
        return schema.bericht(
                client("StartProducten", "StartProduct", startproduct()),
                (kop, deel) -> new Startbericht(kop, standaard.wet(), deel.persoon(), deel.leveringen()),
                bericht -> new Geleverd<>(bericht.persoon(), bericht.leveringen()));
    }

    Klasse<Stopbericht> stopbericht() {
        return schema.bericht(
                client("StopProducten", "StopProduct", stopproduct()),
                (kop, deel) -> new Stopbericht(kop, standaard.wet(), deel.persoon(), deel.leveringen()),
                bericht -> new Geleverd<>(bericht.persoon(), bericht.leveringen()));
    }

    Klasse<Retour<Startbericht>> startretour() {
        return new Retourschema(schema)
                .bericht(
                        client("StartProducten", "StartProduct", startproduct()),
                        bericht -> new Geleverd<>(bericht.persoon(), bericht.leveringen()));
    }

    Klasse<Retour<Stopbericht>> stopretour() {
        return new Retourschema(schema)
                .bericht(
                        client("StopProducten", "StopProduct", stopproduct()),
                        bericht -> new Geleverd<>(bericht.persoon(), bericht.leveringen()));
    }

    /** The client's klasse, which in a message also holds what is or was delivered to them. */
    private record Geleverd<L>(Persoonsgegevens persoon, List<L> leveringen) {}

    private <L> Klasse<Geleverd<L>> client(String lijstnaam, String naamVanLid, Klasse<L> lid) {
        var klasse = schema.klasse();
        var bsn = klasse.verplicht("Bsn", new Bsnwaarde());
        var geboortedatum = klasse.verplicht("Geboortedatum", basis.geboortedatum());
        var geslacht = klasse.verplicht("Geslacht", basis.geslacht());
        var naam = klasse.verplicht("Naam", basis.verkorteNaam());
        var leveringen = klasse.verplicht(lijstnaam, schema.lijst(naamVanLid, lid));
        var oordeel = schema.oordeel(klasse);
        return klasse.als(
                blok -> new Geleverd<>(
                        new Persoonsgegevens(
                                blok.van(bsn), null, blok.van(geboortedatum), blok.van(geslacht), blok.van(naam)),
                        blok.van(leveringen)),
                (deel, blok) -> {
                    oordeel.zet(blok, Retouren.GOED);
                    blok.zet(bsn, deel.persoon().bsn())
                            .zet(geboortedatum, deel.persoon().geboortedatum())
                            .zet(geslacht, deel.persoon().geslacht())
                            .zet(naam, deel.persoon().naam())
                            .zet(leveringen, deel.leveringen());
                });
    }

    private Klasse<StartLevering> startproduct() {
        var klasse = schema.klasse();
        var nummer = klasse.optioneel("ToewijzingNummer", new Getalwaarde(999_999_999));
        var product = klasse.optioneel("Product", basis.product());
        var ingang = klasse.optioneel("ToewijzingIngangsdatum", new Datumwaarde());
        var begin = klasse.verplicht("Begindatum", new Datumwaarde());
        var status = klasse.verplicht("StatusAanlevering", basis.statusAanlevering());
        var oordeel = schema.oordeel(klasse);
        return klasse.als(
                blok -> new StartLevering(
                        blok.van(nummer), blok.van(product), blok.van(ingang), blok.van(begin), blok.van(status)),
                (levering, blok) -> {
                    oordeel.zet(blok, blok.gesprek().oordeel());
                    blok.zet(nummer, levering.toewijzingnummer())
                            .zet(product, levering.product())
                            .zet(ingang, levering.toewijzingIngangsdatum())
                            .zet(begin, levering.begindatum())
                            .zet(status, levering.statusAanlevering());
                });
    }

    private Klasse<StopLevering> stopproduct() {
        var klasse = schema.klasse();
        var nummer = klasse.optioneel("ToewijzingNummer", new Getalwaarde(999_999_999));
        var product = klasse.optioneel("Product", basis.product());
        var ingang = klasse.optioneel("ToewijzingIngangsdatum", new Datumwaarde());
        var begin = klasse.verplicht("Begindatum", new Datumwaarde());
        var reden = klasse.verplicht("RedenBeeindiging", standaard.redenBeeindiging());
        var einde = klasse.verplicht("Einddatum", new Datumwaarde());
        var status = klasse.verplicht("StatusAanlevering", basis.statusAanlevering());
        var oordeel = schema.oordeel(klasse);
        return klasse.als(
                blok -> new StopLevering(
                        blok.van(nummer),
                        blok.van(product),
                        blok.van(ingang),
                        blok.van(begin),
                        blok.van(reden),
                        blok.van(einde),
                        blok.van(status)),
                (levering, blok) -> {
                    oordeel.zet(blok, blok.gesprek().oordeel());
                    blok.zet(nummer, levering.toewijzingnummer())
                            .zet(product, levering.product())
                            .zet(ingang, levering.toewijzingIngangsdatum())
                            .zet(begin, levering.begindatum())
                            .zet(reden, levering.redenBeeindiging())
                            .zet(einde, levering.einddatum())
                            .zet(status, levering.statusAanlevering());
                });
    }
}
