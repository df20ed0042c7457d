package nl.regiehub.integrations.istandaarden;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Organisatiecode;

/** What the messages of a standard have in common: a header, and one client with everything that is said of them. */
final class Berichtschema {

    /** What the hub writes for a message that was not made with a schema: the versions all partners use. */
    private static final Berichtkop.Schemaversie SCHEMAVERSIE = new Berichtkop.Schemaversie("1.0.0", "1.0.0");

    private final Standaard standaard;
    private final Berichtsoort soort;
    private final Basisschema basis;

    Berichtschema(Standaard standaard, Berichtsoort soort) {
        this.standaard = standaard;
        this.soort = soort;
        this.basis = new Basisschema(standaard);
    }

    Standaard standaard() {
        return standaard;
    }

    Basisschema basis() {
        return basis;
    }

    /** Starts a klasse of the message's own. */
    Klasse.Beschrijving klasse() {
        return Klasse.in(standaard.berichtruimte(soort.nummer()));
    }

    /**
     * The whole message.
     *
     * @param client the klasse of the client with what is said of them
     * @param maken puts header and client together
     * @param ontleden takes the client from the message
     */
    <B extends Bericht, C> Klasse<B> bericht(
            Klasse<C> client, BiFunction<Berichtkop, C, B> maken, Function<B, C> ontleden) {
        var klasse = klasse();
        var header = klasse.verplicht("Header", header());
        var deel = klasse.verplicht("Client", client);
        return klasse.als(
                blok -> maken.apply(blok.van(header), blok.van(deel)),
                (bericht, blok) -> blok.zet(header, bericht.kop()).zet(deel, ontleden.apply(bericht)));
    }

    /** A klasse that only holds a list. */
    <T> Klasse<List<T>> lijst(String naam, Klasse<T> inhoud) {
        var klasse = klasse();
        var leden = klasse.lijst(naam, inhoud);
        return klasse.als(blok -> blok.van(leden), (waarden, blok) -> blok.zet(leden, waarden));
    }

    private Klasse<Berichtkop> header() {
        var klasse = klasse();
        var code = klasse.verplicht("BerichtCode", Tekstwaarde.vast(soort.code(standaard)));
        var versie = klasse.verplicht("BerichtVersie", new Versiewaarde("3"));
        var subversie = klasse.verplicht("BerichtSubversie", new Versiewaarde("2"));
        var afzender = klasse.verplicht("Afzender", partij(soort.vanGemeente()));
        var ontvanger = klasse.verplicht("Ontvanger", partij(!soort.vanGemeente()));
        var identificatie = klasse.verplicht("BerichtIdentificatie", basis.berichtidentificatie());
        var xsdVersie = klasse.verplicht("XsdVersie", basis.xsdVersie());
        return klasse.als(
                blok -> kop(
                        blok, blok.van(afzender), blok.van(ontvanger), blok.van(identificatie), blok.van(xsdVersie)),
                (kop, blok) -> {
                    blok.gesprek().gemeente(soort.vanGemeente() ? kop.afzender() : kop.ontvanger());
                    blok.zet(code, soort.code(standaard))
                            .zet(versie, "3")
                            .zet(subversie, "2")
                            .zet(afzender, kop.afzender())
                            .zet(ontvanger, kop.ontvanger())
                            .zet(identificatie, Basisschema.Berichtidentificatie.van(kop))
                            .zet(xsdVersie, kop.schemaversie() == null ? SCHEMAVERSIE : kop.schemaversie());
                });
    }

    private static Organisatiewaarde partij(boolean gemeente) {
        return gemeente ? Organisatiewaarde.gemeente() : Organisatiewaarde.aanbieder();
    }

    private Berichtkop kop(
            Blok blok,
            Organisatiecode afzender,
            Organisatiecode ontvanger,
            Basisschema.Berichtidentificatie identificatie,
            Berichtkop.Schemaversie xsdVersie) {
        blok.gesprek().gemeente(soort.vanGemeente() ? afzender : ontvanger);
        return new Berichtkop(
                standaard.soort(soort.nummer()),
                identificatie.identificatie(),
                identificatie.dagtekening(),
                afzender,
                ontvanger,
                xsdVersie);
    }
}
