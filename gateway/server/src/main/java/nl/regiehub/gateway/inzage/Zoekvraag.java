package nl.regiehub.gateway.inzage;

import java.time.LocalDate;
import nl.regiehub.canonical.Bsn;

/** By what a household is looked for. It never stands in a URL. */
public sealed interface Zoekvraag {

    /** By one member's BSN. */
    record OpBsn(Bsn bsn) implements Zoekvraag {}

    /** By one member's last name and date of birth. */
    record OpNaam(String achternaam, LocalDate geboortedatum) implements Zoekvraag {}
}
