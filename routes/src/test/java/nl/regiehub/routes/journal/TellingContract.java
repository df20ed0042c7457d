package nl.regiehub.routes.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Telgrond;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.access.telling.Rij;
import nl.regiehub.access.telling.Tijdvak;
import nl.regiehub.access.telling.Vak;
import nl.regiehub.access.telling.Verteld;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

/** What every journal must do with numbers that were told. */
abstract class TellingContract extends JournalContract {

    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final List<Tijdvak> TIJDVAKKEN = Tijdvak.voorbij(LocalDate.parse("2026-11-01"));
    private static final Tijdvak K1 = TIJDVAKKEN.getFirst();
    private static final Tijdvak K2 = TIJDVAKKEN.get(1);

    @Test
    void whatWasToldStaysAndOnlyOtherPeriodsComeBesideIt() {
        var boek = journal().tellingboek();
        boek.stelVast(GEMEENTE, Set.of(K1), Map.of(vak(K1), 20, vak(K2), 30), NOW);
        boek.stelVast(GEMEENTE, Set.of(K1, K2), Map.of(vak(K1), 21, vak(K2), 31), NOW.plusSeconds(1));
        restart();

        assertThat(journal().tellingboek().van(GEMEENTE, TIJDVAKKEN))
                .isEqualTo(new Verteld(Set.of(K1, K2), Map.of(vak(K1), 20, vak(K2), 31)));
        assertThat(journal().tellingboek().van(GEMEENTE, List.of(K2)))
                .isEqualTo(new Verteld(Set.of(K2), Map.of(vak(K2), 31)));
        assertThat(journal().tellingboek().van(Organisatiecode.gemeente("9902"), TIJDVAKKEN))
                .isEqualTo(Verteld.NIETS);
    }

    private static Vak vak(Tijdvak tijdvak) {
        var grond = new Telgrond(Relatiesoort.EIGEN_GEMEENTE, Categorie.TOEWIJZING, Wet.WMO);
        return new Vak(new Rij(grond, Indeling.BUURT, "noord"), tijdvak);
    }
}
