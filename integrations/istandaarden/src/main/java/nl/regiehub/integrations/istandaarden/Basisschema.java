package nl.regiehub.integrations.istandaarden;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.Toewijzing;
import org.jspecify.annotations.Nullable;

/** What the messages of a standard share: the complex datatypes of its basisschema. */
final class Basisschema {

    private static final String LANDEN =
            "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY"
                    + " BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI"
                    + " FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM"
                    + " IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC"
                    + " MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM"
                    + " PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO"
                    + " SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI"
                    + " VN VU WF WS YE YT ZA ZM ZW";

    private final Standaard standaard;

    Basisschema(Standaard standaard) {
        this.standaard = standaard;
    }

    /** Starts a klasse of the basisschema. */
    private Klasse.Beschrijving klasse() {
        return Klasse.in(standaard.basisruimte());
    }

    Codewaarde geslacht() {
        return standaard.code("cod046", "0 1 2");
    }

    Codewaarde statusAanlevering() {
        return standaard.code("cod467", "1 2 3 9");
    }

    /** The id and day of a message. */
    record Berichtidentificatie(String identificatie, LocalDate dagtekening) {

        static Berichtidentificatie van(Berichtkop kop) {
            return new Berichtidentificatie(kop.identificatie(), kop.dagtekening());
        }
    }

    Klasse<Berichtidentificatie> berichtidentificatie() {
        var klasse = klasse();
        var identificatie = klasse.verplicht("Identificatie", Tekstwaarde.regel(12));
        var dagtekening = klasse.verplicht("Dagtekening", new Datumwaarde());
        return klasse.als(
                blok -> new Berichtidentificatie(blok.van(identificatie), blok.van(dagtekening)),
                (waarde, blok) ->
                        blok.zet(identificatie, waarde.identificatie()).zet(dagtekening, waarde.dagtekening()));
    }

    Klasse<Berichtkop.Schemaversie> xsdVersie() {
        var klasse = klasse();
        var basisschema = klasse.verplicht("BasisschemaXsdVersie", Tekstwaarde.versie());
        var bericht = klasse.verplicht("BerichtXsdVersie", Tekstwaarde.versie());
        return klasse.als(
                blok -> new Berichtkop.Schemaversie(blok.van(basisschema), blok.van(bericht)),
                (waarde, blok) -> blok.zet(basisschema, waarde.basisschema()).zet(bericht, waarde.bericht()));
    }

    Klasse<Geboortedatum> geboortedatum() {
        var klasse = klasse();
        var datum = klasse.verplicht("Datum", new Datumwaarde());
        var gebruik = klasse.optioneel("DatumGebruik", standaard.code("cod170", "1 2 3"));
        return klasse.als(
                blok -> new Geboortedatum(blok.van(datum), blok.van(gebruik)),
                (waarde, blok) -> blok.zet(datum, waarde.datum()).zet(gebruik, waarde.gebruik()));
    }

    private Klasse<Naam.Achternaam> achternaam() {
        var klasse = klasse();
        var achternaam = klasse.verplicht("Achternaam", Tekstwaarde.regel(200));
        var voorvoegsel = klasse.optioneel("Voorvoegsel", Tekstwaarde.regel(10));
        return klasse.als(
                blok -> new Naam.Achternaam(blok.van(achternaam), blok.van(voorvoegsel)),
                (waarde, blok) -> blok.zet(achternaam, waarde.achternaam()).zet(voorvoegsel, waarde.voorvoegsel()));
    }

