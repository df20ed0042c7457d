package nl.regiehub.access;

import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;

/** Shields an opdracht: who it is for, where they live, who is around them, what is assigned and how much. */
final class Toewijzingafscherming {

    private Toewijzingafscherming() {}

    static Toewijzingsbericht van(Toewijzingsbericht bericht, Regelafscherming.Mag mag) {
        return new Toewijzingsbericht(
                bericht.kop(),
                bericht.wet(),
                client(bericht.client(), mag),
                bericht.toewijzingen().stream()
                        .map(toewijzing -> toewijzing(toewijzing, mag))
                        .toList());
    }

    private static Client client(Client client, Regelafscherming.Mag mag) {
        return new Client(
                mag.persoon(client.persoon()),
                mag.tekst(Categorie.CONTACT, client.communicatievorm()),
                mag.tekst(Categorie.CONTACT, client.taal()),
                mag.tekst(Categorie.MAATREGEL, client.juridischeStatus()),
                mag.tekst(Categorie.MAATREGEL, client.vertegenwoordiging()),
                mag.tekst(Categorie.HULPVRAAG, client.commentaar()),
                mag.lijst(Categorie.HUISHOUDEN, client.relaties()),
                client.contacten().stream()
                        .map(contact -> contact(contact, mag))
                        .toList());
    }

    private static Contact contact(Contact contact, Regelafscherming.Mag mag) {
        return new Contact(
                contact.soort(),
                mag.tekst(Categorie.ADRES, contact.adres()),
                mag.tekst(Categorie.ADRES, contact.organisatie()),
                mag.lijst(Categorie.CONTACT, contact.telefoons()),
                mag.tekst(Categorie.CONTACT, contact.email()),
                contact.periode());
    }

    private static Toewijzing toewijzing(Toewijzing t, Regelafscherming.Mag mag) {
        return new Toewijzing(
                t.nummer(),
                t.referentieAanbieder(),
                t.product(),
                t.toewijzingsdatum(),
                t.toewijzingstijd(),
                t.ingangsdatum(),
                t.einddatum(),
                t.redenWijziging(),
                mag.tekst(Categorie.VOLUME, t.omvang()),
                mag.tekst(Categorie.VOLUME, t.budget()),
                mag.tekst(Categorie.HULPVRAAG, t.commentaar()));
    }
}
