package nl.regiehub.dossier;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
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
    private static final String TERM = Regio.BASE + "term/";
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final int ROLES = Integer.getInteger("orakel.werelden", 12);
    private static final int QUESTIONS = 12;

    /** Kept as said in every grade, written down here once more so that another classification shows. */
    private static final Set<String> NEUTRAL = Set.of(
            "wet",
            "adressoort",
            "afgeschermd",
            "voorziening",
            "van",
            "tot",
            "reden",
            "omvang",
            "aanlevering",
            "relatie",
            "huishoudlid",
            "grond",
            "rol",
            "zorgsoort",
            "behaald",
            "status",
            "hulp");

    private static final Set<String> RECOGNISABLE = Set.of(
            "naam",
            "geboortedatum",
            "adres",
            "telefoon",
            "email",
            "budget",
            "opener",
            "organisatie",
            "organisatienaam",
            "omschrijving",
            "door",
            "verwijzer",
            "ontvanger",
            "toelichting",
            "onjuist",
            "juist");

    private static final Set<String> RENAMED = Set.of("kring", "over", "opdracht", "gerelateerde", "nummer", "doel");
    private static final Set<String> BY_THE_DAY = Set.of("statusOp", "aangeboden");

    @TempDir
    private static Path map;

    private static Dossiergraaf graaf;
    private static List<Gebeurtenis> gebeurtenissen;
    private static List<Quad> quads;
    private static Set<Node> correcties;

    @BeforeAll
    static void open() {
        gebeurtenissen = new ArrayList<>(Regio.gebeurtenissen(DossiergraafTest.geschiedenis()));
        gebeurtenissen.add(Regio.voluit(gebeurtenissen.size() + 1L));
        gebeurtenissen.add(Regio.gebeurtenis(gebeurtenissen.size() + 1L, CorrectieTest.correctie("C1")));
        var schrijver = new Quadschrijver(new Iris(Regio.BASE));
        quads = gebeurtenissen.stream()
                .flatMap(gebeurtenis -> schrijver.quads(gebeurtenis, Verleden.GEEN).eigen().stream())
                .distinct()
                .toList();
        correcties = quads.stream()
                .filter(quad -> quad.getPredicate().getURI().equals(TERM + "correctie"))
                .map(Quad::getSubject)
                .collect(toSet());
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
            var kopie = kopie(zichtbaar);
            for (int i = 0; i < QUESTIONS; i++) {
                var vraag = vraag(toeval);

                assertThat(regels(antwoord(zichtbaar, vraag)))
                        .as("role %d: %s", seed, vraag)
                        .isEqualTo(regels(verwacht(kopie, vraag)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GEANONIMISEERD", "GEMASKEERD"})
    void nothingThatIsShownTellsWhoItIs(Graad graad) {
        var zichtbaar = zichtbaar(graad);
        var geheim = quads.stream()
                .filter(quad -> quad.getGraph().getURI().contains("/deel/"))
                .flatMap(GradenTest::herkenbaar)
                .filter(waarde -> waarde.length() > 2)
                .collect(toSet());
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

    /** Everything by which a thing, a person, a message or an organisation can be found again. */
    private static Stream<String> herkenbaar(Quad quad) {
        var naam = quad.getPredicate().getURI().replace(TERM, "");
        var waarde = quad.getObject();
        var leidtErheen = waarde.isURI() && !NEUTRAL.contains(naam) && !naam.equals(RDF_TYPE);
        var geheim = leidtErheen || RECOGNISABLE.contains(naam);
        return Stream.concat(
                Stream.of(quad.getGraph().getURI(), quad.getSubject().getURI()),
                geheim ? Stream.of(waarde.isURI() ? waarde.getURI() : waarde.getLiteralLexicalForm()) : Stream.empty());
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

    /** What is permitted and nothing else, made of what the messages say; its default graph is the union. */
    private static DatasetGraph kopie(Zichtbaar zichtbaar) {
        var iris = new Iris(Regio.BASE);
        var kopie = DatasetGraphFactory.createTxnMem();
        zichtbaar.delen().forEach((deel, besluit) -> {
            var bron = besluit.graad() == Graad.BESTAAN ? iris.bestaan(deel) : iris.inhoud(deel);
            quads.stream()
                    .filter(quad -> quad.getGraph().equals(bron))
                    .flatMap(quad -> getoond(quad, besluit.graad()))
                    .forEach(quad -> {
                        kopie.add(quad);
                        kopie.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
                    });
        });
        return kopie;
    }

    private static Stream<Quad> getoond(Quad quad, Graad graad) {
        return switch (graad) {
            case INHOUD, BESTAAN -> Stream.of(quad);
            case GEANONIMISEERD, GEMASKEERD ->
                anders(quad, graad)
                        .map(waarde -> Quad.create(
                                schuil(quad.getGraph(), graad),
                                schuil(quad.getSubject(), graad),
                                quad.getPredicate(),
                                waarde))
                        .stream();
            case AANTAL, NIETS -> Stream.empty();
        };
    }

    private static Optional<Node> anders(Quad quad, Graad graad) {
        var naam = quad.getPredicate().getURI().replace(TERM, "");
        var waarde = quad.getObject();
        if (correcties.contains(quad.getSubject())) {
            return Optional.empty(); // somebody's own words from beginning to end
        }
        if (NEUTRAL.contains(naam) || naam.equals(RDF_TYPE)) {
            return Optional.of(waarde);
        }
        if (RECOGNISABLE.contains(naam)) {
            return graad == Graad.GEMASKEERD ? Optional.of(NodeFactory.createLiteralString("*****")) : Optional.empty();
        }
        if (RENAMED.contains(naam)) {
            return Optional.of(schuil(waarde, graad));
        }
        return BY_THE_DAY.contains(naam)
                ? Optional.of(NodeFactory.createLiteralDT(
                        waarde.getLiteralLexicalForm().substring(0, 10) + "T00:00:00Z", XSDDatatype.XSDdateTime))
                : Optional.empty();
    }

    private static Node schuil(Node node, Graad graad) {
        var sleutel = Stand.sleutel(graad + node.toString());
        return node.isURI()
                ? NodeFactory.createURI(Regio.BASE + "schuilnaam/" + sleutel)
                : NodeFactory.createLiteralString(sleutel);
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

    /** By the library's own engine, over the copy. */
    private static String verwacht(DatasetGraph kopie, String vraag) {
        var uit = new ByteArrayOutputStream();
        try (var uitvoering =
                QueryExecution.dataset(DatasetFactory.wrap(kopie)).query(vraag).build()) {
            var query = uitvoering.getQuery();
            if (query.isAskType()) {
                ResultSetFormatter.outputAsTSV(uit, uitvoering.execAsk());
            } else if (query.isSelectType()) {
                ResultSetFormatter.outputAsTSV(uit, uitvoering.execSelect());
            } else {
                var graaf = query.isConstructType() ? uitvoering.execConstruct() : uitvoering.execDescribe();
                RDFDataMgr.write(uit, graaf, Lang.NTRIPLES);
            }
        }
        return uit.toString(StandardCharsets.UTF_8);
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
