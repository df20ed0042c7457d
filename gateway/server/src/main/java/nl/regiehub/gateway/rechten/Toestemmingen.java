package nl.regiehub.gateway.rechten;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Bevoegdheid;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.access.Spreekrecht;
import nl.regiehub.access.Toegang;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Afgeschermd;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Inlog;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Vertegenwoordiging;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.NietToegestaan;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Persons;
import org.springframework.stereotype.Component;

/**
 * Records what persons want with their data: said by themselves, by who acts for them, or to a professional who writes it
 * down. It binds the next request and the next delivery.
 */
@Component
public final class Toestemmingen {

    /** What a role needs. */
    public static final String OPERATIE = "toestemming:vastleggen";

    private static final String LEZEN = "toestemming:lezen";

    /** No source outside the hub can use a number that begins so. */
    private static final String EIGEN = "~";

    private final Feiten feiten;
    private final Feitenboek boek;
    private final Persons personen;
    private final Toegang toegang;
    private final Sprekers sprekers;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Toestemmingen(
            Journal journal, Toegang toegang, Sprekers sprekers, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.feiten = journal.feiten();
        this.boek = journal.feitenboek();
        this.personen = journal.persons();
        this.toegang = toegang;
        this.sprekers = sprekers;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * Somebody for whom the asker speaks.
     *
     * @param id who
     * @param zelf whether that is the asker
     * @param uitingen what was said of the wishes of this person and counts, newest first
     */
    public record Persoon(PersoonId id, boolean zelf, List<Uiting> uitingen) {}

    /**
     * A wish as it was recorded.
     *
     * @param vermelding the statement
     * @param loopt whether it holds today
     */
    public record Uiting(Vermelding vermelding, boolean loopt) {}

    /**
     * Those for whom the asker speaks, the asker first.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public List<Persoon> mijn(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var personen = kandidaten(herkomst)
                .filter(kandidaat -> !kandidaat.als().isEmpty())
                .map(this::persoon)
                .sorted(Comparator.comparing((Persoon persoon) -> !persoon.zelf())
                        .thenComparing(persoon -> persoon.id().waarde()))
                .toList();
        verslag.gedaan(herkomst, LEZEN, personen.stream().map(Persoon::id).toList());
        return personen;
    }

    private Stream<Kandidaat> kandidaten(Herkomst herkomst) {
        var misschien = feiten.persoonsfeitenVan(herkomst.vrager()).stream()
                .filter(each -> each.feit() instanceof Inlog || each.feit() instanceof Vertegenwoordiging)
                .map(Vastgesteld::persoon)
                .collect(toUnmodifiableSet());
        return feiten.persoonsfeiten(misschien).stream()
                .collect(groupingBy(Vastgesteld::persoon, mapping(Vastgesteld::feit, toList())))
                .entrySet()
                .stream()
                .map(each ->
                        new Kandidaat(each.getKey(), Spreekrecht.van(herkomst.vrager(), each.getValue(), vandaag())));
    }

    private Persoon persoon(Kandidaat kandidaat) {
        boolean zelf = kandidaat.als().contains(Gever.ZELF);
        var vandaag = vandaag();
        var uitingen = boek.over(kandidaat.persoon()).reversed().stream()
                .filter(vermelding -> vermelding.vervallen() == null && Uitingen.zegtIets(vermelding.feit(), zelf))
                .map(vermelding ->
                        new Uiting(vermelding, vermelding.feit().periode().omvat(vandaag)))
                .toList();
        return new Persoon(kandidaat.persoon(), zelf, uitingen);
    }

    /**
     * Records a wish.
     *
     * @return its number, under the asker's organisation
     * @throws NietGevonden when there is no such person, or the asker neither speaks for them nor may know anything of them
     * @throws NietToegestaan when role or purpose do not allow it, or this is not for the asker's organisation to write down
     */
    public String leg(Herkomst herkomst, Genoemde wie, Wens wens) {
        slagboom.door(herkomst, OPERATIE);
        if (wens.wil() == Wil.TOESTEMMING && wens.houder() == null) {
            throw geweigerd(herkomst, List.of(), "de naam van wie iets mag weten");
        }
        var persoon = bekend(herkomst, wie);
        var als = als(herkomst, persoon);
        return als.isEmpty()
                ? leg(herkomst, persoon, genoteerd(herkomst, persoon, wens))
                : leg(herkomst, persoon, wens.uiting(als, Bewijs.DIGITAAL, vandaag()));
    }

    private Wilsuiting genoteerd(Herkomst herkomst, PersoonId persoon, Wens wens) {
        moetIetsMogenWeten(herkomst, persoon);
        var gezegd = wens.gezegd();
        if (gezegd == null) {
            throw geweigerd(herkomst, List.of(persoon), "wie het zei, en of dat mondeling of schriftelijk was");
        }
        var uiting = wens.uiting(Set.of(gezegd.door()), gezegd.bewijs(), vandaag());
        var vastlegging = new Vastlegging.OverPersoon(EIGEN, persoon, uiting);
        if (!Bevoegdheid.mag(herkomst.vrager().organisatie(), vastlegging)) {
            throw geweigerd(
                    herkomst, List.of(persoon), "een andere organisatie dan de eigen als ontvanger van de toestemming");
        }
        return uiting;
    }

    /** Whoever is unknown is refused as whoever may not be known is. */
    private PersoonId bekend(Herkomst herkomst, Genoemde wie) {
        return switch (wie) {
            case Genoemde.OpId(var id) -> id;
            case Genoemde.OpBsn(var bsn) -> personen.byBsn(bsn).orElseThrow(() -> nietGevonden(herkomst, List.of()));
        };
    }

    private void moetIetsMogenWeten(Herkomst herkomst, PersoonId persoon) {
        var zicht = toegang.zichtbaar(herkomst.vrager(), List.of(persoon), herkomst.doel(), vandaag());
        if (zicht.delen().isEmpty()) {
            throw nietGevonden(herkomst, List.of(persoon));
        }
    }

    /**
     * Keeps somebody or some kind of parties from a person: from reading, from searching and from what is sent.
     *
     * @return its number, under the asker's organisation
     * @throws NietGevonden when there is no such person, or the asker does not speak for them
     */
    public String schermAf(Herkomst herkomst, Genoemde wie, Selector voor) {
        slagboom.door(herkomst, OPERATIE);
        var persoon = bekend(herkomst, wie);
        moetSpreken(herkomst, persoon);
        return leg(herkomst, persoon, new Afgeschermd(voor, Periode.vanaf(vandaag())));
    }

    /**
     * Withdraws what was said, whoever wrote it down. Nobody takes back what another said to keep somebody out, and what a
     * gemeente shielded is not the person's to lift.
     *
     * @throws NietGevonden when there is no such statement that counts, or the asker does not speak for this person
     */
    public void trekIn(Herkomst herkomst, PersoonId persoon, Organisatiecode bron, String nummer) {
        slagboom.door(herkomst, OPERATIE);
        moetSpreken(herkomst, persoon);
        var als = als(herkomst, persoon);
        var geldend = boek.over(persoon).stream()
                .filter(each -> each.vervallen() == null
                        && each.bron().equals(bron)
                        && each.nummer().equals(nummer)
                        && magIntrekken(each, als, herkomst))
                .findFirst()
                .orElseThrow(() -> nietGevonden(herkomst, List.of(persoon)));
        var einde = new Periode(geldend.feit().periode().van(), vandaag().minusDays(1));
        Persoonsfeit voorbij = switch (geldend.feit()) {
            case Wilsuiting uiting -> Uitingen.tot(uiting, einde);
            case Afgeschermd schild -> new Afgeschermd(schild.voor(), einde);
            default -> throw new NietGevonden();
        };
        verslag.gedaan(herkomst, OPERATIE, List.of(persoon));
        boek.leg(bron, herkomst.vrager().naam(), List.of(new Vastlegging.OverPersoon(nummer, persoon, voorbij)));
    }

    private static boolean magIntrekken(Vermelding vermelding, Set<Gever> als, Herkomst herkomst) {
        return switch (vermelding.feit()) {
            case Wilsuiting uiting ->
                uiting.wil() == Wil.TOESTEMMING || uiting.door().stream().anyMatch(als::contains);
            case Afgeschermd _ ->
                vermelding.nummer().startsWith(EIGEN)
                        && (als.contains(Gever.ZELF)
                                || vermelding.door().equals(herkomst.vrager().naam()));
            default -> false;
        };
    }

    private void moetSpreken(Herkomst herkomst, PersoonId persoon) {
        if (als(herkomst, persoon).isEmpty()) {
            throw nietGevonden(herkomst, List.of(persoon));
        }
    }

    private Set<Gever> als(Herkomst herkomst, PersoonId persoon) {
        return sprekers.als(herkomst, persoon);
    }

    private String leg(Herkomst herkomst, PersoonId persoon, Persoonsfeit feit) {
        var nummer = EIGEN + UUID.randomUUID();
        verslag.gedaan(herkomst, OPERATIE, List.of(persoon));
        boek.leg(
                herkomst.vrager().organisatie(),
                herkomst.vrager().naam(),
                List.of(new Vastlegging.OverPersoon(nummer, persoon, feit)));
        return nummer;
    }

    private NietToegestaan geweigerd(Herkomst herkomst, List<PersoonId> over, String ontbreekt) {
        verslag.geweigerd(herkomst, OPERATIE, over);
        return new NietToegestaan(List.of(ontbreekt));
    }

    private NietGevonden nietGevonden(Herkomst herkomst, List<PersoonId> over) {
        verslag.geweigerd(herkomst, OPERATIE, over);
        return new NietGevonden();
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }

    /** Somebody for whom the asker may speak. */
    private record Kandidaat(PersoonId persoon, Set<Gever> als) {}
}
