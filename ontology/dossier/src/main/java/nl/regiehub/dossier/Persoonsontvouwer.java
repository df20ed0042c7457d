package nl.regiehub.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Relatie;
import org.jspecify.annotations.Nullable;

/** What a message says of a person as a person: name, where they are found, who is around them, what a court decided. */
final class Persoonsontvouwer {

    /** A registered home address needs no further word; any other kind says what it is. */
    private static final String BRP = "01";

    private final Iris iris;

    Persoonsontvouwer(Iris iris) {
        this.iris = iris;
    }

    List<Versie> client(Schrift schrift, Inbreng inbreng, Client client) {
        var versies = new ArrayList<Versie>();
        versies.add(identiteit(schrift, inbreng, client.persoon()));
        versies.addAll(contacten(schrift, inbreng, client.contacten(), false));
        client.relaties().forEach(relatie -> versies.add(relatie(schrift, inbreng, relatie)));
        if (client.juridischeStatus() != null || client.vertegenwoordiging() != null) {
            versies.add(maatregel(schrift, inbreng, client));
        }
        return versies;
    }

    Versie identiteit(Schrift schrift, Inbreng inbreng, Persoonsgegevens gegevens) {
        return identiteit(schrift, inbreng, gegevens, false);
    }

    /** That an address is safe is said beside the name, so that who sees the name shows no address found elsewhere. */
    Versie identiteit(Schrift schrift, Inbreng inbreng, Persoonsgegevens gegevens, boolean afgeschermd) {
        var geboren = gegevens.geboortedatum();
        var inhoud = schrift.versie()
                .naar(Term.NAAM_VAN, iris.persoon(inbreng.persoon()))
                .tekst(Term.NAAM, Weergave.naam(gegevens.naam()))
                .dag(Term.GEBOORTEDATUM, geboren == null ? null : geboren.datum())
                .naar(Term.AFGESCHERMD, afgeschermd ? Iris.jaNee(true) : null);
        return schrift.versie(inbreng.deel(Categorie.IDENTITEIT), "naam", inhoud.lijst(), List.of());
    }

    /** Every contact goes to the categories that it counts under, with only what belongs there. */
    List<Versie> contacten(Schrift schrift, Inbreng inbreng, List<Contact> contacten, boolean afgeschermd) {
        var versies = new ArrayList<Versie>();
        for (int i = 0; i < contacten.size(); i++) {
            var contact = contacten.get(i);
            for (var categorie : Delen.categorieen(contact, afgeschermd)) {
                versies.add(contact(
                        schrift, inbreng, contact, categorie, contact.soort().waarde() + " " + i));
            }
        }
        return versies;
    }

    private Versie contact(Schrift schrift, Inbreng inbreng, Contact contact, Categorie categorie, String wat) {
        var inhoud = schrift.versie().naar(Term.ADRES_VAN, iris.persoon(inbreng.persoon()));
        if (!contact.soort().waarde().equals(BRP)) {
            inhoud.tekst(Term.ADRESSOORT, contact.soort().waarde());
        }
        if (categorie != Categorie.CONTACT) {
            var adres = contact.adres();
            inhoud.tekst(Term.ADRES, adres == null ? null : Weergave.adres(adres))
                    .tekst(Term.VERBLIJF_BIJ, contact.organisatie());
            var periode = contact.periode();
            if (periode != null) {
                inhoud.dag(Term.VAN, periode.van()).dag(Term.TOT, periode.tot());
            }
        }
        if (categorie != Categorie.ADRES) {
            inhoud.tekst(Term.TELEFOON, telefoon(contact)).tekst(Term.EMAIL, contact.email());
        }
        return schrift.versie(inbreng.deel(categorie), "contact " + wat, inhoud.lijst(), List.of());
    }

    private Versie relatie(Schrift schrift, Inbreng inbreng, Relatie relatie) {
        var gerelateerde = schrift.gerelateerde(relatie.nummer());
        var inhoud = schrift.versie()
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .naar(Term.GERELATEERDE, gerelateerde == null ? null : iris.persoon(gerelateerde))
                .naar(Term.RELATIE, schrift.code(relatie.soort()))
                .tekst(Term.NAAM, Weergave.naam(relatie.naam()))
                .tekst(Term.TELEFOON, telefoon(relatie.contact()));
        var deel = inbreng.deel(Categorie.HUISHOUDEN);
        return schrift.versie(deel, "relatie " + relatie.nummer(), inhoud.lijst(), List.of());
    }

    private Versie maatregel(Schrift schrift, Inbreng inbreng, Client client) {
        var inhoud = schrift.versie()
                .naar(Term.OVER, iris.persoon(inbreng.persoon()))
                .naar(Term.JURIDISCHE_STATUS, schrift.code(client.juridischeStatus()))
                .naar(Term.VERTEGENWOORDIGING, schrift.code(client.vertegenwoordiging()));
        return schrift.versie(inbreng.deel(Categorie.MAATREGEL), "maatregel", inhoud.lijst(), List.of());
    }

    private static @Nullable String telefoon(Contact contact) {
        return contact.telefoons().stream()
                .map(Contact.Telefoon::nummer)
                .findFirst()
                .orElse(null);
    }
}
