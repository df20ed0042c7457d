package nl.regiehub.access;

import static nl.regiehub.access.Wereld.BAKEN;
import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.VASTEZORG;
import static nl.regiehub.access.Wereld.persoon;
import static nl.regiehub.access.Wereld.regel;
import static nl.regiehub.access.Wereld.rol;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Wet;
import org.junit.jupiter.api.Test;

class RegeltoegangTest {

    private static final Kring CASUS = Kring.casus(GEMEENTE, "c-1");
    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 101);
    private static final Vrager ANOUK = new Vrager("anouk", "casemanager", GEMEENTE, "anouk");
    private static final Vrager BRAM = new Vrager("bram", "casemanager", GEMEENTE, "bram");
    private static final Vrager DAAN = new Vrager("daan", "hulpverlener", LINDE, "daan");
    private static final Vrager IVO = new Vrager("ivo", "zorgverzekeraar", VASTEZORG, "ivo");
    private static final Beleid BELEID = new Beleid(List.of(
            rol(
                    "casemanager",
                    "casusregie",
                    regel("cm-casus", Relatiesoort.EIGEN_CASUS, Graad.INHOUD, Set.of(Wet.WMO), Categorie.TOEWIJZING),
                    regel("cm-zorg", Relatiesoort.EIGEN_CASUS, Graad.BESTAAN, Set.of(Wet.ZVW), Categorie.BETROKKENHEID),
                    regel("cm-enkel", Relatiesoort.ENKELVOUDIG, Graad.BESTAAN, Set.of(), Categorie.TOEWIJZING)),
            rol(
                    "hulpverlener",
                    "uitvoering",
                    regel("hv-kring", Relatiesoort.KRING, Graad.INHOUD, Set.of(), Categorie.TOEWIJZING)),
            rol(
                    "zorgverzekeraar",
                    "verzekering",
                    regel("zv", Relatiesoort.EIGEN_VERZEKERDE, Graad.INHOUD, Set.of(Wet.ZVW), Categorie.BETROKKENHEID)),
            rol(
                    "bronhouder",
                    "bron",
                    regel("bron", Relatiesoort.EIGEN_BRON, Graad.INHOUD, Set.of(), Categorie.TOEWIJZING))));

    private final Wereld wereld = new Wereld();
    private final Toegang toegang = Toegangen.open(BELEID, wereld);

    @Test
    void aCasemanagerSeesTheirOwnCasusAndACollegueDoesNot() {
        var deel = toewijzing(1);
        casus(1, Periode.vanaf(VANDAAG.minusDays(9)), "anouk");

        assertThat(toegang.zichtbaar(ANOUK, List.of(persoon(1)), "casusregie", VANDAAG)
                        .delen())
                .hasEntrySatisfying(deel, besluit -> {
                    assertThat(besluit.graad()).isEqualTo(Graad.INHOUD);
                    assertThat(besluit.regel()).isEqualTo("cm-casus");
                    assertThat(besluit.relatie()).isEqualTo("casusdeelnemer vanaf 2026-10-23");
                });
        assertThat(zichtbaarVoor(BRAM, 1)).isEmpty();
    }

    @Test
    void aCasusOfSomebodyElseStaysClosedWhenTheSamePersonIsInIt() {
        casus(1, Periode.vanaf(VANDAAG.minusDays(9)), "anouk");
        wereld.deel(persoon(1), LINDE, Categorie.TOEWIJZING, Kring.casus(LINDE, "c-2"), Wet.WMO);

        assertThat(zichtbaarVoor(ANOUK, 1)).isEmpty();
    }

    @Test
    void aRelationThatEndedYesterdayOpensNothingToday() {
        toewijzing(1);
        casus(1, new Periode(VANDAAG.minusDays(9), VANDAAG.minusDays(1)), "anouk");
        wereld.relatie(Soort.CASUSHOUDER, persoon(1), CASUS, GEMEENTE, null, Periode.vanaf(VANDAAG.minusDays(9)));

        assertThat(zichtbaarVoor(ANOUK, 1)).isEmpty();
        assertThat(toegang.eigenPersonen(ANOUK, "casusregie", VANDAAG.minusDays(1)))
                .contains(persoon(1));
    }

    @Test
    void aRelationThatBeginsTomorrowOpensNothingToday() {
        toewijzing(1);
        casus(1, Periode.vanaf(VANDAAG.plusDays(1)), "anouk");
        wereld.relatie(Soort.CASUSHOUDER, persoon(1), CASUS, GEMEENTE, null, Periode.vanaf(VANDAAG.minusDays(9)));

        assertThat(zichtbaarVoor(ANOUK, 1)).isEmpty();
    }

    @Test
    void careUnderTheZvwIsShownToExistOnly() {
        var zorg = wereld.deel(persoon(1), BAKEN, Categorie.BETROKKENHEID, Kring.betrokkenheid(BAKEN, "b-1"), Wet.ZVW);
        casus(1, Periode.vanaf(VANDAAG), "anouk");

        assertThat(toegang.besluit(ANOUK, zorg, "casusregie", VANDAAG))
                .isInstanceOfSatisfying(
                        Toegestaan.class, besluit -> assertThat(besluit.graad()).isEqualTo(Graad.BESTAAN));
    }

    @Test
    void anInwonerWithoutCasusShowsTheirGemeenteThatSomethingRunsAndNothingMore() {
        var deel = toewijzing(1);

        assertThat(toegang.zichtbaar(ANOUK, List.of(persoon(1)), "casusregie", VANDAAG)
                        .delen())
                .hasEntrySatisfying(deel, besluit -> assertThat(besluit.graad()).isEqualTo(Graad.BESTAAN));
        assertThat(zichtbaarVoor(new Vrager("x", "casemanager", Organisatiecode.gemeente("9902"), "x"), 1))
                .isEmpty();
    }

    @Test
    void aProviderSeesItsOwnCircleAndNotItsCompetitors() {
        var eigen = toewijzing(1);
        var ander =
                wereld.deel(persoon(1), GEMEENTE, Categorie.TOEWIJZING, Kring.opdracht(GEMEENTE, BAKEN, 102), Wet.WMO);
        wereld.relatie(Soort.OPDRACHTNEMER, persoon(1), OPDRACHT, LINDE, null, Periode.vanaf(VANDAAG.plusDays(5)));
        wereld.relatie(Soort.OPDRACHTNEMER, persoon(1), ander.kring(), BAKEN, null, Periode.vanaf(VANDAAG));

        assertThat(toegang.zichtbaar(DAAN, List.of(persoon(1)), "uitvoering", VANDAAG)
                        .delen())
                .containsOnlyKeys(eigen);
    }

    @Test
    void anInsurerSeesItsOwnInsuredOnly() {
        var eigen = wereld.deel(persoon(1), BAKEN, Categorie.BETROKKENHEID, Kring.betrokkenheid(BAKEN, "b-1"), Wet.ZVW);
        wereld.deel(persoon(2), BAKEN, Categorie.BETROKKENHEID, Kring.betrokkenheid(BAKEN, "b-2"), Wet.ZVW);
        wereld.relatie(Soort.VERZEKERAAR, persoon(1), eigen.kring(), VASTEZORG, null, Periode.vanaf(VANDAAG));

        assertThat(toegang.zichtbaar(IVO, List.of(persoon(1), persoon(2)), "verzekering", VANDAAG)
                        .delen())
                .containsOnlyKeys(eigen);
    }

    @Test
    void whoSaidItMayReadItBack() {
        var deel = toewijzing(1);

        assertThat(toegang.besluit(new Vrager("b", "bronhouder", GEMEENTE, null), deel, "bron", VANDAAG))
                .isInstanceOf(Toegestaan.class);
        assertThat(toegang.besluit(new Vrager("b", "bronhouder", LINDE, null), deel, "bron", VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void anUnknownPurposeOrRoleOpensNothing() {
        toewijzing(1);

        assertThat(toegang.doelToegestaan(ANOUK, "nieuwsgierigheid")).isFalse();
        assertThat(toegang.zichtbaar(ANOUK, List.of(persoon(1)), "nieuwsgierigheid", VANDAAG)
                        .delen())
                .isEmpty();
        assertThat(zichtbaarVoor(new Vrager("x", "burgemeester", GEMEENTE, "x"), 1))
                .isEmpty();
        assertThat(toegang.eigenPersonen(ANOUK, "nieuwsgierigheid", VANDAAG)).isEmpty();
    }

    @Test
    void aDenialSaysWhatWouldBeNeededAndNotWhetherSomethingExists() {
        var bestaat = toewijzing(1);
        casus(1, Periode.vanaf(VANDAAG), "anouk");
        wereld.relatie(Soort.CASUSHOUDER, persoon(1), CASUS, GEMEENTE, null, Periode.vanaf(VANDAAG));
        var bestaatNiet =
                new Dossierdeel(persoon(99), GEMEENTE, Categorie.TOEWIJZING, Kring.casus(LINDE, "x"), Wet.WMO, LINDE);

        var geweigerd = toegang.besluit(BRAM, bestaat, "casusregie", VANDAAG);

        assertThat(geweigerd).isInstanceOf(Geweigerd.class);
        assertThat(toegang.besluit(BRAM, bestaatNiet, "casusregie", VANDAAG)).isEqualTo(geweigerd);
        assertThat(((Geweigerd) geweigerd).ontbreekt())
                .containsExactly(
                        "deelnemer zijn in een open casus van de persoon",
                        "de verantwoordelijke gemeente zijn van een inwoner zonder casus",
                        "geen bezwaar of afscherming van de persoon, en gegevens die voor dit doel mogen dienen");
    }

    @Test
    void ofTwoRulesTheOneThatShowsMostDecides() {
        var deel = toewijzing(1);
        casus(1, Periode.vanaf(VANDAAG), "anouk");

        assertThat(toegang.besluit(ANOUK, deel, "casusregie", VANDAAG))
                .isInstanceOfSatisfying(
                        Toegestaan.class, besluit -> assertThat(besluit.graad()).isEqualTo(Graad.INHOUD));
    }

    @Test
    void anOperationNeedsTheRoleAndThePurpose() {
        assertThat(toegang.operatie(ANOUK, "boekhouding:alles", "casusregie")).isInstanceOf(Toegestaan.class);
        assertThat(toegang.operatie(ANOUK, "boekhouding:alles", "beheer")).isInstanceOf(Geweigerd.class);
        assertThat(toegang.operatie(ANOUK, "vocabulaire:vaststellen", "casusregie"))
                .isInstanceOf(Geweigerd.class);
    }

    @Test
    void ownPersonsAreThoseOfRelationsThatHoldForThisEmployee() {
        casus(1, Periode.vanaf(VANDAAG), "anouk");
        casus(2, Periode.vanaf(VANDAAG), "bram");

        assertThat(toegang.eigenPersonen(ANOUK, "casusregie", VANDAAG)).containsExactly(persoon(1));
    }

    private Dossierdeel toewijzing(int persoon) {
        return wereld.deel(persoon(persoon), GEMEENTE, Categorie.TOEWIJZING, OPDRACHT, Wet.WMO);
    }

    private void casus(int persoon, Periode periode, String medewerker) {
        wereld.relatie(Soort.CASUSDEELNEMER, persoon(persoon), CASUS, GEMEENTE, medewerker, periode);
        wereld.relatie(Soort.CASUSHOUDER, persoon(persoon), CASUS, GEMEENTE, null, periode);
    }

    private Set<Dossierdeel> zichtbaarVoor(Vrager vrager, int persoon) {
        return toegang.zichtbaar(vrager, List.of(persoon(persoon)), "casusregie", VANDAAG)
                .delen()
                .keySet();
    }
}
