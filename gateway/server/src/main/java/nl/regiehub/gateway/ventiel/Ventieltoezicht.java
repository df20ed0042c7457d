package nl.regiehub.gateway.ventiel;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Stap.Oordeel;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.access.ventiel.Ventielregels;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** What the functionaris gegevensbescherming of a gemeente reviews: every ventiel that was opened there, once. */
@Component
public final class Ventieltoezicht {

    private final Ventielen ventielen;
    private final Ventielregels regels;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Zaken zaken;
    private final Clock clock;

    Ventieltoezicht(
            Journal journal, Configuratie configuratie, Slagboom slagboom, Verslag verslag, Zaken zaken, Clock clock) {
        this.ventielen = journal.ventielen();
        this.regels = new Ventielregels(configuratie.beleid().kader());
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.zaken = zaken;
        this.clock = clock;
    }

    /**
     * How an organisation uses ventielen.
     *
     * @param organisatie which
     * @param aangevraagd how often it asked
     * @param geopend how often that was granted
     * @param geweigerd how often it was refused
     * @param teToetsen how many of the granted ones wait for review
     * @param onterecht how many were found unjustified
     * @param openUren for how long they were open together, in whole hours
     */
    public record Telling(
            Organisatiecode organisatie,
            int aangevraagd,
            int geopend,
            int geweigerd,
            int teToetsen,
            int onterecht,
            long openUren) {}

    /** What waits for review, what was opened longest ago first. */
    public List<Ventielbeeld> rij(Herkomst herkomst) {
        return Ventielbeeld.van(
                alle(herkomst, "ventiel:rij").stream()
                        .filter(Ventieltoezicht::teToetsen)
                        .toList()
                        .reversed(),
                clock.instant());
    }

    /** The use of ventielen, per organisation that asked. */
    public List<Telling> tellingen(Herkomst herkomst) {
        return alle(herkomst, "ventiel:tellen").stream()
                .collect(groupingBy(zaak -> zaak.aangevraagd().organisatie()))
                .entrySet()
                .stream()
                .map(deel -> telling(deel.getKey(), deel.getValue()))
                .sorted(Comparator.comparing(Telling::organisatie))
                .toList();
    }

    /** Notes what the functionaris makes of a ventiel. */
    public Ventielbeeld toets(Herkomst herkomst, UUID id, Oordeel oordeel, String toelichting) {
        var wie = herkomst.vrager();
        var zaak = zaken.zaak(
                herkomst,
                Ventielboek.TOETSEN,
                id,
                gevonden -> gevonden.aanvraag().gemeente().equals(wie.organisatie()));
        var stap = new Stap.Getoetst(clock.instant(), wie.naam(), oordeel, toelichting.strip());
        return zaken.zet(herkomst, zaak, regels.toetsen(zaak, wie, toelichting), stap);
    }

    private List<Ventielzaak> alle(Herkomst herkomst, String handeling) {
        slagboom.door(herkomst, Ventielboek.TOETSEN);
        verslag.gedaan(herkomst, handeling, List.of());
        return ventielen.van(herkomst.vrager().organisatie());
    }

    private static boolean teToetsen(Ventielzaak zaak) {
        return zaak.geopend().isPresent() && zaak.getoetst().isEmpty();
    }

    private Telling telling(Organisatiecode organisatie, List<Ventielzaak> zaken) {
        var nu = clock.instant();
        return new Telling(
                organisatie,
                zaken.size(),
                tel(zaken, zaak -> zaak.geopend().isPresent()),
                tel(zaken, zaak -> zaak.geweigerd().isPresent()),
                tel(zaken, Ventieltoezicht::teToetsen),
                tel(
                        zaken,
                        zaak -> oordeel(zaak).filter(Oordeel.ONTERECHT::equals).isPresent()),
                zaken.stream()
                        .map(zaak -> open(zaak, nu))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toHours());
    }

    private static int tel(List<Ventielzaak> zaken, Predicate<Ventielzaak> welke) {
        return (int) zaken.stream().filter(welke).count();
    }

    private static Optional<Oordeel> oordeel(Ventielzaak zaak) {
        return zaak.getoetst().map(Stap.Getoetst::oordeel);
    }

    private static Duration open(Ventielzaak zaak, Instant nu) {
        return zaak.geopend()
                .map(open -> Duration.between(open.op(), eerste(zaak.einde().orElse(nu), nu)))
                .orElse(Duration.ZERO);
    }

    private static Instant eerste(Instant een, Instant ander) {
        return een.isBefore(ander) ? een : ander;
    }
}
