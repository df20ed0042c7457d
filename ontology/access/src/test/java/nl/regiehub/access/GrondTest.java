package nl.regiehub.access;

import static java.util.stream.Collectors.toSet;
import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Grondslag.Soort;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiecode.Stelsel;
import nl.regiehub.canonical.Organisatiefeit.Teamlid;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Afgeschermd;
import nl.regiehub.canonical.Persoonsfeit.Beslissing;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Geboorte;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Verkrijging;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrondTest {

    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 101);
    private static final Periode ALTIJD = new Periode(null, null);
    private static final Vrager DAAN = new Vrager("daan", "rol", LINDE, "daan");
    private static final Kader KADER = new Kader(
            Map.of(
                    "doel", new Kader.Doel("helpen", Verkregen.UITVOERING),
                    "leren", new Kader.Doel("leren", Verkregen.LEREN),
                    "tellen", new Kader.Doel("verantwoorden", Verkregen.VERANTWOORDING)),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(Verkregen.UITVOERING, Set.of(Verkregen.UITVOERING, Verkregen.VERANTWOORDING)),
            Set.of(),
            List.of(),
            null);

    private final Wereld wereld = new Wereld();

    @BeforeEach
    void daanIsVanDeOpdrachtnemer() {
        wereld.relatie(Relatiefeit.Soort.OPDRACHTNEMER, persoon(1), OPDRACHT, LINDE, null, ALTIJD);
    }

    @ParameterizedTest
    @EnumSource(Soort.class)
    void anObjectionStopsATaskAndAContractButNoDutyAndNoMeasure(Soort grond) {
        adult();
        if (grond == Soort.TOESTEMMING) {
            leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(), Set.of()));
        }
        assertThat(besluit(grond)).isInstanceOf(Toegestaan.class);

        leg(uiting(Wil.BEZWAAR, null, Set.of(), Set.of()));

        assertThat(besluit(grond) instanceof Toegestaan).isEqualTo(grond.bindtAltijd());
    }

    @Test
    void anObjectionThatWasRejectedStopsNothing() {
        leg(bezwaar(new Beslissing(true, "ongegrond")));

        assertThat(besluit(Soort.TAAK)).isInstanceOf(Toegestaan.class);
    }

    @Test
    void anObjectionThatIsHonouredAfterAllStopsWhatItStoppedBefore() {
        leg(bezwaar(new Beslissing(false, "toch gegrond")));

        assertThat(besluit(Soort.TAAK)).isInstanceOf(Geweigerd.class);
    }

    private static Wilsuiting bezwaar(Beslissing beslissing) {
        return new Wilsuiting(
                Wil.BEZWAAR, Set.of(Gever.ZELF), null, null, Set.of(), Set.of(), Bewijs.DIGITAAL, beslissing, ALTIJD);
    }

    @Test
    void anObjectionAgainstAnotherPartyCategoryOrPurposeStopsNothingHere() {
        leg(uiting(Wil.BEZWAAR, BAKEN, Set.of(), Set.of()));
        leg(uiting(Wil.BEZWAAR, LINDE, Set.of(Categorie.SCHULDEN), Set.of()));
        leg(uiting(Wil.BEZWAAR, LINDE, Set.of(), Set.of("leren")));

        assertThat(besluit(Soort.TAAK)).isInstanceOf(Toegestaan.class);
    }

    @Test
    void consentMustBeThere() {
        adult();

        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void aSpecificRefusalBeatsAGeneralConsent() {
        adult();
        leg(uiting(Wil.TOESTEMMING, null, Set.of(), Set.of()));
        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Toegestaan.class);

        leg(uiting(Wil.WEIGERING, LINDE, Set.of(), Set.of()));
        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void aSpecificConsentBeatsAGeneralRefusalAndOfEqualsTheRefusalWins() {
        adult();
        leg(uiting(Wil.WEIGERING, null, Set.of(), Set.of()));
        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(Categorie.PLAN), Set.of()));
        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Toegestaan.class);

        leg(uiting(Wil.WEIGERING, LINDE, Set.of(Categorie.PLAN), Set.of()));
        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void aConsentThatSpeaksOfMoreThanARefusalDoesNotUndoIt() {
        adult();
        leg(uiting(Wil.WEIGERING, null, Set.of(Categorie.PLAN), Set.of()));
        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(), Set.of("doel")));
        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Geweigerd.class);

        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(Categorie.PLAN), Set.of("doel")));
        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Toegestaan.class);
    }

    @Test
    void aConsentForSomeOfWhatWasRefusedIsAnException() {
        adult();
        leg(uiting(Wil.WEIGERING, LINDE, Set.of(Categorie.PLAN, Categorie.DOEL), Set.of()));
        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(Categorie.PLAN), Set.of()));

        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Toegestaan.class);
    }

    @Test
    void aGeneralConsentMakesNobodyAParty() {
        adult();
        leg(uiting(Wil.TOESTEMMING, null, Set.of(), Set.of()));
        assertThat(besluit(regel(Relatiesoort.TOESTEMMING, Soort.TOESTEMMING, Voorwaarden.GEEN), "doel"))
                .isInstanceOf(Geweigerd.class);

        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(Categorie.PLAN), Set.of("doel")));
        assertThat(besluit(regel(Relatiesoort.TOESTEMMING, Soort.TOESTEMMING, Voorwaarden.GEEN), "doel"))
                .isInstanceOf(Toegestaan.class);
    }

    @ParameterizedTest
    @CsvSource({
        "11, GEZAG,                true",
        "11, ZELF,                 false",
        "12, GEZAG,                false",
        "12, ZELF,                 false",
        "15, ZELF GEZAG,           true",
        "16, ZELF,                 true",
        "16, GEZAG,                false",
        "40, VERTEGENWOORDIGER,    true",
    })
    void whoseConsentCountsDependsOnAge(int jaren, String door, boolean telt) {
        leg(new Geboorte(VANDAAG.minusYears(jaren)));
        var gevers = Arrays.stream(door.split(" ", -1)).map(Gever::valueOf).collect(toSet());
        leg(new Wilsuiting(
                Wil.TOESTEMMING, gevers, LINDE, null, Set.of(), Set.of(), Bewijs.SCHRIFTELIJK, null, ALTIJD));

        assertThat(besluit(Soort.TOESTEMMING) instanceof Toegestaan).isEqualTo(telt);
    }

    @Test
    void ofUnknownAgeNobodysConsentCounts() {
        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(), Set.of()));

        assertThat(besluit(Soort.TOESTEMMING)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void aRuleMayAskForConsentBesideItsGround() {
        adult();
        var voorwaarden =
                new Voorwaarden(Set.of(), Set.of(), Voorwaarden.Leeftijd.ALLE, true, null, new Periode(null, null));
        var regel = regel(Relatiesoort.KRING, Soort.PLICHT, voorwaarden);
        assertThat(besluit(regel, "doel")).isInstanceOf(Geweigerd.class);

        leg(uiting(Wil.TOESTEMMING, LINDE, Set.of(), Set.of()));
        assertThat(besluit(regel, "doel")).isInstanceOf(Toegestaan.class);
    }

    @Test
    void whoIsShieldedFromAPartyIsInvisibleToIt() {
        var selectoren = List.of(
                new Selector.Organisatie(LINDE),
                new Selector.Organisatiesoort(LINDE.stelsel()),
                new Selector.Medewerker("daan"),
                new Selector.Rol("rol"),
                new Selector.Gebied("BU01"));
        wereld.organisaties.add(new Teamlid(LINDE, "t", "daan", Set.of("BU01"), ALTIJD));
        for (Selector selector : selectoren) {
            wereld.feiten.clear();
            assertThat(besluit(Soort.TAAK)).isInstanceOf(Toegestaan.class);
            leg(new Afgeschermd(selector, ALTIJD));
            assertThat(besluit(Soort.TAAK)).as("%s", selector).isInstanceOf(Geweigerd.class);
            assertThat(besluit(Soort.PLICHT)).isInstanceOf(Toegestaan.class);
        }
    }

    @Test
    void shieldingFromSomebodyElseHidesNothing() {
        leg(new Afgeschermd(new Selector.Organisatie(BAKEN), ALTIJD));
        leg(new Afgeschermd(new Selector.Organisatiesoort(Stelsel.UZOVI), ALTIJD));
        leg(new Afgeschermd(new Selector.Medewerker("els"), ALTIJD));
        leg(new Afgeschermd(new Selector.Rol("andere-rol"), ALTIJD));
        leg(new Afgeschermd(new Selector.Gebied("BU01"), ALTIJD));

        assertThat(besluit(Soort.TAAK)).isInstanceOf(Toegestaan.class);
    }

    @Test
    void dataGotForLearningServesLearningOnly() {
        assertThat(opDoel("doel")).isInstanceOf(Toegestaan.class);
        assertThat(opDoel("tellen")).isInstanceOf(Toegestaan.class);
        assertThat(opDoel("leren")).isInstanceOf(Geweigerd.class);

        leg(new Verkrijging(OPDRACHT, Verkregen.LEREN, ALTIJD));

        assertThat(opDoel("leren")).isInstanceOf(Toegestaan.class);
        assertThat(opDoel("tellen")).isInstanceOf(Geweigerd.class);
        assertThat(opDoel("doel")).isInstanceOf(Geweigerd.class);
    }

    private Besluit besluit(Soort grond) {
        return besluit(regel(Relatiesoort.KRING, grond, Voorwaarden.GEEN), "doel");
    }

    private Besluit opDoel(String doel) {
        return besluit(regel(Relatiesoort.KRING, Soort.TAAK, Voorwaarden.GEEN), doel);
    }

    private Besluit besluit(Regel regel, String doel) {
        var deel = wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, OPDRACHT, Wet.WMO);
        return open(regel).besluit(DAAN, deel, doel, VANDAAG);
    }

    private Toegang open(Regel regel) {
        var rol = new Beleid.Rol("rol", "rol", Set.of("doel", "leren", "tellen"), Set.of(), List.of(regel));
        return Toegangen.open(new Beleid(KADER, List.of(rol)), wereld);
    }

    private static Regel regel(Relatiesoort relatie, Soort grond, Voorwaarden voorwaarden) {
        return new Regel(
                "r",
                Set.of(Categorie.PLAN),
                Set.of(),
                Graad.INHOUD,
                relatie,
                voorwaarden,
                Set.of(),
                new Grondslag(grond, "artikel", null));
    }

    private void adult() {
        leg(new Geboorte(VANDAAG.minusYears(40)));
    }

    private void leg(Persoonsfeit feit) {
        wereld.feiten.add(new Vastgesteld(persoon(1), feit));
    }

    private static Wilsuiting uiting(
            Wil wil, @Nullable Organisatiecode wie, Set<Categorie> categorieen, Set<String> doelen) {
        return new Wilsuiting(wil, Set.of(Gever.ZELF), wie, null, categorieen, doelen, Bewijs.MONDELING, null, ALTIJD);
    }
}
