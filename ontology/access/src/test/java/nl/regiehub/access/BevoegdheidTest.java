package nl.regiehub.access;

import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VASTEZORG;
import static nl.regiehub.access.Wereld.persoon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BevoegdheidTest {

    private static final Periode ALTIJD = new Periode(null, null);
    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 1);
    private static final Kring EIGEN_CASUS = Kring.casus(LINDE, "1");

    @Test
    void onlyAGemeenteStatesWhoSomebodyIsAndWhoHasGezag() {
        for (Persoonsfeit feit : Set.of(
                new Persoonsfeit.Inlog("ans", ALTIJD),
                new Persoonsfeit.Geboorte(LocalDate.of(2015, 1, 1)),
                new Persoonsfeit.Woonbuurt("BU01", ALTIJD),
                new Persoonsfeit.Vertegenwoordiging(Maatregel.GEZAG, null, "ouder", ALTIJD),
                new Persoonsfeit.Afgeschermd(new Selector.Rol("politie"), ALTIJD))) {
            assertThat(mag(GEMEENTE, feit)).isTrue();
            assertThat(mag(LINDE, feit)).isFalse();
        }
    }

    @Test
    void aHoofdaannemerLetsAnotherInAndNeverItself() {
        assertThat(mag(LINDE, new Persoonsfeit.Onderaanneming(OPDRACHT, LINDE, BAKEN, ALTIJD)))
                .isTrue();
        assertThat(mag(BAKEN, new Persoonsfeit.Onderaanneming(OPDRACHT, LINDE, BAKEN, ALTIJD)))
                .isFalse();
        assertThat(mag(LINDE, new Persoonsfeit.Onderaanneming(OPDRACHT, LINDE, LINDE, ALTIJD)))
                .isFalse();
    }

    @Test
    void aCircleIsOpenedFurtherByWhoOpenedIt() {
        assertThat(mag(LINDE, new Persoonsfeit.Kringlid(EIGEN_CASUS, BAKEN, null, ALTIJD)))
                .isTrue();
        assertThat(mag(LINDE, new Persoonsfeit.Kringlid(EIGEN_CASUS, LINDE, null, ALTIJD)))
                .isFalse();
        assertThat(mag(BAKEN, new Persoonsfeit.Kringlid(EIGEN_CASUS, VASTEZORG, null, ALTIJD)))
                .isFalse();
        assertThat(mag(LINDE, new Persoonsfeit.Verkrijging(EIGEN_CASUS, Verkregen.LEREN, ALTIJD)))
                .isTrue();
        assertThat(mag(BAKEN, new Persoonsfeit.Verkrijging(EIGEN_CASUS, Verkregen.LEREN, ALTIJD)))
                .isFalse();
    }

    @Test
    void nobodyIsInsuredOrAgreesByWordOfWhoProfits() {
        assertThat(mag(VASTEZORG, new Persoonsfeit.Verzekering(Wet.ZVW, VASTEZORG, ALTIJD)))
                .isFalse();
        assertThat(mag(LINDE, new Persoonsfeit.Verzekering(Wet.ZVW, VASTEZORG, ALTIJD)))
                .isTrue();
        assertThat(mag(LINDE, uiting(Wil.TOESTEMMING, LINDE))).isFalse();
        assertThat(mag(LINDE, uiting(Wil.TOESTEMMING, BAKEN))).isTrue();
        assertThat(mag(GEMEENTE, uiting(Wil.TOESTEMMING, GEMEENTE))).isFalse();
        assertThat(mag(GEMEENTE, uiting(Wil.TOESTEMMING, null))).isFalse();
        assertThat(mag(LINDE, uiting(Wil.WEIGERING, LINDE))).isTrue();
        assertThat(mag(LINDE, uiting(Wil.BEZWAAR, LINDE))).isTrue();
    }

    @Test
    void aVentielIsNeverStated() {
        assertThat(mag(
                        GEMEENTE,
                        new Persoonsfeit.Ventiel(
                                new UUID(8, 1),
                                EIGEN_CASUS,
                                "anna",
                                Set.of(new Persoonsfeit.Partij(LINDE, null)),
                                Set.of(Categorie.PLAN),
                                Instant.EPOCH,
                                Instant.EPOCH.plusSeconds(60))))
                .isFalse();
    }

    @Test
    void anOrganisationSpeaksForItself() {
        var contract = new Vastlegging.OverOrganisatie("1", new Organisatiefeit.Contract(GEMEENTE, LINDE, ALTIJD));

        assertThat(Bevoegdheid.mag(GEMEENTE, contract)).isTrue();
        assertThat(Bevoegdheid.mag(LINDE, contract)).isFalse();
    }

    private static boolean mag(Organisatiecode bron, Persoonsfeit feit) {
        return Bevoegdheid.mag(bron, new Vastlegging.OverPersoon("1", persoon(1), feit));
    }

    private static Persoonsfeit uiting(Wil wil, @Nullable Organisatiecode houder) {
        return new Persoonsfeit.Wilsuiting(
                wil, Set.of(Gever.ZELF), houder, null, Set.of(), Set.of(), Bewijs.MONDELING, null, ALTIJD);
    }
}
