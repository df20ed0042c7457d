package nl.regiehub.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.access.Beleidstoets.Bevinding;
import nl.regiehub.access.Kader.Categoriekader;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BeleidstoetsTest {

    private static final Grondslag TAAK = Grondslag.taak("artikel");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EIGEN_BUURT")
    void everyRelationHasAWorldInWhichItsRuleDecides(Relatiesoort relatie) {
        var maatregelen = relatie == Relatiesoort.VERTEGENWOORDIGER ? Set.of(Maatregel.GEZAG) : Set.<Maatregel>of();
        var graad = relatie == Relatiesoort.EIGEN_GEMEENTE ? Graad.AANTAL : Graad.INHOUD;
        var regel = regel("r", relatie, graad, met(maatregelen, Leeftijd.ALLE, null), Categorie.PLAN);
        var doel = relatie == Relatiesoort.GEADRESSEERDE ? "berichtenverkeer" : "doel";

        var uitslag = Beleidstoets.van(new Beleid(kader(), List.of(rol(doel, Set.of(), regel))));

        assertThat(uitslag.bevindingen()).isEmpty();
        assertThat(uitslag.voorbeelden()).hasSize(Categorie.values().length).allSatisfy(voorbeeld -> {
            assertThat(voorbeeld.afgeschermd()).isNotEmpty();
            assertThat(voorbeeld.toegestaan().keySet())
                    .isEqualTo(voorbeeld.categorie() == Categorie.PLAN ? Set.of("r") : Set.of());
        });
    }

    @Test
    void aRuleInTheShadowOfAnotherNeverDecides() {
        var ruim = regel("ruim", Relatiesoort.KRING, Graad.INHOUD, Voorwaarden.GEEN, Categorie.PLAN, Categorie.DOEL);
        var krap = regel("krap", Relatiesoort.KRING, Graad.BESTAAN, Voorwaarden.GEEN, Categorie.PLAN);

        assertThat(bevindingen(ruim, krap))
                .containsExactly(new Bevinding("krap", "never decides: [ruim] does wherever it could"));
    }

    @Test
    void twoRulesThatSayDifferentThingsOfPartOfTheSameContradict() {
        var een = regel("een", Relatiesoort.KRING, Graad.INHOUD, Voorwaarden.GEEN, Categorie.PLAN);
        var twee = regel("twee", Relatiesoort.KRING, Graad.BESTAAN, Voorwaarden.GEEN, Categorie.PLAN, Categorie.DOEL);

        assertThat(bevindingen(een, twee))
                .containsExactly(new Bevinding("twee", "contradicts [een], which decides on part of the same"));
    }

    @Test
    void aStricterRuleBesideAWiderOneIsNoContradiction() {
        var bestaat = regel("bestaat", Relatiesoort.KRING, Graad.BESTAAN, Voorwaarden.GEEN, Categorie.PLAN);
        var toestemming = new Voorwaarden(Set.of(), Set.of(), Leeftijd.ALLE, true, null, new Periode(null, null));
        var inhoud = regel("inhoud", Relatiesoort.KRING, Graad.INHOUD, toestemming, Categorie.PLAN);

        assertThat(bevindingen(bestaat, inhoud)).isEmpty();
    }

    @Test
    void aRuleThatALimitWithholdsNeverDecides() {
        var regel = regel("r", Relatiesoort.KRING, Graad.INHOUD, Voorwaarden.GEEN, Categorie.AUDIT);

        assertThat(bevindingen(regel))
                .extracting(Bevinding::wat)
                .containsExactly("never decides: a limit, 'nooit', its purpose or its period withholds all of it");
    }

    @Test
    void aRuleOfASwitchThatIsOffIsNotTriedAndOfOneThatDoesNotExistIsRefused() {
        var uit = regel("r", Relatiesoort.KRING, Graad.INHOUD, met(Set.of(), Leeftijd.ALLE, "wams"), Categorie.AUDIT);
        var onbekend = regel("s", Relatiesoort.KRING, Graad.INHOUD, met(Set.of(), Leeftijd.ALLE, "x"), Categorie.PLAN);

        assertThat(bevindingen(uit, onbekend))
                .containsExactly(new Bevinding("s", "names switch 'x', which does not exist"));
    }

    @Test
    void aRuleIsTriedOnADayOnWhichItHolds() {
        var dag = LocalDate.of(2031, 5, 1);
        var straks = new Voorwaarden(Set.of(), Set.of(), Leeftijd.ALLE, false, null, new Periode(dag, dag));
        var ooit = new Voorwaarden(
                Set.of(), Set.of(), Leeftijd.ALLE, false, null, new Periode(null, LocalDate.of(2001, 1, 1)));

        assertThat(bevindingen(
                        regel("straks", Relatiesoort.KRING, Graad.INHOUD, straks, Categorie.PLAN),
                        regel("ooit", Relatiesoort.KRING, Graad.INHOUD, ooit, Categorie.DOEL)))
                .isEmpty();
    }

    @Test
    void whatARoleNeverReadsNoRuleOpens() {
        var regel = regel("r", Relatiesoort.KRING, Graad.INHOUD, Voorwaarden.GEEN, Categorie.PLAN, Categorie.DOEL);

        assertThat(Beleidstoets.van(new Beleid(kader(), List.of(rol("doel", Set.of(Categorie.PLAN), regel))))
                        .bevindingen())
                .containsExactly(new Bevinding("r", "opens PLAN, which the role never reads"));
    }

    @Test
    void toWorkForTheGemeenteIsNoRelationToAnInwoner() {
        var regel = regel("r", Relatiesoort.EIGEN_GEMEENTE, Graad.BESTAAN, Voorwaarden.GEEN, Categorie.PLAN);

        assertThat(watIsMis(regel)).startsWith("rests on the employer alone");
    }

    @Test
    void aBuurtAloneIsNoRelation() {
        var regel = regel("r", Relatiesoort.EIGEN_BUURT, Graad.BESTAAN, Voorwaarden.GEEN, Categorie.PLAN);

        assertThat(watIsMis(regel)).startsWith("rests on a buurt alone");
    }

    @Test
    void professionalSecrecyIsLiftedByNameOrNotAtAll() {
        var regel = regel("r", Relatiesoort.KRING, Graad.INHOUD, Voorwaarden.GEEN, Categorie.MEDISCH);
        var doorbroken = new Regel(
                "r",
                Set.of(Categorie.MEDISCH),
                Set.of(),
                Graad.INHOUD,
                Relatiesoort.KRING,
                Voorwaarden.GEEN,
                Set.of(),
                new Grondslag(Grondslag.Soort.TAAK, "a", "BW 7:457"));

        assertThat(watIsMis(regel)).startsWith("opens what professional secrecy covers");
        assertThat(bevindingen(doorbroken)).isEmpty();
        assertThat(doorbroken.grondslag()).isEqualTo("a; BW 7:457");
    }

    @Test
    void noVentielOpensWhatIsOutsideIt() {
        var regel = regel("r", Relatiesoort.VENTIEL, Graad.BESTAAN, Voorwaarden.GEEN, Categorie.MEDISCH);

        assertThat(watIsMis(regel)).isEqualTo("opens by ventiel what no ventiel opens");
    }

    @Test
    void aVentielRestsOnAGroundThatHoldsWhateverThePersonSaysAndWhoOpensItReadsNothing() {
        var leest =
                rol("doel", Set.of(), regel("r", Relatiesoort.KRING, Graad.INHOUD, Voorwaarden.GEEN, Categorie.PLAN));
        var kader = new Kader(
                kader().doelen(),
                Map.of(),
                Map.of(Categorie.PLAN, new Categoriekader("plan", List.of("titel"), false, null, Grondslag.taak("a"))),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Kader.Wegen.ONGENOEMD,
                Set.of(),
                List.of(),
                new Kader.Ventielkader(Set.of("rol", "spook"), Duration.ofHours(1), 1),
                Kader.Toezichtkader.GEWOON,
                null);

        assertThat(Beleidstoets.van(new Beleid(kader, List.of(leest))).bevindingen())
                .contains(
                        new Bevinding(
                                "plan",
                                "is opened by ventiel on a ground that an objection would stop, or that does not exist"),
                        new Bevinding("ventiel", "names role 'spook', which does not exist"),
                        new Bevinding("rol", "opens a ventiel and reads as well"));
    }

    @Test
    void measuresBelongToARepresentative() {
        var zonder = regel(
                "r",
                Relatiesoort.KRING,
                Graad.BESTAAN,
                met(Set.of(Maatregel.OTS), Leeftijd.ALLE, null),
                Categorie.PLAN);

        assertThat(watIsMis(zonder)).startsWith("names maatregelen if, and only if");
    }

    @Test
    void anAgeThatNobodyHasAndAPeriodThatEndsBeforeItBeginsAreRefused() {
        var leeftijd = regel(
                "r", Relatiesoort.KRING, Graad.BESTAAN, met(Set.of(), new Leeftijd(16, 12), null), Categorie.PLAN);
        var dag = LocalDate.of(2026, 5, 1);
        var periode =
                new Voorwaarden(Set.of(), Set.of(), Leeftijd.ALLE, false, null, new Periode(dag, dag.minusDays(1)));

        assertThat(watIsMis(leeftijd)).contains("fits nobody's age");
        assertThat(watIsMis(regel("r", Relatiesoort.KRING, Graad.BESTAAN, periode, Categorie.PLAN)))
                .contains("ends before it begins");
    }

    @Test
    void namesThatDoNotExistAreRefused() {
        var regel = new Regel(
                "r",
                Set.of(Categorie.PLAN),
                Set.of(),
                Graad.INHOUD,
                Relatiesoort.KRING,
                Voorwaarden.GEEN,
                Set.of("x"),
                TAAK);
        var rol = new Rol("rol", "rol", Set.of("doel", "onzin"), Set.of("toveren"), List.of(regel));

        assertThat(Beleidstoets.van(new Beleid(kader(), List.of(rol))).bevindingen())
                .extracting(Bevinding::wat)
                .contains(
                        "names purpose 'onzin', which does not exist",
                        "names operation 'toveren', which does not exist",
                        "names purpose of the role 'x', which does not exist");
    }

    @Test
    void aLimitForARoleThatDoesNotExistIsRefused() {
        var kader = new Kader(
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(new Kader.Begrenzing("g", Set.of(), Set.of(), Set.of("spook"), Set.of(), Graad.NIETS, "w")),
                Map.of(),
                Map.of(),
                Set.of("toveren"),
                List.of(new Kader.Scheiding("a", "b")),
                null);

        assertThat(Beleidstoets.van(new Beleid(kader, List.of())).bevindingen())
                .containsExactly(
                        new Bevinding("g", "names role 'spook', which does not exist"),
                        new Bevinding("mandaatplichtig", "names operation 'toveren', which does not exist"),
                        new Bevinding("functiescheiding", "names operation 'a', which does not exist"),
                        new Bevinding("functiescheiding", "names operation 'b', which does not exist"));
    }

    @Test
    void numbersAreOfAnOrganisationAndOfNobodyInIt() {
        var telt = regel("telt", Relatiesoort.EIGEN_CASUS, Graad.AANTAL, Voorwaarden.GEEN, Categorie.LEVERING);

        assertThat(bevindingen(telt))
                .contains(
                        new Bevinding(
                                "telt",
                                "counts by a relation of one person, by which nobody is counted; use one of [EIGEN_VERZEKERDE, EIGEN_CONTRACT, EIGEN_GEMEENTE]"));
    }

    @Test
    void whatARuleOpensCanBeAskedFor() {
        var leest = regel("leest", Relatiesoort.EIGEN_CASUS, Graad.INHOUD, Voorwaarden.GEEN, Categorie.PLAN);
        var telt = regel("telt", Relatiesoort.EIGEN_GEMEENTE, Graad.AANTAL, Voorwaarden.GEEN, Categorie.LEVERING);
        var krijgt = regel("krijgt", Relatiesoort.GEADRESSEERDE, Graad.INHOUD, Voorwaarden.GEEN, Categorie.DOEL);
        var teller = new Rol("teller", "teller", Set.of("doel"), Set.of("beslissen"), List.of(leest, telt, krijgt));
        var woorden = kader();
        var kader = new Kader(
                woorden.doelen(),
                woorden.operaties(),
                woorden.categorieen(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                new Kader.Wegen(Set.of("leveren"), Set.of("beslissen")),
                Set.of(),
                List.of(),
                Kader.Ventielkader.NIEMAND,
                Kader.Toezichtkader.GEWOON,
                null);

        assertThat(Beleidstoets.van(new Beleid(kader, List.of(teller))).bevindingen())
                .contains(new Bevinding("leest", "opens what its role cannot ask for; give the role one of [leveren]"))
                .extracting(Bevinding::onderwerp)
                .doesNotContain("telt");
    }

    @Test
    void nobodyBothDecidesAndDelivers() {
        var rol = new Rol("rol", "rol", Set.of("doel"), Set.of("beslissen", "leveren"), List.of());

        assertThat(Beleidstoets.van(new Beleid(kader(), List.of(rol))).bevindingen())
                .containsExactly(new Bevinding("rol", "may both beslissen and leveren"));
    }

    private static List<Bevinding> bevindingen(Regel... regels) {
        return Beleidstoets.van(new Beleid(kader(), List.of(rol("doel", Set.of(), regels))))
                .bevindingen();
    }

    private static String watIsMis(Regel regel) {
        return bevindingen(regel).getFirst().wat();
    }

    private static Rol rol(String doel, Set<Categorie> nooit, Regel... regels) {
        return new Rol("rol", "rol", Set.of(doel), Set.of(), List.of(regels), nooit, "waarom niet");
    }

    private static Regel regel(
            String id, Relatiesoort relatie, Graad graad, Voorwaarden voorwaarden, Categorie... categorieen) {
        return new Regel(id, Set.of(categorieen), Set.of(Wet.WMO), graad, relatie, voorwaarden, Set.of(), TAAK);
    }

    private static Voorwaarden met(Set<Maatregel> maatregelen, Leeftijd leeftijd, @Nullable String schakelaar) {
        return new Voorwaarden(Set.of(), maatregelen, leeftijd, false, schakelaar, new Periode(null, null));
    }

    private static Kader kader() {
        var categorieen = new EnumMap<Categorie, Categoriekader>(Categorie.class);
        categorieen.put(Categorie.MEDISCH, new Categoriekader("zorg", List.of("zorgvorm"), true, null, null));
        categorieen.put(
                Categorie.PLAN,
                new Categoriekader(
                        "plan",
                        List.of("titel"),
                        false,
                        null,
                        new Grondslag(Grondslag.Soort.VITAAL_BELANG, "artikel", null)));
        return new Kader(
                Map.of(
                        "doel", new Kader.Doel("doel", Verkregen.UITVOERING),
                        "berichtenverkeer", new Kader.Doel("berichten", Verkregen.UITVOERING)),
                Map.of("beslissen", "beslissen", "leveren", "leveren"),
                categorieen,
                Map.of(),
                List.of(new Kader.Begrenzing(
                        "grens",
                        Set.of(Categorie.AUDIT),
                        Set.of(),
                        Set.of(),
                        Set.<Organisatiecode>of(),
                        Graad.NIETS,
                        "wet")),
                Map.of("wams", false),
                Map.of(),
                Set.of(),
                List.of(new Kader.Scheiding("beslissen", "leveren")),
                null);
    }
}
