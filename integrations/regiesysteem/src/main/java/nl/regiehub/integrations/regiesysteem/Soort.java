package nl.regiehub.integrations.regiesysteem;

import java.util.Locale;
import java.util.Optional;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;

/** The messages of {@code regiehub-json}: each has its schema, its place for the main person, and its canonical record. */
enum Soort {
    CASUS(Casusbericht.class, "/casus/personen/0/persoon/bsn"),
    BETROKKENHEID(Betrokkenheidsbericht.class, "/persoon/bsn"),
    VERWIJZING(Verwijzing.class, "/persoon/bsn"),
    TERUGKOPPELING(Terugkoppeling.class, "/persoon/bsn"),
    OPDRACHT(Toewijzingsbericht.class, "/client/persoon/bsn"),
    START(Startbericht.class, "/persoon/bsn"),
    STOP(Stopbericht.class, "/persoon/bsn"),
    CORRECTIE(Correctie.class, "/persoon/bsn"),
    CORRECTIEANTWOORD(Correctieantwoord.class, "/persoon/bsn");

    private final Class<? extends Bericht> type;
    private final String bsn;

    Soort(Class<? extends Bericht> type, String bsn) {
        this.type = type;
        this.bsn = bsn;
    }

    static Optional<Soort> van(String naam) {
        for (Soort soort : values()) {
            if (soort.naam().equals(naam)) {
                return Optional.of(soort);
            }
        }
        return Optional.empty();
    }

    static Soort van(Bericht bericht) {
        return switch (bericht) {
            case Casusbericht _ -> CASUS;
            case Betrokkenheidsbericht _ -> BETROKKENHEID;
            case Verwijzing _ -> VERWIJZING;
            case Terugkoppeling _ -> TERUGKOPPELING;
            case Toewijzingsbericht _ -> OPDRACHT;
            case Startbericht _ -> START;
            case Stopbericht _ -> STOP;
            case Correctie _ -> CORRECTIE;
            case Correctieantwoord _ -> CORRECTIEANTWOORD;
        };
    }

    /** As the message spells it. */
    String naam() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends Bericht> type() {
        return type;
    }

    /** JSON Pointer to the main person's BSN. */
    String bsn() {
        return bsn;
    }
}
