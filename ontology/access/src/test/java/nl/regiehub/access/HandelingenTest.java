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
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiefeit.Mandaat;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Relatiefeit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandelingenTest {

    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 101);
    private static final Periode ALTIJD = new Periode(null, null);
    private static final Vrager DAAN = new Vrager("daan", "rol", LINDE, "daan");

    private final Wereld wereld = new Wereld();

    @BeforeEach
    void daanIsVanDeOpdrachtnemer() {
        wereld.relatie(Relatiefeit.Soort.OPDRACHTNEMER, persoon(1), OPDRACHT, LINDE, null, ALTIJD);
    }

    @Test
    void helpIsGrantedWithinAMandateOnly() {
        var wanda = new Vrager("wanda", "rol", LINDE, "wanda");
        var toegang = open();
        var inzet = new Vraag.Inzet("inzet", GEMEENTE, "begeleiding", 50_000);
        assertThat(toegang.besluit(wanda, inzet, "doel", VANDAAG)).isEqualTo(new Geweigerd(new Reden.Mandaat()));

        wereld.organisaties.add(new Mandaat(GEMEENTE, "wanda", "begeleiding", 50_000, new Periode(null, VANDAAG)));

        assertThat(toegang.besluit(wanda, inzet, "doel", VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(toegang.besluit(wanda, inzet, "doel", VANDAAG.plusDays(1))).isInstanceOf(Geweigerd.class);
        assertThat(toegang.besluit(DAAN, inzet, "doel", VANDAAG)).isInstanceOf(Geweigerd.class);
        for (var erbuiten : List.of(
                new Vraag.Inzet("inzet", GEMEENTE, "begeleiding", 50_001),
                new Vraag.Inzet("inzet", GEMEENTE, "begeleiding", 0),
                new Vraag.Inzet("inzet", GEMEENTE, "dagbesteding", 100),
                new Vraag.Inzet("inzet", BAKEN, "begeleiding", 100),
                new Vraag.Inzet("toveren", GEMEENTE, "begeleiding", 100))) {
            assertThat(toegang.besluit(wanda, erbuiten, "doel", VANDAAG)).isInstanceOf(Geweigerd.class);
        }
        assertThat(toegang.operatie(wanda, "inzet", "doel")).isEqualTo(new Geweigerd(new Reden.Mandaat()));
    }

    @Test
    void whoDecidedOnAccessDoesNotDeliver() {
        var toegang = open();
        var levering = new Vraag.Levering("leveren", persoon(1), OPDRACHT);
        assertThat(toegang.besluit(DAAN, levering, "doel", VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(toegang.besluit(new Vrager("b", "rol", BAKEN, "b"), levering, "doel", VANDAAG))
                .isInstanceOf(Geweigerd.class);

        wereld.relatie(Relatiefeit.Soort.OPDRACHTGEVER, persoon(1), OPDRACHT, LINDE, null, ALTIJD);

        assertThat(toegang.besluit(DAAN, levering, "doel", VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(toegang.operatie(DAAN, "leveren", "doel")).isEqualTo(new Geweigerd(new Reden.Functiescheiding()));
    }

    @Test
    void anOrdinaryOperationIsAskedByName() {
        var toegang = open();

        assertThat(toegang.besluit(DAAN, new Vraag.Operatie("kijken"), "doel", VANDAAG))
                .isInstanceOf(Toegestaan.class);
        assertThat(toegang.besluit(DAAN, new Vraag.Operatie("kijken"), "niets", VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    private Toegang open() {
        var kader = new Kader(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Set.of("inzet"),
                List.of(new Kader.Scheiding("beslissen", "leveren")),
                null);
        var rol = new Beleid.Rol("rol", "rol", Set.of("doel"), Set.of("inzet", "leveren", "kijken"), List.of());
        return Toegangen.open(new Beleid(kader, List.of(rol)), wereld);
    }
}
