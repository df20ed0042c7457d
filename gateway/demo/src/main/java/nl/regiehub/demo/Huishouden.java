package nl.regiehub.demo;

import java.util.List;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Wet;

/**
 * People at one address, which makes them one household unless the address says otherwise.
 *
 * @param nummer from 0
 * @param gemeente where they live
 * @param verzekeraar who insures them
 * @param soort what kind of living together this is
 * @param leden who they are, at least one
 */
record Huishouden(int nummer, Organisatiecode gemeente, Organisatiecode verzekeraar, Soort soort, List<Inwoner> leden) {

    enum Soort {
        /** A household. */
        GEWOON,
        /** Eleven adults at one address: no household. */
        WOONGROEP,
        /** At an address that nobody may know: never a household by address. */
        VEILIG_ADRES
    }

    Inwoner hoofd() {
        return leden.getFirst();
    }

    List<Inwoner> kinderen() {
        return leden.stream().filter(Inwoner::kind).toList();
    }

    /** The home address, with a telephone. */
    Contact contact(Wet wet) {
        var huis = new Adres.Huis(1 + nummer % 90, null, null, null);
        var postcode = "99%02d%c%c".formatted(nummer / 90, 'A' + nummer % 20, 'A' + nummer % 23);
        return new Contact(
                Berichten.code(wet, "cod757", "01"),
                new Adres(huis, postcode, "Dorpsstraat", plaats(), null),
                null,
                List.of(new Contact.Telefoon("06%08d".formatted(10_000_000 + nummer), "0031")),
                null,
                null);
    }

    private String plaats() {
        return gemeente.equals(Regio.LINDEHOVEN) ? "Lindehoven" : "Essenrade";
    }
}
