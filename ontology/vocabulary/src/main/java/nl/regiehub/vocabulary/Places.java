package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Finds where in the files a thing is described, for problems that come up after parsing. */
final class Places {

    private static final Pattern AFTER_NAME = Pattern.compile("[\\s;,].*|\\.$");

    private final Map<Node, String> files = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Map<String, Map<String, String>> prefixes = new HashMap<>();
    private final Map<String, Map<String, Integer>> lines = new HashMap<>();

    /** Takes down a file that could be read, with what its prefixes stand for. */
    void file(String path, byte[] content, Map<String, String> namespaces) {
        contents.put(path, content);
        prefixes.put(path, namespaces);
    }

    /** Takes down that a file describes something. The first file to do so counts. */
    void subject(Node subject, String path) {
        files.putIfAbsent(subject, path);
    }

    /** File, line where it can be found, and IRI. */
    String of(Node subject) {
        String file = files.getOrDefault(subject, "?");
        String line = subject.isURI()
                ? line(file, subject.getURI()).map(found -> ":" + found).orElse("")
                : "";
        return file + line + " <" + subject + ">";
    }

    /** The first line that begins with the thing's name, from 1. */
    private Optional<Integer> line(String file, String iri) {
        Map<String, Integer> beginnings = lines.computeIfAbsent(file, this::beginnings);
        return names(prefixes.getOrDefault(file, Map.of()), iri)
                .map(beginnings::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Map<String, Integer> beginnings(String file) {
        var found = new HashMap<String, Integer>();
        List<String> text = new String(contents.getOrDefault(file, new byte[0]), UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < text.size(); i++) {
            found.putIfAbsent(AFTER_NAME.matcher(text.get(i).strip()).replaceFirst(""), i + 1);
        }
        return found;
    }

    private static Stream<String> names(Map<String, String> namespaces, String iri) {
        return Stream.concat(
                Stream.of("<" + iri + ">"),
                namespaces.entrySet().stream()
                        .filter(each -> iri.startsWith(each.getValue()))
                        .map(each -> each.getKey() + ":"
                                + iri.substring(each.getValue().length())));
    }
}
