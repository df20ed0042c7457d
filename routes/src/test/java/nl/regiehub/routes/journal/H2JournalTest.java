package nl.regiehub.routes.journal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The journal in an H2 file. */
class H2JournalTest extends JournalContract {

    @TempDir
    private Path folder;

    @Override
    JournalSettings settings() {
        return JournalSettings.embedded(folder.resolve("data"), folder.resolve("secret"));
    }
}
