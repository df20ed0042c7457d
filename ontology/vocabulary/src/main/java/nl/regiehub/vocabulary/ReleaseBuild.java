package nl.regiehub.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Called by the build: checks the files and writes the release that goes into the program, or stops the build. */
final class ReleaseBuild {

    private ReleaseBuild() {}

    /**
     * Checks and writes.
     *
     * @param args the folder with the files, and where the release goes
     * @throws nl.regiehub.canonical.HubException when the files are not in order, with every problem in its message
     */
    public static void main(String[] args) throws IOException {
        Release release = Vocabularies.load(Path.of(args[0]));
        Path target = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(target.resolveSibling(""));
        Files.write(target, release.bytes());
    }
}
