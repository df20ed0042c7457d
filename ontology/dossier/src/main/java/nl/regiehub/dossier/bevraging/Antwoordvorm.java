package nl.regiehub.dossier.bevraging;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** In what forms an answer can be written: rows and yes or no in the first four, a graph in the others. */
public enum Antwoordvorm {
    JSON("application/sparql-results+json", true),
    XML("application/sparql-results+xml", true),
    CSV("text/csv", true),
    TSV("text/tab-separated-values", true),
    TURTLE("text/turtle", false),
    N_TRIPLES("application/n-triples", false),
    JSON_LD("application/ld+json", false);

    private final String mediatype;
    private final boolean rijen;

    Antwoordvorm(String mediatype, boolean rijen) {
        this.mediatype = mediatype;
        this.rijen = rijen;
    }

    /** Its media type. */
    public String mediatype() {
        return mediatype;
    }

    /** The forms that the answer to a question can have, the usual one first. */
    public static List<Antwoordvorm> voor(Sparqlvraag vraag) {
        return Arrays.stream(values())
                .filter(vorm -> vorm.rijen != vraag.vraagtEenGraaf())
                .toList();
    }

    Lang taal() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case TURTLE -> Lang.TURTLE;
            case N_TRIPLES -> Lang.NTRIPLES;
            case JSON_LD -> Lang.JSONLD11;
        };
    }
}
