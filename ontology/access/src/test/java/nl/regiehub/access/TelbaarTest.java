package nl.regiehub.access;

import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.VASTEZORG;
import static nl.regiehub.access.Wereld.persoon;
import static nl.regiehub.access.Wereld.regel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.regiehub.access.Beleid.Regel;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Beleid.Rol;
import nl.regiehub.access.telling.Indeling;
import nl.regiehub.access.telling.Kenmerk;
import nl.regiehub.access.telling.Kenmerken;
import nl.regiehub.access.telling.Rij;
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

/** What may be counted: what rules open for counting or for more to all roles that count it, and nothing else. */
class TelbaarTest {

    private static final Vrager CONTROLLER = new Vrager("karin", "controller", GEMEENTE, "karin");
    private static final Periode DIT_JAAR = new Periode(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final Telgrond GEMEENTELIJK =
            new Telgrond(Relatiesoort.EIGEN_GEMEENTE, Categorie.TOEWIJZING, Wet.WMO);
    private static final Telgrond GECONTRACTEERD =
            new Telgrond(Relatiesoort.EIGEN_CONTRACT, Categorie.TOEWIJZING, Wet.WMO);
    private static final Telgrond VERZEKERD =
            new Telgrond(Relatiesoort.EIGEN_VERZEKERDE, Categorie.BETROKKENHEID, Wet.WLZ);
    private static final Beleid BELEID = new Beleid(List.of(
            rol("controller", telt("c", Relatiesoort.EIGEN_GEMEENTE, Categorie.TOEWIJZING)),
            rol("raadslid", telt("r", Relatiesoort.EIGEN_GEMEENTE, Categorie.TOEWIJZING, Categorie.PLAN)),
            rol("contractmanager", telt("cm", Relatiesoort.EIGEN_CONTRACT, Categorie.TOEWIJZING)),
            rol("verzekeraar", telt("v", Relatiesoort.EIGEN_VERZEKERDE, Categorie.BETROKKENHEID))));

    private final Wereld wereld = new Wereld();
    private final Toegang toegang = Toegangen.open(BELEID, wereld);

    private static Rol rol(String naam, Regel regel) {
        return new Rol(naam, naam, Set.of("volgen"), Set.of(Telbaar.OPERATIE), List.of(regel));
    }

    private static Regel telt(String id, Relatiesoort relatie, Categorie... categorieen) {
        return regel(id, relatie, Graad.AANTAL, Set.of(), categorieen);
    }

    @Test
    void theOwnGemeenteIsCounted() {
        var eigen = opdracht(1, LINDE);
        wereld.deel(persoon(2), BAKEN, Categorie.TOEWIJZING, Kring.casus(BAKEN, "c-2"), Wet.WMO);
        wereld.deel(persoon(1), GEMEENTE, Categorie.DOEL, eigen.kring(), Wet.WMO);

        assertThat(geteld()).isEqualTo(Map.of(GEMEENTELIJK, Set.of(eigen)));
        assertThat(toegang.zichtbaar(CONTROLLER, List.of(persoon(1)), "volgen", VANDAAG)
                        .delen())
                .isEmpty();
    }

    @Test
    void aRoleIsToldOfWhatItsRulesSpeakOf() {
        assertThat(toegang.telgronden(CONTROLLER, "volgen", VANDAAG))
                .contains(GEMEENTELIJK)
                .allMatch(grond -> grond.categorie() == Categorie.TOEWIJZING
                        && grond.relatie() == Relatiesoort.EIGEN_GEMEENTE
                        && !grond.exact());
        assertThat(toegang.telgronden(CONTROLLER, "anders", VANDAAG)).isEmpty();
        assertThat(GECONTRACTEERD.exact()).isTrue();
    }

    @Test
    void whoObjectsToOneRoleIsCountedForNone() {
        opdracht(1, LINDE);
        var tweede = opdracht(2, LINDE);
        var kring = tweede.kring();
        wereld.feiten.add(new Vastgesteld(
                persoon(1), new Persoonsfeit.Afgeschermd(new Persoonsfeit.Selector.Rol("raadslid"), DIT_JAAR)));
        wereld.deel(persoon(1), GEMEENTE, Categorie.PLAN, kring, Wet.WMO);

        assertThat(geteld()).isEqualTo(Map.of(GEMEENTELIJK, Set.of(tweede)));
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

        assertThat(geteld()).isEmpty();
    }

    @Test
    void aContractCountsTheOpdrachtenOfItsProviderAlone() {
        var eigen = opdracht(1, LINDE);
        var ander = opdracht(2, BAKEN);
        wereld.deel(persoon(1), GEMEENTE, Categorie.TOEWIJZING, ander.kring(), Wet.JEUGDWET);
        wereld.organisaties.add(new Organisatiefeit.Contract(GEMEENTE, LINDE, DIT_JAAR));
        wereld.organisaties.add(new Organisatiefeit.Contract(GEMEENTE, BAKEN, new Periode(null, DIT_JAAR.van())));

        assertThat(geteld()).containsEntry(GECONTRACTEERD, Set.of(eigen));
    }

    @Test
    void insuredPersonsAreCountedUnderTheLawUnderWhichTheyAreInsured() {
        var wlz = wereld.deel(persoon(1), VASTEZORG, Categorie.BETROKKENHEID, Kring.casus(BAKEN, "b-1"), Wet.WLZ);
        wereld.deel(persoon(1), BAKEN, Categorie.BETROKKENHEID, Kring.casus(BAKEN, "b-2"), Wet.ZVW);
        wereld.deel(persoon(2), BAKEN, Categorie.BETROKKENHEID, Kring.casus(BAKEN, "b-3"), Wet.WLZ);
        wereld.feiten.add(new Vastgesteld(persoon(1), new Persoonsfeit.Verzekering(Wet.WLZ, VASTEZORG, DIT_JAAR)));

        assertThat(toegang.telbaar(VASTEZORG, VANDAAG).delen()).isEqualTo(Map.of(VERZEKERD, Set.of(wlz)));
    }

    @Test
    void aDecisionPointCanOnlyTakeAway() {
        var een = opdracht(1, LINDE);
        var twee = opdracht(2, LINDE);
        wereld.deel(persoon(1), GEMEENTE, Categorie.DOEL, een.kring(), Wet.WMO);
        var punt = Toegangen.open(
                BELEID,
                wereld,
                (vrager, vragen, _, _) -> vragen.stream()
                        .map(vraag -> vrager.rol().equals("raadslid") && vraag.equals(new Vraag.Tellen(een))
                                ? Optional.<Graad>empty()
                                : Optional.of(Graad.AANTAL))
                        .toList(),
                Clock.systemUTC());

        assertThat(punt.telbaar(GEMEENTE, VANDAAG).op(Set.of(GEMEENTELIJK))).containsExactly(twee);
        assertThat(punt.telgronden(CONTROLLER, "volgen", VANDAAG)).contains(GEMEENTELIJK);
    }

    private Map<Telgrond, Set<Dossierdeel>> geteld() {
        return toegang.telbaar(GEMEENTE, VANDAAG).delen();
    }

    @Test
    void aPersonIsCountedWhereTheyLiveAndOnTheDaysOfTheHelp() {
        var eigen = opdracht(1, LINDE);
        var verhuisd = LocalDate.parse("2026-06-30");
        var daarna = new Periode(verhuisd.plusDays(1), null);
        woont("noord", new Periode(null, verhuisd));
        woont("zuid", daarna);
        woont("elders", new Periode(null, LocalDate.parse("2025-12-31")));

        var kenmerken = Kenmerken.van(toegang.telbaar(GEMEENTE, VANDAAG), Map.of(eigen, Set.of("begeleiding")));

        assertThat(kenmerken)
                .containsExactlyInAnyOrder(
                        kenmerk(Indeling.GEHEEL, "", DIT_JAAR),
                        kenmerk(Indeling.GEMEENTE, GEMEENTE.toString(), DIT_JAAR),
                        kenmerk(Indeling.VOORZIENING, "begeleiding", DIT_JAAR),
                        kenmerk(Indeling.BUURT, "noord", new Periode(DIT_JAAR.van(), verhuisd)),
                        kenmerk(Indeling.BUURT, "zuid", new Periode(daarna.van(), DIT_JAAR.tot())));
    }

    private static Kenmerk kenmerk(Indeling indeling, String waarde, Periode periode) {
        return new Kenmerk(persoon(1), new Rij(GEMEENTELIJK, indeling, waarde), periode);
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
