package nl.regiehub.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a vocabulary in a folder, by their path in it. What else lies there does not count. */
final class VocabularyFiles {

    static final String FIELDS = "velden.tsv";

    private static final List<String> FOLDERS = List.of("begrippen", "klassen", "lijsten", "mappings");

    private VocabularyFiles() {}

    static SortedMap<String, byte[]> in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        read(files, folder, folder.resolve(FIELDS));
        FOLDERS.stream().map(folder::resolve).filter(Files::isDirectory).forEach(each -> readAll(files, folder, each));
        return files;
    }

    private static void readAll(SortedMap<String, byte[]> files, Path folder, Path part) {
        try (Stream<Path> paths = Files.walk(part)) {
            paths.forEach(path -> read(files, folder, path));
        } catch (IOException e) {
            throw new UncheckedIOException(part.toString(), e);
        }
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
}
