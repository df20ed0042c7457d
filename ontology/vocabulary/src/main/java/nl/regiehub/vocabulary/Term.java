package nl.regiehub.vocabulary;

import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The properties and classes that vocabulary files may use, and no others. */
final class Term {

    /** The base IRI that all files are written with; a hub with another base reads them as if written with its own. */
    static final String BASE = "https://regiehub.example/id/";

    static final String TAAL = "nl";

    private static final String SKOS_NS = "http://www.w3.org/2004/02/skos/core#";
    private static final String HUB_NS = BASE + "term/";
    private static final String OWL_NS = "http://www.w3.org/2002/07/owl#";
    private static final String SSSOM_NS = "https://w3id.org/sssom/";

    static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    static final Node CONCEPT = iri(SKOS_NS + "Concept");
    static final Node SCHEME = iri(SKOS_NS + "ConceptScheme");
    static final Node IN_SCHEME = iri(SKOS_NS + "inScheme");
    static final Node NOTATION = iri(SKOS_NS + "notation");
    static final Node PREF_LABEL = iri(SKOS_NS + "prefLabel");
    static final Node ALT_LABEL = iri(SKOS_NS + "altLabel");
    static final Node DEFINITION = iri(SKOS_NS + "definition");
    static final Node NOTE = iri(SKOS_NS + "note");
    static final Node BROADER = iri(SKOS_NS + "broader");
    static final Node SOURCE = iri("http://purl.org/dc/terms/source");
    static final Node STATUS = iri(HUB_NS + "status");
    static final Node NIET_TE_VERWARREN = iri(HUB_NS + "nietTeVerwarrenMet");
    static final Node BEHANDELING = iri(HUB_NS + "behandeling");
    static final Node WET = iri(HUB_NS + "wet");
    static final Node MAXIMALE_LENGTE = iri(HUB_NS + "maximaleLengte");
    static final Node GELDIG_VANAF = iri(HUB_NS + "geldigVanaf");
    static final Node GELDIG_TOT = iri(HUB_NS + "geldigTot");

    static final Node MAPPING = iri(SSSOM_NS + "Mapping");
    static final Node JUSTIFICATION = iri(SSSOM_NS + "mapping_justification");
    static final Node CONFIDENCE = iri(SSSOM_NS + "confidence");
    static final Node MAPPED = iri(OWL_NS + "annotatedSource");
    static final Node RELATION = iri(OWL_NS + "annotatedProperty");
    static final Node TARGET = iri(OWL_NS + "annotatedTarget");
    static final Node COMMENT = iri("http://www.w3.org/2000/01/rdf-schema#comment");
    static final Node NO_TERM_FOUND = iri(SSSOM_NS + "NoTermFound");

    static final Node VELD = iri(HUB_NS + "Veld");
    static final Node LIJST = iri(HUB_NS + "lijst");
    static final Node BERICHTEN = iri(HUB_NS + "berichten");

    static final Set<Node> IN_FILES = Set.of(
            TYPE,
            IN_SCHEME,
            NOTATION,
            PREF_LABEL,
            ALT_LABEL,
            DEFINITION,
            NOTE,
            BROADER,
            SOURCE,
            STATUS,
            NIET_TE_VERWARREN,
            BEHANDELING,
            WET,
            MAXIMALE_LENGTE,
            GELDIG_VANAF,
            GELDIG_TOT);

    private Term() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node date(String date) {
        return NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate);
    }
}
