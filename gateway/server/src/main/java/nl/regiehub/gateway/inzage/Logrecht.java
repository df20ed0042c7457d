package nl.regiehub.gateway.inzage;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Wet;
import org.springframework.stereotype.Component;

/** Says whose log somebody may read: the own one, or that of whom they act for, as the policy has it for any other data. */
@Component
public final class Logrecht {

    /** What a role needs. */
    public static final String OPERATIE = "audit:eigen";

    private final Toegang toegang;
    private final Slagboom slagboom;
    private final Clock clock;

    Logrecht(Toegang toegang, Slagboom slagboom, Clock clock) {
        this.toegang = toegang;
        this.slagboom = slagboom;
        this.clock = clock;
    }

    /**
     * The persons whose log may be read now; from a representative it may be withheld.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public Set<PersoonId> personen(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        return eigen(herkomst);
    }

    /** This person, if their log may be read now; else nobody. */
    public Set<PersoonId> alleen(Herkomst herkomst, PersoonId persoon) {
        return slagboom.open(herkomst, OPERATIE) && eigen(herkomst).contains(persoon) ? Set.of(persoon) : Set.of();
    }

    private Set<PersoonId> eigen(Herkomst herkomst) {
        var vandaag = LocalDate.now(clock);
        return toegang.eigenPersonen(herkomst.vrager(), herkomst.doel(), vandaag).stream()
                .filter(persoon -> mag(herkomst, persoon, vandaag))
                .collect(toUnmodifiableSet());
    }

    private boolean mag(Herkomst herkomst, PersoonId persoon, LocalDate op) {
        var eigen = herkomst.vrager().organisatie();
        var log = new Dossierdeel(persoon, eigen, Categorie.AUDIT, Kring.betrokkenheid(eigen, "log"), Wet.GEEN, eigen);
        return toegang.besluit(herkomst.vrager(), log, herkomst.doel(), op) instanceof Besluit.Toegestaan;
    }
}
