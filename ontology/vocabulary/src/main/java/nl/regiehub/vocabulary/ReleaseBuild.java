package nl.regiehub.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Called by the build: checks the files and puts them and their release into the program, or stops the build. */
final class ReleaseBuild {

    private ReleaseBuild() {}

    /**
     * Checks and writes.
     *
     * @param args the folder with the files, and where the release goes
     * @throws nl.regiehub.canonical.HubException when the files are not in order, with every problem in its message
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Release release = Vocabularies.load(folder);
        Path target = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(target.resolveSibling(""));
        Files.write(target, release.bytes());
        Files.write(
                target.resolveSibling(Bestanden.BUNDLED), Bestanden.in(folder).ingepakt());
    }
}
