package nl.regiehub.access;

import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;

/** Shields an opdracht: who it is for, where they live, who is around them, what is assigned and how much. */
final class Toewijzingafscherming {

    private Toewijzingafscherming() {}

    static Toewijzingsbericht van(Toewijzingsbericht bericht, Mag mag) {
        return new Toewijzingsbericht(
                bericht.kop(),
                bericht.wet(),
                client(bericht.client(), mag),
                bericht.toewijzingen().stream()
                        .map(toewijzing -> toewijzing(toewijzing, mag))
                        .toList());
    }

    private static Client client(Client client, Mag mag) {
        return new Client(
                mag.persoon(client.persoon()),
                mag.tekst(Categorie.CONTACT, client.communicatievorm()),
                mag.tekst(Categorie.CONTACT, client.taal()),
                mag.tekst(Categorie.MAATREGEL, client.juridischeStatus()),
                mag.tekst(Categorie.MAATREGEL, client.vertegenwoordiging()),
                mag.tekst(Categorie.HULPVRAAG, client.commentaar()),
                mag.lijst(Categorie.HUISHOUDEN, client.relaties()).stream()
                        .map(relatie -> relatie(relatie, mag))
                        .toList(),
                client.contacten().stream()
                        .map(contact -> Contactafscherming.van(contact, mag))
                        .toList());
    }

    private static Relatie relatie(Relatie relatie, Mag mag) {
        return new Relatie(
                relatie.nummer(),
                relatie.volgorde(),
                relatie.soort(),
                relatie.geboortedatum(),
                relatie.geslacht(),
                relatie.naam(),
                Contactafscherming.van(relatie.contact(), mag));
    }

    private static Toewijzing toewijzing(Toewijzing t, Mag mag) {
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
