package nl.regiehub.gateway.ventiel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.ventiel.Aanvraag.Bereik;
import nl.regiehub.access.ventiel.Stap;
import nl.regiehub.access.ventiel.Stap.Wijze;
import nl.regiehub.access.ventiel.Ventielregels;
import nl.regiehub.access.ventiel.Ventielzaak;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.gateway.config.Configuratie;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** What an authority decides on a ventiel for a casus of its own gemeente. It reads nothing by it. */
@Component
public final class Ventielbesluit {

    private final Feiten feiten;
    private final Ventielregels regels;
    private final Zaken zaken;
    private final Clock clock;

    Ventielbesluit(Journal journal, Configuratie configuratie, Zaken zaken, Clock clock) {
        this.feiten = journal.feiten();
        this.regels = new Ventielregels(configuratie.beleid().kader());
        this.zaken = zaken;
        this.clock = clock;
    }

    /** Opens it until a moment, which is no later than was asked. */
    public Ventielbeeld open(Herkomst herkomst, UUID id, Instant tot) {
        var zaak = zaak(herkomst, id);
        var nu = clock.instant();
        var personen = personen(zaak, nu);
        var problemen = regels.openen(zaak, herkomst.vrager(), personen, tot, nu);
        var gronden = problemen.isEmpty() ? regels.gronden(zaak.aanvraag()) : Map.<Categorie, String>of();
        var stap =
                new Stap.Geopend(nu, herkomst.vrager().naam(), herkomst.vrager().organisatie(), gronden, personen, tot);
        return zaken.zet(herkomst, zaak, problemen, stap);
    }

    /** Of whom the casus is today, as far as was asked: another casus is not this authority's to open. */
    private Set<PersoonId> personen(Ventielzaak zaak, Instant nu) {
        var vandaag = Ventielzaak.vandaag(nu);
        return feiten.relatiesIn(List.of(zaak.aanvraag().casus())).stream()
                .filter(feit -> feit.periode().omvat(vandaag))
                .map(Relatiefeit::persoon)
                .filter(persoon -> zaak.aanvraag().bereik() == Bereik.CASUS || persoon.equals(zaak.persoon()))
                .collect(toUnmodifiableSet());
    }

    /** Does not open it. */
    public Ventielbeeld weiger(Herkomst herkomst, UUID id, String reden) {
        var zaak = zaak(herkomst, id);
        var nu = clock.instant();
        return zaken.zet(
                herkomst,
                zaak,
                regels.weigeren(zaak, herkomst.vrager(), reden, nu),
                new Stap.Geweigerd(nu, herkomst.vrager().naam(), reden.strip()));
    }

    /** Has the inwoner told later. */
    public Ventielbeeld stelUit(Herkomst herkomst, UUID id, String grond, LocalDate herziening) {
        var zaak = zaak(herkomst, id);
        var nu = clock.instant();
        return zaken.zet(
                herkomst,
                zaak,
                regels.uitstellen(zaak, grond, herziening, nu),
                new Stap.Uitgesteld(nu, herkomst.vrager().naam(), grond.strip(), herziening));
    }

    /** States that the inwoner was told by other means than this hub. */
    public Ventielbeeld meegedeeld(Herkomst herkomst, UUID id, Wijze wijze) {
        var zaak = zaak(herkomst, id);
        var nu = clock.instant();
        return zaken.zet(
                herkomst,
                zaak,
                regels.mededelen(zaak, nu),
                new Stap.Medegedeeld(nu, herkomst.vrager().naam(), wijze));
    }

    private Ventielzaak zaak(Herkomst herkomst, UUID id) {
        var wie = herkomst.vrager();
        return zaken.zaak(
                herkomst,
                Ventielboek.OPENEN,
                id,
                zaak -> regels.isGezag(wie) && zaak.aanvraag().gemeente().equals(wie.organisatie()));
    }
}
