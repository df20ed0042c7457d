package nl.regiehub.dossier;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Correctie;
import nl.regiehub.canonical.Correctieantwoord;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.StopLevering;
import nl.regiehub.canonical.Stopbericht;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.dossier.Ontleding.Verloop;
import org.jspecify.annotations.Nullable;

/**
 * When relations end because of what the one who helps says: it refuses, it is done, it stops. None of this gives anybody a
 * relation; it only shortens one that was stated.
 */
final class Verlopen {

    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    /** COD467: what was delivered before under the same key is withdrawn. */
    private static final String VERWIJDEREN = "3";

    /** WMO588 and JZ588: delivery stopped for a while and will go on. */
    private static final String TIJDELIJK = "20";

    private static final String START = "0#";
    private static final String STOP = "1#";

    private Verlopen() {}

    static List<Verloop> van(Gebeurtenis gebeurtenis) {
        return switch (gebeurtenis.inhoud()) {
            case Terugkoppeling bericht -> List.of(antwoord(bericht));
            case Startbericht bericht ->
                bericht.leveringen().stream()
                        .flatMap(levering -> start(bericht, levering))
                        .toList();
            case Stopbericht bericht ->
                bericht.leveringen().stream()
                        .flatMap(levering -> stop(bericht, levering))
                        .toList();
            case Toewijzingsbericht _, Casusbericht _, Betrokkenheidsbericht _, Verwijzing _ -> List.of();
            case Correctie _, Correctieantwoord _ -> List.of();
        };
    }

    private static Verloop antwoord(Terugkoppeling bericht) {
        var kring = Kring.verwijzing(Inbreng.ontvanger(bericht.kop()), bericht.verwijzing());
        return new Verloop(Relaties.object(kring), Soort.VERWEZENE, "", Stand.van(bericht), false, einde(bericht));
    }

    /** Who refuses knows nothing more of it from that moment on: periods count in days, so the last one is the day before. */
    private static @Nullable LocalDate einde(Terugkoppeling bericht) {
        var dag = LocalDate.ofInstant(bericht.op(), NEDERLAND);
        return switch (bericht.status()) {
            case AANGEBODEN, GEACCEPTEERD, GESTART -> null;
            case GEWEIGERD -> dag.minusDays(1);
            case BEEINDIGD -> dag;
        };
    }

    private static Stream<Verloop> start(Startbericht bericht, StartLevering levering) {
        boolean vervallen = levering.statusAanlevering().waarde().equals(VERWIJDEREN);
        return Stream.ofNullable(levering.toewijzingnummer())
                .map(nummer -> new Verloop(
                        object(bericht, nummer),
                        Soort.OPDRACHTNEMER,
                        levering.begindatum().toString(),
                        START + Stand.van(levering, bericht.kop()),
                        vervallen,
                        null));
    }

    private static Stream<Verloop> stop(Stopbericht bericht, StopLevering levering) {
        boolean blijvend = !levering.statusAanlevering().waarde().equals(VERWIJDEREN)
                && !levering.redenBeeindiging().waarde().equals(TIJDELIJK);
        return Stream.ofNullable(levering.toewijzingnummer())
                .map(nummer -> new Verloop(
                        object(bericht, nummer),
                        Soort.OPDRACHTNEMER,
                        levering.begindatum().toString(),
                        STOP + Stand.van(levering, bericht.kop()),
                        false,
                        blijvend ? levering.einddatum() : null));
    }

    private static String object(Bericht bericht, int nummer) {
        var kop = bericht.kop();
        return Relaties.object(Kring.opdracht(Inbreng.ontvanger(kop), kop.afzender(), nummer));
    }
}
