package nl.regiehub.routes.process;

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
import nl.regiehub.canonical.Wet;
import nl.regiehub.integrations.seam.Codecs;
import nl.regiehub.routes.Partner;

/** In which of its standards a partner can be told something. */
record Formats(Codecs codecs) {

    private static final String IWMO = "iwmo-3.2";
    private static final String IJW = "ijw-3.2";

    /** The first standard of the partner that can say it and in which the partner takes it; empty when none. */
    Optional<String> of(Partner partner, Bericht bericht) {
        return partner.formaten().stream()
                .filter(formaat -> type(formaat, bericht)
                        .filter(partner.ontvangt()::contains)
                        .isPresent())
                .filter(formaat -> codecs.of(formaat).canSay(bericht))
                .findFirst();
    }

    /** What a standard calls this type of message; empty when it has no such type. */
    private static Optional<String> type(String formaat, Bericht bericht) {
        return switch (formaat) {
            case IWMO -> bericht.wet() == Wet.WMO ? number(bericht).map("WMO"::concat) : Optional.empty();
            case IJW -> bericht.wet() == Wet.JEUGDWET ? number(bericht).map("JW"::concat) : Optional.empty();
            default -> Optional.of(noun(bericht));
        };
    }

    private static Optional<String> number(Bericht bericht) {
        return switch (bericht) {
            case Toewijzingsbericht _ -> Optional.of("301");
            case Startbericht _ -> Optional.of("305");
            case Stopbericht _ -> Optional.of("307");
            case Verwijzing _, Terugkoppeling _, Casusbericht _, Betrokkenheidsbericht _ -> Optional.empty();
            case Correctie _, Correctieantwoord _ -> Optional.empty();
        };
    }

    private static String noun(Bericht bericht) {
        return switch (bericht) {
            case Toewijzingsbericht _ -> "opdracht";
            case Startbericht _ -> "start";
            case Stopbericht _ -> "stop";
            case Verwijzing _ -> "verwijzing";
            case Terugkoppeling _ -> "terugkoppeling";
            case Casusbericht _ -> "casus";
            case Betrokkenheidsbericht _ -> "betrokkenheid";
            case Correctie _ -> Correctie.SOORT;
            case Correctieantwoord _ -> "correctieantwoord";
        };
    }
}