    Klasse<Naam> volledigeNaam() {
        var klasse = klasse();
        var geslachtsnaam = klasse.verplicht("Geslachtsnaam", achternaam());
        var partnernaam = klasse.optioneel("Partnernaam", achternaam());
        var voornamen = klasse.optioneel("Voornamen", Tekstwaarde.regel(200));
        var voorletters = klasse.optioneel("Voorletters", Tekstwaarde.voorletters());
        var naamgebruik = klasse.verplicht("NaamGebruik", standaard.code("cod700", "1 2 3 4 5 6"));
        return klasse.als(
                blok -> new Naam(
                        blok.van(geslachtsnaam),
                        blok.van(partnernaam),
                        blok.van(voornamen),
                        blok.van(voorletters),
                        blok.van(naamgebruik)),
                (naam, blok) -> blok.zet(geslachtsnaam, naam.geslachtsnaam())
                        .zet(partnernaam, naam.partnernaam())
                        .zet(voornamen, naam.voornamen())
                        .zet(voorletters, naam.voorletters())
                        .zet(naamgebruik, naam.naamgebruik()));
    }

    /** The name in a 305 or 307, which has no place for a partner's name. */
    Klasse<Naam> verkorteNaam() {
        var klasse = klasse();
        var geslachtsnaam = klasse.verplicht("Geslachtsnaam", achternaam());
        var voornamen = klasse.optioneel("Voornamen", Tekstwaarde.regel(200));
        var voorletters = klasse.optioneel("Voorletters", Tekstwaarde.voorletters());
        return klasse.als(
                blok -> new Naam(blok.van(geslachtsnaam), null, blok.van(voornamen), blok.van(voorletters), null),
                (naam, blok) -> {
                    blok.onzegbaar(
                            naam.partnernaam() != null, "Partnernaam", "Een verkorte naam heeft geen partnernaam.");
                    blok.onzegbaar(
                            naam.naamgebruik() != null, "NaamGebruik", "Een verkorte naam heeft geen naamgebruik.");
                    blok.zet(geslachtsnaam, naam.geslachtsnaam())
                            .zet(voornamen, naam.voornamen())
                            .zet(voorletters, naam.voorletters());
                });
    }

    /** A special form of communication, and the language it is in. */
    record Communicatie(@Nullable Code vorm, @Nullable String taal) {

        static @Nullable Communicatie van(Client client) {
            boolean geen = client.communicatievorm() == null && client.taal() == null;
            return geen ? null : new Communicatie(client.communicatievorm(), client.taal());
        }
    }

    Klasse<Communicatie> communicatie() {
        var klasse = klasse();
        var vorm = klasse.verplicht("Vorm", standaard.code("cod747", "1 2 3"));
        var taal = klasse.optioneel("Taal", Tekstwaarde.regel(25));
        return klasse.als(
                blok -> new Communicatie(blok.van(vorm), blok.van(taal)),
                (waarde, blok) -> blok.zet(vorm, waarde.vorm()).zet(taal, waarde.taal()));
    }

    private Klasse<Adres.Huis> huis() {
        var klasse = klasse();
        var nummer = klasse.verplicht("Huisnummer", new Getalwaarde(99_999));
        var letter = klasse.optioneel("Huisletter", Tekstwaarde.regel(1));
        var toevoeging = klasse.optioneel("HuisnummerToevoeging", Tekstwaarde.regel(4));
        var aanduiding = klasse.optioneel("AanduidingWoonadres", standaard.code("num061", "AB BY TO WW"));
        return klasse.als(
                blok -> new Adres.Huis(blok.van(nummer), blok.van(letter), blok.van(toevoeging), blok.van(aanduiding)),
                (huis, blok) -> blok.zet(nummer, huis.nummer())
                        .zet(letter, huis.letter())
                        .zet(toevoeging, huis.toevoeging())
                        .zet(aanduiding, huis.aanduiding()));
    }

    Klasse<Adres> adres() {
        var klasse = klasse();
        var huis = klasse.optioneel("Huis", huis());
        var postcode = klasse.optioneel("Postcode", Tekstwaarde.regel(8));
        var straatnaam = klasse.optioneel("Straatnaam", Tekstwaarde.regel(24));
        var plaatsnaam = klasse.optioneel("Plaatsnaam", Tekstwaarde.regel(80));
        var land = klasse.optioneel("LandCode", standaard.code("cod032", LANDEN));
        return klasse.als(
                blok -> new Adres(
                        blok.van(huis), blok.van(postcode), blok.van(straatnaam), blok.van(plaatsnaam), blok.van(land)),
                (adres, blok) -> blok.zet(huis, adres.huis())
                        .zet(postcode, adres.postcode())
                        .zet(straatnaam, adres.straatnaam())
                        .zet(plaatsnaam, adres.plaatsnaam())
                        .zet(land, adres.land()));
    }

