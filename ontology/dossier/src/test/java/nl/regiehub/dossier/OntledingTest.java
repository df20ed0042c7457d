package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Betrokkenheidsbericht;
import nl.regiehub.canonical.Casus;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Contact;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Relatiefeit;
import nl.regiehub.canonical.Relatiefeit.Soort;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Toewijzing;
import nl.regiehub.canonical.Wet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OntledingTest {

    private static final Persoonsgegevens VRIES = Regio.gegevens("Vries", 1);
    private static final Persoonsgegevens JONG = Regio.gegevens("Jong", 2);
    private static final Instant FEBRUARI = Instant.parse("2026-02-01T09:00:00Z");
    private static final LocalDate BEGIN = LocalDate.parse("2026-02-01");

    @Test
    void everyToewijzingHasACircleOfItsOwn() {
        var opdracht = Regio.opdracht("1", VRIES, toewijzing(7), toewijzing(8));

        assertThat(delen(opdracht))
                .extracting(deel -> deel.kring().sleutel(), Dossierdeel::categorie)
                .containsExactlyInAnyOrder(
                        tuple(sleutel(7), Categorie.IDENTITEIT),
                        tuple(sleutel(7), Categorie.ADRES),
                        tuple(sleutel(7), Categorie.TOEWIJZING),
                        tuple(sleutel(7), Categorie.VOLUME),
                        tuple(sleutel(8), Categorie.IDENTITEIT),
                        tuple(sleutel(8), Categorie.ADRES),
                        tuple(sleutel(8), Categorie.TOEWIJZING),
                        tuple(sleutel(8), Categorie.VOLUME));
    }

    @Test
    void aDeliveryStandsInTheCircleOfItsOpdrachtButIsTheProvidersWord() {
        var start = Regio.start("1", VRIES, 7, BEGIN, "1");

        assertThat(delen(start))
                .containsExactly(new Dossierdeel(
                        Regio.persoon("Vries"),
                        Regio.AANBIEDER,
                        Categorie.LEVERING,
                        Kring.opdracht(Regio.GEMEENTE, Regio.AANBIEDER, 7),
                        Wet.WMO,
                        Regio.GEMEENTE));
    }

    @Test
    void whereSomebodyStaysIsApartFromWhereTheyLiveAndHowToReachThem() {
        assertThat(categorieen(met(Regio.thuis(1), Regio.mobiel())))
                .contains(Categorie.ADRES, Categorie.CONTACT)
                .doesNotContain(Categorie.VERBLIJFADRES);
        assertThat(categorieen(met(Regio.verblijf())))
                .contains(Categorie.VERBLIJFADRES)
                .doesNotContain(Categorie.ADRES, Categorie.CONTACT);
    }

    @Test
    void aSafeAddressIsNeverAnAddressNorAPlaceToBeFound() {
        var casus = casus(null, Regio.lid(1, VRIES, false, true), Regio.lid(2, JONG, true, false));

        assertThat(delen(casus))
                .filteredOn(deel -> deel.persoon().equals(Regio.persoon("Vries")))
                .extracting(Dossierdeel::categorie)
                .contains(Categorie.VERBLIJFADRES)
                .doesNotContain(Categorie.ADRES, Categorie.CONTACT);
        assertThat(Ontleding.vindplaatsen(gebeurtenis(casus)))
                .extracting(Ontleding.Vindplaats::adres)
                .containsExactly(null, "1234AB|1||||");
    }

    @Test
    void whoStaysElsewhereSharesNoHousehold() {
        assertThat(vindplaats(met(Regio.thuis(1))).adres()).isEqualTo("1234AB|1||||");
        assertThat(vindplaats(met(Regio.thuis(1), Regio.verblijf())).adres()).isNull();
    }

    @Test
    void aPersonIsFoundByNameAtBirthAndAKnownDateOfBirth() {
        var gevonden = vindplaats(met(Regio.thuis(1)));

        assertThat(gevonden.achternaam()).isEqualTo("vries");
        assertThat(gevonden.geboortedatum()).isEqualTo("1950-01-02");
    }

    @Test
    void anOpdrachtRelatesItsTwoPartiesForAsLongAsItLasts() {
        var opdracht = Regio.opdracht("1", VRIES, Regio.toewijzing(7, BEGIN, BEGIN.plusMonths(6)), toewijzing(8));

        var standen = Ontleding.relaties(gebeurtenis(opdracht));

        assertThat(standen).hasSize(2);
        assertThat(standen.getFirst().feiten())
                .extracting(Relatiefeit::soort, Relatiefeit::organisatie, Relatiefeit::periode)
                .containsExactly(
                        tuple(Soort.OPDRACHTGEVER, Regio.GEMEENTE, new Periode(BEGIN, BEGIN.plusMonths(6))),
                        tuple(Soort.OPDRACHTNEMER, Regio.AANBIEDER, new Periode(BEGIN, BEGIN.plusMonths(6))));
    }

    @Test
    void aParticipationLastsNoLongerThanTheCasus() {
        var gesloten = LocalDate.parse("2026-03-31");

        var feiten = feiten(casus(gesloten, Regio.lid(1, VRIES, false, false)));

        assertThat(feiten)
                .filteredOn(feit -> feit.soort() == Soort.CASUSDEELNEMER)
                .isNotEmpty()
                .allSatisfy(feit ->
                        assertThat(feit.periode()).isEqualTo(new Periode(LocalDate.parse("2026-01-05"), gesloten)));
        assertThat(feiten)
                .filteredOn(feit -> "anna".equals(feit.medewerker()))
                .extracting(Relatiefeit::rol)
                .containsExactly("regisseur");
    }

    @Test
    void aHouseholdIsStatedOfThoseWhoLiveTogether() {
        var anderen = Regio.gegevens("Bakker", 3);
        var feiten = feiten(casus(
                null,
                Regio.lid(1, VRIES, false, false),
                Regio.lid(2, JONG, true, false),
                Regio.lid(3, anderen, false, false)));

        assertThat(feiten)
                .filteredOn(feit -> feit.soort() == Soort.HUISHOUDLID)
                .extracting(Relatiefeit::persoon)
                .containsExactly(Regio.persoon("Vries"), Regio.persoon("Jong"));
    }

    @Test
    void anInsurerIsRelatedUnderTheHealthInsuranceActOnly() {
        var zorg = Regio.wijkverpleging("1", VRIES, null);
        var wmo = new Betrokkenheidsbericht(zorg.kop(), Wet.WMO, zorg.persoon(), zorg.betrokkenheid());

        assertThat(feiten(zorg))
                .extracting(Relatiefeit::soort, Relatiefeit::organisatie)
                .containsExactly(
                        tuple(Soort.BETROKKENE, Regio.WIJKVERPLEGING), tuple(Soort.VERZEKERAAR, Regio.VERZEKERAAR));
        assertThat(feiten(wmo)).extracting(Relatiefeit::soort).containsExactly(Soort.BETROKKENE);
    }

    @Test
    void nobodyGivesItselfARelationByAnswering() {
        assertThat(feiten(Regio.start("1", VRIES, 7, BEGIN, "1"))).isEmpty();
        assertThat(feiten(Regio.terugkoppeling("1", VRIES, Status.GEACCEPTEERD, null, FEBRUARI)))
                .isEmpty();
        assertThat(feiten(Regio.verwijzing("1", VRIES, FEBRUARI)))
                .extracting(Relatiefeit::soort)
                .containsExactly(Soort.VERWIJZER, Soort.VERWEZENE);
    }

    @Test
    void ofOneObjectTheLaterDecisionSortsLast() {
        var eerder = stand(Regio.opdracht("2", VRIES, Regio.toewijzing(7, BEGIN, null)));
        var later = stand(Regio.opdracht("1", VRIES, Regio.toewijzing(7, BEGIN.plusDays(1), null)));

        assertThat(eerder.object()).isEqualTo(later.object());
        assertThat(eerder.stand()).isLessThan(later.stand());
    }

    @Test
    void careThatIsNotKnownToBeHarmlessCountsAsMedical() {
        var onbekend = Regio.zorg("1", VRIES, new Code("urn:lijst", "x"), "Kliniek", null);

        assertThat(delen(onbekend)).extracting(Dossierdeel::categorie).containsExactly(Categorie.MEDISCH);
        assertThat(delen(Regio.wijkverpleging("2", VRIES, null)))
                .extracting(Dossierdeel::categorie)
                .containsExactly(Categorie.BETROKKENHEID);
    }

    @Test
    void careUnderTheHealthInsuranceActIsTheProvidersResponsibility() {
        assertThat(delen(Regio.wijkverpleging("1", VRIES, null)))
                .extracting(Dossierdeel::verantwoordelijke)
                .containsExactly(Regio.WIJKVERPLEGING);
    }

    @Test
    void aRefusalEndsTheRelationOfWhoWasAskedTheDayBeforeIt() {
        var geweigerd = antwoord(Terugkoppeling.Status.GEWEIGERD);
        var geaccepteerd = antwoord(Terugkoppeling.Status.GEACCEPTEERD);

        assertThat(geweigerd.soort()).isEqualTo(Soort.VERWEZENE);
        assertThat(geweigerd.tot()).isEqualTo(BEGIN.minusDays(1));
        assertThat(geaccepteerd.tot()).isNull();
        assertThat(antwoord(Terugkoppeling.Status.BEEINDIGD).tot()).isEqualTo(BEGIN);
        assertThat(geweigerd.object())
                .isEqualTo(stand(Regio.verwijzing("1", VRIES, FEBRUARI)).object());
        assertThat(geweigerd.stand()).isGreaterThan(geaccepteerd.stand());
    }

    @Test
    void aStopEndsTheRelationOfTheProviderUnlessDeliveryGoesOnLater() {
        var start = verloop(Regio.start("1", VRIES, 7, BEGIN, "1"));
        var stop = verloop(Regio.stop("2", VRIES, 7, BEGIN, BEGIN.plusDays(30), "19"));
        var pauze = verloop(Regio.stop("3", VRIES, 7, BEGIN, BEGIN.plusDays(9), "20"));

        assertThat(stop.soort()).isEqualTo(Soort.OPDRACHTNEMER);
        assertThat(stop.tot()).isEqualTo(BEGIN.plusDays(30));
        assertThat(stop.object())
                .isEqualTo(stand(Regio.opdracht("1", VRIES, toewijzing(7))).object());
        assertThat(stop.stand()).isGreaterThan(start.stand());
        assertThat(List.of(start, pauze)).allMatch(verloop -> verloop.tot() == null && !verloop.vervallen());
    }

    @Test
    void aStartThatIsWithdrawnNeverWas() {
        assertThat(verloop(Regio.start("1", VRIES, 7, BEGIN, "3")).vervallen()).isTrue();
    }

    private static Ontleding.Verloop antwoord(Terugkoppeling.Status status) {
        return verloop(Regio.terugkoppeling("1", VRIES, status, null, FEBRUARI));
    }

    private static Ontleding.Verloop verloop(Bericht bericht) {
        return Ontleding.verloop(gebeurtenis(bericht)).getFirst();
    }

    private static Toewijzing toewijzing(int nummer) {
        return Regio.toewijzing(nummer, BEGIN, null);
    }

    private static String sleutel(int nummer) {
        return Kring.opdracht(Regio.GEMEENTE, Regio.AANBIEDER, nummer).sleutel();
    }

    private static Bericht met(Contact... contacten) {
        var kop = Regio.kop("WMO301", "1", Regio.GEMEENTE, Regio.AANBIEDER, Regio.DAGTEKENING);
        return Regio.opdracht(kop, VRIES, List.of(contacten), toewijzing(7));
    }

    private static Bericht casus(@Nullable LocalDate gesloten, Casus.Casuspersoon... leden) {
        return Regio.casus("1", FEBRUARI, gesloten, List.of(leden));
    }

    private static List<Dossierdeel> delen(Bericht bericht) {
        return Ontleding.delen(gebeurtenis(bericht));
    }

    private static List<Categorie> categorieen(Bericht bericht) {
        return delen(bericht).stream().map(Dossierdeel::categorie).toList();
    }

    private static List<Relatiefeit> feiten(Bericht bericht) {
        return Ontleding.relaties(gebeurtenis(bericht)).stream()
                .flatMap(stand -> stand.feiten().stream())
                .toList();
    }

    private static Ontleding.Feitenstand stand(Bericht bericht) {
        return Ontleding.relaties(gebeurtenis(bericht)).getFirst();
    }

    private static Ontleding.Vindplaats vindplaats(Bericht bericht) {
        return Ontleding.vindplaatsen(gebeurtenis(bericht)).getFirst();
    }

    private static Gebeurtenis gebeurtenis(Bericht bericht) {
        return Regio.gebeurtenis(1, bericht);
    }
}
