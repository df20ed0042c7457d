package nl.regiehub.access;

import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static nl.regiehub.access.Wereld.regel;
import static nl.regiehub.access.Wereld.rol;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Ventiel;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

class VentielTest {

    private static final Kring CASUS = Kring.casus(GEMEENTE, "c-1");
    private static final Organisatiecode HOEVE = Organisatiecode.agb("99990008");
    private static final Periode DEZE_WEEK = new Periode(VANDAAG.minusDays(3), VANDAAG.plusDays(3));
    private static final LocalDate DAARNA = VANDAAG.plusDays(4);

    private final Wereld wereld = new Wereld();

    @Test
    void aVentielOpensOneCasusForNamedPartiesAndCategoriesAndEndsByItself() {
        var deel = deel(Wet.WMO);
        var anderecasus = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, Kring.casus(GEMEENTE, "c-2"), Wet.WMO);
        leg(new Ventiel(CASUS, GEMEENTE, Set.of(LINDE), Set.of(Categorie.PLAN), "gevaar", DEZE_WEEK));

        assertThat(besluit(LINDE, deel, VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(besluit(HOEVE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(GEMEENTE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(LINDE, anderecasus, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(LINDE, deel, DAARNA)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void aVentielLeavesClosedWhatItDoesNotName() {
        leg(new Ventiel(CASUS, GEMEENTE, Set.of(LINDE), Set.of(Categorie.SIGNAAL), "gevaar", DEZE_WEEK));

        assertThat(besluit(LINDE, deel(Wet.WMO), VANDAAG)).isInstanceOf(Geweigerd.class);
    }

    private Besluit besluit(Organisatiecode van, Dossierdeel deel, LocalDate op) {
        var regel = regel("r", Relatiesoort.VENTIEL, Graad.INHOUD, Set.of(), Categorie.PLAN);
        var beleid = new Beleid(List.of(rol("rol", "doel", regel)));
        return Toegangen.open(beleid, wereld).besluit(new Vrager("x", "rol", van, "x"), deel, "doel", op);
    }

    private Dossierdeel deel(Wet wet) {
        return wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, Kring.opdracht(GEMEENTE, LINDE, 101), wet);
    }

    private void leg(Persoonsfeit feit) {
        wereld.feiten.add(new Vastgesteld(persoon(1), feit));
    }
}
