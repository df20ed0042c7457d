package nl.regiehub.access;

import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static nl.regiehub.access.Wereld.regel;
import static nl.regiehub.access.Wereld.rol;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import nl.regiehub.canonical.Persoonsfeit.Partij;
import nl.regiehub.canonical.Persoonsfeit.Ventiel;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

class VentielTest {

    private static final Kring CASUS = Kring.casus(GEMEENTE, "c-1");
    private static final Organisatiecode HOEVE = Organisatiecode.agb("99990008");
    private static final String BESLISSER = "burgemeester";
    private static final UUID ID = new UUID(8, 1);
    private static final Instant NU = VANDAAG.atTime(14, 0).toInstant(ZoneOffset.UTC);
    private static final Instant SLUIT = NU.plus(Duration.ofMinutes(30));

    private final Wereld wereld = new Wereld();

    @Test
    void aVentielOpensOneCasusForNamedPartiesAndCategoriesAndEndsByItself() {
        var deel = deel(Wet.WMO);
        var anderecasus = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, Kring.casus(GEMEENTE, "c-2"), Wet.WMO);
        leg(ventiel(Categorie.PLAN, new Partij(LINDE, null)));

        assertThat(besluit(LINDE, deel, NU)).isInstanceOf(Toegestaan.class);
        assertThat(besluit(HOEVE, deel, NU)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(GEMEENTE, deel, NU)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(LINDE, anderecasus, NU)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(LINDE, deel, NU.minusMillis(1))).isInstanceOf(Geweigerd.class);
        assertThat(besluit(LINDE, deel, SLUIT.minusMillis(1))).isInstanceOf(Toegestaan.class);
        assertThat(besluit(LINDE, deel, SLUIT)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void onlyThePersonWhoIsNamedReadsAndNeverTheOneWhoDecided() {
        var deel = deel(Wet.WMO);
        leg(ventiel(Categorie.PLAN, new Partij(LINDE, "x"), new Partij(GEMEENTE, "anna"), new Partij(HOEVE, null)));

        assertThat(besluit(LINDE, deel, NU)).isInstanceOf(Toegestaan.class);
        assertThat(besluit(GEMEENTE, deel, NU)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(new Vrager(BESLISSER, "rol", HOEVE, BESLISSER), deel, NU))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void whatItOpensIsMarkedAndWhatWasOpenAnywayIsNot() {
        var deel = deel(Wet.WMO);
        leg(ventiel(Categorie.PLAN, new Partij(LINDE, null)));
        var los = besluit(LINDE, deel, NU);

        wereld.relatie(Relatiefeit.Soort.OPDRACHTNEMER, persoon(1), deel.kring(), LINDE, null, new Periode(null, null));
        var inKring = besluit(LINDE, deel, NU);

        assertThat(los)
                .isEqualTo(
                        new Toegestaan(Graad.INHOUD, "r", "Wmo 2015 art. 5.1.1", "ventiel tot 2026-11-01 15:30", ID));
        assertThat(((Toegestaan) inKring).regel()).isEqualTo("kring");
        assertThat(((Toegestaan) inKring).ventiel()).isNull();
    }

    @Test
    void aVentielLeavesClosedWhatItDoesNotName() {
        leg(ventiel(Categorie.SIGNAAL, new Partij(LINDE, null)));

        assertThat(besluit(LINDE, deel(Wet.WMO), NU)).isInstanceOf(Geweigerd.class);
    }

    private static Ventiel ventiel(Categorie categorie, Partij... partijen) {
        return new Ventiel(ID, CASUS, BESLISSER, Set.of(partijen), Set.of(categorie), NU, SLUIT);
    }

    private Besluit besluit(Organisatiecode van, Dossierdeel deel, Instant nu) {
        return besluit(new Vrager("x", "rol", van, "x"), deel, nu);
    }

    private Besluit besluit(Vrager vrager, Dossierdeel deel, Instant nu) {
        var ventiel = regel("r", Relatiesoort.VENTIEL, Graad.INHOUD, Set.of(), Categorie.PLAN);
        var kring = regel("kring", Relatiesoort.KRING, Graad.INHOUD, Set.of(), Categorie.PLAN);
        var beleid = new Beleid(List.of(rol("rol", "doel", ventiel, kring)));
        return Toegangen.open(beleid, wereld, Clock.fixed(nu, ZoneOffset.UTC)).besluit(vrager, deel, "doel", VANDAAG);
    }

    private Dossierdeel deel(Wet wet) {
        return wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, Kring.opdracht(GEMEENTE, LINDE, 101), wet);
    }

    private void leg(Persoonsfeit feit) {
        wereld.feiten.add(new Vastgesteld(persoon(1), feit));
    }
}
