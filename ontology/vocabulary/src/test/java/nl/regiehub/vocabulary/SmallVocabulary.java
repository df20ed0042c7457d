package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.Vocabularies.Checked;

/** A vocabulary of a few words, to change one thing in at a time. */
final class SmallVocabulary {

    static final String CONCEPTS = "begrippen/woorden.ttl";
    static final String LISTS = "lijsten/lijsten.ttl";
    static final String MAPPINGS = "mappings/lijsten.sssom.tsv";

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    SmallVocabulary() {
        put(CONCEPTS, """
                @prefix begrip: <https://regiehub.example/id/begrip/> .
                @prefix hub: <https://regiehub.example/id/term/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://regiehub.example/id/begrip> a skos:ConceptScheme ; <http://purl.org/dc/terms/title> "Begrippen"@nl ; skos:prefLabel "Begrippen"@nl ; hub:behandeling "vertaald" .
                begrip:zorg a skos:Concept ; skos:inScheme <https://regiehub.example/id/begrip> ; skos:prefLabel "zorg"@nl ; skos:definition "Hulp."@nl ; skos:topConceptOf <https://regiehub.example/id/begrip> ; hub:geenWettelijkeTerm true ; hub:status "vastgesteld" .
                begrip:verzorging a skos:Concept ; skos:inScheme <https://regiehub.example/id/begrip> ; skos:prefLabel "verzorging"@nl ; skos:definition "Hulp bij het wassen."@nl ; skos:broader begrip:zorg ; hub:geenWettelijkeTerm true ; hub:status "voorstel" .
                """);
        put(LISTS, """
                @prefix een: <https://regiehub.example/id/lijst/een/> .
                @prefix twee: <https://regiehub.example/id/lijst/twee/> .
                @prefix hub: <https://regiehub.example/id/term/> .
                @prefix lijst: <https://regiehub.example/id/lijst/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                lijst:een a skos:ConceptScheme ; skos:prefLabel "Lijst een"@nl ; hub:behandeling "vertaald" ; hub:wet "WMO" .
                een:1 a skos:Concept ; skos:inScheme lijst:een ; skos:notation "1" ; skos:prefLabel "Verzorging"@nl .
                een:2 a skos:Concept ; skos:inScheme lijst:een ; skos:notation "2" ; skos:prefLabel "Overig"@nl .
                lijst:twee a skos:ConceptScheme ; skos:prefLabel "Lijst twee"@nl ; hub:behandeling "vertaald" ; hub:wet "ZVW" .
                twee:1 a skos:Concept ; skos:inScheme lijst:twee ; skos:notation "1" ; skos:prefLabel "Verzorging"@nl .
                """);
        put(MAPPINGS, """
                #curie_map:
                #  begrip: https://regiehub.example/id/begrip/
                #  een: https://regiehub.example/id/lijst/een/
                #  twee: https://regiehub.example/id/lijst/twee/
                #  skos: http://www.w3.org/2004/02/skos/core#
                #  semapv: https://w3id.org/semapv/vocab/
                #  sssom: https://w3id.org/sssom/
                subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tvalid_from\tvalid_until\tcomment
                een:1\tVerzorging\tskos:exactMatch\tbegrip:verzorging\tverzorging\tsemapv:LexicalMatching\t1.0\t\t\t
                """);
        put("velden.tsv", """
                #curie_map:
                #  lijst: https://regiehub.example/id/lijst/
                veld\tberichten\tbehandeling\tlijsten
                Verwijzing.hulp\tVERWIJZING\tvertaald\tlijst:een
                """);
    }

    /** Adds a row to the mapping table, cell by cell. */
    SmallVocabulary map(String... cells) {
        return append(MAPPINGS, String.join("\t", cells) + "\n");
    }

    /** Replaces or adds a file. */
    SmallVocabulary put(String path, String content) {
        return put(path, content.getBytes(UTF_8));
    }

    /** Replaces or adds a file of any bytes. */
    SmallVocabulary put(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    SmallVocabulary without(String path) {
        files.remove(path);
        return this;
    }

    SmallVocabulary append(String path, String content) {
        return put(path, text(path) + content);
    }

    SmallVocabulary replace(String path, String from, String to) {
        return put(path, text(path).replace(from, to));
    }

    Checked check() {
        return Vocabularies.check(files);
    }

    List<Problem> problems() {
        return check() instanceof Checked.Refused refused ? refused.problems() : List.of();
    }

    Release release() {
        return ((Checked.Accepted) check()).release();
    }

    Vocabulary open() {
        return Vocabularies.open(release().bytes(), Term.BASE);
    }

    private String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), UTF_8);
    }
}
