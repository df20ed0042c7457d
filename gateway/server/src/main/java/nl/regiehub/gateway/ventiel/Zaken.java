package nl.regiehub.gateway.ventiel;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** Finds a ventiel for whoever may know of it, and adds what they do about it. */
@Component
final class Zaken {

    private final Ventielen ventielen;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Zaken(Journal journal, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.ventielen = journal.ventielen();
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * A ventiel that the asker may do something about. One of another gemeente and none at all give the same answer.
     *
     * @throws NietGevonden when there is none, or when it is none of theirs
     */
    Ventielzaak zaak(Herkomst herkomst, String operatie, UUID id, Predicate<Ventielzaak> ziet) {
        slagboom.door(herkomst, operatie);
        var zaak = ventielen.vind(id).filter(ziet);
        if (zaak.isEmpty()) {
            verslag.geweigerd(herkomst, operatie, List.of(id));
            throw new NietGevonden();
        }
        return zaak.get();
    }

    /**
     * Adds a step to a ventiel.
     *
     * @throws Weigering when something is in the way, or somebody else was first; that is in the audit trail by then
     */
    Ventielbeeld zet(Herkomst herkomst, Ventielzaak zaak, List<Problem> problemen, Stap stap) {
        var handeling = handeling(stap);
        if (!problemen.isEmpty()) {
            verslag.geweigerd(herkomst, handeling, over(zaak));
            throw new Weigering(problemen);
        }
        verslag.gedaan(herkomst, handeling, over(zaak));
        if (!ventielen.zet(zaak, stap)) {
            throw new Weigering(List.of(new Problem(
                    Kind.INCONSISTENT, "/", "Iemand anders was eerder.", "Bekijk hoe het er nu voor staat.")));
        }
        return Ventielbeeld.van(zaak.na(stap), clock.instant());
    }

    private static List<?> over(Ventielzaak zaak) {
        return List.of(zaak.id(), zaak.persoon());
    }

    static String handeling(Stap stap) {
        return switch (stap) {
            case Stap.Aangevraagd _ -> "ventiel:aanvragen";
            case Stap.Geopend _ -> "ventiel:openen";
            case Stap.Geweigerd _ -> "ventiel:weigeren";
            case Stap.Ingetrokken _ -> "ventiel:intrekken";
            case Stap.Getoetst _ -> "ventiel:toetsen";
            case Stap.Uitgesteld _ -> "ventiel:uitstellen";
            case Stap.Medegedeeld _ -> "ventiel:mededelen";
        };
    }
}
