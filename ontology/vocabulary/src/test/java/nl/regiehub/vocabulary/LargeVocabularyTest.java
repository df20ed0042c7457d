package nl.regiehub.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import org.junit.jupiter.api.Test;

/** Fifty thousand concepts, as a region with every law's and partner's words would have. */
class LargeVocabularyTest {

    private static final int FILES = 10;
    private static final int PER_FILE = 5_000;
    private static final int LARGEST_FILE = 16 << 20;

    @Test
    void fiftyThousandConceptsAreCheckedPackedAndPutInForce() {
        var files = Bestanden.meegeleverd().met(Bestanden.vanTeksten(generated()));

        var release = ((Checked.Accepted) Bestanden.uitgepakt(files.ingepakt()).controleer()).release();
        var live = Vocabularies.live(Vocabularies.bundled().bytes(), Term.BASE);
        live.activate(release.bytes());

        assertThat(release.bytes()).hasSizeGreaterThan(LARGEST_FILE);
        assertThat(live.publicatie()).isEqualTo(release.id());
        assertThat(live.concepts(Term.BASE + "begrip")).hasSizeGreaterThan(FILES * PER_FILE);
        assertThat(live.label(Term.BASE + "begrip/woord-9-4999")).hasValue("woord 9 4999");
    }

    private static Map<String, String> generated() {
        var files = new HashMap<String, String>();
        for (int file = 0; file < FILES; file++) {
            files.put("begrippen/woorden-%d.ttl".formatted(file), file(file));
        }
        return files;
    }

    private static String file(int file) {
        var text = new StringBuilder("""
                @prefix begrip: <https://regiehub.example/id/begrip/> .
                @prefix hub: <https://regiehub.example/id/term/> .
                @prefix id: <https://regiehub.example/id/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """);
        for (int i = 0; i < PER_FILE; i++) {
            text.append("""

                    begrip:woord-%1$d-%2$d
                        a skos:Concept ;
                        skos:inScheme id:begrip ;
                        skos:prefLabel "woord %1$d %2$d"@nl ;
                        skos:definition "Wat men in de regio onder woord %2$d van deel %1$d verstaat."@nl ;
                        skos:broader begrip:voorziening ;
                        hub:geenWettelijkeTerm true ;
                        hub:status "vastgesteld" .
                    """.formatted(file, i));
        }
        return text.toString();
    }
}
