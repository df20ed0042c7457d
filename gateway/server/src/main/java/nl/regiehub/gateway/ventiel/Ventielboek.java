package nl.regiehub.gateway.ventiel;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.regiehub.access.Besluit;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.ventiel.Aanvraag;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Ventielen;
import nl.regiehub.access.ventiel.Ventielregels;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.inzage.Weigering;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/** Asking for a ventiel, and seeing those that the asker has to do with. */
@Component
public final class Ventielboek {

    static final String AANVRAGEN = "ventiel:aanvragen";
    static final String OPENEN = "ventiel:openen";
    static final String TOETSEN = "ventiel:toetsen";

    private final Ventielen ventielen;
    private final Persons personen;
    private final Ventielregels regels;
    private final Toegang toegang;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Zaken zaken;
    private final Clock clock;

    Ventielboek(
            Journal journal,
            Configuratie configuratie,
            Toegang toegang,
            Slagboom slagboom,
            Verslag verslag,
            Zaken zaken,
            Clock clock) {
        this.ventielen = journal.ventielen();
        this.personen = journal.persons();
        this.regels = new Ventielregels(configuratie.beleid().kader());
        this.toegang = toegang;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.zaken = zaken;
        this.clock = clock;
    }

    /**
     * Asks for a ventiel. The answer is the same whether or not there is such a person or casus.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     * @throws Weigering when the request cannot be granted by anybody
     */
    public Ventielbeeld vraagAan(Herkomst herkomst, Bsn bsn, Aanvraag aanvraag) {
        slagboom.door(herkomst, AANVRAGEN);
        var id = UUID.randomUUID();
        var problemen = regels.aanvraag(aanvraag, clock.instant());
        if (!problemen.isEmpty()) {
            verslag.geweigerd(herkomst, AANVRAGEN, List.of(id));
            throw new Weigering(problemen);
        }
        verslag.gedaan(herkomst, AANVRAGEN, List.of(id));
        var wie = herkomst.vrager();
        var vraag = new Stap.Aangevraagd(clock.instant(), wie.naam(), wie.rol(), wie.organisatie(), aanvraag);
        var zaak = new Ventielzaak(id, personen.withBsn(bsn), List.of(vraag));
        ventielen.leg(zaak);
        return Ventielbeeld.van(zaak, clock.instant());
    }

    /**
     * What the asker has to do with, newest first: an authority and a functionaris all of their gemeente, who asks the
     * own requests.
     */
    public List<Ventielbeeld> mijn(Herkomst herkomst) {
        var wie = herkomst.vrager();
        var alle = mag(herkomst, OPENEN) || mag(herkomst, TOETSEN);
        if (!alle) {
            slagboom.door(herkomst, AANVRAGEN);
        }
        verslag.gedaan(herkomst, "ventiel:lijst", List.of());
        var gevonden = alle ? ventielen.van(wie.organisatie()) : ventielen.gevraagdDoor(wie.naam());
        return Ventielbeeld.van(gevonden, clock.instant());
    }

    /** One of those. */
    public Ventielbeeld een(Herkomst herkomst, UUID id) {
        var zaak = zaken.zaak(herkomst, operatie(herkomst), id, gevonden -> ziet(herkomst, gevonden));
        verslag.gedaan(herkomst, "ventiel:bekijken", List.of(id));
        return Ventielbeeld.van(zaak, clock.instant());
    }

    /** Takes a request back, or closes what is open; who asked may, and the authority. */
    public Ventielbeeld intrekken(Herkomst herkomst, UUID id, String reden) {
        var gezag = mag(herkomst, OPENEN);
        var zaak = zaken.zaak(
                herkomst,
                gezag ? OPENEN : AANVRAGEN,
                id,
                gevonden -> gezag ? ziet(herkomst, gevonden) : eigen(herkomst, gevonden));
        var nu = clock.instant();
        var stap = new Stap.Ingetrokken(nu, herkomst.vrager().naam(), reden.strip());
        return zaken.zet(herkomst, zaak, regels.intrekken(zaak, reden, nu), stap);
    }

    private String operatie(Herkomst herkomst) {
        if (mag(herkomst, OPENEN)) {
            return OPENEN;
        }
        return mag(herkomst, TOETSEN) ? TOETSEN : AANVRAGEN;
    }

    private boolean ziet(Herkomst herkomst, Ventielzaak zaak) {
        return eigen(herkomst, zaak)
                || ((mag(herkomst, OPENEN) || mag(herkomst, TOETSEN))
                        && zaak.aanvraag().gemeente().equals(herkomst.vrager().organisatie()));
    }

    private static boolean eigen(Herkomst herkomst, Ventielzaak zaak) {
        return zaak.aangevraagd().door().equals(herkomst.vrager().naam());
    }

    private boolean mag(Herkomst herkomst, String operatie) {
        return toegang.operatie(herkomst.vrager(), operatie, herkomst.doel()) instanceof Besluit.Toegestaan;
    }
}
