package nl.regiehub.vocabulary;

import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;

/** The properties and classes that vocabulary files may use, and no others. */
final class Term {

    /** The base IRI that all files are written with; a hub with another base reads them as if written with its own. */
    static final String BASE = "https://regiehub.example/id/";

    static final String TAAL = "nl";

    private static final String SKOS_NS = "http://www.w3.org/2004/02/skos/core#";
    private static final String HUB_NS = BASE + "term/";
    private static final String DCT_NS = "http://purl.org/dc/terms/";
    private static final String RDFS_NS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String SKOSXL_NS = "http://www.w3.org/2008/05/skos-xl#";
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
    static final Node SCOPE_NOTE = iri(SKOS_NS + "scopeNote");
    static final Node RELATED = iri(SKOS_NS + "related");
    static final Node TOP_CONCEPT_OF = iri(SKOS_NS + "topConceptOf");
    static final Node EXACT_MATCH = iri(SKOS_NS + "exactMatch");
    static final Node CLOSE_MATCH = iri(SKOS_NS + "closeMatch");
    static final Node BROAD_MATCH = iri(SKOS_NS + "broadMatch");
    static final Node NARROW_MATCH = iri(SKOS_NS + "narrowMatch");
    static final Node RELATED_MATCH = iri(SKOS_NS + "relatedMatch");
    static final Node SOURCE = iri(DCT_NS + "source");
    static final Node TITLE = iri(DCT_NS + "title");
    static final Node VERSION = iri(OWL_NS + "versionInfo");
    static final Node UITLEG = iri(RDFS_NS + "comment");
    static final Node LABEL = iri(SKOSXL_NS + "Label");
    static final Node LITERAL_FORM = iri(SKOSXL_NS + "literalForm");
    static final Node XL_ALT_LABEL = iri(SKOSXL_NS + "altLabel");
    static final Node SUBJECT = iri(DCT_NS + "subject");
    static final Node CLASS = iri(OWL_NS + "Class");
    static final Node OBJECT_PROPERTY = iri(OWL_NS + "ObjectProperty");
    static final Node DATATYPE_PROPERTY = iri(OWL_NS + "DatatypeProperty");
    static final Node RDFS_LABEL = iri(RDFS_NS + "label");
    static final Node SUBCLASS_OF = iri(RDFS_NS + "subClassOf");
    static final Node DOMAIN = iri(RDFS_NS + "domain");
    static final Node RANGE = iri(RDFS_NS + "range");
    static final Node STATUS = iri(HUB_NS + "status");
    static final Node NIET_TE_VERWARREN = iri(HUB_NS + "nietTeVerwarrenMet");
    static final Node REALISEERT = iri(HUB_NS + "realiseert");
    static final Node VINDPLAATS = iri(HUB_NS + "vindplaats");
    static final Node GEEN_WETTELIJKE_TERM = iri(HUB_NS + "geenWettelijkeTerm");
    static final Node WETSARTIKEL = iri(HUB_NS + "Wetsartikel");
    static final Node ARTIKEL = iri(HUB_NS + "artikel");
    static final Node PEILDATUM = iri(HUB_NS + "peildatum");
    static final Node TEKSTSTATUS = iri(HUB_NS + "tekststatus");
    static final Node NAAM_IN_BRON = iri(HUB_NS + "naamInBron");
    static final Node BEHANDELING = iri(HUB_NS + "behandeling");
    static final Node WET = iri(HUB_NS + "wet");
    static final Node MAXIMALE_LENGTE = iri(HUB_NS + "maximaleLengte");
    static final Node GELDIG_VANAF = iri(HUB_NS + "geldigVanaf");
    static final Node GELDIG_TOT = iri(HUB_NS + "geldigTot");

    static final Node MAPPING = iri(SSSOM_NS + "Mapping");
    static final Node JUSTIFICATION = iri(SSSOM_NS + "mapping_justification");
    static final Node CONFIDENCE = iri(SSSOM_NS + "confidence");
    static final Node MODIFIER = iri(SSSOM_NS + "predicate_modifier");
    static final Node OBJECT_SOURCE = iri(SSSOM_NS + "object_source");
    static final Node MAPPING_SET = iri(SSSOM_NS + "mapping_set_id");
    static final Node MAPPED = iri(OWL_NS + "annotatedSource");
    static final Node RELATION = iri(OWL_NS + "annotatedProperty");
    static final Node TARGET = iri(OWL_NS + "annotatedTarget");
    static final Node COMMENT = iri(RDFS_NS + "comment");
    static final Node NO_TERM_FOUND = iri(SSSOM_NS + "NoTermFound");

    static final Node VELD = iri(HUB_NS + "Veld");
    static final Node LIJST = iri(HUB_NS + "lijst");
    static final Node BERICHTEN = iri(HUB_NS + "berichten");

    /** What a subject of a file may be. */
    static final List<Node> KINDS = List.of(
            CONCEPT,
            SCHEME,
            WETSARTIKEL,
            LABEL,
            CLASS,
            OBJECT_PROPERTY,
            DATATYPE_PROPERTY,
            SHACL.NodeShape,
            SHACL.PropertyShape);

    static final Set<Node> IN_FILES = Set.of(
            SUBJECT,
            RDFS_LABEL,
            SUBCLASS_OF,
            DOMAIN,
            RANGE,
            SHACL.targetClass,
            SHACL.property,
            SHACL.path,
            SHACL.minCount,
            SHACL.maxCount,
            SHACL.class_,
            SHACL.datatype,
            TYPE,
            IN_SCHEME,
            NOTATION,
            PREF_LABEL,
            ALT_LABEL,
            DEFINITION,
            NOTE,
            BROADER,
            SCOPE_NOTE,
            RELATED,
            TOP_CONCEPT_OF,
            EXACT_MATCH,
            CLOSE_MATCH,
            BROAD_MATCH,
            NARROW_MATCH,
            RELATED_MATCH,
            SOURCE,
            TITLE,
            VERSION,
            UITLEG,
            LITERAL_FORM,
            XL_ALT_LABEL,
            STATUS,
            NIET_TE_VERWARREN,
            REALISEERT,
            VINDPLAATS,
            GEEN_WETTELIJKE_TERM,
            ARTIKEL,
            PEILDATUM,
            TEKSTSTATUS,
            NAAM_IN_BRON,
            BEHANDELING,
            WET,
            MAXIMALE_LENGTE,
            GELDIG_VANAF,
            GELDIG_TOT);

    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private Term() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node dutch(String text) {
        return NodeFactory.createLiteralLang(text, TAAL);
    }

    static Node date(String date) {
        return NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate);
    }
}
