package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.regiehub.vocabulary.Release;

/** What a release says of each thing, property by property: its own lines, read back. */
final class Uitspraken {

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String IN_SCHEME = "http://www.w3.org/2004/02/skos/core#inScheme";
    static final String SOURCE = "http://www.w3.org/2002/07/owl#annotatedSource";
    static final String RELATION = "http://www.w3.org/2002/07/owl#annotatedProperty";
    static final String TARGET = "http://www.w3.org/2002/07/owl#annotatedTarget";
    static final String TEKSTSTATUS = "https://regiehub.example/id/term/tekststatus";
    static final String PEILDATUM = "https://regiehub.example/id/term/peildatum";
    static final String LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";

    private static final int END = " .".length();

    private Uitspraken() {}

    /** By what it is about, then by property: the values, in the order of the release. */
    static Map<String, Map<String, List<String>>> van(Release release) {
        var alle = new TreeMap<String, Map<String, List<String>>>();
        new String(release.bytes(), UTF_8).lines().forEach(line -> regel(alle, line));
        return alle;
    }

    private static void regel(Map<String, Map<String, List<String>>> alle, String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        String over = zonderHaken(line.substring(0, first));
        String eigenschap = zonderHaken(line.substring(first + 1, second));
        String waarde = line.substring(second + 1, line.length() - END);
        alle.computeIfAbsent(over, _ -> new TreeMap<>())
                .computeIfAbsent(eigenschap, _ -> new ArrayList<>())
                .add(waarde(waarde));
    }

    /** An IRI without its brackets, a text without quotes and language: for a person to read and to compare. */
    private static String waarde(String term) {
        return term.startsWith("<") ? zonderHaken(term) : term.substring(1, term.lastIndexOf('"'));
    }

    private static String zonderHaken(String iri) {
        return iri.substring(1, iri.length() - 1);
    }
}
