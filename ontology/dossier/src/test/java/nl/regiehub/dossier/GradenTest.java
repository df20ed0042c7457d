package nl.regiehub.dossier;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.regiehub.access.Besluit.Toegestaan;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Graad;
import nl.regiehub.canonical.Kring;
import nl.regiehub.canonical.PersoonId;
import nl.regiehub.dossier.bevraging.Antwoordvorm;
import nl.regiehub.dossier.bevraging.Begroting;
import nl.regiehub.dossier.bevraging.Sparqlvraag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever grade a dossierdeel is shown in, on every road: what the grade says, and nothing by which somebody is recognised. */
class GradenTest {

    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final List<PersoonId> PERSONEN = List.of(Regio.persoon("Vries"), Regio.persoon("Jong"));
    private static final int ROLES = Integer.getInteger("orakel.werelden", 12);
    private static final int QUESTIONS = 12;

    @TempDir
    private static Path map;

    private static Dossiergraaf graaf;
    private static List<Gebeurtenis> gebeurtenissen;
    private static Graadkopie gezegd;

    @BeforeAll
    static void open() {
        gebeurtenissen = new ArrayList<>(Regio.gebeurtenissen(DossiergraafTest.geschiedenis()));
        gebeurtenissen.add(Regio.voluit(gebeurtenissen.size() + 1L));
        gebeurtenissen.add(Regio.gebeurtenis(gebeurtenissen.size() + 1L, CorrectieTest.correctie("C1")));
        gezegd = Graadkopie.van(gebeurtenissen);
        graaf = Dossiergraven.open(map, Regio.BASE, Regio.VOCABULARY);
        graaf.project(gebeurtenissen);
    }

    @AfterAll
    static void sluit() {
        graaf.close();
    }

