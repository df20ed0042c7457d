package nl.regiehub.demo;

import java.time.LocalDate;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Persoonsgegevens;

/** A made-up person; the BSN is one of those that are never given out. */
record Inwoner(Bsn bsn, String achternaam, String voornaam, LocalDate geboren, boolean vrouw) {

    boolean kind() {
        return geboren.isAfter(LocalDate.of(2010, 1, 1));
    }

    /** As a 301 and the hub's own messages name them. */
    Persoonsgegevens voluit() {
        return gegevens(new Code(Codelijst.iwmo("cod700"), "1"));
    }

    /** As a 305 and 307 name them. */
    Persoonsgegevens verkort() {
        return new Persoonsgegevens(
                bsn,
                null,
                new Geboortedatum(geboren, null),
                geslacht(),
                new Naam(new Naam.Achternaam(achternaam, null), null, voornaam, voornaam.substring(0, 1), null));
    }

    private Persoonsgegevens gegevens(Code naamgebruik) {
        return new Persoonsgegevens(
                bsn,
                null,
                new Geboortedatum(geboren, null),
                geslacht(),
                new Naam(new Naam.Achternaam(achternaam, null), null, voornaam, voornaam.substring(0, 1), naamgebruik));
    }

    private Code geslacht() {
        return new Code(Codelijst.iwmo("cod046"), vrouw ? "2" : "1");
    }
}
