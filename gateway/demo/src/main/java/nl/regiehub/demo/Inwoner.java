package nl.regiehub.demo;

import java.time.LocalDate;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Geboortedatum;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;

/** A made-up person; the BSN is one of those that are never given out. */
record Inwoner(Bsn bsn, String achternaam, String voornaam, LocalDate geboren, boolean vrouw) {

    boolean kind() {
        return geboren.isAfter(LocalDate.of(2010, 1, 1));
    }

    /** As a 301 and the hub's own messages name them. */
    Persoonsgegevens voluit(Wet wet) {
        return gegevens(wet, Berichten.code(wet, "cod700", "1"));
    }

    /** As a 305 and 307 name them. */
    Persoonsgegevens verkort(Wet wet) {
        return gegevens(wet, null);
    }

    private Persoonsgegevens gegevens(Wet wet, @Nullable Code naamgebruik) {
        return new Persoonsgegevens(
                bsn,
                null,
                new Geboortedatum(geboren, null),
                Berichten.code(wet, "cod046", vrouw ? "2" : "1"),
                new Naam(new Naam.Achternaam(achternaam, null), null, voornaam, voornaam.substring(0, 1), naamgebruik));
    }
}
