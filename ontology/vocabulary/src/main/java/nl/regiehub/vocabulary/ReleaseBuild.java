package nl.regiehub.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiehub.canonical.Problem;
import nl.regiehub.vocabulary.Vocabularies.Checked;

/** Called by the build: checks the files and writes the release that goes into the program, or stops the build. */
final class ReleaseBuild {

    private ReleaseBuild() {}

    /**
     * Checks and writes.
     *
     * @param args the folder with the files, and where the release goes
     */
    public static void main(String[] args) throws IOException {
        switch (Vocabularies.check(Path.of(args[0]))) {
            case Checked.Accepted accepted -> write(accepted.release(), Path.of(args[1]));
            case Checked.Refused refused -> {
                refused.problems().forEach(ReleaseBuild::tell);
                System.exit(1);
            }
        }
    }

    private static void write(Release release, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, release.bytes());
    }

    private static void tell(Problem problem) {
        System.err.println(problem + " " + problem.herstel());
    }
}
