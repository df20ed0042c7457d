package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Bewaartermijnen;
import nl.regiehub.routes.Bewaring;
import nl.regiehub.routes.Bewaring.Verlopen;
import nl.regiehub.routes.Bewaring.Verlopendeel;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/** Destroys what the law no longer lets anybody keep, once two people have looked at it. */
@Component
public final class Bewaarplicht {

    private static final String VOORSTELLEN = "vernietiging:voorstellen";
    private static final String VASTSTELLEN = "vernietiging:vaststellen";

    private static final List<String> VAN_EEN_ANDER = List.of("een voorstel van iemand anders");

    private final Bewaring bewaring;
    private final Persons personen;
    private final Bewaartermijnen termijnen;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Bewaarplicht(Journal journal, Configuratie configuratie, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.bewaring = journal.bewaring();
        this.personen = journal.persons();
        this.termijnen = configuratie.hub().bewaartermijnen();
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * Whose term is over: ids, laws and dates, nothing of what is known about them.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public List<Verlopen> verlopen(Herkomst herkomst) {
        slagboom.door(herkomst, VOORSTELLEN);
        var verlopen = verlopen();
        verslag.gedaan(
                herkomst, VOORSTELLEN, verlopen.stream().map(Verlopen::persoon).toList());
        return verlopen;
    }

    /**
     * Proposes to destroy a person's data.
     *
     * @throws NietGevonden when there is no such person, or their term is not over
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public void stelVoor(Herkomst herkomst, PersoonId persoon) {
        slagboom.door(herkomst, VOORSTELLEN);
        moetVerlopenZijn(herkomst, VOORSTELLEN, persoon);
        verslag.gedaan(herkomst, VOORSTELLEN, List.of(persoon));
        bewaring.stelVoor(persoon, herkomst.vrager().naam(), clock.instant());
    }

    /**
     * Destroys a person's data: their key goes, a tombstone stays, and the graph forgets them soon after. What it has until
     * then belongs to no dossierdeel that anybody can see.
     *
     * @throws NietGevonden when there is no such person, or their term is not over
     * @throws NietToegestaan when role or purpose do not allow it, or nobody else proposed it
     */
    public void stelVast(Herkomst herkomst, PersoonId persoon) {
        slagboom.door(herkomst, VASTSTELLEN);
        moetVerlopenZijn(herkomst, VASTSTELLEN, persoon);
        if (!bewaring.stelVast(persoon, herkomst.vrager().naam(), clock.instant())) {
            verslag.geweigerd(herkomst, VASTSTELLEN, List.of(persoon));
            throw new NietToegestaan(VAN_EEN_ANDER);
        }
        verslag.gedaan(herkomst, VASTSTELLEN, List.of(persoon));
        personen.destroy(persoon);
    }

    /**
     * Which dossierdelen have a term of their own that is over, of persons who are kept.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public List<Verlopendeel> verlopenDelen(Herkomst herkomst) {
        slagboom.door(herkomst, VOORSTELLEN);
        var verlopen = verlopenDelen();
        verslag.gedaan(
                herkomst,
                VOORSTELLEN,
                verlopen.stream().map(each -> each.deel().persoon()).distinct().toList());
        return verlopen;
    }

    /**
     * Proposes to destroy a dossierdeel.
     *
     * @throws NietGevonden when there is none with this kenmerk, or its term is not over
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public void stelDeelVoor(Herkomst herkomst, UUID kenmerk) {
        slagboom.door(herkomst, VOORSTELLEN);
        var deel = verlopenDeel(herkomst, VOORSTELLEN, kenmerk).deel();
        verslag.gedaan(herkomst, VOORSTELLEN, List.of(deel.persoon(), kenmerk));
        bewaring.stelVoor(deel, herkomst.vrager().naam(), clock.instant());
    }

    /**
     * Destroys a dossierdeel: it is on no road any more, whatever backup is put back. What messages said of it stays sealed
     * until the person goes.
     *
     * @throws NietGevonden when there is none with this kenmerk, or its term is not over
     * @throws NietToegestaan when role or purpose do not allow it, or nobody else proposed it
     */
    public void stelDeelVast(Herkomst herkomst, UUID kenmerk) {
        slagboom.door(herkomst, VASTSTELLEN);
        var verlopen = verlopenDeel(herkomst, VASTSTELLEN, kenmerk);
        var over = List.of(verlopen.deel().persoon(), kenmerk);
        var wie = herkomst.vrager().naam();
        if (verlopen.voorgesteld() == null || verlopen.voorgesteld().equals(wie)) {
            verslag.geweigerd(herkomst, VASTSTELLEN, over);
            throw new NietToegestaan(VAN_EEN_ANDER);
        }
        verslag.gedaan(herkomst, VASTSTELLEN, over);
        bewaring.vernietig(verlopen.deel(), wie, clock.instant());
    }

    private Verlopendeel verlopenDeel(Herkomst herkomst, String operatie, UUID kenmerk) {
        return verlopenDelen().stream()
                .filter(each -> each.deel().kenmerk().equals(kenmerk))
                .findFirst()
                .orElseThrow(() -> {
                    verslag.geweigerd(herkomst, operatie, List.of(kenmerk));
                    return new NietGevonden();
                });
    }

    private List<Verlopendeel> verlopenDelen() {
        return bewaring.verlopenDelen(termijnen, LocalDate.now(clock));
    }

    private void moetVerlopenZijn(Herkomst herkomst, String operatie, PersoonId persoon) {
        if (verlopen().stream().noneMatch(each -> each.persoon().equals(persoon))) {
            verslag.geweigerd(herkomst, operatie, List.of(persoon));
            throw new NietGevonden();
        }
    }

    private List<Verlopen> verlopen() {
        return bewaring.verlopen(termijnen, LocalDate.now(clock));
    }
}
