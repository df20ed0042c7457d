package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Periode;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.canonical.Persoonsgegevens;
import nl.regiehub.canonical.Terugkoppeling;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.canonical.Wet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeeldTest {

    private static final Persoonsgegevens VRIES = Regio.gegevens("Vries", 1);
    private static final Persoonsgegevens JONG = Regio.gegevens("Jong", 2);
    private static final PersoonId VRIES_ID = Regio.persoon("Vries");
    private static final PersoonId JONG_ID = Regio.persoon("Jong");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

    @TempDir
    private static Path map;

    private static Graafmap winkel;
    private static DatasetGraph graaf;

    @BeforeAll
    static void open() {
        winkel = new Graafmap(map);
        graaf = winkel.open();
    }

    @AfterAll
    static void sluit() {
        winkel.sluit(graaf);
    }

    @Test
    void namesSourceAndDateOfWhatWasAssigned() {
        var opdracht = Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null));

        var voorziening = beeld(List.of(opdracht), APRIL).voorzieningen().getFirst();

        assertThat(voorziening.omschrijving()).isEqualTo("hulp bij het huishouden");
        assertThat(voorziening.concept()).isEqualTo(Regio.CONCEPT);
        assertThat(voorziening.verlies()).isEqualTo("niet wie het doet");
        assertThat(voorziening.gemeente()).isEqualTo(Regio.GEMEENTE);
        assertThat(voorziening.aanbieder()).isEqualTo(Regio.AANBIEDER);
        assertThat(voorziening.periode()).isEqualTo(Periode.vanaf(LocalDate.parse("2026-02-01")));
        assertThat(voorziening.status()).isEqualTo("toegewezen");
        var event = Regio.gebeurtenis(1, opdracht);
        assertThat(voorziening.bron())
                .isEqualTo(new Beeld.Bron(
                        Regio.GEMEENTE,
                        Regio.DAGTEKENING,
                        event.ontvangen(),
                        event.bericht(),
                        Ontleding.delen(event).stream()
                                .filter(deel -> deel.categorie() == Categorie.TOEWIJZING)
                                .map(Dossierdeel::kenmerk)
                                .findFirst()
                                .orElseThrow(),
                        Graad.INHOUD));
    }

    @Test
    void theLatestDecisionCountsWhateverArrivesLast() {
        var eerst = Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null));
        var later = Regio.opdracht(
                "2", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING.plusDays(3), LocalDate.parse("2026-06-30")));

        for (var volgorde : List.of(List.of(eerst, later), List.of(later, eerst))) {
            var voorzieningen = beeld(volgorde, APRIL).voorzieningen();

            assertThat(voorzieningen).hasSize(1);
            assertThat(voorzieningen.getFirst().periode().tot()).isEqualTo("2026-06-30");
        }
    }

    @Test
    void deliveryFollowsItsOwnDates() {
        var start = LocalDate.parse("2026-03-01");
        var berichten = List.<Bericht>of(
                Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, LocalDate.parse("2026-12-31"))),
                Regio.start("2", VRIES, 7, start, "1"),
                Regio.stop("3", VRIES, 7, start, LocalDate.parse("2026-04-30"), "20"),
                Regio.start("4", VRIES, 7, LocalDate.parse("2026-06-01"), "1"),
                Regio.stop("5", VRIES, 7, LocalDate.parse("2026-06-01"), LocalDate.parse("2026-08-31"), "19"));

        assertThat(status(berichten, "2026-02-15")).isEqualTo("toegewezen");
        assertThat(status(berichten, "2026-03-01")).isEqualTo("loopt");
        assertThat(status(berichten, "2026-04-30")).isEqualTo("loopt");
        assertThat(status(berichten, "2026-05-01")).isEqualTo("onderbroken");
        assertThat(status(berichten, "2026-06-01")).isEqualTo("loopt");
        assertThat(status(berichten, "2026-09-01")).isEqualTo("beeindigd");
        assertThat(status(berichten, "2027-01-01")).isEqualTo("beeindigd");
    }

    @Test
    void aStartThatWasRemovedNeverHappened() {
        var start = LocalDate.parse("2026-03-01");
        var berichten = List.<Bericht>of(
                Regio.start("3", VRIES, 7, start, "3"),
                Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null)),
                Regio.start("2", VRIES, 7, start, "1"));

        assertThat(status(berichten, "2026-04-01")).isEqualTo("toegewezen");
    }

    @Test
    void aVerwijzingStandsAsItWasLastAnsweredBeforeTheDay() {
        var reden = new Code(Codelijst.REDEN_BEEINDIGING, "volgens-plan");
        var berichten = List.<Bericht>of(
                Regio.terugkoppeling("3", VRIES, Status.BEEINDIGD, reden, Instant.parse("2026-03-20T10:00:00Z")),
                Regio.terugkoppeling("2", VRIES, Status.GEACCEPTEERD, null, Instant.parse("2026-02-05T10:00:00Z")),
                Regio.verwijzing("1", VRIES, Instant.parse("2026-02-02T10:00:00Z")));

        assertThat(beeld(berichten, LocalDate.parse("2026-02-01")).verwijzingen())
                .isEmpty();
        assertThat(verwijzing(berichten, "2026-02-03").status()).isEqualTo("aangeboden");
        assertThat(verwijzing(berichten, "2026-03-01").status()).isEqualTo("geaccepteerd");
        var nu = verwijzing(berichten, "2026-04-01");
        assertThat(nu.status()).isEqualTo("beeindigd");
        assertThat(nu.reden()).isNotNull();
        assertThat(nu.ontvanger()).isEqualTo(Regio.ANDERE_AANBIEDER);
        assertThat(nu.toelichting()).isEqualTo("Vastgelopen na ontslag");
    }

    @Test
    void ofAVerwijzingThatMayNotBeSeenOnlyTheOwnAnswerIsLeft() {
        var berichten = List.<Bericht>of(
                Regio.verwijzing("1", VRIES, Instant.parse("2026-02-02T10:00:00Z")),
                Regio.terugkoppeling(
                        "2", VRIES, Terugkoppeling.Status.GEACCEPTEERD, null, Instant.parse("2026-02-03T10:00:00Z")),
                Regio.terugkoppeling(
                        "3",
                        VRIES,
                        Terugkoppeling.Status.GEWEIGERD,
                        new Code(Codelijst.REDEN_WEIGERING, "geen-plaats"),
                        Instant.parse("2026-02-04T10:00:00Z")));

        var beeld = beeld(berichten, APRIL, deel -> deel.bron().equals(Regio.ANDERE_AANBIEDER), Graad.INHOUD);

        assertThat(beeld.leden()).allMatch(lid -> lid.naam() == null);
        assertThat(beeld.verwijzingen()).singleElement().satisfies(stand -> {
            assertThat(stand.nummer()).isEqualTo("V-1");
            assertThat(stand.verwijzer()).isEqualTo(Regio.GEMEENTE);
            assertThat(stand.status()).isEqualTo("geweigerd");
            assertThat(stand.reden()).isNotNull();
            assertThat(stand.hulp()).isNull();
            assertThat(stand.toelichting()).isNull();
        });
    }

    @Test
    void onlyThePartiesToAVerwijzingCanAnswerIt() {
        var vreemd = new Terugkoppeling(
                Regio.kop("terugkoppeling", "2", Regio.AANBIEDER, Regio.GEMEENTE, Regio.DAGTEKENING),
                Wet.WMO,
                "V-1",
                VRIES,
                Status.GEACCEPTEERD,
                null,
                Instant.parse("2026-02-05T10:00:00Z"));
        var berichten = List.<Bericht>of(Regio.verwijzing("1", VRIES, Instant.parse("2026-02-02T10:00:00Z")), vreemd);

        assertThat(verwijzing(berichten, "2026-04-01").status()).isEqualTo("aangeboden");
    }

    @Test
    void aNewStandOfACasusClosesWhatItNoLongerMentions() {
        var oud = Regio.casus(
                "1",
                Instant.parse("2026-02-01T09:00:00Z"),
                null,
                List.of(Regio.lid(1, VRIES, false, false), Regio.lid(2, JONG, true, false)));
        var nieuw = Regio.casus(
                "2",
                Instant.parse("2026-03-01T09:00:00Z"),
                null,
                List.of(Regio.lid(1, VRIES, false, false)),
                List.of(Regio.doel("2")));

        var beeld = beeld(List.of(nieuw, oud), APRIL);

        assertThat(beeld.doelen()).extracting(Beeld.Doelstand::nummer).containsExactly("2");
        assertThat(beeld.leden()).extracting(Beeld.Lid::persoon).containsExactly(VRIES_ID);
    }

    @Test
    void aParticipantOfACasusIsListedOnceAndSaysWhomToCall() {
        var casus = Regio.casus(
                "1",
                Instant.parse("2026-02-01T09:00:00Z"),
                null,
                List.of(Regio.lid(1, VRIES, false, false), Regio.lid(2, JONG, true, false)));

        var beeld = beeld(List.of(casus), APRIL);

        assertThat(beeld.leden()).extracting(Beeld.Lid::naam).containsExactly("J. de Vries", "J. de Jong");
        assertThat(beeld.betrokkenen())
                .extracting(Beeld.Betrokkene::naam)
                .containsExactlyInAnyOrder("Deelnemer 1", "Deelnemer 2");
        assertThat(beeld.betrokkenen()).allMatch(Beeld.Betrokkene::nu);
        assertThat(beeld.betrokkenen()).extracting(Beeld.Betrokkene::telefoon).contains("0301234561");
        assertThat(beeld.acties()).extracting(Beeld.Actiestand::wie).containsExactly("Deelnemer 2");
    }

    @Test
    void aSafeAddressIsShownNowhere() {
        var berichten = List.<Bericht>of(
                Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null)),
                Regio.casus(
                        "2", Instant.parse("2026-02-01T09:00:00Z"), null, List.of(Regio.lid(1, VRIES, false, true))));

        assertThat(beeld(berichten.subList(0, 1), APRIL).leden().getFirst().adres())
                .contains("Dorpsstraat");
        assertThat(beeld(berichten, APRIL).leden().getFirst().adres()).isNull();
    }

    @Test
    void existenceShowsOrganisationContactAndPeriodAndNoMore() {
        var zorg = Regio.wijkverpleging("1", VRIES, "Wmo 2015 art. 5.2.5");

        var betrokkene = beeld(List.of(zorg), APRIL, _ -> true, Graad.BESTAAN)
                .betrokkenen()
                .getFirst();

        assertThat(betrokkene.organisatie()).isEqualTo("Thuiszorg Ons Dorp");
        assertThat(betrokkene.telefoon()).isEqualTo("0301111111");
        assertThat(betrokkene.wet()).isEqualTo(Wet.ZVW);
        assertThat(betrokkene.rol()).isNull();
        assertThat(betrokkene.graad()).isEqualTo(Graad.BESTAAN);
    }

    @Test
    void whereTheNameIsTheDiagnosisANeutralLabelStandsForIt() {
        var zorg = Regio.zorg("1", VRIES, new Code("urn:lijst", "x"), "Verslavingskliniek De Brug", "art. 5.2.5");

        var beeld = beeld(List.of(zorg), APRIL, _ -> true, Graad.BESTAAN);

        assertThat(beeld.betrokkenen()).hasSize(1);
        var betrokkene = beeld.betrokkenen().getFirst();
        assertThat(betrokkene.naam()).isEqualTo("Zvw-zorg, contact via huisarts");
        assertThat(betrokkene.organisatie()).isNull();
        assertThat(betrokkene.telefoon()).isNull();
        assertThat(betrokkene.bron().organisatie()).isNull();
        assertThat(beeld.toString()).doesNotContain("Brug", Regio.WIJKVERPLEGING.waarde());
    }

    @Test
    void withoutAGroundAtTheSenderNotEvenExistenceIsTold() {
        var zorg = Regio.wijkverpleging("1", VRIES, null);

        assertThat(beeld(List.of(zorg), APRIL, _ -> true, Graad.BESTAAN)).isEqualTo(leeg());
    }

    @Test
    void aSimpleQuestionShowsAdministrativeStatusOnly() {
        var opdracht = Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null));

        var beeld = beeld(List.of(opdracht), APRIL, _ -> true, Graad.BESTAAN);

        var voorziening = beeld.voorzieningen().getFirst();
        assertThat(voorziening.omschrijving()).isNull();
        assertThat(voorziening.concept()).isNull();
        assertThat(voorziening.aanbieder()).isNull();
        assertThat(voorziening.status()).isEqualTo("toegewezen");
        assertThat(beeld.leden().getFirst().naam()).isNull();
    }

    /** World A has only what is visible, world B also what is hidden; nobody may be able to tell them apart. */
    @Test
    void whatIsHiddenChangesNothing() {
        var berichten = DossiergraafTest.geschiedenis();
        for (var verborgen : Categorie.values()) {
            Predicate<Dossierdeel> zichtbaar = deel -> deel.categorie() != verborgen;

            var alles = beeld(berichten, APRIL, zichtbaar, Graad.INHOUD);
            var zonder = beeldZonder(berichten, verborgen);

            assertThat(alles).as("hidden: %s", verborgen).isEqualTo(zonder);
        }
    }

    @Test
    void anotherCircleOfTheSameSourceStaysHidden() {
        var berichten = List.<Bericht>of(
                Regio.opdracht("1", VRIES, Regio.toewijzing(7, Regio.DAGTEKENING, null)),
                Regio.opdracht(
                        Regio.kop("WMO301", "2", Regio.GEMEENTE, Regio.ANDERE_AANBIEDER, Regio.DAGTEKENING),
                        VRIES,
                        List.of(Regio.thuis(77)),
                        Regio.toewijzing(8, Regio.DAGTEKENING, null)));
        Predicate<Dossierdeel> eigen = deel -> deel.kring().sleutel().contains(Regio.AANBIEDER.toString());

        var beeld = beeld(berichten, APRIL, eigen, Graad.INHOUD);

        assertThat(beeld.voorzieningen())
                .extracting(Beeld.Voorziening::aanbieder)
                .containsExactly(Regio.AANBIEDER);
        assertThat(beeld.toString()).doesNotContain(Regio.ANDERE_AANBIEDER.waarde(), "77");
    }

    @Test
    void toBeCountedShowsNothing() {
        for (var graad : Set.of(Graad.AANTAL, Graad.NIETS)) {
            assertThat(beeld(DossiergraafTest.geschiedenis(), APRIL, _ -> true, graad))
                    .isEqualTo(leeg());
        }
    }

    private String status(List<Bericht> berichten, String op) {
        return beeld(berichten, LocalDate.parse(op)).voorzieningen().getFirst().status();
    }

    private Beeld.Verwijzingstand verwijzing(List<Bericht> berichten, String op) {
        return beeld(berichten, LocalDate.parse(op)).verwijzingen().getFirst();
    }

    private Beeld beeld(List<? extends Bericht> berichten, LocalDate op) {
        return beeld(berichten, op, _ -> true, Graad.INHOUD);
    }

    private Beeld beeld(
            List<? extends Bericht> berichten, LocalDate op, Predicate<Dossierdeel> zichtbaar, Graad graad) {
        return beeld(berichten, op, zichtbaar, graad, EnumSet.noneOf(Categorie.class));
    }

    private Beeld beeldZonder(List<Bericht> berichten, Categorie verborgen) {
        return beeld(berichten, APRIL, deel -> deel.categorie() != verborgen, Graad.INHOUD, EnumSet.of(verborgen));
    }

    /** Projects, takes out the graphs of some categories, and looks. */
    private Beeld beeld(
            List<? extends Bericht> berichten,
            LocalDate op,
            Predicate<Dossierdeel> zichtbaar,
            Graad graad,
            Set<Categorie> weg) {
        var iris = new Iris(Regio.BASE);
        var delen = new HashMap<Dossierdeel, Toegestaan>();
        var quads = new ArrayList<Quad>();
        for (var gebeurtenis : Regio.gebeurtenissen(berichten)) {
            Ontleding.delen(gebeurtenis).stream()
                    .filter(zichtbaar)
                    .forEach(deel -> delen.put(deel, new Toegestaan(graad, "test", "test", "test")));
            quads.addAll(quads(iris, gebeurtenis, weg));
        }
        Txn.executeWrite(graaf, () -> {
            graaf.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            quads.forEach(graaf::add);
        });
        return Txn.calculateRead(
                graaf,
                () -> new Beeldlezer(iris, Regio.VOCABULARY)
                        .lees(graaf, new Zichtbaar(delen), List.of(JONG_ID, VRIES_ID), op));
    }

    private static List<Quad> quads(Iris iris, Gebeurtenis gebeurtenis, Set<Categorie> weg) {
        var verborgen = Ontleding.delen(gebeurtenis).stream()
                .filter(deel -> weg.contains(deel.categorie()))
                .flatMap(deel -> Stream.of(iris.inhoud(deel), iris.bestaan(deel)))
                .toList();
        var quads = new Quadschrijver(iris).quads(gebeurtenis, Verleden.GEEN);
        return Stream.concat(quads.eigen().stream(), quads.gedeeld().stream())
                .filter(quad -> !verborgen.contains(quad.getGraph()))
                .toList();
    }

    private static Beeld leeg() {
        return new Beeld(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
