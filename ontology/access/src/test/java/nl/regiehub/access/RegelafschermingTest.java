package nl.regiehub.access;

import static nl.regiehub.access.Wereld.GEMEENTE;
import static nl.regiehub.access.Wereld.LINDE;
import static nl.regiehub.access.Wereld.VANDAAG;
import static nl.regiehub.access.Wereld.VASTEZORG;
import static nl.regiehub.access.Wereld.regel;
import static nl.regiehub.access.Wereld.rol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.regiehub.access.Afscherming.Afgeschermd;
import nl.regiehub.access.Afscherming.Ontvanger;
import nl.regiehub.access.Afscherming.Verleend;
import nl.regiehub.access.Beleid.Relatiesoort;
import nl.regiehub.canonical.Adres;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Berichtkop;
import nl.regiehub.canonical.Betrokkenheid;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Bsn;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Casusbericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Client;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Naam;
import nl.regiehub.canonical.Organisatiecode;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Relatie;
import nl.regiehub.canonical.StartLevering;
import nl.regiehub.canonical.Startbericht;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Toewijzingsbericht;
import nl.regiehub.canonical.Verwijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegelafschermingTest {

    private static final Persoonsgegevens WIT = new Persoonsgegevens(
            new Bsn("999900006"), null, null, null, new Naam(new Naam.Achternaam("Wit", null), null, null, "T", null));
    private static final Beleid BELEID = new Beleid(List.of(
            rol(
                    "aanbieder",
                    "berichtenverkeer",
                    regel(
                            "aanbieder",
                            Relatiesoort.GEADRESSEERDE,
                            Graad.INHOUD,
                            Set.of(Wet.WMO),
                            Categorie.IDENTITEIT,
                            Categorie.TOEWIJZING,
                            Categorie.LEVERING,
                            Categorie.ADRES,
                            Categorie.HUISHOUDEN,
                            Categorie.VERWIJZING,
                            Categorie.BETROKKENHEID,
                            Categorie.DOEL,
                            Categorie.TAAK)),
            rol(
                    "verzekeraar",
                    "berichtenverkeer",
                    regel(
                            "verzekeraar",
                            Relatiesoort.GEADRESSEERDE,
                            Graad.INHOUD,
                            Set.of(Wet.ZVW),
                            Categorie.IDENTITEIT,
                            Categorie.BETROKKENHEID)),
            rol(
                    "opvang",
                    "berichtenverkeer",
                    regel(
                            "opvang",
                            Relatiesoort.GEADRESSEERDE,
                            Graad.INHOUD,
                            Set.of(Wet.WMO),
                            Categorie.IDENTITEIT,
                            Categorie.TOEWIJZING,
                            Categorie.HUISHOUDEN,
                            Categorie.VERBLIJFADRES)),
            rol(
                    "lezer",
                    "berichtenverkeer",
                    regel("lezer", Relatiesoort.KRING, Graad.INHOUD, Set.of(), Categorie.values()))));

    private final Wereld wereld = new Wereld();
    private final Afscherming afscherming =
            Toegangen.afscherming(BELEID, wereld, Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void anOpdrachtLosesWhatItsProviderHasNoRuleFor() {
        var over = voor("aanbieder", LINDE, true, opdracht());

        assertThat(over.bericht()).isInstanceOfSatisfying(Toewijzingsbericht.class, bericht -> {
            assertThat(bericht.client().persoon().bsn()).isEqualTo(new Bsn("999900006"));
            assertThat(bericht.client().contacten().getFirst().adres()).isNotNull();
            assertThat(bericht.client().contacten().getFirst().telefoons()).isEmpty();
            assertThat(bericht.client().commentaar()).isNull();
            assertThat(bericht.toewijzingen().getFirst().omvang()).isNull();
        });
        assertThat(over.onthouden())
                .extracting(Afscherming.Onthouden::categorie)
                .containsExactly(Categorie.HULPVRAAG, Categorie.CONTACT, Categorie.VOLUME);
    }

    @Test
    void tellsByWhichRuleEachPartGoes() {
        var over = voor("aanbieder", LINDE, true, opdracht());

        assertThat(over.verleend())
                .containsExactly(
                        new Verleend(Categorie.IDENTITEIT, "aanbieder"),
                        new Verleend(Categorie.ADRES, "aanbieder"),
                        new Verleend(Categorie.TOEWIJZING, "aanbieder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "04"})
    void aStayReachesNobodyWhoMayKnowHomeAddressesOnly(String soort) {
        var over = voor("aanbieder", LINDE, true, opdracht(stay(soort, null)));

        assertThat(client(over).contacten()).containsExactly(emptied(soort));
        assertThat(client(over).relaties()).extracting(Relatie::contact).containsExactly(emptied(soort));
        assertThat(over.onthouden())
                .extracting(Afscherming.Onthouden::categorie)
                .contains(Categorie.VERBLIJFADRES);
    }

    @Test
    void anAddressAtAnOrganisationIsAStay() {
        var over = voor("aanbieder", LINDE, true, opdracht(stay("01", "Opvang De Haven")));

        assertThat(client(over).contacten()).containsExactly(emptied("01"));
    }

    @Test
    void aStayReachesWhoMayKnowStays() {
        var over = voor("opvang", LINDE, true, opdracht(stay("03", "Opvang De Haven")));

        assertThat(client(over).contacten()).containsExactly(stay("03", "Opvang De Haven"));
    }

    @Test
    void aStayLeavesNoCasusForWhoMayNotKnowStays() {
        var thuis = new Casus.Casuspersoon(1, WIT, null, true, List.of(contact(), stay("03", null)), false);
        var over = voor("aanbieder", Organisatiecode.agb("99990007"), true, casus(thuis));

        assertThat(over.bericht())
                .isInstanceOfSatisfying(
                        Casusbericht.class,
                        bericht -> assertThat(
                                        bericht.casus().personen().getFirst().contacten())
                                .containsExactly(contact()));
    }

    @Test
    void anInsurerGetsNothingOfTheWmo() {
        assertThat(voor("verzekeraar", VASTEZORG, true, opdracht()).bericht()).isNull();
        assertThat(voor("verzekeraar", VASTEZORG, true, betrokkenheid(Wet.WMO)).bericht())
                .isNull();
        assertThat(voor("verzekeraar", VASTEZORG, true, betrokkenheid(Wet.ZVW)).bericht())
                .isNotNull();
    }

    @Test
    void whoNamesNoArticleGetsAPseudonymInPlaceOfTheBsn() {
        var over = voor("verzekeraar", VASTEZORG, false, betrokkenheid(Wet.ZVW));

        var persoon = over.bericht() == null ? WIT : over.bericht().personen().getFirst();
        assertThat(persoon.bsn()).isNull();
        assertThat(persoon.sleutel()).isEqualTo("p-1");
        assertThat(persoon.naam()).isEqualTo(WIT.naam());
    }

    @Test
    void whatAnotherPartnerCallsSomebodyIsNotPassedOn() {
        var zonder = new Persoonsgegevens(null, "client-1", null, null, WIT.naam());
        var bericht = new Startbericht(
                kop(), Wet.WMO, zonder, List.of(new StartLevering(101, null, null, VANDAAG, new Code("lijst", "1"))));

        assertThat(voor("aanbieder", LINDE, true, bericht).bericht())
                .isInstanceOfSatisfying(
                        Startbericht.class,
                        over -> assertThat(over.persoon().sleutel()).isEqualTo("p-1"));
    }

    @Test
    void aParticipantGetsItsOwnPartOfACasusOnly() {
        var over = voor("aanbieder", LINDE, true, casus());

        assertThat(over.bericht()).isInstanceOfSatisfying(Casusbericht.class, bericht -> {
            assertThat(bericht.casus().acties())
                    .extracting(Casus.Planactie::nummer)
                    .containsExactly("a1");
            assertThat(bericht.casus().doelen()).extracting(Casus.Doel::nummer).containsExactly("d1");
            assertThat(bericht.casus().personen())
                    .extracting(Casus.Casuspersoon::volgnummer)
                    .containsExactly(2);
            assertThat(bericht.casus().personen().getFirst().contacten()).isEmpty();
            assertThat(bericht.casus().deelnemers())
                    .extracting(Casus.Deelnemer::volgnummer)
                    .containsExactly(1, 2);
        });
    }

    @Test
    void aParticipantWithoutActionsLearnsOfTheMainPersonOnly() {
        var over = voor("aanbieder", Organisatiecode.agb("99990007"), true, casus());

        assertThat(over.bericht()).isInstanceOfSatisfying(Casusbericht.class, bericht -> {
            assertThat(bericht.casus().acties()).isEmpty();
            assertThat(bericht.casus().personen())
                    .extracting(Casus.Casuspersoon::volgnummer)
                    .containsExactly(1);
            assertThat(bericht.casus().deelnemers())
                    .extracting(Casus.Deelnemer::volgnummer)
                    .containsExactly(1);
        });
    }

    @Test
    void aReferralLosesItsStoryWhereTheHulpvraagMayNotGo() {
        var over = voor("aanbieder", LINDE, true, verwijzing());

        assertThat(over.bericht())
                .isInstanceOfSatisfying(
                        Verwijzing.class,
                        bericht -> assertThat(bericht.toelichting()).isNull());
    }

    @Test
    void aStartGoesWhereDeliveriesMayGo() {
        var start = new Startbericht(
                kop(), Wet.WMO, WIT, List.of(new StartLevering(101, null, null, VANDAAG, new Code("lijst", "1"))));

        assertThat(voor("aanbieder", LINDE, true, start).bericht()).isEqualTo(start);
        assertThat(voor("verzekeraar", VASTEZORG, true, start).bericht()).isNull();
    }

    @Test
    void aRuleForReadingSendsNothing() {
        assertThat(voor("lezer", LINDE, true, opdracht()).bericht()).isNull();
    }

    private Afgeschermd voor(String rol, Organisatiecode wie, boolean magBsn, Bericht bericht) {
        var zending = Zendingen.van(bericht);
        return afscherming
                .over(zending.personen())
                .voor(new Ontvanger(new Vrager("s", rol, wie, null), magBsn), zending, _ -> "p-1");
    }

    private static Berichtkop kop() {
        return new Berichtkop("x", "1", VANDAAG, GEMEENTE, LINDE, null);
    }

    private static Contact contact() {
        return new Contact(
                new Code("adressoort", "01"),
                new Adres(null, "9999XX", null, null, null),
                null,
                List.of(new Contact.Telefoon("0101234567", "0031")),
                null,
                null);
    }

    private static Contact stay(String soort, @Nullable String organisatie) {
        return new Contact(
                new Code("adressoort", soort),
                new Adres(null, "9999XX", null, null, null),
                organisatie,
                List.of(new Contact.Telefoon("0101234567", "0031")),
                null,
                null);
    }

    private static Contact emptied(String soort) {
        return new Contact(new Code("adressoort", soort), null, null, List.of(), null, null);
    }

    private static Client client(Afgeschermd over) {
        return over.bericht() instanceof Toewijzingsbericht bericht ? bericht.client() : fail("no opdracht left");
    }

    private static Bericht opdracht() {
        return opdracht(List.of(), contact());
    }

    /** Somebody who stays somewhere, with a sister who stays there too. */
    private static Bericht opdracht(Contact stay) {
        return opdracht(
                List.of(new Relatie("r-1", null, new Code("relatie", "10"), null, null, WIT.naam(), stay)), stay);
    }

    private static Bericht opdracht(List<Relatie> relaties, Contact contact) {
        var omvang = new Toewijzing.Omvang(10, new Code("eenheid", "01"), new Code("frequentie", "1"));
        var toewijzing =
                new Toewijzing(101, null, null, VANDAAG, LocalTime.NOON, VANDAAG, null, null, omvang, null, null);
        return new Toewijzingsbericht(
                kop(),
                Wet.WMO,
                new Client(WIT, null, null, null, null, "een verhaal", relaties, List.of(contact)),
                List.of(toewijzing));
    }

    private static Bericht betrokkenheid(Wet wet) {
        return new Betrokkenheidsbericht(
                kop(),
                wet,
                WIT,
                new Betrokkenheid(
                        "b-1",
                        Instant.EPOCH,
                        new Code("zorgvorm", "pv"),
                        LINDE,
                        "De Linde",
                        Periode.vanaf(VANDAAG),
                        null,
                        null,
                        VASTEZORG,
                        null));
    }

    private static Bericht verwijzing() {
        return new Verwijzing(
                kop(), Wet.WMO, "v-1", WIT, new Code("hulp", "begeleiding"), "een verhaal", Instant.EPOCH, "Huisarts");
    }

    private static Bericht casus() {
        return casus(persoon(1, false), persoon(2, true));
    }

    private static Bericht casus(Casus.Casuspersoon... personen) {
        return new Casusbericht(
                kop(),
                Wet.WMO,
                new Casus(
                        "c-1",
                        Instant.EPOCH,
                        VANDAAG,
                        null,
                        new Code("grond", "meervoudig"),
                        "casemanager",
                        List.of(personen),
                        List.of(
                                deelnemer(1, GEMEENTE, "casemanager"),
                                deelnemer(2, LINDE, "hulpverlener"),
                                deelnemer(3, Organisatiecode.agb("99990009"), "hulpverlener")),
                        List.of(doel("d1", 2), doel("d2", 1)),
                        List.of(actie("a1", "d1", 2), actie("a2", "d2", 3))));
    }

    private static Casus.Casuspersoon persoon(int nummer, boolean afgeschermd) {
        return new Casus.Casuspersoon(nummer, WIT, null, true, List.of(contact()), afgeschermd);
    }

    private static Casus.Deelnemer deelnemer(int nummer, Organisatiecode wie, String rol) {
        return new Casus.Deelnemer(
                nummer, null, "n", wie, "o", new Code("casusrol", rol), Wet.WMO, Periode.vanaf(VANDAAG), null, null);
    }

    private static Casus.Doel doel(String nummer, int persoon) {
        return new Casus.Doel(nummer, "o", persoon, Periode.vanaf(VANDAAG), false);
    }

    private static Casus.Planactie actie(String nummer, String doel, int deelnemer) {
        return new Casus.Planactie(
                nummer, doel, "o", deelnemer, new Code("actiestatus", "loopt"), Periode.vanaf(VANDAAG));
    }
}
