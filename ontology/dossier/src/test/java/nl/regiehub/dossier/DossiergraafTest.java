package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Bericht;
import nl.regiehub.canonical.Categorie;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.Terugkoppeling.Status;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossiergraafTest {

    private static final String BASE = "https://regiehub.example/id/";

    @TempDir
    private Path map;

    @Test
    void aPlain301TakesAtMost25Quads() {
        var opdracht = Regio.opdracht(
                "1", Regio.gegevens("Vries", 1), Regio.toewijzing(7, Regio.DAGTEKENING, LocalDate.parse("2026-12-31")));

        var quads = new Quadschrijver(new Iris(BASE)).quads(Regio.gebeurtenis(1, opdracht), Verleden.GEEN);

        assertThat(quads.eigen()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a301ThatSaysAllItCanOfAClientWithTwoRelationsTakesAtMost25Quads() {
        var quads = new Quadschrijver(new Iris(BASE)).quads(Regio.voluit(1), Verleden.GEEN);

        assertThat(quads.eigen()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void theGraphHoldsWhoIsAroundAClientAndHowWithoutTheirNames() {
        var iris = new Iris(BASE);
        var gebeurtenis = Regio.voluit(1);
        var kind = iris.vertaling(gebeurtenis.vertalingen().get(1), gebeurtenis.publicatie());

        var quads = new Quadschrijver(iris).quads(gebeurtenis, Verleden.GEEN).eigen();

        assertThat(quads)
                .filteredOn(quad -> quad.getPredicate().equals(kind))
                .extracting(Quad::getObject)
                .containsExactly(iris.persoon(Regio.persoon("Zoon")), iris.persoon(Regio.persoon("Dochter")));
        assertThat(quads.toString()).doesNotContain("Zoon", "Dochter", "0612345678");
    }

    @Test
    void theGraphDoesNotDependOnTheOrderInWhichMessagesArrive() {
        var expected = hashOf("sorted", geschiedenis());
        var random = new Random(42);

        for (int i = 0; i < 4; i++) {
            var berichten = new ArrayList<>(geschiedenis());
            Collections.shuffle(berichten, random);

            assertThat(hashOf("shuffled" + i, berichten)).isEqualTo(expected);
        }
    }

    @Test
    void theGraphDoesNotDependOnHowEventsAreBatched() {
        var gebeurtenissen = Regio.gebeurtenissen(geschiedenis());

        try (var oneByOne = open("one");
                var atOnce = open("all")) {
            gebeurtenissen.forEach(gebeurtenis -> oneByOne.project(List.of(gebeurtenis)));
            atOnce.project(gebeurtenissen);

            assertThat(oneByOne.hash()).isEqualTo(atOnce.hash());
        }
    }

    @Test
    void aSecondHashAfterARebuildIsTheSame() {
        var gebeurtenissen = Regio.gebeurtenissen(geschiedenis());
        try (var graaf = open("graph")) {
            graaf.project(gebeurtenissen);
            var before = graaf.hash();

            graaf.clear();

            assertThat(graaf.positie()).isZero();
            assertThat(graaf.hash()).isNotEqualTo(before);
            graaf.project(gebeurtenissen);
            assertThat(graaf.hash()).isEqualTo(before);
        }
    }

    @Test
    void whatIsForgottenIsGoneForGoodAndNothingElseIs() {
        var vries = Regio.gebeurtenis(
                1, Regio.opdracht("1", Regio.gegevens("Vries", 1), Regio.toewijzing(7, Regio.DAGTEKENING, null)));
        var jong = Regio.gebeurtenis(
                2, Regio.opdracht("2", Regio.gegevens("Jong", 2), Regio.toewijzing(8, Regio.DAGTEKENING, null)));
        try (var graaf = open("graph")) {
            graaf.project(List.of(vries, jong));

            graaf.vergeet(Ontleding.delen(vries));
        }

        try (var graaf = open("graph")) {
            assertThat(alles(graaf, vries)).isEqualTo("o\r\n");
            assertThat(alles(graaf, jong)).contains("Jong");
        }
    }

    @Test
    void whatWasAssignedLastIsReadForCounting() {
        var gebeurtenissen = Regio.gebeurtenissen(geschiedenis());
        var delen = gebeurtenissen.stream()
                .flatMap(gebeurtenis -> Ontleding.delen(gebeurtenis).stream())
                .distinct()
                .toList();
        var vries = Ontleding.delen(gebeurtenissen.getFirst());
        try (var graaf = open("graph")) {
            graaf.project(gebeurtenissen);

            assertThat(graaf.voorzieningen(delen).values())
                    .containsExactly(
                            Set.of("hulp bij het huishouden"),
                            Set.of("hulp bij het huishouden"),
                            Set.of("hulp bij het huishouden"));
            assertThat(graaf.voorzieningen(vries).keySet())
                    .allMatch(deel -> deel.categorie() == Categorie.TOEWIJZING)
                    .hasSize(1);
        }
    }

    @Test
    void aDestroyedDossierdeelStaysAwayWhenTheGraphIsMadeAgainAndWhatIsReceivedLaterIsThere() {
        var eerder = Regio.voluit(1);
        var deel = Ontleding.delen(eerder).stream()
                .filter(each -> each.categorie() == Categorie.VOLUME)
                .findFirst()
                .orElseThrow();
        var tot = new Verleden(Map.of(), Map.of(deel.kenmerk(), eerder.ontvangen()));
        var ervoor =
                new Verleden(Map.of(), Map.of(deel.kenmerk(), eerder.ontvangen().minusSeconds(1)));
        try (var levend = open("levend");
                var opnieuw = open("opnieuw");
                var later = open("later")) {
            levend.project(List.of(eerder));
            var heel = levend.hash();

            levend.vergeet(List.of(deel));
            opnieuw.project(List.of(eerder), tot);
            later.project(List.of(eerder), ervoor);

            assertThat(levend.hash()).isNotEqualTo(heel);
            assertThat(opnieuw.hash()).isEqualTo(levend.hash());
            assertThat(later.hash()).isEqualTo(heel);
        }
    }

    private static String alles(Dossiergraaf graaf, Gebeurtenis gebeurtenis) {
        var zicht = Ontleding.delen(gebeurtenis).stream()
                .collect(Collectors.toMap(deel -> deel, _ -> new Toegestaan(Graad.INHOUD, "test", "test", "test")));
        return graaf.bevraag(
                        new Zichtbaar(zicht),
                        Sparqlvraag.lees("SELECT ?o WHERE { ?s ?p ?o }", List.of(), List.of()),
                        Antwoordvorm.CSV,
                        Begroting.standaard())
                .antwoord();
    }

    @Test
    void goesOnWhereItWasAfterARestart() {
        var gebeurtenissen = Regio.gebeurtenissen(geschiedenis());
        String before;
        try (var graaf = open("graph")) {
            graaf.project(gebeurtenissen);
            before = graaf.hash();
        }

        try (var graaf = open("graph")) {
            assertThat(graaf.positie()).isEqualTo(gebeurtenissen.size());
            graaf.project(gebeurtenissen);
            assertThat(graaf.hash()).isEqualTo(before);
        }
    }

    @Test
    void differentMessagesGiveADifferentHash() {
        assertThat(hashOf("all", geschiedenis()))
                .isNotEqualTo(
                        hashOf("less", geschiedenis().subList(1, geschiedenis().size())));
    }

    @Test
    void anEventThatCannotBeTakenIsADataFaultAndChangesNothing() {
        var goed = Regio.gebeurtenis(1, geschiedenis().getFirst());
        var zonderPersoon = new Gebeurtenis(
                2, goed.bericht(), goed.ontvangen(), goed.inhoud(), List.of(), Map.of(), List.of(), "release-1");
        try (var graaf = open("graph")) {
            assertThatThrownBy(() -> graaf.project(List.of(goed, zonderPersoon)))
                    .isInstanceOfSatisfying(
                            HubException.class, e -> assertThat(e.fault()).isEqualTo(Fault.DATA));

            assertThat(graaf.positie()).isZero();
        }
    }

    @Test
    void noBsnNorPlainIdStandsInTheGraph() {
        var iris = new Iris(BASE);
        var schrijver = new Quadschrijver(iris);

        var quads = Regio.gebeurtenissen(geschiedenis()).stream()
                .flatMap(gebeurtenis -> schrijver.quads(gebeurtenis, Verleden.GEEN).eigen().stream())
                .map(Object::toString)
                .toList();

        assertThat(quads)
                .noneMatch(quad -> quad.contains(Regio.bsn(1).waarde())
                        || quad.contains(Regio.bsn(2).waarde()));
        assertThat(quads).noneMatch(quad -> quad.contains(Regio.persoon("Vries").toString()));
        assertThat(quads).noneMatch(quad -> quad.contains("_:"));
    }

    @Test
    void aMessageFillsItsDossierdelenButForWhatNoQuestionAsksOfTheGraph() {
        var iris = new Iris(BASE);
        var schrijver = new Quadschrijver(iris);

        var gebeurtenissen = new ArrayList<>(Regio.gebeurtenissen(geschiedenis()));
        gebeurtenissen.add(Regio.voluit(99));
        for (var gebeurtenis : gebeurtenissen) {
            var delen = Ontleding.delen(gebeurtenis).stream()
                    .filter(deel -> deel.categorie() != Categorie.CONTACT && deel.categorie() != Categorie.MAATREGEL)
                    .map(iris::inhoud)
                    .toList();
            var gevuld = schrijver.quads(gebeurtenis, Verleden.GEEN).eigen().stream()
                    .map(quad -> quad.getGraph())
                    .filter(graaf -> graaf.getURI().startsWith(BASE + "deel/"))
                    .filter(graaf -> !graaf.getURI().endsWith("/bestaan"))
                    .distinct()
                    .toList();

            assertThat(gevuld).containsExactlyInAnyOrderElementsOf(delen);
        }
    }

    private String hashOf(String naam, List<Bericht> berichten) {
        try (var graaf = open(naam)) {
            graaf.project(Regio.gebeurtenissen(berichten));
            return graaf.hash();
        }
    }

    private Dossiergraaf open(String naam) {
        return Dossiergraven.open(map.resolve(naam), BASE, Regio.VOCABULARY);
    }

    /** Corrections, repeats under other numbers, starts and stops, a casus that changes, a verwijzing that is answered. */
    static List<Bericht> geschiedenis() {
        var vries = Regio.gegevens("Vries", 1);
        var jong = Regio.gegevens("Jong", 2);
        var maart = LocalDate.parse("2026-03-01");
        return List.of(
                Regio.opdracht("1", vries, Regio.toewijzing(7, Regio.DAGTEKENING, null)),
                Regio.opdracht("2", vries, Regio.toewijzing(7, maart.plusDays(9), LocalDate.parse("2026-06-30"))),
                Regio.opdracht(
                        "3",
                        jong,
                        Regio.toewijzing(8, Regio.DAGTEKENING, null),
                        Regio.toewijzing(9, Regio.DAGTEKENING, null)),
                Regio.start("4", vries, 7, maart, "1"),
                Regio.stop("5", vries, 7, maart, maart.plusDays(30), "20"),
                Regio.start("6", vries, 7, maart.plusDays(60), "1"),
                Regio.casus(
                        "7",
                        Instant.parse("2026-02-01T09:00:00Z"),
                        null,
                        List.of(Regio.lid(1, vries, false, false), Regio.lid(2, jong, true, false))),
                Regio.casus(
                        "8",
                        Instant.parse("2026-02-20T09:00:00Z"),
                        null,
                        List.of(Regio.lid(1, vries, false, true)),
                        List.of(Regio.doel("1"))),
                Regio.wijkverpleging("9", vries, "Wmo 2015 art. 5.2.5"),
                Regio.zorg("10", jong, new Code("urn:lijst", "x"), "Kliniek De Brug", "Wmo 2015 art. 5.2.5"),
                // senders write a BSN where it does not belong
                Regio.verwijzing(
                        "11",
                        vries,
                        "Zie " + Regio.bsn(1).waarde() + " in ons systeem",
                        Instant.parse("2026-02-02T10:00:00Z")),
                Regio.terugkoppeling("12", vries, Status.GEACCEPTEERD, null, Instant.parse("2026-02-03T10:00:00Z")),
                Regio.terugkoppeling(
                        "13",
                        vries,
                        Status.BEEINDIGD,
                        new Code(Codelijst.REDEN_BEEINDIGING, "volgens-plan"),
                        Instant.parse("2026-03-03T10:00:00Z")));
    }
}
