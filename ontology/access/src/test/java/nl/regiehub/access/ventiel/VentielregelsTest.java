package nl.regiehub.access.ventiel;

import static nl.regiehub.access.ventiel.Proefzaak.ANS;
import static nl.regiehub.access.ventiel.Proefzaak.BURGEMEESTER;
import static nl.regiehub.access.ventiel.Proefzaak.FG;
import static nl.regiehub.access.ventiel.Proefzaak.NU;
import static nl.regiehub.access.ventiel.Proefzaak.SLUIT;
import static nl.regiehub.access.ventiel.Proefzaak.aanvraag;
import static nl.regiehub.access.ventiel.Proefzaak.geopend;
import static nl.regiehub.access.ventiel.Proefzaak.vrager;
import static nl.regiehub.access.ventiel.Proefzaak.zaak;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Grondslag;
import nl.regiehub.access.Kader;
import nl.regiehub.access.Kader.Categoriekader;
import nl.regiehub.access.Kader.Toezichtkader;
import nl.regiehub.access.Kader.Ventielkader;
import nl.regiehub.access.Kader.Wegen;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Problem;
import org.junit.jupiter.api.Test;

class VentielregelsTest {

    private static final Duration UUR = Duration.ofHours(1);
    private static final LocalDate VANDAAG = LocalDate.of(2026, 3, 2);

    private final Ventielregels regels = new Ventielregels(kader());

    @Test
    void aCategoryWithoutAConfiguredGroundStaysClosed() {
        assertThat(regels.aanvraag(aanvraag(Categorie.PLAN), NU)).isEmpty();
        assertThat(regels.aanvraag(aanvraag(Categorie.PLAN, Categorie.MEDISCH, Categorie.VEILIGHEID), NU))
                .extracting(Problem::detail)
                .containsExactly("Hiervoor is geen grondslag ingesteld: medisch, veiligheid.");
        assertThat(regels.gronden(aanvraag(Categorie.PLAN))).isEqualTo(Map.of(Categorie.PLAN, "AVG art. 6"));
    }

    @Test
    void aRequestNamesWhoReadsWhatWhyAndUntilWhen() {
        var leeg = new Aanvraag(
                Organisatiecode.agb("99990001"), "c-1", Aanvraag.Bereik.CASUS, Set.of(), Set.of(), NU, " kort ");

        assertThat(regels.aanvraag(leeg, NU))
                .extracting(Problem::where)
                .containsExactly("/gemeente", "/reden", "/categorieen", "/partijen", "/tot");
        assertThat(regels.aanvraag(aanvraag(Categorie.PLAN), SLUIT.minus(UUR))).isEmpty();
        assertThat(regels.aanvraag(aanvraag(Categorie.PLAN), SLUIT.minus(UUR).minusMillis(1)))
                .extracting(Problem::where)
                .containsExactly("/tot");
    }

    @Test
    void whoAskedOrWouldReadDoesNotDecide() {
        assertThat(regels.openen(zaak(), BURGEMEESTER, Set.of(ANS), SLUIT, NU)).isEmpty();
        assertThat(regels.openen(zaak(), vrager("anouk", "burgemeester"), Set.of(ANS), SLUIT, NU))
                .hasSize(1);
        assertThat(regels.weigeren(zaak(), vrager("bram", "burgemeester"), "geen noodzaak", NU))
                .hasSize(1);
        assertThat(regels.isGezag(BURGEMEESTER)).isTrue();
        assertThat(regels.isGezag(FG)).isFalse();
    }

    @Test
    void aCasusOfOthersOpensNobody() {
        assertThat(regels.openen(zaak(), BURGEMEESTER, Set.of(), SLUIT, NU))
                .extracting(Problem::where)
                .containsExactly("/casusnummer");
    }

