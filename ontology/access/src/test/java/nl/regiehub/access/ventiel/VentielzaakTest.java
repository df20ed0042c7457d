package nl.regiehub.access.ventiel;

import static nl.regiehub.access.ventiel.Proefzaak.ANS;
import static nl.regiehub.access.ventiel.Proefzaak.NU;
import static nl.regiehub.access.ventiel.Proefzaak.SLUIT;
import static nl.regiehub.access.ventiel.Proefzaak.geopend;
import static nl.regiehub.access.ventiel.Proefzaak.zaak;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.regiehub.access.ventiel.Stap.Ingetrokken;
import nl.regiehub.access.ventiel.Stap.Medegedeeld;
import nl.regiehub.access.ventiel.Stap.Uitgesteld;
import nl.regiehub.access.ventiel.Stap.Wijze;
import nl.regiehub.access.ventiel.Ventielzaak.Stand;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Partij;
import org.junit.jupiter.api.Test;

class VentielzaakTest {

    private static final Instant EERDER = NU.plusSeconds(60);

    @Test
    void itClosesByItselfAtItsMomentWithoutAnybodyDoingAnything() {
        assertThat(geopend().stand(SLUIT.minusMillis(1))).isEqualTo(Stand.OPEN);
        assertThat(geopend().stand(SLUIT)).isEqualTo(Stand.VERLOPEN);
        assertThat(zaak().stand(SLUIT.minusMillis(1))).isEqualTo(Stand.AANGEVRAAGD);
        assertThat(zaak().stand(SLUIT)).isEqualTo(Stand.VERVALLEN);
        assertThat(zaak().na(new Stap.Geweigerd(NU, "bea", "geen noodzaak")).stand(NU))
                .isEqualTo(Stand.GEWEIGERD);
    }

    @Test
    void whatItOpensEndsWhenItIsClosedEarlier() {
        var dicht = geopend().na(new Ingetrokken(EERDER, "bea", "niet meer nodig"));

        assertThat(dicht.stand(EERDER)).isEqualTo(Stand.INGETROKKEN);
        assertThat(zaak().feiten()).isEmpty();
        assertThat(geopend().feiten()).containsOnlyKeys(ANS);
        assertThat(dicht.feiten().get(ANS))
                .isEqualTo(new Persoonsfeit.Ventiel(
                        dicht.id(),
                        Kring.casus(Proefzaak.GEMEENTE, "c-1"),
                        "bea",
                        Set.of(new Partij(Proefzaak.GEMEENTE, "bram")),
                        Set.of(Categorie.PLAN),
                        NU,
                        EERDER));
    }

    @Test
    void theInwonerIsToldOnceItIsClosedAndNoSooner() {
        var dicht = geopend().na(new Ingetrokken(EERDER, "bea", "niet meer nodig"));

        assertThat(zaak().mededeelbaar(SLUIT)).isFalse();
        assertThat(geopend().mededeelbaar(SLUIT.minusMillis(1))).isFalse();
        assertThat(geopend().mededeelbaar(SLUIT)).isTrue();
        assertThat(dicht.mededeelbaar(EERDER.minusMillis(1))).isFalse();
        assertThat(dicht.mededeelbaar(EERDER)).isTrue();
    }

    @Test
    void postponedTheInwonerIsToldOnTheDayOfReviewUnlessItIsPostponedAgain() {
        var uitgesteld = geopend().na(new Uitgesteld(NU, "bea", "lopend onderzoek", LocalDate.of(2026, 3, 10)));
        var weer = uitgesteld.na(new Uitgesteld(NU, "bea", "lopend onderzoek", LocalDate.of(2026, 3, 11)));
        var dagErvoor = Instant.parse("2026-03-09T22:59:59Z");
        var dagZelf = Instant.parse("2026-03-09T23:00:00Z");

        assertThat(uitgesteld.mededeelbaar(dagErvoor)).isFalse();
        assertThat(uitgesteld.mededeelbaar(dagZelf)).isTrue();
        assertThat(weer.mededeelbaar(dagZelf)).isFalse();
        assertThat(weer.na(new Medegedeeld(NU, "bea", Wijze.GESPREK)).mededeelbaar(dagZelf))
                .isTrue();
    }
}
