package nl.regiehub.gateway.inzage;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Telbaar;
import nl.regiehub.access.Telgrond;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.access.telling.Tellingen;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Wet;
import nl.regiehub.gateway.tempo.TeVaak;
import nl.regiehub.gateway.tempo.Tempo;
import org.springframework.stereotype.Component;

/** Tells how many persons there are of whom an asker may know that, always in the same tables, over periods that are over. */
@Component
public final class Aantallen {

    private static final int TENS = 10;
    private static final int PER_MINUUT = 30;

    private final Telwerk telwerk;
    private final Toegang toegang;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;
    private final Tempo tempo;

    Aantallen(Telwerk telwerk, Toegang toegang, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.telwerk = telwerk;
        this.toegang = toegang;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
        this.tempo = new Tempo(PER_MINUUT, Duration.ofMinutes(1), clock);
    }

    /**
     * All tables of one asker.
     *
     * @param kleinste smaller groups are in no table, as little as those that could be found out by subtraction
     * @param afgerondOp to what numbers are rounded; 1 for not at all
     * @param rijen by kind of data, law, table, value and period
     */
    public record Telling(int kleinste, int afgerondOp, List<Rij> rijen) {}

    /**
     * How many persons.
     *
     * @param relatie in what relation the asker's organisation stands to what is counted
     * @param categorie of what kind of data
     * @param wet under which law it was obtained
     * @param indeling by what they are counted
     * @param waarde of what; empty where there is one number
     * @param tijdvak when, as {@code 2026} or {@code 2026-K1}
     * @param personen how many different ones
     */
    public record Rij(
            Relatiesoort relatie,
            Categorie categorie,
            Wet wet,
            Indeling indeling,
            String waarde,
            String tijdvak,
            int personen) {}

    /**
     * Counts. The audit trail has that it was done, and nobody in it was shown.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     * @throws TeVaak to who asks too often
     */
    public Telling telling(Herkomst herkomst) {
        slagboom.door(herkomst, Telbaar.OPERATIE);
        var wie = herkomst.vrager();
        tempo.neem(wie.naam()).ifPresent(wacht -> {
            verslag.geweigerd(herkomst, Telbaar.OPERATIE, List.of());
            throw new TeVaak(wacht);
        });
        var gronden = toegang.telgronden(wie, herkomst.doel(), LocalDate.now(clock));
        var aantallen = telwerk.aantallen(wie.organisatie());
        verslag.gedaan(herkomst, Telbaar.OPERATIE, List.of());
        return telling(gronden, aantallen);
    }

    private static Telling telling(Set<Telgrond> gronden, Map<Vak, Integer> aantallen) {
        var afgerondOp = gronden.stream().allMatch(Telgrond::exact) ? 1 : TENS;
        return new Telling(
                Tellingen.KLEINSTE,
                afgerondOp,
                aantallen.entrySet().stream()
                        .filter(vak -> gronden.contains(vak.getKey().rij().grond()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(vak -> rij(vak.getKey(), afgerond(vak.getValue(), afgerondOp)))
                        .toList());
    }

    private static int afgerond(int personen, int op) {
        return Math.round((float) personen / op) * op;
    }

    private static Rij rij(Vak vak, int personen) {
        var rij = vak.rij();
        var grond = rij.grond();
        return new Rij(
                grond.relatie(),
                grond.categorie(),
                grond.wet(),
                rij.indeling(),
                rij.waarde(),
                vak.tijdvak().naam(),
                personen);
    }
}
