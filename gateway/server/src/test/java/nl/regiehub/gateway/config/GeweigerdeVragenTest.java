package nl.regiehub.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.regiehub.access.Beleid;
import nl.regiehub.access.Besluit.Geweigerd;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Toegang;
import nl.regiehub.access.Toegangen;
import nl.regiehub.access.Vraag;
import nl.regiehub.access.Vrager;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Organisatiefeit.Teamlid;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsfeit;
import nl.regiehub.canonical.Persoonsfeit.Afgeschermd;
import nl.regiehub.canonical.Persoonsfeit.Bewijs;
import nl.regiehub.canonical.Persoonsfeit.Geboorte;
import nl.regiehub.canonical.Persoonsfeit.Gever;
import nl.regiehub.canonical.Persoonsfeit.Inlog;
import nl.regiehub.canonical.Persoonsfeit.Onderaanneming;
import nl.regiehub.canonical.Persoonsfeit.Selector;
import nl.regiehub.canonical.Persoonsfeit.Ventiel;
import nl.regiehub.canonical.Persoonsfeit.Verkrijging;
import nl.regiehub.canonical.Persoonsfeit.Verzekering;
import nl.regiehub.canonical.Persoonsfeit.Wil;
import nl.regiehub.canonical.Persoonsfeit.Wilsuiting;
import nl.regiehub.canonical.Persoonsfeit.Woonbuurt;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Verkregen;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be refused by the policy that we ship, each beside the nearest thing that is allowed. */
class GeweigerdeVragenTest {

