package nl.regiehub.access;

import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static nl.regiehub.access.Wereld.regel;
import static nl.regiehub.access.Wereld.rol;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.access.telling.Kenmerk;
import nl.regiehub.access.telling.Kenmerken;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

/** What may be counted: what a rule opens for counting or for more, of everybody, and nothing else. */
class TelbaarTest {

    private static final Vrager CONTROLLER = new Vrager("karin", "controller", GEMEENTE, "karin");
    private static final Vrager CONTRACTMANAGER = new Vrager("cees", "contractmanager", GEMEENTE, "cees");
    private static final Periode DIT_JAAR = new Periode(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final Beleid BELEID = new Beleid(List.of(
            rol(
                    "controller",
                    "volgen",
                    regel("c", Relatiesoort.EIGEN_GEMEENTE, Graad.AANTAL, Set.of(), Categorie.TOEWIJZING)),
            rol(
                    "contractmanager",
                    "volgen",
                    regel("cm", Relatiesoort.EIGEN_CONTRACT, Graad.AANTAL, Set.of(), Categorie.TOEWIJZING))));

    private final Wereld wereld = new Wereld();
    private final Toegang toegang = Toegangen.open(BELEID, wereld);

    @Test
    void theOwnGemeenteIsCountedAndRounded() {
        var eigen = opdracht(1, LINDE);
        wereld.deel(persoon(2), BAKEN, Categorie.TOEWIJZING, Kring.casus(BAKEN, "c-2"), Wet.WMO);
        wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, eigen.kring(), Wet.WMO);

        var telbaar = toegang.telbaar(CONTROLLER, "volgen", VANDAAG);

        assertThat(telbaar.delen()).containsExactly(eigen);
        assertThat(telbaar.exact()).isFalse();
        assertThat(toegang.zichtbaar(CONTROLLER, List.of(persoon(1)), "volgen", VANDAAG)
                        .delen())
                .isEmpty();
        assertThat(toegang.telbaar(CONTROLLER, "anders", VANDAAG).delen()).isEmpty();
    }

    @Test
    void whoObjectsIsNotCounted() {
        opdracht(1, LINDE);
        var bezwaar = new Persoonsfeit.Wilsuiting(
                Persoonsfeit.Wil.BEZWAAR,
                Set.of(Persoonsfeit.Gever.ZELF),
                null,
                null,
                Set.of(),
                Set.of(),
                Persoonsfeit.Bewijs.DIGITAAL,
                null,
                DIT_JAAR);
        wereld.feiten.add(new Vastgesteld(persoon(1), new Persoonsfeit.Geboorte(LocalDate.parse("1980-01-01"))));
        wereld.feiten.add(new Vastgesteld(persoon(1), bezwaar));

        assertThat(toegang.telbaar(CONTROLLER, "volgen", VANDAAG).delen()).isEmpty();
    }

    @Test
    void onTheGroundOfAContractNumbersAreExact() {
        var eigen = opdracht(1, LINDE);
        opdracht(2, BAKEN);
        wereld.organisaties.add(new Organisatiefeit.Contract(GEMEENTE, LINDE, DIT_JAAR));

        var telbaar = toegang.telbaar(CONTRACTMANAGER, "volgen", VANDAAG);

        assertThat(telbaar.delen()).containsExactly(eigen);
        assertThat(telbaar.exact()).isTrue();
    }

    @Test
    void aPersonIsCountedWhereTheyLiveAndOnTheDaysOfTheHelp() {
        var eigen = opdracht(1, LINDE);
        var verhuisd = LocalDate.parse("2026-06-30");
        var daarna = new Periode(verhuisd.plusDays(1), null);
        woont("noord", new Periode(null, verhuisd));
        woont("zuid", daarna);
        woont("elders", new Periode(null, LocalDate.parse("2025-12-31")));

        var kenmerken = Kenmerken.van(List.of(eigen), Map.of(eigen, Set.of("begeleiding")), wereld);

        assertThat(kenmerken)
                .containsExactlyInAnyOrder(
                        kenmerk(Indeling.CATEGORIE, "toewijzing", DIT_JAAR),
                        kenmerk(Indeling.WET, "wmo", DIT_JAAR),
                        kenmerk(Indeling.GEMEENTE, GEMEENTE.toString(), DIT_JAAR),
                        kenmerk(Indeling.VOORZIENING, "begeleiding", DIT_JAAR),
                        kenmerk(Indeling.BUURT, "noord", new Periode(DIT_JAAR.van(), verhuisd)),
                        kenmerk(Indeling.BUURT, "zuid", new Periode(daarna.van(), DIT_JAAR.tot())));
    }

    private static Kenmerk kenmerk(Indeling indeling, String waarde, Periode periode) {
        return new Kenmerk(persoon(1), indeling, waarde, periode);
    }

    private void woont(String buurt, Periode periode) {
        wereld.feiten.add(new Vastgesteld(persoon(1), new Persoonsfeit.Woonbuurt(buurt, periode)));
    }

    private Dossierdeel opdracht(int nummer, Organisatiecode aanbieder) {
        var kring = Kring.opdracht(GEMEENTE, aanbieder, nummer);
        wereld.relatie(Soort.OPDRACHTNEMER, persoon(nummer), kring, aanbieder, null, DIT_JAAR);
        return wereld.deel(persoon(nummer), GEMEENTE, Categorie.TOEWIJZING, kring, Wet.WMO);
    }
}
