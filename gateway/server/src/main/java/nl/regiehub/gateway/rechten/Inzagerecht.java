package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Wet;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.gateway.rechten.Afschrift.Deel;
import nl.regiehub.gateway.rechten.Afschrift.Partij;
import nl.regiehub.gateway.toezicht.Eigenlog;
import nl.regiehub.gateway.ventiel.Kennisgevingen;
import nl.regiehub.routes.Journal;
import nl.regiehub.routes.Ledgers;
import org.springframework.stereotype.Component;

/** Makes copies of all that is known of somebody, for that person or who acts for them, as far as each may see it. */
@Component
public final class Inzagerecht {

    /** What a role needs. */
    public static final String OPERATIE = "dossier:opvragen";

    private final Feiten feiten;
    private final Feitenboek boek;
    private final Ledgers boeken;
    private final Dossiergraaf graaf;
    private final Toegang toegang;
    private final Sprekers sprekers;
    private final Eigenlog log;
    private final Kennisgevingen kennisgevingen;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Inzagerecht(
            Journal journal,
            Dossiergraaf graaf,
            Toegang toegang,
            Sprekers sprekers,
            Eigenlog log,
            Kennisgevingen kennisgevingen,
            Slagboom slagboom,
            Verslag verslag,
            Clock clock) {
        this.feiten = journal.feiten();
        this.boek = journal.feitenboek();
        this.boeken = journal.ledgers();
        this.graaf = graaf;
        this.toegang = toegang;
        this.sprekers = sprekers;
        this.log = log;
        this.kennisgevingen = kennisgevingen;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * The copies that the asker may have: of themselves and of whom they act for.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public List<Afschrift> mijn(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var personen = toegang.eigenPersonen(herkomst.vrager(), herkomst.doel(), vandaag());
        if (personen.isEmpty()) { // that there are none is an answer too
            verslag.gedaan(herkomst, OPERATIE, List.of());
        }
        return personen.stream()
                .sorted(Comparator.comparing(PersoonId::waarde))
                .map(persoon -> afschrift(herkomst, persoon))
                .toList();
    }

    /**
     * One of those copies.
     *
     * @throws NietGevonden when there is no such person, or none of whom this asker may have a copy
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public Afschrift van(Herkomst herkomst, PersoonId persoon) {
        slagboom.door(herkomst, OPERATIE);
        if (!toegang.eigenPersonen(herkomst.vrager(), herkomst.doel(), vandaag())
                .contains(persoon)) {
            verslag.geweigerd(herkomst, OPERATIE, List.of(persoon));
            throw new NietGevonden();
        }
        return afschrift(herkomst, persoon);
    }

    private Afschrift afschrift(Herkomst herkomst, PersoonId persoon) {
        var zicht = toegang.zichtbaar(herkomst.vrager(), List.of(persoon), herkomst.doel(), vandaag());
        verslag.getoond(herkomst, OPERATIE, List.of(persoon), zicht);
        boolean betrokkenen = mag(herkomst, persoon, Categorie.BETROKKENHEID);
        return new Afschrift(
                persoon,
                clock.instant(),
                graaf.beeld(zicht, List.of(persoon), vandaag()),
                delen(zicht),
                betrokkenen ? partijen(persoon) : List.of(),
                betrokkenen ? boeken.ontvangenOver(persoon) : List.of(),
                betrokkenen ? boeken.verstuurdOver(persoon) : List.of(),
                mag(herkomst, persoon, Categorie.TOESTEMMING) ? wensen(herkomst, persoon) : List.of(),
                log.over(herkomst, persoon, vandaag().minusYears(1), vandaag()),
                kennisgevingen.over(herkomst, persoon));
    }

    /** Whether the asker's rules speak of this kind of data, whoever said it. */
    private boolean mag(Herkomst herkomst, PersoonId persoon, Categorie categorie) {
        var hier = herkomst.vrager().organisatie();
        var deel = new Dossierdeel(persoon, hier, categorie, Kring.betrokkenheid(hier, OPERATIE), Wet.GEEN, hier);
        return toegang.besluit(herkomst.vrager(), deel, herkomst.doel(), vandaag()) instanceof Toegestaan;
    }

    private static List<Deel> delen(Zichtbaar zicht) {
        return zicht.delen().entrySet().stream()
                .map(each -> Deel.van(each.getKey(), each.getValue()))
                .distinct()
                .sorted(Comparator.comparing(Deel::categorie)
                        .thenComparing(Deel::bron)
                        .thenComparing(Deel::wet))
                .toList();
    }

    private List<Partij> partijen(PersoonId persoon) {
        return feiten.relaties(List.of(persoon)).stream()
                .map(Partij::van)
                .distinct()
                .sorted(Comparator.comparing(Partij::organisatie).thenComparing(Partij::relatie))
                .toList();
    }

    private List<Vermelding> wensen(Herkomst herkomst, PersoonId persoon) {
        boolean zelf = sprekers.als(herkomst, persoon).contains(Gever.ZELF);
        return boek.over(persoon).stream()
                .filter(vermelding -> Uitingen.zegtIets(vermelding.feit(), zelf))
                .toList();
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }
}
