package nl.regiehub.routes.journal;

import static nl.regiehub.routes.journal.Berichten.bsn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.regiehub.access.Feitenboek.Vastlegging;
import nl.regiehub.access.Feitenboek.Vastlegging.OverOrganisatie;
import nl.regiehub.access.Feitenboek.Vastlegging.OverPersoon;
import nl.regiehub.access.Feitenboek.Vermelding;
import nl.regiehub.access.Vraag.Inzet;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit;
import nl.regiehub.canonical.Organisatiefeit.Mandaat;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Inlog;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Vastgesteld;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

/** What every journal must do with the facts that access rests on. */
abstract class FactsContract extends JournalContract {

    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 1);
    private static final Periode DIT_JAAR = new Periode(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Organisatiecode ELDERS = Organisatiecode.gemeente("9902");
    private static final Organisatiecode LINDE = Organisatiecode.agb("99990001");
    private static final Kring KRING = Kring.casus(GEMEENTE, "c-1");
    private static final Vrager WANDA = new Vrager("wanda", "gemandateerde-professional", LINDE, "wanda");

    @Test
    void keepsEveryKindOfFactOverARestart() {
        var persoon = bekend(1);
        var feiten = persoonsfeiten();
        int nummer = 0;
        for (Persoonsfeit feit : feiten) {
            leg(new OverPersoon("p" + nummer++, persoon, feit));
        }
        for (Organisatiefeit feit : organisatiefeiten()) {
            leg(new OverOrganisatie("o" + nummer++, feit));
        }

        restart();

        assertThat(journal().persons().byBsn(bsn(1))).contains(persoon);
        assertThat(journal().feiten().persoonsfeiten(List.of(persoon)))
                .extracting(Vastgesteld::feit)
                .containsExactlyInAnyOrderElementsOf(feiten);
        assertThat(journal().feiten().organisatiefeiten(GEMEENTE))
                .containsExactlyInAnyOrderElementsOf(organisatiefeiten());
        assertThat(journal().feiten().organisatiefeiten(LINDE)).isEmpty();
    }

    @Test
    void replacesWhatTheSameSourceSaidUnderTheSameNumberAndKeepsTheOldRow() {
        var een = bekend(1);
        var ander = bekend(2);

        assertThat(leg(new OverPersoon("1", een, new Inlog("ans", DIT_JAAR)))).isEqualTo(1);
        assertThat(leg(new OverPersoon("1", een, new Inlog("ans", DIT_JAAR)))).isZero();
        assertThat(leg(new OverPersoon("1", ander, new Inlog("ans", DIT_JAAR)))).isEqualTo(1);
        assertThat(leg(new OverPersoon("2", ander, new Inlog("bea", DIT_JAAR)))).isEqualTo(1);

        assertThat(feiten(een)).isEmpty();
        assertThat(feiten(ander)).containsExactlyInAnyOrder(new Inlog("ans", DIT_JAAR), new Inlog("bea", DIT_JAAR));
        assertThat(Tables.of(settings()).texts("select nummer from toegangsfeit order by nummer"))
                .containsExactly("1", "1", "2");
    }

    @Test
    void tellsWhatWasSaidAboutSomebodyByWhomAndUntilWhenItCounted() {
        var een = bekend(1);
        leg(new OverPersoon("1", een, new Inlog("ans", DIT_JAAR)));
        leg(new OverPersoon("2", bekend(2), new Inlog("bea", DIT_JAAR)));
        leg(new OverPersoon("1", een, new Inlog("carla", DIT_JAAR)));

        var over = journal().feitenboek().over(een);

        assertThat(over)
                .extracting(Vermelding::bron, Vermelding::nummer, Vermelding::feit, Vermelding::door)
                .containsExactly(
                        tuple(GEMEENTE, "1", new Inlog("ans", DIT_JAAR), "regiesysteem"),
                        tuple(GEMEENTE, "1", new Inlog("carla", DIT_JAAR), "regiesysteem"));
        assertThat(over.getFirst().vervallen()).isEqualTo(over.getLast().sinds());
        assertThat(over.getLast().vervallen()).isNull();
    }

    @Test
    void findsWhatPersonsWantOfAnOrganisationAsLongAsItCounts() {
        var een = bekend(1);
        leg(new OverPersoon("1", een, bezwaar(LINDE)));
        leg(new OverPersoon("2", een, bezwaar(GEMEENTE)));
        leg(new OverPersoon("3", een, new Persoonsfeit.Verzekering(Wet.ZVW, LINDE, DIT_JAAR)));

        assertThat(journal().feitenboek().gerichtAan(LINDE))
                .extracting(Vermelding::persoon, Vermelding::feit)
                .containsExactly(tuple(een, bezwaar(LINDE)));

        leg(new OverPersoon("1", een, bezwaar(GEMEENTE)));

        assertThat(journal().feitenboek().gerichtAan(LINDE)).isEmpty();
    }

    private static Persoonsfeit bezwaar(Organisatiecode houder) {
        return new Persoonsfeit.Wilsuiting(
                Persoonsfeit.Wil.BEZWAAR,
                Set.of(Persoonsfeit.Gever.ZELF),
                houder,
                null,
                Set.of(),
                Set.of(),
                Persoonsfeit.Bewijs.DIGITAAL,
                null,
                DIT_JAAR);
    }

    @Test
    void anotherSourceReplacesNothing() {
        var persoon = bekend(1);
        leg(new OverPersoon("1", persoon, new Persoonsfeit.Woonbuurt("BU01", DIT_JAAR)));

        leg(LINDE, new OverPersoon("1", persoon, new Persoonsfeit.Woonbuurt("BU02", DIT_JAAR)));

        assertThat(feiten(persoon)).hasSize(2);
    }

    @Test
    void whoSomebodyIsAndWhoActsForThemIsForASourceToSayThatHasSomethingOfThem() {
        var persoon = bekend(1);
        leg(ELDERS, new OverPersoon("1", persoon, new Inlog("wanda", DIT_JAAR)));
        leg(ELDERS, new OverPersoon("2", persoon, new Persoonsfeit.Geboorte(VANDAAG)));
        leg(
                ELDERS,
                new OverPersoon(
                        "3",
                        persoon,
                        new Persoonsfeit.Vertegenwoordiging(Persoonsfeit.Maatregel.GEZAG, null, "wanda", DIT_JAAR)));

        assertThat(feiten(persoon)).isEmpty();
        assertThat(journal().feiten().persoonsfeitenVan(WANDA)).isEmpty();
    }

    @Test
    void whatWasSaidOfSomebodyCountsAsSoonAsItsSourceHasSomethingOfThem() {
        var persoon = journal().persons().withBsn(bsn(1));
        leg(new OverPersoon("1", persoon, new Inlog("wanda", DIT_JAAR)));
        assertThat(feiten(persoon)).isEmpty();

        bekend(1);

        assertThat(feiten(persoon)).containsExactly(new Inlog("wanda", DIT_JAAR));
        assertThat(journal().feiten().persoonsfeitenVan(WANDA)).hasSize(1);
    }

    @Test
    void findsWhomAnAskerHasARelationTo() {
        var persoon = bekend(1);
        leg(new OverPersoon("1", persoon, new Inlog("wanda", DIT_JAAR)));
        leg(new OverPersoon("2", persoon, new Persoonsfeit.Verzekering(Wet.ZVW, LINDE, DIT_JAAR)));
        leg(new OverPersoon("3", persoon, new Inlog("ander", DIT_JAAR)));

        assertThat(journal().feiten().persoonsfeitenVan(WANDA))
                .extracting(Vastgesteld::feit)
                .containsExactlyInAnyOrder(
                        new Inlog("wanda", DIT_JAAR), new Persoonsfeit.Verzekering(Wet.ZVW, LINDE, DIT_JAAR));
        assertThat(journal().feiten().persoonsfeitenVan(new Vrager("s", "r", LINDE, null)))
                .hasSize(1);
    }

    @Test
    void forgetsTheFactsAboutWhoeverIsDestroyed() {
        var persoon = bekend(1);
        leg(new OverPersoon("1", persoon, new Inlog("ans", DIT_JAAR)));

        journal().persons().destroy(persoon);

        assertThat(feiten(persoon)).isEmpty();
        assertThat(Tables.of(settings()).texts("select nummer from toegangsfeit"))
                .isEmpty();
    }

    @Test
    void reservesNoMoreThanTheMandateHas() {
        leg(new OverOrganisatie("m", new Mandaat(GEMEENTE, "wanda", "begeleiding", 10_000, DIT_JAAR)));

        assertThat(reserveer("a", 6_000)).isPresent();
        assertThat(reserveer("b", 5_000)).isEmpty();
        assertThat(reserveer("c", 4_000)).isPresent();
        assertThat(reserveer("d", 1)).isEmpty();
    }

    @Test
    void reservesOnceForOneReference() {
        leg(new OverOrganisatie("m", new Mandaat(GEMEENTE, "wanda", "begeleiding", 10_000, DIT_JAAR)));

        var first = reserveer("a", 6_000);

        assertThat(first).isPresent();
        assertThat(reserveer("a", 6_000)).isEqualTo(first);
        assertThat(reserveer("a", 100)).isEmpty();
    }

    @Test
    void aMandateThatIsStatedAgainKeepsWhatWasUsedOfIt() {
        leg(new OverOrganisatie("m", new Mandaat(GEMEENTE, "wanda", "begeleiding", 10_000, DIT_JAAR)));
        reserveer("a", 9_000);

        leg(new OverOrganisatie("m", new Mandaat(GEMEENTE, "wanda", "begeleiding", 12_000, DIT_JAAR)));

        assertThat(reserveer("b", 4_000)).isEmpty();
        assertThat(reserveer("c", 3_000)).isPresent();
    }

    @Test
    void withoutAMandateNothingIsReserved() {
        assertThat(reserveer("a", 1)).isEmpty();
        leg(new OverOrganisatie("m", new Mandaat(GEMEENTE, "ander", "begeleiding", 10_000, DIT_JAAR)));
        assertThat(reserveer("a", 1)).isEmpty();
        assertThat(journal()
                        .feitenboek()
                        .reserveer(
                                new Vrager("s", "r", LINDE, null),
                                new Inzet("inzet", GEMEENTE, "begeleiding", 1),
                                "a",
                                VANDAAG))
                .isEmpty();
    }

    @Test
    void manyAtOnceNeverSpendTheSameEuro() throws Exception {
        leg(new OverOrganisatie("m", new Mandaat(GEMEENTE, "wanda", "begeleiding", 10_000, DIT_JAAR)));

        var reserved = together(20, number -> reserveer("k" + number, 1_500));

        assertThat(reserved.stream().filter(Optional::isPresent)).hasSize(6);
    }

    private Optional<UUID> reserveer(String kenmerk, long centen) {
        return journal()
                .feitenboek()
                .reserveer(WANDA, new Inzet("inzet", GEMEENTE, "begeleiding", centen), kenmerk, VANDAAG);
    }

    private List<Persoonsfeit> feiten(PersoonId persoon) {
        return journal().feiten().persoonsfeiten(List.of(persoon)).stream()
                .map(Vastgesteld::feit)
                .toList();
    }

    /** Somebody whom the gemeente gave an opdracht. */
    private PersoonId bekend(int nummer) {
        record(Berichten.toewijzing(nummer, bsn(nummer)));
        return person(bsn(nummer));
    }

    private int leg(Vastlegging vastlegging) {
        return leg(GEMEENTE, vastlegging);
    }

    private int leg(Organisatiecode bron, Vastlegging vastlegging) {
        return journal().feitenboek().leg(bron, "regiesysteem", List.of(vastlegging));
    }

    private static List<Persoonsfeit> persoonsfeiten() {
        var afschermingen = Stream.of(
                        new Selector.Organisatie(LINDE),
                        new Selector.Medewerker("buurman"),
                        new Selector.Rol("politie"),
                        new Selector.Gebied("BU01"))
                .map(selector -> new Persoonsfeit.Afgeschermd(selector, DIT_JAAR));
        var andere = Stream.of(
                new Inlog("ans", DIT_JAAR),
                new Persoonsfeit.Geboorte(LocalDate.of(1980, 5, 17)),
                new Persoonsfeit.Woonbuurt("BU01", DIT_JAAR),
                new Persoonsfeit.Vertegenwoordiging(Persoonsfeit.Maatregel.GEZAG, null, "ouder", DIT_JAAR),
                new Persoonsfeit.Onderaanneming(KRING, LINDE, GEMEENTE, DIT_JAAR),
                new Persoonsfeit.Verzekering(Wet.ZVW, LINDE, DIT_JAAR),
                new Persoonsfeit.Kringlid(KRING, LINDE, null, DIT_JAAR),
                new Persoonsfeit.Wilsuiting(
                        Persoonsfeit.Wil.BEZWAAR,
                        EnumSet.allOf(Persoonsfeit.Gever.class),
                        LINDE,
                        "kim",
                        Set.of(Categorie.PLAN),
                        Set.of("casusregie"),
                        Persoonsfeit.Bewijs.DIGITAAL,
                        new Persoonsfeit.Beslissing(true, "ongegrond"),
                        DIT_JAAR),
                new Persoonsfeit.Ventiel(
                        new UUID(8, 1),
                        KRING,
                        "burgemeester",
                        Set.of(new Persoonsfeit.Partij(LINDE, null), new Persoonsfeit.Partij(GEMEENTE, "kim")),
                        Set.of(Categorie.PLAN),
                        Instant.parse("2026-03-02T14:00:00Z"),
                        Instant.parse("2026-03-02T14:30:00Z")),
                new Persoonsfeit.Logonthouding("ouder", "veiligheid", VANDAAG, VANDAAG.plusDays(30)),
                new Persoonsfeit.Verkrijging(KRING, Verkregen.LEREN, DIT_JAAR));
        return Stream.<Persoonsfeit>concat(afschermingen, andere).toList();
    }

    private static List<Organisatiefeit> organisatiefeiten() {
        return List.of(
                new Organisatiefeit.Teamlid(GEMEENTE, "noord", "wim", Set.of("BU01"), DIT_JAAR),
                new Mandaat(GEMEENTE, "wanda", "begeleiding", 10_000, DIT_JAAR),
                new Organisatiefeit.Contract(GEMEENTE, LINDE, DIT_JAAR),
                new Organisatiefeit.Waarneming(GEMEENTE, "bram", "anouk", Set.of(KRING), DIT_JAAR));
    }
}