    @Test
    void everyAnswerIsThatOfACopyWithWhatEachGradeShows() {
        for (int seed = 0; seed < ROLES; seed++) {
            var toeval = new Random(seed);
            var zichtbaar = zichtbaar(toeval);
            var kopie = gezegd.kopie(zichtbaar);
            for (int i = 0; i < QUESTIONS; i++) {
                var vraag = vraag(toeval);

                assertThat(regels(antwoord(zichtbaar, vraag)))
                        .as("role %d: %s", seed, vraag)
                        .isEqualTo(regels(Graadkopie.antwoord(kopie, vraag)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GEANONIMISEERD", "GEMASKEERD"})
    void nothingThatIsShownTellsWhoItIs(Graad graad) {
        var zichtbaar = zichtbaar(graad);
        var geheim = gezegd.herkenbaar();
        var wegen = List.of(
                antwoord(zichtbaar, "SELECT * { GRAPH ?g { ?s ?p ?o } }"),
                antwoord(zichtbaar, "DESCRIBE ?s { ?s ?p ?o }"),
                graaf.beeld(zichtbaar, PERSONEN, APRIL).toString());

        assertThat(geheim).hasSizeGreaterThan(60).anyMatch(waarde -> waarde.contains("Dorpsstraat"));
        assertThat(wegen)
                .allSatisfy(weg -> assertThat(weg).isNotBlank())
                .allSatisfy(weg -> assertThat(geheim).noneMatch(weg::contains))
                .allSatisfy(weg -> assertThat(PERSONEN).noneMatch(wie -> weg.contains(wie.toString())))
                .allSatisfy(weg -> assertThat(gebeurtenissen)
                        .noneMatch(een -> weg.contains(een.bericht().toString())));
        assertThat(wegen).allMatch(weg -> weg.contains(Onherkenbaar.STERREN) == (graad == Graad.GEMASKEERD));
    }

    @ParameterizedTest
    @EnumSource(names = {"GEANONIMISEERD", "GEMASKEERD"})
    void whatHoldsDoesNotDependOnHowMuchIsShown(Graad graad) {
        var alles = graaf.beeld(zichtbaar(Graad.INHOUD), PERSONEN, APRIL);

        var beeld = graaf.beeld(zichtbaar(graad), PERSONEN, APRIL);

        assertThat(beeld.leden()).hasSameSizeAs(alles.leden());
        assertThat(beeld.correcties()).isEmpty();
        assertThat(beeld.betrokkenen()).hasSameSizeAs(alles.betrokkenen());
        assertThat(beeld.voorzieningen())
                .extracting(Beeld.Voorziening::omschrijving, Beeld.Voorziening::status, Beeld.Voorziening::geleverd)
                .containsExactlyInAnyOrderElementsOf(alles.voorzieningen().stream()
                        .map(wat -> tuple(wat.omschrijving(), wat.status(), wat.geleverd()))
                        .toList());
        assertThat(beeld.verwijzingen())
                .extracting(Beeld.Verwijzingstand::status)
                .containsExactlyElementsOf(alles.verwijzingen().stream()
                        .map(Beeld.Verwijzingstand::status)
                        .toList());
        assertThat(beeld.doelen()).hasSameSizeAs(alles.doelen());
        assertThat(beeld.acties())
                .allMatch(actie ->
                        beeld.doelen().stream().anyMatch(doel -> doel.nummer().equals(actie.doel())));
        assertThat(beeld.leden()).allMatch(lid -> lid.bron().graad() == graad);
    }

    @Test
    void twoAnswersCannotBeLaidSideBySide() {
        var zichtbaar = zichtbaar(Graad.GEANONIMISEERD);
        var vraag = "SELECT ?s { GRAPH ?g { ?s ?p ?o } }";

        assertThat(regels(antwoord(zichtbaar, vraag), ""))
                .doesNotContainAnyElementsOf(regels(antwoord(zichtbaar, vraag), "").stream()
                        .filter(regel -> regel.contains("schuilnaam"))
                        .toList());
    }

    @Test
    void whatIsShownByNameAndWithoutIsNotToldToBeOfOnePerson() {
        var delen = new HashMap<>(zichtbaar(Graad.INHOUD).delen());
        delen.replaceAll(
                (deel, besluit) -> deel.kring().soort() == Kring.Soort.CASUS ? besluit(Graad.GEANONIMISEERD) : besluit);

        var beeld = graaf.beeld(new Zichtbaar(delen), PERSONEN, APRIL);

        assertThat(beeld.doelen()).isNotEmpty().noneMatch(doel -> PERSONEN.contains(doel.persoon()));
        assertThat(beeld.voorzieningen()).isNotEmpty().allMatch(wat -> PERSONEN.contains(wat.persoon()));
    }

    private static Zichtbaar zichtbaar(Graad graad) {
        var delen = new HashMap<Dossierdeel, Toegestaan>();
        alleDelen().forEach(deel -> delen.put(deel, besluit(graad)));
        return new Zichtbaar(delen);
    }

    private static Zichtbaar zichtbaar(Random toeval) {
        var delen = new HashMap<Dossierdeel, Toegestaan>();
        alleDelen()
                .filter(_ -> toeval.nextInt(3) > 0)
                .forEach(deel -> delen.put(deel, besluit(een(toeval, Graad.values()))));
        return new Zichtbaar(delen);
    }

    private static Toegestaan besluit(Graad graad) {
        return new Toegestaan(graad, "test", "test", "test");
    }

    private static Stream<Dossierdeel> alleDelen() {
        return gebeurtenissen.stream()
                .flatMap(gebeurtenis -> Ontleding.delen(gebeurtenis).stream())
                .distinct();
    }

    private static String vraag(Random toeval) {
        var een = "<" + term(toeval) + ">";
        var ander = "<" + term(toeval) + ">";
        return switch (toeval.nextInt(12)) {
            case 0 -> "SELECT * { GRAPH ?g { ?s ?p ?o } }";
            case 1 -> "SELECT * { ?s ?p ?o }";
            case 2 -> "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?m) { GRAPH ?g { ?s ?p ?o } }";
            case 3 -> "SELECT ?s ?o { ?s a ?soort ; %s ?o }".formatted(een);
            case 4 -> "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s (%s|%s)+ ?o }".formatted(een, ander);
            case 5 -> "SELECT ?s ?o { ?s %s* ?o }".formatted(een);
            case 6 -> "SELECT ?s ?o { ?s !%s ?o }".formatted(een);
            case 7 -> "DESCRIBE ?s { ?s %s ?o }".formatted(een);
            case 8 -> "ASK { ?s %s ?o ; %s ?ander }".formatted(een, ander);
            case 9 ->
                "SELECT ?p (COUNT(?o) AS ?n) { ?s ?p ?o FILTER NOT EXISTS { ?s %s ?x } } GROUP BY ?p".formatted(een);
            case 10 ->
                "SELECT ?s ?t { GRAPH ?g { ?s %s ?o } GRAPH ?h { ?t %s ?o } FILTER(?g != ?h) }".formatted(een, een);
            default -> "SELECT ?o (COUNT(DISTINCT ?s) AS ?n) { ?s %s ?o } GROUP BY ?o".formatted(een);
        };
    }

    private static String term(Random toeval) {
        return een(toeval, Term.values()).iri(Regio.BASE);
    }

    private static <T> T een(Random toeval, T[] uit) {
        return List.of(uit).get(toeval.nextInt(uit.length));
    }

    private static String antwoord(Zichtbaar zichtbaar, String tekst) {
        var vraag = Sparqlvraag.lees(tekst, List.of(), List.of());
        var vorm = vraag.vraagtEenGraaf() ? Antwoordvorm.N_TRIPLES : Antwoordvorm.TSV;
        return graaf.bevraag(zichtbaar, vraag, vorm, Begroting.standaard()).antwoord();
    }

    /** The rows with how often each occurs; names that hold for one answer only are all the same here. */
    private static Map<String, Integer> regels(String antwoord) {
        return regels(antwoord, "(?<=schuilnaam/)[\\w-]{20}|(?<=\")[\\w-]{20}(?=\")").stream()
                .collect(toMap(regel -> regel, _ -> 1, Integer::sum));
    }

    private static List<String> regels(String antwoord, String zonder) {
        return antwoord.lines()
                .map(regel -> zonder.isEmpty() ? regel : regel.replaceAll(zonder, ""))
                .toList();
    }
}
