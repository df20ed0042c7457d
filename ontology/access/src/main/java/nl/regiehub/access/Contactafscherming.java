package nl.regiehub.access;

import java.util.List;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Contact;

/** Shields where somebody can be found: of a stay nothing goes, not even a telephone number, to who may not know stays. */
final class Contactafscherming {

    private Contactafscherming() {}

    /** The contact without what the recipient may not have; its kind stays, because standards ask for one. */
    static Contact van(Contact contact, Mag mag) {
        if (contact.verblijf()) {
            return mag.deel(Categorie.VERBLIJFADRES)
                    ? contact
                    : new Contact(contact.soort(), null, null, List.of(), null, null);
        }
        return new Contact(
                contact.soort(),
                mag.tekst(Categorie.ADRES, contact.adres()),
                null,
                mag.lijst(Categorie.CONTACT, contact.telefoons()),
                mag.tekst(Categorie.CONTACT, contact.email()),
                contact.periode());
    }

    /** The contacts, of the person with a place in the message, of which the recipient may know where they are. */
    static List<Contact> toegestaan(List<Contact> contacten, Mag mag, int plaats) {
        return contacten.stream()
                .filter(contact -> mag.deel(contact.verblijf() ? Categorie.VERBLIJFADRES : Categorie.ADRES, plaats))
                .toList();
    }
}
