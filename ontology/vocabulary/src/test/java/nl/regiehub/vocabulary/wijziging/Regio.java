package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import nl.regiehub.canonical.Code;
import nl.regiehub.canonical.Codelijst;
import nl.regiehub.vocabulary.Bestanden;
import nl.regiehub.vocabulary.Release;
import nl.regiehub.vocabulary.Vocabularies;
import nl.regiehub.vocabulary.Vocabularies.Checked;
import nl.regiehub.vocabulary.Vocabulary;
import nl.regiehub.vocabulary.naslag.Naslagwerk;

/** The published vocabulary, with and without the meaning of one code. */
final class Regio {

    static final String TABEL = "mappings/iwmo-3.2.sssom.tsv";
    static final Code VERZORGING = new Code(Codelijst.iwmo("wmo020"), "03");
    static final Bestanden HEEL = Bestanden.meegeleverd();
    static final Bestanden ZONDER = HEEL.met(Bestanden.van(Map.of(TABEL, zonder())));

    private static final String BASE = "https://regiehub.example/id/";

    private Regio() {}

    private static byte[] zonder() {
        return HEEL.tekst(TABEL)
                .orElseThrow()
                .replaceAll("(?m)^wmo020:03\t.*\n", "")
                .getBytes(UTF_8);
    }

    static Release release(Bestanden bestanden) {
        return ((Checked.Accepted) bestanden.controleer()).release();
    }

    static Vocabulary vocabulary(Bestanden bestanden) {
        return Vocabularies.open(release(bestanden).bytes(), BASE);
    }

    static Naslagwerk werk(Bestanden bestanden) {
        return Naslagwerk.van(vocabulary(bestanden));
    }
}
