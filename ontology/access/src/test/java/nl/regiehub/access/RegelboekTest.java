package nl.regiehub.access;

import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegelboekTest {

    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 101);
    private static final Periode ALTIJD = new Periode(null, null);
    private static final Vrager DAAN = new Vrager("daan", "rol", LINDE, "daan");

    private final Wereld wereld = new Wereld();

    @BeforeEach
    void daanIsVanDeOpdrachtnemer() {
        wereld.relatie(Relatiefeit.Soort.OPDRACHTNEMER, persoon(1), OPDRACHT, LINDE, null, ALTIJD);
    }

    @Test
    void noRulePassesALimit() {
        var deel = wereld.deel(persoon(1), GEMEENTE, Categorie.MEDISCH, OPDRACHT, Wet.WMO);

        assertThat(open(Voorwaarden.GEEN).besluit(DAAN, deel, "doel", VANDAAG))
                .isEqualTo(new Geweigerd(new Reden.RolEnDoel()));
    }

    @Test
    void aVariantWithholdsForTheGemeentenThatChoseIt() {
        var hier = wereld.deel(persoon(1), GEMEENTE, Categorie.VOLUME, OPDRACHT, Wet.WMO);
        var daar = new Dossierdeel(persoon(1), GEMEENTE, Categorie.VOLUME, OPDRACHT, Wet.WMO, BAKEN);
        var toegang = open(Voorwaarden.GEEN);

        assertThat(toegang.besluit(DAAN, new Vraag.Lezen(hier), "doel", VANDAAG))
                .isInstanceOf(Toegestaan.class);
        assertThat(toegang.besluit(DAAN, new Vraag.Lezen(daar), "doel", VANDAAG))
                .isInstanceOf(Geweigerd.class);
        assertThat(toegang.besluit(DAAN, new Vraag.Tellen(daar), "doel", VANDAAG))
                .isInstanceOfSatisfying(
                        Toegestaan.class, ja -> assertThat(ja.graad()).isEqualTo(Graad.AANTAL));
    }

    @ParameterizedTest
    @CsvSource({"aan, true", "uit, false", "onbekend, false"})
    void aRuleWithASwitchHoldsWhileItIsOn(String schakelaar, boolean geldt) {
        var voorwaarden = new Voorwaarden(Set.of(), Set.of(), Voorwaarden.Leeftijd.ALLE, false, schakelaar, ALTIJD);

        assertThat(besluit(voorwaarden) instanceof Toegestaan).isEqualTo(geldt);
    }

    @Test
    void aRuleHoldsWithinItsPeriod() {
        var gisteren = new Periode(null, VANDAAG.minusDays(1));
        var voorbij = new Voorwaarden(Set.of(), Set.of(), Voorwaarden.Leeftijd.ALLE, false, null, gisteren);

        assertThat(besluit(voorbij)).isInstanceOf(Geweigerd.class);
    }

    private Besluit besluit(Voorwaarden voorwaarden) {
        var deel = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, OPDRACHT, Wet.WMO);
        return open(voorwaarden).besluit(DAAN, deel, "doel", VANDAAG);
    }

    private Toegang open(Voorwaarden voorwaarden) {
        var kader = new Kader(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(
                        new Kader.Begrenzing(
                                "wet", Set.of(Categorie.MEDISCH), Set.of(), Set.of(), Set.of(), Graad.NIETS, "wet"),
                        new Kader.Begrenzing(
                                "variant",
                                Set.of(Categorie.VOLUME),
                                Set.of(),
                                Set.of(),
                                Set.of(BAKEN),
                                Graad.AANTAL,
                                "besluit")),
                Map.of("aan", true, "uit", false),
                Map.of(),
                Set.of(),
                List.of(),
                null);
        var regel = new Regel(
                "r",
                Set.of(Categorie.PLAN, Categorie.MEDISCH, Categorie.VOLUME),
                Set.of(),
                Graad.INHOUD,
                Relatiesoort.KRING,
                voorwaarden,
                Set.of(),
                Grondslag.taak("artikel"));
        return Toegangen.open(new Beleid(kader, List.of(Wereld.rol("rol", "doel", regel))), wereld);
    }
}
