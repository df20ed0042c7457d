package nl.regiehub.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * SHA-256 over sorted N-Quads, however many there are: what does not fit in memory is sorted in runs on disk, which are gone
 * when it is done.
 */
final class Quadhash {

    /** How the name of a run on disk ends. */
    static final String RUN = ".run";

    private static final int LINES_PER_RUN = 200_000;

    private final Path map;
    private final List<Path> runs = new ArrayList<>();
    private List<String> regels = new ArrayList<>();

    private Quadhash(Path map) {
        this.map = map;
    }

    /**
     * The hash of these quads, in whatever order they come.
     *
     * @param map a folder for the runs
     */
    static String van(Iterable<Quad> quads, Path map) {
        var hash = new Quadhash(map);
        try {
            return hash.hash(quads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(Iterable<Quad> quads) throws IOException {
        try {
            for (var quad : quads) {
                voeg(NodeFmtLib.strNQ(quad));
            }
            Collections.sort(regels);
            return samen();
        } finally {
            for (var run : runs) {
                Files.deleteIfExists(run);
            }
        }
    }

    private void voeg(String regel) throws IOException {
        regels.add(regel);
        if (regels.size() == LINES_PER_RUN) {
            Collections.sort(regels);
            var run = Files.createTempFile(map, "hash", RUN);
            runs.add(run);
            Files.write(run, regels, StandardCharsets.UTF_8);
            regels = new ArrayList<>();
        }
    }

    private String samen() throws IOException {
        var digest = sha256();
        var lezers = new ArrayList<BufferedReader>();
        try {
            for (var run : runs) {
                lezers.add(Files.newBufferedReader(run, StandardCharsets.UTF_8));
            }
            var bronnen = new PriorityQueue<Bron>(Comparator.comparing(Bron::regel));
            bronnen.addAll(bron(regels.iterator()));
            for (var lezer : lezers) {
                bronnen.addAll(bron(lezer.lines().iterator()));
            }
            while (!bronnen.isEmpty()) {
                var bron = bronnen.remove();
                digest.update(bron.regel.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
                bronnen.addAll(bron(bron.rest));
            }
        } finally {
            for (var lezer : lezers) {
                lezer.close();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A run that is being merged: its next line, and what comes after. */
    private record Bron(String regel, Iterator<String> rest) {}

    private static List<Bron> bron(Iterator<String> regels) {
        return regels.hasNext() ? List.of(new Bron(regels.next(), regels)) : List.of();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
