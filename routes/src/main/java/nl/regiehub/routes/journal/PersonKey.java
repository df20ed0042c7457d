package nl.regiehub.routes.journal;

import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PartnerId;

/**
 * By what a person is told from all others. It is identifying: it is stored hashed with a key, and sealed with the
 * person's own key.
 *
 * @param tekst the text that is hashed
 */
record PersonKey(String tekst) {

    /** A person with a BSN. */
    static PersonKey of(Bsn bsn) {
        return new PersonKey("bsn|" + bsn.waarde());
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
}
