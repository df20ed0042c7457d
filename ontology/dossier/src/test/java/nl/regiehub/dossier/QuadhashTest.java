package nl.regiehub.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuadhashTest {

    /** More than fit in one run, so that runs on disk are merged. */
    private static final int MANY = 210_000;

    @TempDir
    private Path map;

    @Test
    void anyOrderGivesTheSameHashAndLeavesNothingBehind() {
        var quads = quads();
        var sorted = Quadhash.van(quads, map);

        Collections.shuffle(quads, new Random(1));

        assertThat(Quadhash.van(quads, map)).isEqualTo(sorted).hasSize(64);
        assertThat(map).isEmptyDirectory();
    }

    @Test
    void oneQuadMoreGivesAnotherHash() {
        var quads = quads();
        var before = Quadhash.van(quads, map);

        quads.removeLast();

        assertThat(Quadhash.van(quads, map)).isNotEqualTo(before);
    }

    private static List<Quad> quads() {
        var graph = NodeFactory.createURI("urn:g");
        var property = NodeFactory.createURI("urn:p");
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < MANY; i++) {
            quads.add(Quad.create(
                    graph,
                    NodeFactory.createURI("urn:s" + i),
                    property,
                    NodeFactory.createLiteralString("regel\n" + i)));
        }
        return quads;
    }
}