    private Klasse<Contact.Telefoon> telefoon() {
        var klasse = klasse();
        var nummer = klasse.verplicht("Telefoonnummer", Tekstwaarde.cijfers(1, 15));
        var landnummer = klasse.verplicht("Landnummer", Tekstwaarde.regel(4));
        return klasse.als(
                blok -> new Contact.Telefoon(blok.van(nummer), blok.van(landnummer)),
                (waarde, blok) -> blok.zet(nummer, waarde.nummer()).zet(landnummer, waarde.landnummer()));
    }

    /** One or two numbers; the standard has no place for a third. */
    Klasse<List<Contact.Telefoon>> telefoonnummers() {
        var klasse = klasse();
        var eerste = klasse.verplicht("Telefoon01", telefoon());
        var tweede = klasse.optioneel("Telefoon02", telefoon());
        return klasse.als(
                blok -> Stream.of(blok.van(eerste), blok.van(tweede))
                        .filter(nummer -> nummer != null)
                        .toList(),
                (nummers, blok) -> {
                    blok.onzegbaar(nummers.size() > 2, "Telefoon02", "Er is plaats voor twee telefoonnummers.");
                    blok.zet(eerste, nummers.getFirst()).zet(tweede, nummers.size() > 1 ? nummers.get(1) : null);
                });
    }

    Klasse<Periode> openPeriode() {
        var klasse = klasse();
        var begindatum = klasse.optioneel("Begindatum", new Datumwaarde());
        var einddatum = klasse.optioneel("Einddatum", new Datumwaarde());
        return klasse.als(
                blok -> new Periode(blok.van(begindatum), blok.van(einddatum)),
                (periode, blok) -> blok.zet(begindatum, periode.van()).zet(einddatum, periode.tot()));
    }

    /** A product code is the gemeente's own, so it means something only together with who the gemeente is. */
    Klasse<Product> product() {
        var klasse = klasse();
        var categorie = klasse.verplicht("Categorie", standaard.productcategorie());
        var code = klasse.optioneel("Code", Tekstwaarde.regel(5));
        return klasse.als(
                blok -> new Product(blok.van(categorie), productcode(blok, blok.van(code))), (product, blok) -> {
                    blok.zet(categorie, product.categorie());
                    if (product.code() != null) {
                        blok.onzegbaar(
                                !product.code().schema().equals(lijst(blok)),
                                "Code",
                                "De productcode is niet van de gemeente die de opdracht gaf.");
                        blok.zet(code, product.code().waarde());
                    }
                });
    }

    private static @Nullable Code productcode(Blok blok, @Nullable String code) {
        return code == null ? null : new Code(lijst(blok), code);
    }

    private static String lijst(Blok blok) {
        return Codelijst.productcode(blok.gesprek().gemeente());
    }

    Klasse<Toewijzing.Omvang> omvang() {
        var klasse = klasse();
        var volume = klasse.verplicht("Volume", new Getalwaarde(99_999_999));
        var eenheid = klasse.verplicht("Eenheid", standaard.code("wj756", "01 04 14 16 82 83 84"));
        var frequentie = klasse.verplicht("Frequentie", standaard.code("wmo757", "1 2 4 6"));
        return klasse.als(
                blok -> new Toewijzing.Omvang(blok.van(volume), blok.van(eenheid), blok.van(frequentie)),
                (omvang, blok) -> blok.zet(volume, omvang.volume())
                        .zet(eenheid, omvang.eenheid())
                        .zet(frequentie, omvang.frequentie()));
    }
}
