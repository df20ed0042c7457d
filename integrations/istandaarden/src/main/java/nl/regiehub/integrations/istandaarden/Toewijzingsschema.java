package nl.regiehub.integrations.istandaarden;

import java.util.List;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import org.jspecify.annotations.Nullable;

/** The toewijzingsbericht (301): a client with relations, contacts and assigned products. */
final class Toewijzingsschema {

    private final Berichtschema schema;
    private final Standaard standaard;
    private final Basisschema basis;

    Toewijzingsschema(Berichtschema schema) {
        this.schema = schema;
        this.standaard = schema.standaard();
        this.basis = schema.basis();
    }

    Klasse<Toewijzingsbericht> bericht() {
        return schema.bericht(
                client(),
                (kop, deel) -> new Toewijzingsbericht(kop, standaard.wet(), deel.client(), deel.toewijzingen()),
                bericht -> new Toegewezen(bericht.client(), bericht.toewijzingen()));
    }

    /** The client's klasse, which in a message also holds what is assigned to them. */
    private record Toegewezen(Client client, List<Toewijzing> toewijzingen) {}

    private Klasse<Toegewezen> client() {
        var klasse = schema.klasse();
        var clientdeel = new Clientdeel(klasse);
        var producten = klasse.verplicht("ToegewezenProducten", schema.lijst("ToegewezenProduct", product()));
        return klasse.als(
                blok -> new Toegewezen(clientdeel.lees(blok), blok.van(producten)),
                (deel, blok) -> clientdeel.schrijf(deel.client(), blok).zet(producten, deel.toewijzingen()));
    }

    /** The places that say who the client is, how to speak with them, and who and what is around them. */
    private final class Clientdeel {

        private final Plaats.Verplicht<Bsn> bsn;
        private final Plaats.Verplicht<Geboortedatum> geboortedatum;
        private final Plaats.Verplicht<Code> geslacht;
        private final Plaats.Verplicht<Naam> naam;
        private final Plaats.Optioneel<Basisschema.Communicatie> communicatie;
        private final Plaats.Optioneel<Code> status;
        private final Plaats.Optioneel<Code> vertegenwoordiging;
        private final Plaats.Optioneel<String> commentaar;
        private final Plaats.Optioneel<List<Relatie>> relaties;
        private final Plaats.Verplicht<List<Contact>> contacten;

        Clientdeel(Klasse.Beschrijving klasse) {
            bsn = klasse.verplicht("Bsn", new Bsnwaarde());
            geboortedatum = klasse.verplicht("Geboortedatum", basis.geboortedatum());
            geslacht = klasse.verplicht("Geslacht", basis.geslacht());
            naam = klasse.verplicht("Naam", basis.volledigeNaam());
            communicatie = klasse.optioneel("Communicatie", basis.communicatie());
            status = klasse.optioneel("JuridischeStatus", standaard.code("wj232", "01 02 03 04 05 11 12"));
            vertegenwoordiging =
                    klasse.optioneel("WettelijkeVertegenwoordiging", standaard.code("wj003", "06 07 08 09 10"));
            commentaar = klasse.optioneel("Commentaar", Tekstwaarde.vrij());
            relaties = klasse.optioneel("Relaties", schema.lijst("Relatie", relatie()));
            contacten = klasse.verplicht("Contactgegevens", schema.lijst("Contact", contact()));
        }

        Client lees(Blok blok) {
            return new Client(
                    persoon(blok),
                    vorm(blok.van(communicatie)),
                    taal(blok.van(communicatie)),
                    blok.van(status),
                    blok.van(vertegenwoordiging),
                    blok.van(commentaar),
                    blok.lijst(relaties),
                    blok.van(contacten));
        }

        private Persoonsgegevens persoon(Blok blok) {
            return new Persoonsgegevens(
                    blok.van(bsn), null, blok.van(geboortedatum), blok.van(geslacht), blok.van(naam));
        }

        Blok schrijf(Client client, Blok blok) {
            return blok.zet(bsn, client.persoon().bsn())
                    .zet(geboortedatum, client.persoon().geboortedatum())
                    .zet(geslacht, client.persoon().geslacht())
                    .zet(naam, client.persoon().naam())
                    .zet(communicatie, Basisschema.Communicatie.van(client))
                    .zet(status, client.juridischeStatus())
                    .zet(vertegenwoordiging, client.vertegenwoordiging())
                    .zet(commentaar, client.commentaar())
                    .zet(relaties, gevuld(client.relaties()))
                    .zet(contacten, client.contacten());
        }
    }

    private static @Nullable Code vorm(Basisschema.@Nullable Communicatie communicatie) {
        return communicatie == null ? null : communicatie.vorm();
    }

