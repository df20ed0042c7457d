package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import javax.crypto.SecretKey;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.routes.journal.Seal.Place;

/**
 * By what a person is told from all others. It is identifying: it is stored hashed with a key, and sealed with the
 * person's own key.
 *
 * @param tekst the text that is hashed
 */
record PersonKey(String tekst) {

    private static final String BSN = "bsn|";

    /** A person with a BSN. */
    static PersonKey of(Bsn bsn) {
        return new PersonKey(BSN + bsn.waarde());
    }

    /** A person without one, by the sender's own key of them. */
    static PersonKey of(Organisatiecode bron, String sleutel) {
        return new PersonKey("sleutel|" + bron + "|" + sleutel);
    }

    /** Whoever a message is about, as long as nobody can tell. */
    static PersonKey of(PartnerId partner, String soort, String identificatie) {
        return new PersonKey("bericht|" + partner + "|" + soort + "|" + identificatie);
    }

    /** A person whom a message gives neither BSN nor key. */
    static PersonKey nameless(long volgnummer, int plaats) {
        return new PersonKey("naamloos|" + volgnummer + "|" + plaats);
    }

    /** The BSN, if that is what the person is told by. */
    Optional<Bsn> bsn() {
        return tekst.startsWith(BSN) ? Optional.of(new Bsn(tekst.substring(BSN.length()))) : Optional.empty();
    }

    /** The key as it is kept with the person, who alone it can be opened for. */
    byte[] seal(SecretKey secret, PersoonId persoon) {
        return Seal.close(secret, tekst.getBytes(UTF_8), place(persoon));
    }

    /** The key that was sealed for this person. */
    static PersonKey open(SecretKey secret, PersoonId persoon, byte[] sealed) {
        return new PersonKey(new String(Seal.open(secret, sealed, place(persoon)), UTF_8));
    }

    private static Place place(PersoonId persoon) {
        return new Place("vindsleutel", persoon.toString());
    }
}