    @Test
    void itIsDecidedOnceAndNeverForLongerThanWasAsked() {
        assertThat(regels.openen(zaak(), BURGEMEESTER, Set.of(ANS), SLUIT.plusMillis(1), NU))
                .extracting(Problem::where)
                .containsExactly("/tot");
        assertThat(regels.openen(geopend(), BURGEMEESTER, Set.of(ANS), SLUIT, NU))
                .hasSize(1);
        assertThat(regels.weigeren(geopend(), BURGEMEESTER, "geen noodzaak", NU))
                .hasSize(1);
        assertThat(regels.weigeren(zaak(), BURGEMEESTER, "", NU)).hasSize(1);
        assertThat(regels.weigeren(zaak(), BURGEMEESTER, "geen noodzaak", SLUIT))
                .hasSize(1);
    }

    @Test
    void itIsClosedWhileItIsOpenOrWaits() {
        assertThat(regels.intrekken(zaak(), "niet meer nodig", NU)).isEmpty();
        assertThat(regels.intrekken(geopend(), "niet meer nodig", NU)).isEmpty();
        assertThat(regels.intrekken(geopend(), "niet meer nodig", SLUIT)).hasSize(1);
        assertThat(regels.intrekken(geopend(), "", NU)).hasSize(1);
    }

    @Test
    void whatWasOpenedIsReviewedOnceByWhoHadNoPartInIt() {
        var getoetst = geopend().na(new Stap.Getoetst(NU, "frits", Stap.Oordeel.TERECHT, "in orde bevonden"));

        assertThat(regels.toetsen(geopend(), FG, "in orde bevonden")).isEmpty();
        assertThat(regels.toetsen(geopend(), FG, "")).hasSize(1);
        assertThat(regels.toetsen(zaak(), FG, "in orde bevonden")).hasSize(1);
        assertThat(regels.toetsen(getoetst, FG, "in orde bevonden")).hasSize(1);
        assertThat(regels.toetsen(geopend(), BURGEMEESTER, "in orde bevonden")).hasSize(1);
        assertThat(regels.toetsen(geopend(), vrager("anouk", "fg"), "in orde bevonden"))
                .hasSize(1);
    }

    @Test
    void tellingIsPostponedWithAGroundAndADayOfReview() {
        var verteld = geopend().na(new Stap.Medegedeeld(NU, "ans", Stap.Wijze.SCHERM));

        assertThat(regels.uitstellen(geopend(), "lopend onderzoek", VANDAAG.plusDays(30), NU))
                .isEmpty();
        assertThat(regels.uitstellen(geopend(), "lopend onderzoek", VANDAAG.plusDays(31), NU))
                .hasSize(1);
        assertThat(regels.uitstellen(geopend(), "lopend onderzoek", VANDAAG, NU))
                .hasSize(1);
        assertThat(regels.uitstellen(geopend(), "", VANDAAG.plusDays(1), NU)).hasSize(1);
        assertThat(regels.uitstellen(zaak(), "lopend onderzoek", VANDAAG.plusDays(1), NU))
                .hasSize(1);
        assertThat(regels.uitstellen(verteld, "lopend onderzoek", VANDAAG.plusDays(1), NU))
                .hasSize(1);
    }

    @Test
    void theInwonerIsToldOnceAndNotTooSoon() {
        var verteld = geopend().na(new Stap.Medegedeeld(SLUIT, "ans", Stap.Wijze.SCHERM));

        assertThat(regels.mededelen(geopend(), NU)).hasSize(1);
        assertThat(regels.mededelen(geopend(), SLUIT)).isEmpty();
        assertThat(regels.mededelen(verteld, SLUIT)).hasSize(1);
    }

    private static Kader kader() {
        var vitaal = new Grondslag(Grondslag.Soort.VITAAL_BELANG, "AVG art. 6", null);
        return new Kader(
                Map.of(),
                Map.of(),
                Map.of(
                        Categorie.PLAN, new Categoriekader("plan", List.of("titel"), false, null, vitaal),
                        Categorie.MEDISCH, new Categoriekader("zorg", List.of("zorgvorm"), true, null, null)),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Wegen.ONGENOEMD,
                Set.of(),
                List.of(),
                new Ventielkader(Set.of("burgemeester"), UUR, 30),
                Toezichtkader.GEWOON,
                null);
    }
}
