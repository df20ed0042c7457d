package nl.regiehub.access;

import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.persoon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.access.Afscherming.Afgeschermd;
import nl.regiehub.access.Afscherming.Beraad;
import nl.regiehub.access.Afscherming.Onthouden;
import nl.regiehub.access.Afscherming.Ontvanger;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Grondslag.Soort;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Geboorte;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent obeys what the person wants, by the decisions that bind who reads. */
class OntvangstTest {

    private static final Periode ALTIJD = new Periode(null, null);
    private static final Vrager SYSTEEM = new Vrager("linde", "systeem", LINDE, null);
    private static final Persoonsgegevens WIT = new Persoonsgegevens(
            new Bsn("999900006"), null, null, null, new Naam(new Naam.Achternaam("Wit", null), null, null, "T", null));

    private final Wereld wereld = new Wereld();
    private final Ticking klok = new Ticking();

    @ParameterizedTest
    @EnumSource(Soort.class)
    void anObjectionStopsWhatATaskOrAContractSendsAndNoDuty(Soort grond) {
        adult(1);
        leg(1, uiting(Wil.TOESTEMMING, Set.of()));
        assertThat(over(grond).bericht()).isNotNull();

        leg(1, uiting(Wil.BEZWAAR, Set.of()));

        assertThat(over(grond).bericht() != null).isEqualTo(grond.bindtAltijd());
    }

    @Test
    void anObjectionToOneKindOfDataTakesThatOut() {
        leg(1, uiting(Wil.BEZWAAR, Set.of(Categorie.HULPVRAAG)));

        var over = over(Soort.TAAK);

        assertThat(over.bericht())
                .isInstanceOfSatisfying(
                        Verwijzing.class,
                        verwijzing -> assertThat(verwijzing.toelichting()).isNull());
        assertThat(over.onthouden()).extracting(Onthouden::categorie).containsExactly(Categorie.HULPVRAAG);
        assertThat(over.verleend())
                .extracting(Afscherming.Verleend::categorie)
                .containsExactly(Categorie.IDENTITEIT, Categorie.VERWIJZING);
    }

    @Test
    void aReasonIsTheSameWhateverThePersonSaid() {
        leg(1, uiting(Wil.BEZWAAR, Set.of()));
        var bezwaar = over(Soort.TAAK).onthouden();
        wereld.feiten.clear();
        leg(1, new Persoonsfeit.Verkrijging(Zendingen.KRING, Verkregen.LEREN, ALTIJD));
        var leren = over(Soort.TAAK).onthouden();

        assertThat(leren).isEqualTo(bezwaar);
        assertThat(bezwaar.getFirst().waarom()).contains("geen bezwaar of afscherming van de persoon");
    }

    @Test
    void consentMustBeThereWhereTheRuleRestsOnIt() {
        adult(1);
        assertThat(over(Soort.TOESTEMMING).bericht()).isNull();

        leg(1, uiting(Wil.TOESTEMMING, Set.of()));

        assertThat(over(Soort.TOESTEMMING).bericht()).isNotNull();
    }

    @Test
    void aPersonIsShieldedFromAnOrganisationAKindOfPartiesAndWhoeverWorksInABuurt() {
        wereld.organisaties.add(new Organisatiefeit.Teamlid(LINDE, "team", "daan", Set.of("BU99010001"), ALTIJD));
        for (Selector voor : List.of(
                new Selector.Organisatie(LINDE), new Selector.Rol("systeem"), new Selector.Gebied("BU99010001"))) {
            wereld.feiten.clear();
            leg(1, new Persoonsfeit.Afgeschermd(voor, ALTIJD));

            assertThat(over(Soort.TAAK).bericht()).as("%s", voor).isNull();
        }
        wereld.feiten.clear();
        leg(1, new Persoonsfeit.Afgeschermd(new Selector.Gebied("BU99010002"), ALTIJD));

        assertThat(over(Soort.TAAK).bericht()).isNotNull();
    }

    @Test
    void aCasusGoesWithoutWhoDoesNotWantToBeInIt() {
        leg(2, uiting(Wil.BEZWAAR, Set.of()));

        var over = casus();

        assertThat(over.personen()).extracting(Casus.Casuspersoon::volgnummer).containsExactly(1);
        assertThat(overCasus().personen()).containsExactly(persoon(1));
        assertThat(over.doelen()).extracting(Casus.Doel::nummer).containsExactly("d-1");
        assertThat(over.acties()).extracting(Casus.Planactie::nummer).containsExactly("a-1");
    }

    @Test
    void whoIsNotNamedHasNoActionsEither() {
        leg(2, uiting(Wil.BEZWAAR, Set.of(Categorie.IDENTITEIT)));

        assertThat(casus().acties()).extracting(Casus.Planactie::nummer).containsExactly("a-1");
    }

    @Test
    void aWithdrawalBindsTheRestOfABatchWithinASecond() {
        var beraad = rules(Soort.TAAK).over(Set.of(persoon(1)));
        assertThat(over(beraad).bericht()).isNotNull();
        leg(1, uiting(Wil.BEZWAAR, Set.of()));

        klok.advance(Duration.ofMillis(999));
        assertThat(over(beraad).bericht()).isNotNull();
        klok.advance(Duration.ofMillis(1));

        assertThat(over(beraad).bericht()).isNull();
    }

