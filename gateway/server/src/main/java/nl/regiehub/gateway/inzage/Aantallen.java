package nl.regiehub.gateway.inzage;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.regiehub.access.Feiten;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.access.telling.Kenmerken;
import nl.regiehub.access.telling.Tellingen;
import nl.regiehub.access.telling.Tijdvak;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.dossier.Dossiergraaf;
import nl.regiehub.routes.Journal;
import org.springframework.stereotype.Component;

/** Counts the persons of whom an asker may know how many there are, always in the same tables, over periods that are over. */
@Component
public final class Aantallen {

    /** Seeing the tables. */
    public static final String OPERATIE = "telling:inzien";

    private static final int TENS = 10;

    private final Toegang toegang;
    private final Feiten feiten;
    private final Dossiergraaf graaf;
    private final Slagboom slagboom;
    private final Verslag verslag;
    private final Clock clock;

    Aantallen(Journal journal, Toegang toegang, Dossiergraaf graaf, Slagboom slagboom, Verslag verslag, Clock clock) {
        this.toegang = toegang;
        this.feiten = journal.feiten();
        this.graaf = graaf;
        this.slagboom = slagboom;
        this.verslag = verslag;
        this.clock = clock;
    }

    /**
     * All tables of one asker.
     *
     * @param kleinste smaller groups are in no table, as little as those that could be found out by subtraction
     * @param afgerondOp to what numbers are rounded; 1 for not at all
     * @param rijen by table, value and period
     */
    public record Telling(int kleinste, int afgerondOp, List<Rij> rijen) {}

    /**
     * How many persons.
     *
     * @param indeling by what they are counted
     * @param waarde of what
     * @param tijdvak when, as {@code 2026} or {@code 2026-K1}
     * @param personen how many different ones
     */
    public record Rij(Indeling indeling, String waarde, String tijdvak, int personen) {}

    /**
     * Counts. The audit trail has that it was done, and nobody in it was shown.
     *
     * @throws NietToegestaan when role or purpose do not allow it
     */
    public Telling telling(Herkomst herkomst) {
        slagboom.door(herkomst, OPERATIE);
        var vandaag = LocalDate.now(clock);
        var telbaar = toegang.telbaar(herkomst.vrager(), herkomst.doel(), vandaag);
        var kenmerken = Kenmerken.van(telbaar.delen(), graaf.voorzieningen(telbaar.delen()), feiten);
        var geteld = Tellingen.van(kenmerken, Tijdvak.voorbij(vandaag));
        var afgerondOp = telbaar.exact() ? 1 : TENS;
        verslag.gedaan(herkomst, OPERATIE, List.of());
        return new Telling(
                Tellingen.KLEINSTE,
                afgerondOp,
                geteld.entrySet().stream()
                        .map(vak -> rij(vak, afgerondOp))
                        .sorted(comparing(Rij::indeling)
                                .thenComparing(Rij::waarde)
                                .thenComparing(Rij::tijdvak))
                        .toList());
    }

    private static Rij rij(Map.Entry<Vak, Integer> geteld, int afgerondOp) {
        var vak = geteld.getKey();
        var personen = Math.round((float) geteld.getValue() / afgerondOp) * afgerondOp;
        return new Rij(vak.indeling(), vak.waarde(), vak.tijdvak().naam(), personen);
    }
}