    private static final Beleid BELEID = Configuratielezer.lees(Path.of("..", "..", "config"), Optional.empty())
            .beleid();
    private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 2);
    private static final Periode TOT_VANDAAG = new Periode(VANDAAG.minusDays(30), VANDAAG);
    private static final LocalDate MORGEN = VANDAAG.plusDays(1);
    private static final Organisatiecode GEMEENTE = Organisatiecode.gemeente("9901");
    private static final Organisatiecode UTRECHT = Organisatiecode.gemeente("0344");
    private static final Organisatiecode LINDE = Organisatiecode.agb("99990001");
    private static final Organisatiecode HOEVE = Organisatiecode.agb("99990008");
    private static final Organisatiecode MEEZORG = Organisatiecode.uzovi("9991");
    private static final PersoonId ANS = new PersoonId(new UUID(0, 1));
    private static final PersoonId PIET = new PersoonId(new UUID(0, 2));
    private static final Kring OPDRACHT = Kring.opdracht(GEMEENTE, LINDE, 101);
    private static final Kring CASUS = Kring.casus(GEMEENTE, "c-1");

    private final Feitenlijst feiten = new Feitenlijst();
    private final Toegang toegang = Toegangen.open(BELEID, feiten);

    @Test
    void n01ARaadslidCountsAndNeverReadsANamedCasus() {
        var raadslid = vrager("gemeenteraadslid", GEMEENTE);
        var toewijzing = deel(ANS, Categorie.TOEWIJZING, Wet.WMO);

        geweigerd(raadslid, new Vraag.Lezen(toewijzing), "verantwoording", VANDAAG);
        toegestaan(raadslid, new Vraag.Tellen(toewijzing), "verantwoording", VANDAAG);
    }

    @Test
    void n02AControllerSeesNoHoursPerInwonerAndInUtrechtModeCountsNoneEither() {
        var hier = deel(ANS, Categorie.VOLUME, Wet.WMO);
        var utrecht = new Dossierdeel(ANS, UTRECHT, Categorie.VOLUME, OPDRACHT, Wet.WMO, UTRECHT);

        geweigerd(vrager("controller", UTRECHT), new Vraag.Lezen(utrecht), "contractbeheer", VANDAAG);
        geweigerd(vrager("controller", UTRECHT), new Vraag.Tellen(utrecht), "contractbeheer", VANDAAG);
        geweigerd(vrager("controller", GEMEENTE), new Vraag.Lezen(hier), "contractbeheer", VANDAAG);
        toegestaan(vrager("controller", GEMEENTE), new Vraag.Tellen(hier), "contractbeheer", VANDAAG);
    }

    @ParameterizedTest
    @EnumSource(Categorie.class)
    void n03AnInsurerGetsNothingOfTheWmoNotEvenOfItsOwnInsured(Categorie categorie) {
        feiten.met(ANS, new Verzekering(Wet.WMO, MEEZORG, TOT_VANDAAG))
                .met(ANS, new Verzekering(Wet.ZVW, MEEZORG, TOT_VANDAAG));
        var verzekeraar = vrager("zorgverzekeraar", MEEZORG);

        geweigerd(verzekeraar, new Vraag.Lezen(deel(ANS, categorie, Wet.WMO)), "uitvoering-zorgverzekering", VANDAAG);
        toegestaan(
                verzekeraar,
                new Vraag.Lezen(deel(ANS, Categorie.BETROKKENHEID, Wet.ZVW)),
                "uitvoering-zorgverzekering",
                VANDAAG);
    }

    @Test
    void n04AnOnderaannemerLosesTheInwonerWithTheOpdrachtOfTheHoofdaanbieder() {
        relatie(Soort.OPDRACHTNEMER, OPDRACHT, LINDE, null)
                .met(ANS, new Onderaanneming(OPDRACHT, LINDE, HOEVE, Periode.vanaf(VANDAAG.minusDays(9))));
        var vraag = new Vraag.Lezen(deel(ANS, Categorie.TOEWIJZING, Wet.WMO));

        toegestaan(vrager("onderaannemer", HOEVE), vraag, "uitvoering", VANDAAG);
        geweigerd(vrager("onderaannemer", HOEVE), vraag, "uitvoering", MORGEN);
    }

    @ParameterizedTest
    @EnumSource(Categorie.class)
    void n05APartnerInTheSameHouseholdReadsTheOwnDossierOnly(Categorie categorie) {
        feiten.met(PIET, new Inlog("piet", TOT_VANDAAG))
                .met(PIET, new Geboorte(VANDAAG.minusYears(40)))
                .met(new Relatiefeit(Soort.HUISHOUDLID, ANS, CASUS, GEMEENTE, null, null, TOT_VANDAAG))
                .met(new Relatiefeit(Soort.HUISHOUDLID, PIET, CASUS, GEMEENTE, null, null, TOT_VANDAAG));
        var piet = new Vrager("piet", "inwoner", GEMEENTE, "piet");

        geweigerd(piet, new Vraag.Lezen(deel(ANS, categorie, Wet.WMO)), "eigen-inzage", VANDAAG);
        toegestaan(piet, new Vraag.Lezen(deel(PIET, Categorie.PLAN, Wet.WMO)), "eigen-inzage", VANDAAG);
    }

    @Test
    void n06WhoIsInTheTeamOfTheBuurtButNotInTheCasusReadsNothing() {
        wijkteam();
        var vraag = new Vraag.Lezen(deel(ANS, Categorie.PLAN, Wet.WMO));

        geweigerd(new Vrager("wim", "wijkteammedewerker", GEMEENTE, "wim"), vraag, "casusregie", VANDAAG);
        toegestaan(new Vrager("wanda", "wijkteammedewerker", GEMEENTE, "wanda"), vraag, "casusregie", VANDAAG);
    }

    @ParameterizedTest
    @EnumSource(
            value = Categorie.class,
            names = {"MEDISCH", "GGZ", "VERSLAVING", "HULPVRAAG", "PLAN"})
    void n07AVrijwilligerLearnsNoDiagnosisWhateverConsentThereIs(Categorie categorie) {
        feiten.met(ANS, new Geboorte(VANDAAG.minusYears(40)))
                .met(
                        ANS,
                        new Wilsuiting(
                                Wil.TOESTEMMING,
                                Set.of(Gever.ZELF),
                                null,
                                "vera",
                                Set.of(),
                                Set.of(),
                                Bewijs.SCHRIFTELIJK,
                                null,
                                TOT_VANDAAG));
        var vera = new Vrager("vera", "vrijwilliger", HOEVE, "vera");

        geweigerd(vera, new Vraag.Lezen(deel(ANS, categorie, Wet.ZVW)), "ondersteuning", VANDAAG);
        toegestaan(vera, new Vraag.Lezen(deel(ANS, Categorie.TAAK, Wet.WMO)), "ondersteuning", VANDAAG);
        geweigerd(vera, new Vraag.Lezen(deel(ANS, Categorie.TAAK, Wet.WMO)), "ondersteuning", MORGEN);
    }

    @Test
    void n08AVentielClosesByItself() {
        var open = VANDAAG.atTime(14, 0).toInstant(ZoneOffset.UTC);
        var dicht = open.plusSeconds(60);
        feiten.met(
                ANS,
                new Ventiel(
                        new UUID(8, 1),
                        CASUS,
                        "burgemeester",
                        Set.of(new Persoonsfeit.Partij(HOEVE, null)),
                        Set.of(Categorie.SIGNAAL),
                        open,
                        dicht));
        var gi = vrager("gecertificeerde-instelling", HOEVE);
        var vraag = new Vraag.Lezen(deel(ANS, Categorie.SIGNAAL, Wet.WMO));

        assertThat(om(open).besluit(gi, vraag, "jeugdbescherming", VANDAAG)).isInstanceOf(Toegestaan.class);
        assertThat(om(dicht).besluit(gi, vraag, "jeugdbescherming", VANDAAG)).isInstanceOf(Geweigerd.class);
        assertThat(om(open).besluit(vrager("burgemeester", GEMEENTE), vraag, "ventielbesluit", VANDAAG))
                .isInstanceOf(Geweigerd.class);
    }

    private Toegang om(Instant moment) {
        return Toegangen.open(BELEID, feiten, Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void n09TheLocalTeamOfWhoIsShieldedFromTheOwnBuurtReadsNothing() {
        wijkteam();
        var wanda = new Vrager("wanda", "wijkteammedewerker", GEMEENTE, "wanda");
        var vraag = new Vraag.Lezen(deel(ANS, Categorie.PLAN, Wet.WMO));
        toegestaan(wanda, vraag, "casusregie", VANDAAG);

        feiten.met(ANS, new Afgeschermd(new Selector.Gebied("BU99010001"), TOT_VANDAAG));

        geweigerd(wanda, vraag, "casusregie", VANDAAG);
    }

    @ParameterizedTest
    @EnumSource(Categorie.class)
    void n10WhoKeepsTheTechniqueReadsNoContentWhateverRelationThereIs(Categorie categorie) {
        relatie(Soort.OPDRACHTNEMER, OPDRACHT, LINDE, null);
        var fenna = vrager("connectorbeheerder", LINDE);

        geweigerd(fenna, new Vraag.Lezen(deel(ANS, categorie, Wet.WMO)), "beheer", VANDAAG);
        toegestaan(fenna, new Vraag.Operatie("bericht:status"), "beheer", VANDAAG);
    }

    @Test
    void n11ANetwerkontwikkelaarGetsNoCaseload() {
        relatie(Soort.CASUSDEELNEMER, CASUS, GEMEENTE, "noor").met(deel(ANS, Categorie.BETROKKENHEID, Wet.WMO));
        var noor = new Vrager("noor", "netwerkontwikkelaar", GEMEENTE, "noor");
        var betrokkenheid = deel(ANS, Categorie.BETROKKENHEID, Wet.WMO);

        assertThat(toegang.eigenPersonen(noor, "verantwoording", VANDAAG)).isEmpty();
        assertThat(toegang.zichtbaar(noor, List.of(ANS), "verantwoording", VANDAAG)
                        .delen())
                .isEmpty();
        geweigerd(noor, new Vraag.Lezen(betrokkenheid), "verantwoording", VANDAAG);
        geweigerd(noor, new Vraag.Tellen(betrokkenheid), "verantwoording", VANDAAG);
        toegestaan(noor, new Vraag.Tellen(deel(ANS, Categorie.HULPVRAAG, Wet.WMO)), "verantwoording", VANDAAG);
    }

    @Test
    void n12WhatWasGotForLearningServesNoBenchmark() {
        var beleid = vrager("beleidsmedewerker", GEMEENTE);
        var vraag = new Vraag.Tellen(deel(ANS, Categorie.LEVERING, Wet.WMO));
        toegestaan(beleid, vraag, "verantwoording", VANDAAG);

        feiten.met(ANS, new Verkrijging(OPDRACHT, Verkregen.LEREN, TOT_VANDAAG));

        geweigerd(beleid, vraag, "verantwoording", VANDAAG);
    }

    @Test
    void nobodyReadsAnythingWithoutARelation() {
        for (var rol : BELEID.rollen()) {
            for (String doel : rol.doelen()) {
                Arrays.stream(Categorie.values())
                        .flatMap(categorie -> Arrays.stream(Wet.values()).map(wet -> deel(ANS, categorie, wet)))
                        .forEach(deel -> geweigerd(vrager(rol.naam(), HOEVE), new Vraag.Lezen(deel), doel, VANDAAG));
            }
        }
    }

    private void wijkteam() {
        relatie(Soort.CASUSDEELNEMER, CASUS, GEMEENTE, "wanda")
                .met(ANS, new Woonbuurt("BU99010001", TOT_VANDAAG))
                .met(new Teamlid(GEMEENTE, "noord", "wim", Set.of("BU99010001"), TOT_VANDAAG))
                .met(new Teamlid(GEMEENTE, "noord", "wanda", Set.of("BU99010001"), TOT_VANDAAG));
    }

    private Feitenlijst relatie(Soort soort, Kring kring, Organisatiecode wie, @Nullable String medewerker) {
        return feiten.met(new Relatiefeit(soort, ANS, kring, wie, medewerker, null, TOT_VANDAAG));
    }

    private static Vrager vrager(String rol, Organisatiecode van) {
        return new Vrager(rol, rol, van, rol);
    }

    private static Dossierdeel deel(PersoonId persoon, Categorie categorie, Wet wet) {
        return new Dossierdeel(persoon, GEMEENTE, categorie, OPDRACHT, wet, GEMEENTE);
    }

    private void toegestaan(Vrager vrager, Vraag vraag, String doel, LocalDate op) {
        assertThat(toegang.besluit(vrager, vraag, doel, op)).isInstanceOf(Toegestaan.class);
    }

    private void geweigerd(Vrager vrager, Vraag vraag, String doel, LocalDate op) {
        assertThat(toegang.besluit(vrager, vraag, doel, op))
                .isInstanceOfSatisfying(
                        Geweigerd.class, nee -> assertThat(nee.ontbreekt()).isNotEmpty());
    }
}
