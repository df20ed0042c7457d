package nl.regiehub.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.dossier.Versie.Eigenschappen;

/**
 * What a message says of a person as a person: name, where they are found, who is around them. How to reach them, what a
 * court decided and who the people around them are by name is asked of no graph, so it stays in the journal.
 */
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
        if (!client.relaties().isEmpty()) {
            versies.add(relaties(schrift, inbreng, client.relaties()));
        }
        return versies;
    }

    Versie identiteit(Schrift schrift, Inbreng inbreng, Persoonsgegevens gegevens) {
        return identiteit(schrift, inbreng, gegevens, false);
    }

    /** That an address is safe is said beside the name, so that who sees the name shows no address found elsewhere. */
    Versie identiteit(Schrift schrift, Inbreng inbreng, Persoonsgegevens gegevens, boolean afgeschermd) {
        var geboren = gegevens.geboortedatum();
        var inhoud = new Eigenschappen()
                .tekst(Term.NAAM, Weergave.naam(gegevens.naam()))
                .dag(Term.GEBOORTEDATUM, geboren == null ? null : geboren.datum())
                .naar(Term.AFGESCHERMD, afgeschermd ? Iris.jaNee(true) : null);
        return schrift.opgave(inbreng.deel(Categorie.IDENTITEIT), inhoud);
    }

    /** An address goes to the category that it counts under. */
    List<Versie> contacten(Schrift schrift, Inbreng inbreng, List<Contact> contacten, boolean afgeschermd) {
        var versies = new ArrayList<Versie>();
        for (int i = 0; i < contacten.size(); i++) {
            var contact = contacten.get(i);
            for (var categorie : Delen.categorieen(contact, afgeschermd)) {
                if (categorie != Categorie.CONTACT && !waar(contact).isBlank()) {
                    versies.add(adres(schrift, inbreng.deel(categorie), contact, i));
                }
            }
        }
        return versies;
    }

    private static Versie adres(Schrift schrift, Dossierdeel deel, Contact contact, int plaats) {
        var inhoud = new Eigenschappen().tekst(Term.ADRES, waar(contact));
        if (!contact.soort().waarde().equals(BRP)) {
            inhoud.tekst(Term.ADRESSOORT, contact.soort().waarde());
        }
        var periode = contact.periode();
        if (periode != null) {
            inhoud.dag(Term.VAN, periode.van()).dag(Term.TOT, periode.tot());
        }
        return schrift.versie(deel, "contact " + plaats, inhoud.lijst(), List.of());
    }

    /** The address, with the organisation where somebody stays before it. */
    private static String waar(Contact contact) {
        var adres = contact.adres();
        return Stream.of(contact.organisatie(), adres == null ? null : Weergave.adres(adres))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private Versie relaties(Schrift schrift, Inbreng inbreng, List<Relatie> relaties) {
        var inhoud = schrift.object();
        for (var relatie : relaties) {
            var gerelateerde = schrift.gerelateerde(relatie.nummer());
            inhoud.band(schrift.code(relatie.soort()), gerelateerde == null ? null : iris.persoon(gerelateerde));
        }
        return schrift.opgave(inbreng.deel(Categorie.HUISHOUDEN), inhoud);
    }
}
