package nl.regiehub.access;

import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.VASTEZORG;
import static nl.regiehub.access.Wereld.persoon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Voorwaarden.Leeftijd;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit.Contract;
import nl.regiehub.canonical.Organisatiefeit.Teamlid;
import nl.regiehub.canonical.Organisatiefeit.Waarneming;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Geboorte;
import nl.regiehub.canonical.Persoonsfeit.Inlog;
import nl.regiehub.canonical.Persoonsfeit.Kringlid;
import nl.regiehub.canonical.Persoonsfeit.Maatregel;
import nl.regiehub.canonical.Persoonsfeit.Onderaanneming;
import nl.regiehub.canonical.Persoonsfeit.Vertegenwoordiging;
import nl.regiehub.canonical.Persoonsfeit.Verzekering;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RelatiesTest {

    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 101);
    private static final Kring CASUS = Kring.casus(GEMEENTE, "c-1");
    private static final Organisatiecode HOEVE = Organisatiecode.agb("99990008");
    private static final Periode DEZE_WEEK = new Periode(VANDAAG.minusDays(3), VANDAAG.plusDays(3));
    private static final LocalDate DAARNA = VANDAAG.plusDays(4);

    private final Wereld wereld = new Wereld();

    @Test
    void whoeverLogsInAsThePersonIsThePerson() {
        var deel = deel(Wet.WMO);
        leg(new Inlog("ans", DEZE_WEEK));

        assertThat(besluit(Relatiesoort.ZELF, "ans", GEMEENTE, deel, VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(besluit(Relatiesoort.ZELF, "bea", GEMEENTE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.ZELF, "ans", GEMEENTE, deel, DAARNA)).isInstanceOf(Geweigerd.class);
    }

    @ParameterizedTest
    @EnumSource(Maatregel.class)
    void aRepresentativeActsByTheMeasureThatTheRuleNamesAndWhileItHolds(Maatregel maatregel) {
        var deel = deel(Wet.JEUGDWET);
        leg(new Geboorte(VANDAAG.minusYears(9)));
        leg(new Vertegenwoordiging(maatregel, null, "ouder", DEZE_WEEK));
        var ander = maatregel == Maatregel.GEZAG ? Maatregel.OTS : Maatregel.GEZAG;

        assertThat(metMaatregel(maatregel, deel, VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(metMaatregel(ander, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(metMaatregel(maatregel, deel, DAARNA)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void theLogIsWithheldFromARepresentativeUntilTheDayOfReviewAndNothingElseIs() {
        var log = wereld.deel(persoon(1), GEMEENTE, Categorie.AUDIT, OPDRACHT, Wet.WMO);
        var plan = deel(Wet.WMO);
        leg(new Geboorte(VANDAAG.minusYears(9)));
        leg(new Vertegenwoordiging(Maatregel.OTS, null, "ouder", new Periode(null, null)));
        leg(new Persoonsfeit.Logonthouding("ouder", "zorgen", VANDAAG, DAARNA));

        assertThat(metMaatregel(Maatregel.OTS, log, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(metMaatregel(Maatregel.OTS, plan, VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(metMaatregel(Maatregel.OTS, log, DAARNA)).isInstanceOf(Toegestaan.class);
    }

    @ParameterizedTest
    @CsvSource({"GEZAG, false", "VOOGDIJ, false", "OTS, false", "MENTORSCHAP, true", "CURATELE, true", "BEWIND, true"})
    void gezagVoogdijAndOtsEndAtEighteenWhateverPeriodWasStated(Maatregel maatregel, boolean ook) {
        var deel = deel(Wet.JEUGDWET);
        leg(new Geboorte(VANDAAG.minusYears(18)));
        leg(new Vertegenwoordiging(maatregel, null, "ouder", DEZE_WEEK));

        assertThat(metMaatregel(maatregel, deel, VANDAAG) instanceof Toegestaan).isEqualTo(ook);
    }

    @Test
    void withoutADateOfBirthOrWithTwoNobodyKnowsWhetherGezagEnded() {
        var deel = deel(Wet.JEUGDWET);
        leg(new Vertegenwoordiging(Maatregel.GEZAG, null, "ouder", DEZE_WEEK));
        assertThat(metMaatregel(Maatregel.GEZAG, deel, VANDAAG)).isInstanceOf(Geweigerd.class);

        leg(new Geboorte(VANDAAG.minusYears(9)));
        assertThat(metMaatregel(Maatregel.GEZAG, deel, VANDAAG)).isInstanceOf(Toegestaan.class);

        leg(new Geboorte(VANDAAG.minusYears(19)));
        assertThat(metMaatregel(Maatregel.GEZAG, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
    }

    @ParameterizedTest
    @CsvSource({"11, false", "12, true", "15, true", "16, false"})
    void anAgeIsThatOnTheDayOfTheQuestion(int jaren, boolean toegestaan) {
        var deel = deel(Wet.JEUGDWET);
        leg(new Inlog("ans", DEZE_WEEK));
        leg(new Geboorte(VANDAAG.minusYears(jaren)));
        var voorwaarden =
                new Voorwaarden(Set.of(), Set.of(), new Leeftijd(12, 16), false, null, new Periode(null, null));

        var besluit = besluit(regel(Relatiesoort.ZELF, voorwaarden), "ans", GEMEENTE, deel, VANDAAG);

        assertThat(besluit instanceof Toegestaan).isEqualTo(toegestaan);
    }

    @Test
    void anOnderaannemerSeesTheOpdrachtAsLongAsTheHoofdaannemerHasIt() {
        var deel = deel(Wet.WMO);
        leg(new Onderaanneming(OPDRACHT, LINDE, HOEVE, Periode.vanaf(VANDAAG)));
        assertThat(besluit(Relatiesoort.ONDERAANNEMER, "x", HOEVE, deel, VANDAAG))
                .isInstanceOf(Geweigerd.class);

        wereld.relatie(Soort.OPDRACHTNEMER, persoon(1), OPDRACHT, LINDE, null, DEZE_WEEK);

        assertThat(besluit(Relatiesoort.ONDERAANNEMER, "x", HOEVE, deel, VANDAAG))
                .isInstanceOf(Toegestaan.class);
        assertThat(besluit(Relatiesoort.ONDERAANNEMER, "x", HOEVE, deel, DAARNA))
                .isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.ONDERAANNEMER, "x", GEMEENTE, deel, VANDAAG))
                .isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.ONDERAANNEMER, "x", HOEVE, ander(), VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void anInsurerIsOneForTheLawItInsuresUnder() {
        leg(new Verzekering(Wet.WLZ, VASTEZORG, DEZE_WEEK));

        assertThat(besluit(Relatiesoort.EIGEN_VERZEKERDE, "x", VASTEZORG, deel(Wet.WLZ), VANDAAG))
                .isInstanceOf(Toegestaan.class);
        assertThat(besluit(Relatiesoort.EIGEN_VERZEKERDE, "x", VASTEZORG, deel(Wet.ZVW), VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void whoWasLetIntoACircleSeesThatCircleAndForOneEmployeeOnlyThatOne() {
        leg(new Kringlid(OPDRACHT, HOEVE, "kim", DEZE_WEEK));
        var deel = deel(Wet.WMO);

        assertThat(besluit(Relatiesoort.KRING, "kim", HOEVE, deel, VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(besluit(Relatiesoort.KRING, "bob", HOEVE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.KRING, "kim", LINDE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.KRING, "kim", HOEVE, ander(), VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.KRING, "kim", HOEVE, deel, DAARNA)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void aBuurtNarrowsACasusToTheTeamThatWorksThere() {
        var deel = deel(Wet.WMO);
        var voorwaarden = new Voorwaarden(
                Set.of(Relatiesoort.EIGEN_BUURT), Set.of(), Leeftijd.ALLE, false, null, new Periode(null, null));
        var regel = regel(Relatiesoort.EIGEN_CASUS, voorwaarden);
        wereld.relatie(Soort.CASUSDEELNEMER, persoon(1), CASUS, GEMEENTE, "wim", DEZE_WEEK);
        leg(new Woonbuurt("BU01", DEZE_WEEK));
        assertThat(besluit(regel, "wim", GEMEENTE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);

        wereld.organisaties.add(new Teamlid(GEMEENTE, "noord", "wim", Set.of("BU02"), DEZE_WEEK));
        assertThat(besluit(regel, "wim", GEMEENTE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);

        wereld.organisaties.add(new Teamlid(GEMEENTE, "zuid", "wim", Set.of("BU01"), DEZE_WEEK));
        assertThat(besluit(regel, "wim", GEMEENTE, deel, VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(besluit(regel, "wanda", GEMEENTE, deel, VANDAAG)).isInstanceOf(Geweigerd.class);
    }

    @Test
    void whoStandsInSeesTheNamedCasussenAndTheAuditNamesBoth() {
        var deel = deel(Wet.WMO);
        wereld.relatie(Soort.CASUSDEELNEMER, persoon(1), CASUS, GEMEENTE, "anouk", Periode.vanaf(VANDAAG));
        wereld.organisaties.add(new Waarneming(GEMEENTE, "bram", "anouk", Set.of(CASUS), DEZE_WEEK));

        assertThat(besluit(Relatiesoort.EIGEN_CASUS, "bram", GEMEENTE, deel, VANDAAG))
                .isInstanceOfSatisfying(
                        Toegestaan.class, ja -> assertThat(ja.relatie()).endsWith("in waarneming voor anouk"));
        assertThat(besluit(Relatiesoort.EIGEN_CASUS, "bram", GEMEENTE, deel, DAARNA))
                .isInstanceOf(Geweigerd.class);
        assertThat(besluit(Relatiesoort.EIGEN_CASUS, "chris", GEMEENTE, deel, VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void standingInForOneCasusOpensNoOther() {
        var deel = deel(Wet.WMO);
        wereld.relatie(Soort.CASUSDEELNEMER, persoon(1), CASUS, GEMEENTE, "anouk", Periode.vanaf(VANDAAG));
        wereld.organisaties.add(
                new Waarneming(GEMEENTE, "bram", "anouk", Set.of(Kring.casus(GEMEENTE, "c-2")), DEZE_WEEK));

        assertThat(besluit(Relatiesoort.EIGEN_CASUS, "bram", GEMEENTE, deel, VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void aContractOpensTheOpdrachtenOfThatProvider() {
        var deel = deel(Wet.WMO);
        wereld.relatie(Soort.OPDRACHTNEMER, persoon(1), OPDRACHT, LINDE, null, DEZE_WEEK);
        wereld.organisaties.add(new Contract(GEMEENTE, HOEVE, DEZE_WEEK));
        assertThat(besluit(Relatiesoort.EIGEN_CONTRACT, "x", GEMEENTE, deel, VANDAAG))
                .isInstanceOf(Geweigerd.class);

        wereld.organisaties.add(new Contract(GEMEENTE, LINDE, DEZE_WEEK));
        assertThat(besluit(Relatiesoort.EIGEN_CONTRACT, "x", GEMEENTE, deel, VANDAAG))
                .isInstanceOf(Toegestaan.class);
        assertThat(besluit(Relatiesoort.EIGEN_CONTRACT, "x", GEMEENTE, deel, DAARNA))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void ownPersonsAreThoseOfAFactAboutThemToo() {
        leg(new Inlog("ans", DEZE_WEEK));
        wereld.feiten.add(new Vastgesteld(
                persoon(2),
                new Persoonsfeit.Wilsuiting(
                        Persoonsfeit.Wil.WEIGERING,
                        Set.of(Persoonsfeit.Gever.ZELF),
                        null,
                        "ans",
                        Set.of(),
                        Set.of(),
                        Persoonsfeit.Bewijs.MONDELING,
                        null,
                        DEZE_WEEK)));
        var toegang = toegang(regel(Relatiesoort.ZELF, Voorwaarden.GEEN));

        assertThat(toegang.eigenPersonen(vrager("ans", GEMEENTE), "doel", VANDAAG))
                .containsExactly(persoon(1));
        assertThat(toegang.eigenPersonen(vrager("ans", GEMEENTE), "doel", DAARNA))
                .isEmpty();
    }

    private Besluit metMaatregel(Maatregel maatregel, Dossierdeel deel, LocalDate op) {
        var voorwaarden =
                new Voorwaarden(Set.of(), Set.of(maatregel), Leeftijd.ALLE, false, null, new Periode(null, null));
        return besluit(regel(Relatiesoort.VERTEGENWOORDIGER, voorwaarden), "ouder", GEMEENTE, deel, op);
    }

    private Besluit besluit(Relatiesoort relatie, String wie, Organisatiecode van, Dossierdeel deel, LocalDate op) {
        return besluit(regel(relatie, Voorwaarden.GEEN), wie, van, deel, op);
    }

    private Besluit besluit(Regel regel, String wie, Organisatiecode van, Dossierdeel deel, LocalDate op) {
        return toegang(regel).besluit(vrager(wie, van), deel, "doel", op);
    }

    private Toegang toegang(Regel regel) {
        return Toegangen.open(new Beleid(List.of(Wereld.rol("rol", "doel", regel))), wereld);
    }

    private static Vrager vrager(String wie, Organisatiecode van) {
        return new Vrager(wie, "rol", van, wie);
    }

    private static Regel regel(Relatiesoort relatie, Voorwaarden voorwaarden) {
        return new Regel(
                "r",
                Set.of(Categorie.PLAN, Categorie.AUDIT),
                Set.of(),
                Graad.INHOUD,
                relatie,
                voorwaarden,
                Set.of(),
                Grondslag.taak("a"));
    }

    private Dossierdeel deel(Wet wet) {
        return wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, OPDRACHT, wet);
    }

    private Dossierdeel ander() {
        return wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, Kring.opdracht(GEMEENTE, LINDE, 102), Wet.WMO);
    }

    private void leg(Persoonsfeit feit) {
        wereld.feiten.add(new Vastgesteld(persoon(1), feit));
    }
}
