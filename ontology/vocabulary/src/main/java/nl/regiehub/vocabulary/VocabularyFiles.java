package nl.regiehub.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a vocabulary by their path, whether they lie in a folder or in the program. The table of contents says which
 * files count, because files inside a program cannot be listed.
 */
final class VocabularyFiles {

    static final String CONTENTS = "inhoud.txt";
    static final String FIELDS = "velden.tsv";

    private static final List<String> FOLDERS = List.of("begrippen", "lijsten", "mappings");
    private static final String BUNDLED = "/vocabulary/";

    private VocabularyFiles() {}

    static SortedMap<String, byte[]> bundled() {
        var files = new TreeMap<String, byte[]>();
        byte[] contents = resource(CONTENTS);
        if (contents != null) {
            files.put(CONTENTS, contents);
            for (String path : listed(contents)) {
                byte[] file = resource(path);
                if (file != null) {
                    files.put(path, file);
                }
            }
        }
        return files;
    }

    /** What lies in the folder: what is missing or too much is for the rules to say. */
    static SortedMap<String, byte[]> in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        for (String path : List.of(CONTENTS, FIELDS)) {
            read(files, folder, folder.resolve(path));
        }
        for (String name : FOLDERS) {
            try (Stream<Path> paths = Files.walk(folder.resolve(name))) {
                paths.forEach(path -> read(files, folder, path));
            } catch (IOException e) {
                throw new UncheckedIOException(folder.resolve(name).toString(), e);
            }
        }
        return files;
    }

    /** The paths that a table of contents names. */
    static List<String> listed(byte[] contents) {
        return new String(contents, UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static void read(SortedMap<String, byte[]> files, Path folder, Path path) {
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static byte @Nullable [] resource(String path) {
        try (InputStream in = VocabularyFiles.class.getResourceAsStream(BUNDLED + path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
