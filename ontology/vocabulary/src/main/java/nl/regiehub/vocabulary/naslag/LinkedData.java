package nl.regiehub.vocabulary.naslag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.regiehub.canonical.Codelijst;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** A release as linked data: what it says of one thing, of a whole list, or of everything. Safe to share. */
public final class LinkedData {

    /** The base IRI that releases are written with. */
    private static final String GESCHREVEN = "https://regiehub.example/id/";

    private static final Node IN_SCHEME = SKOS.inScheme.asNode();
    private static final Node BERICHTEN = NodeFactory.createURI(GESCHREVEN + "term/berichten");
    private static final Node LIJST = NodeFactory.createURI(GESCHREVEN + "term/lijst");
    private static final Node MAPPED = OWL2.annotatedSource.asNode();
    private static final Node TARGET = OWL2.annotatedTarget.asNode();

    private static final Map<String, String> PREFIXES = Map.of(
            "skos",
            SKOS.getURI(),
            "owl",
            OWL2.getURI(),
            "rdfs",
            RDFS.getURI(),
            "xsd",
            "http://www.w3.org/2001/XMLSchema#",
            "dct",
            "http://purl.org/dc/terms/",
            "sssom",
            "https://w3id.org/sssom/",
            "hub",
            GESCHREVEN + "term/");

    private final Graph graph;

    private LinkedData(Graph graph, String baseIri) {
        this.graph = graph;
        PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
        graph.getPrefixMapping().setNsPrefix("begrip", baseIri + "begrip/");
    }

    /**
     * Reads a release.
     *
     * @param release as the journal keeps it; it passed every check, so it gets no other
     * @param baseIri the base of this hub's concept IRIs, ending in a slash
     */
    public static LinkedData van(byte[] release, String baseIri) {
        Graph graph = GraphFactory.createDefaultGraph();
        var here = new StreamRDFWrapper(StreamRDFLib.graph(graph)) {
            @Override
            public void triple(Triple triple) {
                super.triple(Triple.create(
                        here(triple.getSubject(), baseIri), triple.getPredicate(), here(triple.getObject(), baseIri)));
            }
        };
        RDFParser.source(new ByteArrayInputStream(release))
                .lang(Lang.NTRIPLES)
                .checking(false)
                .parse(here);
        return new LinkedData(graph, baseIri);
    }

    private static Node here(Node node, String baseIri) {
        return node.isURI() && node.getURI().startsWith(Codelijst.BEGRIP + "/")
                ? NodeFactory.createURI(baseIri + node.getURI().substring(GESCHREVEN.length()))
                : node;
    }

    /** All of it, for the part of the ontology that answers questions; it is read and never written. */
    public Graph graaf() {
        return graph;
    }

    /** In what forms data is handed out. */
    public enum Vorm {
        TURTLE("text/turtle", "ttl"),
        JSON_LD("application/ld+json", "jsonld"),
        N_TRIPLES("application/n-triples", "nt");

        private final String mediatype;
        private final String extensie;

        Vorm(String mediatype, String extensie) {
            this.mediatype = mediatype;
            this.extensie = extensie;
        }

        /** Its media type. */
        public String mediatype() {
            return mediatype;
        }

        private RDFFormat format() {
            return switch (this) {
                case TURTLE -> RDFFormat.TURTLE_PRETTY;
                case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
                case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
            };
        }

        /** What file names end in, without a dot. */
        public String extensie() {
            return extensie;
        }
    }

    /** Whether the release says anything of it. */
    public boolean kent(String iri) {
        return graph.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
    }

    /** What the release says of one thing, and of all that is in it when it is a list; in UTF-8. */
    public byte[] van(String iri, Vorm vorm) {
        Node node = NodeFactory.createURI(iri);
        Graph part = GraphFactory.createDefaultGraph();
        part.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        Stream.concat(Stream.of(node), inhoud(node)).forEach(each -> beschrijf(each, part));
        return written(part, vorm);
    }

    /** The whole release, in UTF-8. */
    public byte[] alles(Vorm vorm) {
        return written(graph, vorm);
    }

    /** What the release says of one thing, statement by statement, for a person to read. */
    public List<Uitspraak> uitspraken(String iri) {
        return graph.find(NodeFactory.createURI(iri), Node.ANY, Node.ANY).toList().stream()
                .map(triple -> new Uitspraak(
                        naam(triple.getPredicate()),
                        triple.getObject().isURI()
                                ? triple.getObject().getURI()
                                : triple.getObject().getLiteralLexicalForm(),
                        triple.getObject().isURI()))
                .sorted()
                .toList();
    }

    /**
     * A statement about something.
     *
     * @param eigenschap what is stated, as {@code skos:note}
     * @param waarde an IRI or a text
     * @param isIri whether the value is an IRI
     */
    public record Uitspraak(String eigenschap, String waarde, boolean isIri) implements Comparable<Uitspraak> {

        @Override
        public int compareTo(Uitspraak other) {
            int byName = eigenschap.compareTo(other.eigenschap);
            return byName != 0 ? byName : waarde.compareTo(other.waarde);
        }
    }

    /** Which lists the coded fields of each message come from: URIs by message type; {@code alle} stands for every message. */
    public Map<String, Set<String>> lijstenPerBericht() {
        var found = new TreeMap<String, Set<String>>();
        graph.find(Node.ANY, BERICHTEN, Node.ANY).toList().forEach(veld -> {
            List<String> lijsten = graph.find(veld.getSubject(), LIJST, Node.ANY)
                    .mapWith(triple -> triple.getObject().getURI())
                    .toList();
            for (String bericht : veld.getObject().getLiteralLexicalForm().split(" ", -1)) {
                found.computeIfAbsent(bericht, _ -> new TreeSet<>()).addAll(lijsten);
            }
        });
        return found;
    }

    private String naam(Node eigenschap) {
        String kort = graph.getPrefixMapping().qnameFor(eigenschap.getURI());
        return kort == null ? eigenschap.getURI() : kort;
    }

    private Stream<Node> inhoud(Node schema) {
        return graph.find(Node.ANY, IN_SCHEME, schema).mapWith(Triple::getSubject).toList().stream();
    }

    /** Mappings are part of what is said of both their ends. */
    private void beschrijf(Node node, Graph into) {
        graph.find(node, Node.ANY, Node.ANY).forEach(into::add);
        Stream.of(MAPPED, TARGET)
                .flatMap(end -> graph.find(Node.ANY, end, node).toList().stream())
                .map(Triple::getSubject)
                .forEach(mapping -> graph.find(mapping, Node.ANY, Node.ANY).forEach(into::add));
    }

    private static byte[] written(Graph part, Vorm vorm) {
        var out = new ByteArrayOutputStream();
        RDFWriter.source(part).format(vorm.format()).output(out);
        return out.toByteArray();
    }
}
