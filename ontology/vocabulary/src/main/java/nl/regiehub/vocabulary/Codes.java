package nl.regiehub.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Product;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import org.jspecify.annotations.Nullable;

/** Gathers the codes of a message, each once, in the order of the message. */
final class Codes {

    private final Set<Code> found = new LinkedHashSet<>();

    private Codes() {}

    static Set<Code> of(Bericht bericht) {
        var codes = new Codes();
        switch (bericht) {
            case Toewijzingsbericht b -> codes.toewijzingsbericht(b);
            case Startbericht b -> codes.startbericht(b);
            case Stopbericht b -> codes.stopbericht(b);
            case Casusbericht b -> codes.casus(b.casus());
            case Betrokkenheidsbericht b -> codes.betrokkenheidsbericht(b);
            case Verwijzing b -> codes.verwijzing(b);
            case Terugkoppeling b -> codes.terugkoppeling(b);
            case Correctie b -> codes.persoon(b.persoon());
            case Correctieantwoord b -> codes.persoon(b.persoon());
        }
        return codes.found;
    }

    private void toewijzingsbericht(Toewijzingsbericht bericht) {
        client(bericht.client());
        bericht.toewijzingen().forEach(this::toewijzing);
    }

    private void startbericht(Startbericht bericht) {
        persoon(bericht.persoon());
        for (StartLevering levering : bericht.leveringen()) {
            product(levering.product());
            add(levering.statusAanlevering());
        }
    }

    private void stopbericht(Stopbericht bericht) {
        persoon(bericht.persoon());
        for (StopLevering levering : bericht.leveringen()) {
            product(levering.product());
            add(levering.redenBeeindiging());
            add(levering.statusAanlevering());
        }
    }

    private void betrokkenheidsbericht(Betrokkenheidsbericht bericht) {
        persoon(bericht.persoon());
        add(bericht.betrokkenheid().soort());
    }

    private void verwijzing(Verwijzing verwijzing) {
        persoon(verwijzing.persoon());
        add(verwijzing.hulp());
    }

    private void terugkoppeling(Terugkoppeling terugkoppeling) {
        persoon(terugkoppeling.persoon());
        add(terugkoppeling.reden());
    }

    private void client(Client client) {
        persoon(client.persoon());
        add(client.communicatievorm());
        add(client.juridischeStatus());
        add(client.vertegenwoordiging());
        client.relaties().forEach(this::relatie);
        contacten(client.contacten());
    }

    private void relatie(Relatie relatie) {
        add(relatie.soort());
        geboortedatum(relatie.geboortedatum());
        add(relatie.geslacht());
        naam(relatie.naam());
        contact(relatie.contact());
    }

    private void toewijzing(Toewijzing toewijzing) {
        product(toewijzing.product());
        add(toewijzing.redenWijziging());
        if (toewijzing.omvang() != null) {
            add(toewijzing.omvang().eenheid());
            add(toewijzing.omvang().frequentie());
        }
    }

    private void casus(Casus casus) {
        add(casus.grond());
        for (Casus.Casuspersoon persoon : casus.personen()) {
            persoon(persoon.persoon());
            add(persoon.relatie());
            contacten(persoon.contacten());
        }
        casus.deelnemers().forEach(deelnemer -> add(deelnemer.rol()));
        casus.acties().forEach(actie -> add(actie.status()));
    }

    private void product(@Nullable Product product) {
        if (product != null) {
            add(product.categorie());
            add(product.code());
        }
    }

    private void persoon(Persoonsgegevens persoon) {
        geboortedatum(persoon.geboortedatum());
        add(persoon.geslacht());
        naam(persoon.naam());
    }

    private void geboortedatum(@Nullable Geboortedatum geboortedatum) {
        if (geboortedatum != null) {
            add(geboortedatum.gebruik());
        }
    }

    private void naam(Naam naam) {
        add(naam.naamgebruik());
    }

    private void contacten(List<Contact> contacten) {
        contacten.forEach(this::contact);
    }

    private void contact(Contact contact) {
        add(contact.soort());
        if (contact.adres() != null) {
            adres(contact.adres());
        }
    }

    private void adres(Adres adres) {
        if (adres.huis() != null) {
            add(adres.huis().aanduiding());
        }
        add(adres.land());
    }

    private void add(@Nullable Code code) {
        if (code != null) {
            found.add(code);
        }
    }
}
