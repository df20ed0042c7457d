package nl.regiehub.access;

import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Geboorte;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Inlog;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Persoonsfeit.Vertegenwoordiging;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreekrechtTest {

    private static final Periode ALTIJD = new Periode(null, null);
    private static final Vrager ANS = new Vrager("ans", "inwoner", GEMEENTE, "ans");

    @ParameterizedTest
    @CsvSource({"11,false", "12,true", "40,true"})
    void aPersonSpeaksForThemselvesFromTwelve(int jaren, boolean spreekt) {
        assertThat(als(geboren(jaren), new Inlog("ans", ALTIJD)).contains(Gever.ZELF))
                .isEqualTo(spreekt);
    }

    @ParameterizedTest
    @CsvSource({
        "GEZAG,15,GEZAG",
        "GEZAG,16,",
        "VOOGDIJ,3,GEZAG",
        "MENTORSCHAP,18,VERTEGENWOORDIGER",
        "MENTORSCHAP,17,",
        "CURATELE,40,VERTEGENWOORDIGER",
        "OTS,10,",
        "BEWIND,40,",
        "MACHTIGING,40,"
    })
    void whoActsForAnotherSpeaksAsFarAsTheMeasureGoes(Maatregel maatregel, int jaren, @Nullable String als) {
        assertThat(als(geboren(jaren), new Vertegenwoordiging(maatregel, null, "ans", ALTIJD)))
                .isEqualTo(als == null ? Set.of() : Set.of(Gever.valueOf(als)));
    }

    @Test
    void nobodySpeaksForWhomTheAgeOfIsUnknownNorAfterTheMeasureEnded() {
        var ooit = new Periode(null, VANDAAG.minusDays(1));

        assertThat(als(new Inlog("ans", ALTIJD))).isEmpty();
        assertThat(als(geboren(10), new Vertegenwoordiging(Maatregel.GEZAG, null, "ans", ooit)))
                .isEmpty();
        assertThat(als(geboren(10), new Vertegenwoordiging(Maatregel.GEZAG, null, "een ander", ALTIJD)))
                .isEmpty();
    }

    @Test
    void aChildOfThirteenAndItsParentMayEachAgreeByThemselves() {
        var wereld = new Wereld();
        var deel = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, Kring.casus(GEMEENTE, "1"), Wet.WMO);
        var regel = Wereld.regel("r", Relatiesoort.TOESTEMMING, Graad.INHOUD, Set.of(), Categorie.PLAN);
        var toegang = Toegangen.open(new Beleid(List.of(Wereld.rol("rol", "doel", regel))), wereld);
        var daan = new Vrager("daan", "rol", LINDE, "daan");
        wereld.feiten.add(new Vastgesteld(persoon(1), geboren(13)));
        wereld.feiten.add(new Vastgesteld(persoon(1), toestemming(Gever.ZELF, Set.of())));
        assertThat(toegang.besluit(daan, deel, "doel", VANDAAG)).isInstanceOf(Besluit.Geweigerd.class);

        wereld.feiten.add(new Vastgesteld(persoon(1), toestemming(Gever.GEZAG, Set.of(Categorie.TAAK))));
        assertThat(toegang.besluit(daan, deel, "doel", VANDAAG)).isInstanceOf(Besluit.Geweigerd.class);

        wereld.feiten.add(new Vastgesteld(persoon(1), toestemming(Gever.GEZAG, Set.of())));
        assertThat(toegang.besluit(daan, deel, "doel", VANDAAG)).isInstanceOf(Besluit.Toegestaan.class);
    }

    private static Wilsuiting toestemming(Gever door, Set<Categorie> categorieen) {
        return new Wilsuiting(
                Wil.TOESTEMMING, Set.of(door), LINDE, null, categorieen, Set.of(), Bewijs.DIGITAAL, null, ALTIJD);
    }

    private static Set<Gever> als(Persoonsfeit... feiten) {
        return Spreekrecht.van(ANS, List.of(feiten), VANDAAG);
    }

    private static Geboorte geboren(int jaren) {
        return new Geboorte(VANDAAG.minusYears(jaren));
    }
}
