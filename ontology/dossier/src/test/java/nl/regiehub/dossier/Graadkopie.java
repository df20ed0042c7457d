package nl.regiehub.dossier;

import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiehub.access.Zichtbaar;
import nl.regiehub.canonical.Gebeurtenis;
import nl.regiehub.canonical.Graad;
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

/**
 * What messages say, and what each grade shows of it, worked out without the program: what stands here is written down once more,
 * so that another classification of a property shows.
 *
 * @param quads all that the messages say
 * @param correcties which things are in somebody's own words from beginning to end
 */
record Graadkopie(List<Quad> quads, Set<Node> correcties) {

    private static final String TERM = Regio.BASE + "term/";
    private static final String RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private static final Set<String> NEUTRAL =
            woorden("wet adressoort afgeschermd voorziening van tot reden omvang aanlevering relatie "
                    + "huishoudlid grond rol zorgsoort behaald status hulp");

    private static final Set<String> RECOGNISABLE =
            woorden("naam geboortedatum adres telefoon email budget opener organisatie organisatienaam "
                    + "omschrijving door verwijzer ontvanger toelichting onjuist juist");

    private static final Set<String> RENAMED = woorden("kring over opdracht gerelateerde nummer doel");

    private static final Set<String> BY_THE_DAY = woorden("statusOp aangeboden");

    static Graadkopie van(List<Gebeurtenis> gebeurtenissen) {
        var schrijver = new Quadschrijver(new Iris(Regio.BASE));
        var quads = gebeurtenissen.stream()
                .flatMap(gebeurtenis -> schrijver.quads(gebeurtenis, Verleden.GEEN).eigen().stream())
                .distinct()
                .toList();
        return new Graadkopie(
                quads,
                quads.stream()
                        .filter(quad -> quad.getPredicate().getURI().equals(TERM + "correctie"))
                        .map(Quad::getSubject)
                        .collect(toSet()));
    }

    private static Set<String> woorden(String woorden) {
        return Set.of(woorden.split(" ", -1));
    }

    /** Everything by which a thing, a person, a message or an organisation can be found again. */
    Set<String> herkenbaar() {
        return quads.stream()
                .filter(quad -> quad.getGraph().getURI().contains("/deel/"))
                .flatMap(Graadkopie::herkenbaar)
                .filter(waarde -> waarde.length() > 2)
                .collect(toSet());
    }

    private static Stream<String> herkenbaar(Quad quad) {
        var naam = quad.getPredicate().getURI().replace(TERM, "");
        var waarde = quad.getObject();
        var leidtErheen = waarde.isURI() && !NEUTRAL.contains(naam) && !naam.equals(RDF_TYPE);
        var geheim = leidtErheen || RECOGNISABLE.contains(naam);
        return Stream.concat(
                Stream.of(quad.getGraph().getURI(), quad.getSubject().getURI()),
                geheim ? Stream.of(waarde.isURI() ? waarde.getURI() : waarde.getLiteralLexicalForm()) : Stream.empty());
    }

    /** What is permitted and nothing else, made of what the messages say; its default graph is the union. */
    DatasetGraph kopie(Zichtbaar zichtbaar) {
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

    private Stream<Quad> getoond(Quad quad, Graad graad) {
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

    private Optional<Node> anders(Quad quad, Graad graad) {
        var naam = quad.getPredicate().getURI().replace(TERM, "");
        var waarde = quad.getObject();
        if (correcties.contains(quad.getSubject())) {
            return Optional.empty();
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

    /** By the library's own engine, over the copy. */
    static String antwoord(DatasetGraph kopie, String vraag) {
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
}
