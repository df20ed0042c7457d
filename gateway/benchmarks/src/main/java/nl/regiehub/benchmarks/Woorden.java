package nl.regiehub.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies.Checked;

/** Makes up concepts beside those that come with the program, as a region with many words of its own would have. */
final class Woorden {

    static final String BASE = "https://regiehub.example/id/";

    private static final int PER_FILE = 5_000;

    private Woorden() {}

    /**
     * A release with more concepts.
     *
     * @param aantal how many more
     * @param gewijzigd how many of those say something else in another reading
     * @param lezing which reading
     */
    static Release release(int aantal, int gewijzigd, int lezing) {
        var files = Bestanden.meegeleverd();
        for (int first = 0; first < aantal; first += PER_FILE) {
            files = files.met(words(first, Math.min(aantal, first + PER_FILE), gewijzigd, lezing));
        }
        return ((Checked.Accepted) files.controleer()).release();
    }

    private static Bestanden words(int from, int until, int changed, int reading) {
        var text = new StringBuilder("""
                @prefix begrip: <%1$sbegrip/> .
                @prefix hub: <%1$sterm/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """.formatted(BASE));
        for (int i = from; i < until; i++) {
            text.append("""
                    begrip:woord-%1$d a skos:Concept ; skos:inScheme <%2$sbegrip> ; skos:prefLabel "woord %1$d"@nl ;
                        skos:definition "Wat men in de regio onder woord %1$d verstaat, lezing %3$d."@nl ; skos:broader begrip:voorziening ;
                        hub:geenWettelijkeTerm true ; hub:status "vastgesteld" .
                    """.formatted(i, BASE, i < changed ? reading : 0));
        }
        return Bestanden.van(Map.of(
                "begrippen/woorden-%d.ttl".formatted(from), text.toString().getBytes(UTF_8)));
    }
}
