package nl.regiehub.gateway.rechten;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit.Beslissing;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.dossier.Beeld.Lid;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Objections against what an organisation does with a person's data (AVG art. 21). One that nobody rejects is honoured
 * from the moment it is made.
 */
@Component
public final class Bezwaren {

    /** What a role needs. */
    public static final String OPERATIE = "bezwaar:besluiten";

    /** How many characters a reason on screen may have. */
    public static final int LANGSTE_REDEN = 1000;

    private final Feitenboek boek;
    private final Toegang toegang;
    private final Dossiergraaf graaf;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Bezwaren(Journal journal, Toegang toegang, Dossiergraaf graaf, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.boek = journal.feitenboek();
        this.toegang = toegang;
        this.graaf = graaf;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * An objection against the asker's organisation.
     *
     * @param vermelding the statement
     * @param naam of the person, where the asker may see that
     */
    public record Bezwaar(Vermelding vermelding, @Nullable String naam) {}

    /**
     * The objections against the asker's organisation whose period runs, oldest first.
     *
     * @param geldend those that hold
     * @param afgewezen those that were rejected
     */
    public record Overzicht(List<Bezwaar> geldend, List<Bezwaar> afgewezen) {

        /** Copies the lists. */
        public Overzicht {
            geldend = List.copyOf(geldend);
            afgewezen = List.copyOf(afgewezen);
        }
    }

    /**
     * What is to be decided and what was, with the names that the asker may see. An objection against who somebody is
     * hides the name from who decides on it as well.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public Overzicht overzicht(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var bezwaren = lopend(herkomst).toList();
        var personen = bezwaren.stream().map(Vermelding::persoon).distinct().toList();
        var zicht = identiteit(herkomst, personen);
        verslag.getoond(herkomst, OPERATIE, personen, zicht);
        var namen = graaf.beeld(zicht, personen, vandaag()).leden().stream()
                .filter(lid -> lid.naam() != null)
                .collect(toUnmodifiableMap(Lid::persoon, lid -> String.valueOf(lid.naam()), (een, _) -> een));
        var verdeeld = bezwaren.stream()
                .collect(partitioningBy(
                        Bezwaren::geldt, mapping(each -> new Bezwaar(each, namen.get(each.persoon())), toList())));
        return new Overzicht(verdeeld.getOrDefault(true, List.of()), verdeeld.getOrDefault(false, List.of()));
    }

    /** Who they are, as far as the asker may see that, and nothing else of them. */
    private Zichtbaar identiteit(Herkomst herkomst, List<PersoonId> personen) {
        var zicht = toegang.zichtbaar(herkomst.vrager(), personen, herkomst.doel(), vandaag());
        return new Zichtbaar(zicht.delen().entrySet().stream()
                .filter(deel -> deel.getKey().categorie() == Categorie.IDENTITEIT)
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * The objections against the asker's organisation that hold, oldest first.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public List<Vermelding> tegenOns(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var bezwaren = lopend(herkomst).filter(Bezwaren::geldt).toList();
        verslag.gedaan(
                herkomst,
                OPERATIE,
                bezwaren.stream().map(Vermelding::persoon).distinct().toList());
        return bezwaren;
    }

    /**
     * Rejects an objection against the asker's organisation; from then on it stops nothing.
     *
     * @param reden why, for the inwoner to read
     * @throws NietGevonden when no such objection holds
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public void wijsAf(Herkomst herkomst, Organisatiecode bron, String nummer, String reden) {
        besluit(herkomst, bron, nummer, Bezwaren::geldt, new Beslissing(true, reden));
    }

    /**
     * Honours an objection that was rejected; from then on it stops what it stopped before.
     *
     * @param reden why, for the inwoner to read
     * @throws NietGevonden when no such objection was rejected
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public void honoreer(Herkomst herkomst, Organisatiecode bron, String nummer, String reden) {
        besluit(herkomst, bron, nummer, each -> !geldt(each), new Beslissing(false, reden));
    }

    private void besluit(
            Herkomst herkomst, Organisatiecode bron, String nummer, Predicate<Vermelding> open, Beslissing beslissing) {
        slagboom.door(herkomst, OPERATIE);
        var bezwaar = lopend(herkomst)
                .filter(open)
                .filter(each -> each.bron().equals(bron) && each.nummer().equals(nummer))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        verslag.gedaan(herkomst, OPERATIE, List.of(bezwaar.persoon()));
        var besloten = Uitingen.besloten((Wilsuiting) bezwaar.feit(), beslissing);
        boek.leg(
                bron,
                herkomst.vrager().naam(),
                List.of(new Vastlegging.OverPersoon(nummer, bezwaar.persoon(), besloten)));
    }

    private Stream<Vermelding> lopend(Herkomst herkomst) {
        return boek.gerichtAan(herkomst.vrager().organisatie()).stream()
                .filter(each -> each.feit() instanceof Wilsuiting uiting
                        && uiting.wil() == Wil.BEZWAAR
                        && uiting.periode().omvat(vandaag()));
    }

    private static boolean geldt(Vermelding vermelding) {
        return vermelding.feit() instanceof Wilsuiting uiting && !uiting.afgewezen();
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }
}