    private static @Nullable String taal(Basisschema.@Nullable Communicatie communicatie) {
        return communicatie == null ? null : communicatie.taal();
    }

    private static <T> @Nullable List<T> gevuld(List<T> lijst) {
        return lijst.isEmpty() ? null : lijst;
    }

    private Klasse<Relatie> relatie() {
        var klasse = schema.klasse();
        var nummer = klasse.verplicht("Nummer", Tekstwaarde.regel(20));
        var volgorde = klasse.optioneel("Volgorde", new Getalwaarde(99));
        var soort = klasse.verplicht(
                "Soort",
                standaard.code("cod472", "03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25"));
        var geboortedatum = klasse.optioneel("Geboortedatum", basis.geboortedatum());
        var geslacht = klasse.optioneel("Geslacht", basis.geslacht());
        var naam = klasse.verplicht("Naam", basis.volledigeNaam());
        var contact = klasse.verplicht("Contact", contact());
        return klasse.als(
                blok -> new Relatie(
                        blok.van(nummer),
                        blok.van(volgorde),
                        blok.van(soort),
                        blok.van(geboortedatum),
                        blok.van(geslacht),
                        blok.van(naam),
                        blok.van(contact)),
                (relatie, blok) -> blok.zet(nummer, relatie.nummer())
                        .zet(volgorde, relatie.volgorde())
                        .zet(soort, relatie.soort())
                        .zet(geboortedatum, relatie.geboortedatum())
                        .zet(geslacht, relatie.geslacht())
                        .zet(naam, relatie.naam())
                        .zet(contact, relatie.contact()));
    }

    private Klasse<Contact> contact() {
        var klasse = schema.klasse();
        var soort = klasse.verplicht("Soort", standaard.code("cod757", "01 02 03 04"));
        var adres = klasse.optioneel("Adres", basis.adres());
        var organisatie = klasse.optioneel("Organisatie", Tekstwaarde.regel(35));
        var telefoons = klasse.optioneel("Telefoon", basis.telefoonnummers());
        var email = klasse.optioneel("Emailadres", Tekstwaarde.regel(80));
        var periode = klasse.optioneel("Periode", basis.openPeriode());
        return klasse.als(
                blok -> new Contact(
                        blok.van(soort),
                        blok.van(adres),
                        blok.van(organisatie),
                        blok.lijst(telefoons),
                        blok.van(email),
                        blok.van(periode)),
                (contact, blok) -> blok.zet(soort, contact.soort())
                        .zet(adres, contact.adres())
                        .zet(organisatie, contact.organisatie())
                        .zet(telefoons, gevuld(contact.telefoons()))
                        .zet(email, contact.email())
                        .zet(periode, contact.periode()));
    }

    private Klasse<Toewijzing> product() {
        var klasse = schema.klasse();
        var nummer = klasse.verplicht("ToewijzingNummer", new Getalwaarde(999_999_999));
        var referentie = klasse.optioneel("ReferentieAanbieder", Tekstwaarde.regel(36));
        var product = klasse.optioneel("Product", basis.product());
        var datum = klasse.verplicht("Toewijzingsdatum", new Datumwaarde());
        var tijd = klasse.verplicht("Toewijzingstijd", new Tijdwaarde());
        var ingang = klasse.verplicht("Ingangsdatum", new Datumwaarde());
        var einde = klasse.optioneel("Einddatum", new Datumwaarde());
        var reden = klasse.optioneel("RedenWijziging", standaard.redenWijziging());
        var omvang = klasse.optioneel("Omvang", basis.omvang());
        var budget = klasse.optioneel("Budget", new Getalwaarde(99_999_999));
        var commentaar = klasse.optioneel("Commentaar", Tekstwaarde.vrij());
        return klasse.als(
                blok -> new Toewijzing(
                        blok.van(nummer),
                        blok.van(referentie),
                        blok.van(product),
                        blok.van(datum),
                        blok.van(tijd),
                        blok.van(ingang),
                        blok.van(einde),
                        blok.van(reden),
                        blok.van(omvang),
                        blok.van(budget),
                        blok.van(commentaar)),
                (toewijzing, blok) -> blok.zet(nummer, toewijzing.nummer())
                        .zet(referentie, toewijzing.referentieAanbieder())
                        .zet(product, toewijzing.product())
                        .zet(datum, toewijzing.toewijzingsdatum())
                        .zet(tijd, toewijzing.toewijzingstijd())
                        .zet(ingang, toewijzing.ingangsdatum())
                        .zet(einde, toewijzing.einddatum())
                        .zet(reden, toewijzing.redenWijziging())
                        .zet(omvang, toewijzing.omvang())
                        .zet(budget, toewijzing.budget())
                        .zet(commentaar, toewijzing.commentaar()));
    }
}
