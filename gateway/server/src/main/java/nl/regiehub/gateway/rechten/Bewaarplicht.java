package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import nl.regiehub.routes.Bewaring.Voorbij;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/** Destroys what the law no longer lets anybody keep, once two people have looked at it. */
@Component
public final class Bewaarplicht {

    /** What a role needs to see what is over, and to propose to destroy it. */
    public static final String VOORSTELLEN = "vernietiging:voorstellen";

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
        var verlopen = bewaring.verlopen(termijnen, vandaag());
        verslag.gedaan(
                herkomst, VOORSTELLEN, verlopen.stream().map(Verlopen::persoon).toList());
        return verlopen;
    }

    /**
     * Proposes to destroy the data of persons, of all or of none.
     *
     * @throws NietGevonden when one of them is unknown, or their term is not over
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public void stelVoor(Herkomst herkomst, Set<PersoonId> wie) {
        slagboom.door(herkomst, VOORSTELLEN);
        var verlopen = personen(herkomst, VOORSTELLEN, wie);
        verslag.gedaan(herkomst, VOORSTELLEN, wie);
        verlopen.forEach(
                each -> bewaring.stelVoor(each.persoon(), herkomst.vrager().naam(), clock.instant()));
    }

    /**
     * Destroys the data of persons, of all or of none: their keys go, tombstones stay, and the graph forgets them soon after.
     * What it has until then belongs to no dossierdeel that anybody can see.
     *
     * @throws NietGevonden when one of them is unknown, or their term is not over
     * @throws NietToegestaan when role or purpose do not allow it, or nobody else proposed it
     */
    public void stelVast(Herkomst herkomst, Set<PersoonId> wie) {
        slagboom.door(herkomst, VASTSTELLEN);
        var verlopen = personen(herkomst, VASTSTELLEN, wie);
        moetVanEenAnderZijn(herkomst, verlopen, wie);
        verslag.gedaan(herkomst, VASTSTELLEN, wie);
        verlopen.stream()
                .map(Verlopen::persoon)
                .filter(each -> bewaring.stelVast(each, herkomst.vrager().naam(), clock.instant()))
                .forEach(personen::destroy);
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
                verlopen.stream().map(Verlopendeel::persoon).distinct().toList());
        return verlopen;
    }

    /**
     * Proposes to destroy dossierdelen, all or none.
     *
     * @param kenmerken which
     * @throws NietGevonden when there is none with one of these, or its term is not over
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public void stelDelenVoor(Herkomst herkomst, Set<UUID> kenmerken) {
        slagboom.door(herkomst, VOORSTELLEN);
        var verlopen = delen(herkomst, VOORSTELLEN, kenmerken);
        verslag.gedaan(herkomst, VOORSTELLEN, over(verlopen));
        verlopen.forEach(
                each -> bewaring.stelVoor(each.deel(), herkomst.vrager().naam(), clock.instant()));
    }

    /**
     * Destroys dossierdelen, all or none: they are on no road any more, whatever backup is put back. What messages said of
     * them stays sealed until the person goes.
     *
     * @param kenmerken which
     * @throws NietGevonden when there is none with one of these, or its term is not over
     * @throws NietToegestaan when role or purpose do not allow it, or nobody else proposed it
     */
    public void stelDelenVast(Herkomst herkomst, Set<UUID> kenmerken) {
        slagboom.door(herkomst, VASTSTELLEN);
        var verlopen = delen(herkomst, VASTSTELLEN, kenmerken);
        moetVanEenAnderZijn(herkomst, verlopen, over(verlopen));
        verslag.gedaan(herkomst, VASTSTELLEN, over(verlopen));
        verlopen.forEach(
                each -> bewaring.vernietig(each.deel(), herkomst.vrager().naam(), clock.instant()));
    }

    /** Of whom, and which of theirs. */
    private static List<?> over(List<Verlopendeel> verlopen) {
        return verlopen.stream()
                .flatMap(each -> Stream.of(each.persoon(), each.deel().kenmerk()))
                .distinct()
                .toList();
    }

    private List<Verlopen> personen(Herkomst herkomst, String operatie, Set<PersoonId> wie) {
        var gevonden = wie.stream()
                .flatMap(each -> bewaring.verlopen(each, termijnen, vandaag()).stream())
                .toList();
        return allemaal(herkomst, operatie, wie, gevonden);
    }

    private List<Verlopendeel> delen(Herkomst herkomst, String operatie, Set<UUID> kenmerken) {
        var gevonden = verlopenDelen().stream()
                .filter(each -> kenmerken.contains(each.deel().kenmerk()))
                .toList();
        return allemaal(herkomst, operatie, kenmerken, gevonden);
    }

    private <T> List<T> allemaal(Herkomst herkomst, String operatie, Set<?> gevraagd, List<T> gevonden) {
        if (gevonden.isEmpty() || gevonden.size() < gevraagd.size()) {
            verslag.geweigerd(herkomst, operatie, gevraagd);
            throw new NietGevonden();
        }
        return gevonden;
    }

    private void moetVanEenAnderZijn(Herkomst herkomst, List<? extends Voorbij> voorbij, Collection<?> over) {
        if (!voorbij.stream()
                .allMatch(each -> each.beslisbaarVoor(herkomst.vrager().naam()))) {
            verslag.geweigerd(herkomst, VASTSTELLEN, over);
            throw new NietToegestaan(VAN_EEN_ANDER);
        }
    }

    private List<Verlopendeel> verlopenDelen() {
        return bewaring.verlopenDelen(termijnen, vandaag());
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }
}
