package nl.regiehub.integrations.istandaarden;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Organisatiecode;
import org.jspecify.annotations.Nullable;

/** What the messages of a standard have in common: a header, and one client with everything that is said of them. */
final class Berichtschema {

    /** What the hub writes for a message that was not made with a schema: the versions all partners use. */
    static final Berichtkop.Schemaversie SCHEMAVERSIE = new Berichtkop.Schemaversie("1.0.0", "1.0.0");

    private final Standaard standaard;
    private final Berichtsoort soort;
    private final boolean retour;
    private final Basisschema basis;

    private Berichtschema(Standaard standaard, Berichtsoort soort, boolean retour) {
        this.standaard = standaard;
        this.soort = soort;
        this.retour = retour;
        this.basis = new Basisschema(standaard);
    }

    /** Of a message itself. */
    static Berichtschema heen(Standaard standaard, Berichtsoort soort) {
        return new Berichtschema(standaard, soort, false);
    }

    /** Of the retourbericht on it: the same klassen, each with what was found wrong with it. */
    static Berichtschema retour(Standaard standaard, Berichtsoort soort) {
        return new Berichtschema(standaard, soort, true);
    }

    Standaard standaard() {
        return standaard;
    }

    Basisschema basis() {
        return basis;
    }

    /** Starts a klasse of the message's own. */
    Klasse.Beschrijving klasse() {
        return Klasse.in(standaard.berichtruimte(nummer()));
    }

    /** The number in the message's name. */
    String nummer() {
        return retour ? soort.retournummer() : soort.nummer();
    }

    /** The place at the end of a klasse where a retour says what is wrong with it. */
    Oordeel oordeel(Klasse.Beschrijving klasse) {
        return new Oordeel(retour ? klasse.verplicht("RetourCodes", retourcodes()) : null);
    }

    Klasse<List<String>> retourcodes() {
        return lijst("RetourCode", Tekstwaarde.regel(4));
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
    <T> Klasse<List<T>> lijst(String naam, Inhoud<T> inhoud) {
        var klasse = klasse();
        var leden = klasse.lijst(naam, inhoud);
        return klasse.als(blok -> blok.van(leden), (waarden, blok) -> blok.zet(leden, waarden));
    }

    private Klasse<Berichtkop> header() {
        var klasse = klasse();
        var kop = kop(klasse);
        return klasse.als(kop::van, kop::zet);
    }

    /** What every header begins with; a retour repeats that of the message it is about. */
    Kop kop(Klasse.Beschrijving klasse) {
        return new Kop(
                klasse.verplicht("BerichtCode", Tekstwaarde.vast(code())),
                klasse.verplicht("BerichtVersie", new Versiewaarde("3")),
                klasse.verplicht("BerichtSubversie", new Versiewaarde("2")),
                klasse.verplicht("Afzender", partij(soort.vanGemeente())),
                klasse.verplicht("Ontvanger", partij(!soort.vanGemeente())),
                klasse.verplicht("BerichtIdentificatie", basis.berichtidentificatie()),
                klasse.verplicht("XsdVersie", basis.xsdVersie()));
    }

    private String code() {
        return retour ? soort.retourcode(standaard) : soort.code(standaard);
    }

    private static Organisatiewaarde partij(boolean gemeente) {
        return gemeente ? Organisatiewaarde.gemeente() : Organisatiewaarde.aanbieder();
    }

    /** The places of a header. */
    final class Kop {

        private final Plaats.Verplicht<String> code;
        private final Plaats.Verplicht<String> versie;
        private final Plaats.Verplicht<String> subversie;
        private final Plaats.Verplicht<Organisatiecode> afzender;
        private final Plaats.Verplicht<Organisatiecode> ontvanger;
        private final Plaats.Verplicht<Basisschema.Berichtidentificatie> identificatie;
        private final Plaats.Verplicht<Berichtkop.Schemaversie> xsdVersie;

        private Kop(
                Plaats.Verplicht<String> code,
                Plaats.Verplicht<String> versie,
                Plaats.Verplicht<String> subversie,
                Plaats.Verplicht<Organisatiecode> afzender,
                Plaats.Verplicht<Organisatiecode> ontvanger,
                Plaats.Verplicht<Basisschema.Berichtidentificatie> identificatie,
                Plaats.Verplicht<Berichtkop.Schemaversie> xsdVersie) {
            this.code = code;
            this.versie = versie;
            this.subversie = subversie;
            this.afzender = afzender;
            this.ontvanger = ontvanger;
            this.identificatie = identificatie;
            this.xsdVersie = xsdVersie;
        }

        private Berichtkop van(Blok blok) {
            var gemeente = soort.vanGemeente() ? blok.van(afzender) : blok.van(ontvanger);
            blok.gesprek().gemeente(gemeente);
            var kop = new Berichtkop(
                    standaard.soort(soort.nummer()),
                    blok.van(identificatie).identificatie(),
                    blok.van(identificatie).dagtekening(),
                    blok.van(afzender),
                    blok.van(ontvanger),
                    blok.van(xsdVersie));
            blok.gesprek().kop(kop);
            return kop;
        }

        void zet(Berichtkop kop, Blok blok) {
            blok.gesprek().gemeente(soort.vanGemeente() ? kop.afzender() : kop.ontvanger());
            blok.zet(code, code())
                    .zet(versie, "3")
                    .zet(subversie, "2")
                    .zet(afzender, kop.afzender())
                    .zet(ontvanger, kop.ontvanger())
                    .zet(identificatie, Basisschema.Berichtidentificatie.van(kop))
                    .zet(xsdVersie, kop.schemaversie() == null ? SCHEMAVERSIE : kop.schemaversie());
        }
    }

    /** Where a klasse of a retour says what is wrong with it; a klasse of the message itself has no such place. */
    record Oordeel(Plaats.@Nullable Verplicht<List<String>> plaats) {

        void zet(Blok blok, List<String> codes) {
            if (plaats != null) {
                blok.zet(plaats, codes);
            }
        }
    }
}
