package nl.regiehub.routes.journal;

import java.nio.file.Path;

/** An operator who replaces the key by which persons are found, until killed. */
final class Rotator {

    private Rotator() {}

    /** Takes the data folder and the folder of secrets. */
    public static void main(String[] folders) {
        KeyRotation.run(JournalSettings.embedded(Path.of(folders[0]), Path.of(folders[1])));
    }
}
