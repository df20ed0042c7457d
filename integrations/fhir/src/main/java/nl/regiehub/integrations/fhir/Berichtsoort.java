package nl.regiehub.integrations.fhir;

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

/** What a message bundle says, as its {@code MessageHeader.event} spells it. */
enum Berichtsoort {
    VERWIJZING,
    TERUGKOPPELING,
    OPDRACHT,
    START,
    STOP,
    BETROKKENHEID,
    CASUS,
    CASUSAFSCHEID,
    CORRECTIE,
    CORRECTIEANTWOORD;

    static Berichtsoort van(Bericht bericht) {
        return switch (bericht) {
            case Verwijzing _ -> VERWIJZING;
            case Terugkoppeling _ -> TERUGKOPPELING;
            case Toewijzingsbericht _ -> OPDRACHT;
            case Startbericht _ -> START;
            case Stopbericht _ -> STOP;
            case Betrokkenheidsbericht _ -> BETROKKENHEID;
            case Casusbericht _ -> CASUS;
            case Correctie _ -> CORRECTIE;
            case Correctieantwoord _ -> CORRECTIEANTWOORD;
        };
    }

    static Optional<Berichtsoort> van(String code) {
        for (Berichtsoort soort : values()) {
            if (soort.code().equals(code)) {
                return Optional.of(soort);
            }
        }
        return Optional.empty();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
