package nl.regiehub.gateway.rechten;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.access.Feitenboek;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.gateway.inzage.Herkomst;
import nl.regiehub.gateway.inzage.NietGevonden;
import nl.regiehub.gateway.inzage.Slagboom;
import nl.regiehub.gateway.inzage.Verslag;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/**
 * Objections against what an organisation does with a person's data (AVG art. 21). One that nobody rejects is honoured
 * from the moment it is made.
 */
@Component
public final class Bezwaren {

    private static final String OPERATIE = "bezwaar:besluiten";

    private final Feitenboek boek;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Bezwaren(Journal journal, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.boek = journal.feitenboek();
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * The objections against the asker's organisation that hold, oldest first.
     *
     * @throws nl.regiehub.gateway.inzage.NietToegestaan when role or purpose do not allow it
     */
    public List<Vermelding> tegenOns(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var bezwaren = geldend(herkomst);
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
        slagboom.door(herkomst, OPERATIE);
        var bezwaar = geldend(herkomst).stream()
                .filter(each -> each.bron().equals(bron) && each.nummer().equals(nummer))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        verslag.gedaan(herkomst, OPERATIE, List.of(bezwaar.persoon()));
        var afgewezen = Uitingen.afgewezen((Wilsuiting) bezwaar.feit(), reden);
        boek.leg(
                bron,
                herkomst.vrager().naam(),
                List.of(new Vastlegging.OverPersoon(nummer, bezwaar.persoon(), afgewezen)));
    }

    private List<Vermelding> geldend(Herkomst herkomst) {
        var vandaag = LocalDate.now(clock);
        return boek.gerichtAan(herkomst.vrager().organisatie()).stream()
                .filter(each -> each.feit() instanceof Wilsuiting uiting
                        && uiting.wil() == Wil.BEZWAAR
                        && uiting.afwijzing() == null
                        && uiting.periode().omvat(vandaag))
                .toList();
    }
}
