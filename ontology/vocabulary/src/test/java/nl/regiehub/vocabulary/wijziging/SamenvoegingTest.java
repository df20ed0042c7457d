package nl.regiehub.vocabulary.wijziging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import nl.regiehub.canonical.Problem;
import nl.regiehub.canonical.Problem.Kind;
import nl.regiehub.vocabulary.Bestanden;
import org.junit.jupiter.api.Test;

/** Two people who change the vocabulary at the same time. */
class SamenvoegingTest {

    private static final String TABEL = "mappings/a.sssom.tsv";
    private static final String TURTLE = "begrippen/a.ttl";
    private static final Bestanden BASIS =
            bestand(TABEL, "#curie_map:\nkop\nrij 1\nrij 2\n").met(bestand(TURTLE, "een\n"));

    @Test
    void keepsTheRowsOfBoth() {
        var nu = BASIS.met(bestand(TABEL, "#curie_map:\n#  x: y\nkop\nrij 1\nrij 2\nrij 3\n"));

        var samen = Samenvoeging.van(BASIS, nu, bestand(TABEL, "#curie_map:\n#  z: q\nkop\nrij 2\nrij 4\n"));

        assertThat(((Uitkomst.Gelukt) samen).wijziging().tekst(TABEL))
                .hasValue("#curie_map:\n#  z: q\n#  x: y\nkop\nrij 2\nrij 3\nrij 4\n");
    }

    @Test
    void takesAFileThatNobodyElseTouchedAsItIs() {
        var nu = BASIS.met(bestand(TABEL, "anders"));

        var samen = Samenvoeging.van(BASIS, nu, bestand(TURTLE, "twee\n"));

        assertThat(((Uitkomst.Gelukt) samen).wijziging().tekst(TURTLE)).hasValue("twee\n");
    }

    @Test
    void refusesWhereBothTouchedTheSame() {
        var nu = BASIS.met(bestand(TURTLE, "drie\n")).met(bestand(TABEL, "#curie_map:\nkop\nrij 1\n"));
        var wijziging = bestand(TURTLE, "twee\n").met(bestand(TABEL, "#curie_map:\nkop\nrij 1\nrij 5\n"));

        var samen = Samenvoeging.van(BASIS, nu, wijziging);

        assertThat(((Uitkomst.Onmogelijk) samen).problemen())
                .extracting(Problem::kind, Problem::where)
                .containsExactly(tuple(Kind.CONFLICT, TURTLE), tuple(Kind.CONFLICT, TABEL));
    }

    @Test
    void makesTheSameChangeOnceWhenItIsInForceAlready() {
        var nu = BASIS.met(bestand(TURTLE, "twee\n"));

        var samen = Samenvoeging.van(BASIS, nu, bestand(TURTLE, "twee\n"));

        assertThat(nu.met(((Uitkomst.Gelukt) samen).wijziging()).sinds(nu).leeg())
                .isTrue();
    }

    private static Bestanden bestand(String pad, String tekst) {
        return Bestanden.van(Map.of(pad, tekst.getBytes(UTF_8)));
    }
}
