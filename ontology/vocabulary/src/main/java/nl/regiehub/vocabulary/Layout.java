package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiehub.vocabulary.UntrustedTurtle.Parsed;
import org.apache.jena.graph.Graph;

/**
 * Lays files out as the hub writes them. Of comments only the one at the top of a file stays; what is worth telling about a concept
 * belongs in a note with that concept.
 */
final class Layout {

    private Layout() {}

    /** Files laid out, by path. What cannot be read, or is no vocabulary, stays as it is. */
    static SortedMap<String, byte[]> of(SortedMap<String, byte[]> files) {
        var formatted = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> formatted.put(path, of(path, content)));
        return formatted;
    }

    private static byte[] of(String path, byte[] content) {
        if (path.endsWith(".ttl") && UntrustedTurtle.parse(path, content) instanceof Parsed.Read read) {
            return turtle(content, read.graph());
        }
        return path.endsWith(".sssom.tsv") ? table(content) : content;
    }

    /**
     * A file of concepts or codes laid out.
     *
     * @param content the file as it was, for the comment at its top
     * @param graph what it says now
     */
    static byte[] turtle(byte[] content, Graph graph) {
        return TurtleText.write(header(content), graph.getPrefixMapping().getNsPrefixMap(), graph)
                .getBytes(UTF_8);
    }

    private static List<String> header(byte[] content) {
        return new String(content, UTF_8)
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .toList();
    }

    /** A table keeps its header; its rows are sorted, so that a new row does not depend on where somebody put it. */
    private static byte[] table(byte[] content) {
        List<String> lines = new String(content, UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        long header = lines.stream().takeWhile(line -> line.startsWith("#")).count() + 1;
        return Stream.concat(
                        lines.stream().limit(header),
                        lines.stream().skip(header).sorted())
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }
}