    @Test
    void aPointIsAskedOnceAboutWhatIsInTheMessageAndOnlyAFullYesSends() {
        var asked = new ArrayList<List<Vraag>>();
        var afscherming = Toegangen.afscherming(
                (_, vragen, doel, _) -> {
                    assertThat(doel).isEqualTo(Afscherming.DOEL);
                    asked.add(vragen);
                    return vragen.stream().map(OntvangstTest::fullUnlessStory).toList();
                },
                klok);

        var over = over(afscherming.over(Set.of(persoon(1))));

        assertThat(over.bericht())
                .isInstanceOfSatisfying(
                        Verwijzing.class,
                        verwijzing -> assertThat(verwijzing.toelichting()).isNull());
        assertThat(asked.getFirst())
                .containsExactly(
                        new Vraag.Ontvangen(Zendingen.van(verwijzing()).delen().getFirst()));
        assertThat(over.verleend()).extracting(Afscherming.Verleend::regel).containsOnly("beslispunt");
    }

    @Test
    void nothingIsDecidedWhileThePointLeavesQuestionsUnanswered() {
        var afscherming = Toegangen.afscherming((_, _, _, _) -> List.of(), klok);

        assertThatExceptionOfType(HubException.class)
                .isThrownBy(() -> over(afscherming.over(Set.of(persoon(1)))))
                .returns(Fault.DECISION_POINT_UNREACHABLE, HubException::fault);
    }

    private static Optional<Graad> fullUnlessStory(Vraag vraag) {
        return vraag instanceof Vraag.Ontvangen(var deel) && deel.categorie() == Categorie.HULPVRAAG
                ? Optional.of(Graad.BESTAAN)
                : Optional.of(Graad.INHOUD);
    }

    private Afgeschermd over(Soort grond) {
        return over(rules(grond).over(Set.of(persoon(1))));
    }

    private static Afgeschermd over(Beraad beraad) {
        return beraad.voor(new Ontvanger(SYSTEEM, true), Zendingen.van(verwijzing()), _ -> "p");
    }

    private Afgeschermd overCasus() {
        var zending = Zendingen.van(casusbericht());
        return rules(Soort.TAAK).over(zending.personen()).voor(new Ontvanger(SYSTEEM, true), zending, _ -> "p");
    }

    private Casus casus() {
        var over = overCasus();
        return over.bericht() instanceof Casusbericht bericht ? bericht.casus() : fail("no casus left");
    }

    private Afscherming rules(Soort grond) {
        var regel = new Regel(
                "r",
                Set.of(Categorie.values()),
                Set.of(),
                Graad.INHOUD,
                Relatiesoort.GEADRESSEERDE,
                Voorwaarden.GEEN,
                Set.of(),
                new Grondslag(grond, "artikel", null));
        var rol = Wereld.rol("systeem", Afscherming.DOEL, regel);
        return Toegangen.afscherming(new Beleid(List.of(rol)), wereld, klok);
    }

    private void adult(int nummer) {
        leg(nummer, new Geboorte(VANDAAG.minusYears(40)));
    }

    private void leg(int nummer, Persoonsfeit feit) {
        wereld.feiten.add(new Vastgesteld(persoon(nummer), feit));
    }

    private static Wilsuiting uiting(Wil wil, Set<Categorie> categorieen) {
        return new Wilsuiting(
                wil, Set.of(Gever.ZELF), LINDE, null, categorieen, Set.of(), Bewijs.DIGITAAL, null, ALTIJD);
    }

    private static Verwijzing verwijzing() {
        return new Verwijzing(
                kop(LINDE), Wet.WMO, "v-1", WIT, new Code("hulp", "x"), "een verhaal", Instant.EPOCH, "Huisarts");
    }

    private static Casusbericht casusbericht() {
        return new Casusbericht(
                kop(null),
                Wet.WMO,
                new Casus(
                        "c-1",
                        Instant.EPOCH,
                        VANDAAG,
                        null,
                        new Code("grond", "meervoudig"),
                        "casemanager",
                        List.of(casuspersoon(1), casuspersoon(2)),
                        List.of(new Casus.Deelnemer(
                                1, null, "n", LINDE, "o", new Code("rol", "x"), Wet.WMO, ALTIJD, null, null)),
                        List.of(doel("d-1", 1), doel("d-2", 2)),
                        List.of(actie("a-1", "d-1"), actie("a-2", "d-2"))));
    }

    private static Casus.Casuspersoon casuspersoon(int nummer) {
        return new Casus.Casuspersoon(nummer, WIT, null, true, List.of(), false);
    }

    private static Casus.Doel doel(String nummer, int persoon) {
        return new Casus.Doel(nummer, "o", persoon, ALTIJD, false);
    }

    private static Casus.Planactie actie(String nummer, String doel) {
        return new Casus.Planactie(nummer, doel, "o", 1, new Code("status", "x"), ALTIJD);
    }

    private static Berichtkop kop(@Nullable Organisatiecode ontvanger) {
        return new Berichtkop("x", "1", VANDAAG, GEMEENTE, ontvanger, null);
    }

    /** A clock that a test moves. */
    private static final class Ticking extends Clock {

        private Instant now = VANDAAG.atStartOfDay().toInstant(ZoneOffset.UTC);

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
