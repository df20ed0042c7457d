package nl.regiehub.gateway;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import org.jspecify.annotations.Nullable;

/** The folder in which a hub keeps everything, held by one running hub at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final String HOLDER = "hub.pid";

    private final Path folder;
    private final FileChannel file;

    private DataDirectory(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Takes a folder, making it when it is not there.
     *
     * @throws HubException with fault MISCONFIGURED when another hub holds it or it cannot be written
     */
    public static DataDirectory take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file =
                    FileChannel.open(folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw inUse(folder);
            }
            Files.writeString(
                    folder.resolve(HOLDER),
                    Long.toString(ProcessHandle.current().pid()));
            return new DataDirectory(folder.toAbsolutePath().normalize(), file);
        } catch (IOException e) {
            throw new HubException(Fault.MISCONFIGURED, "data folder '%s' cannot be written".formatted(folder), e);
        }
    }

    /**
     * Takes a folder that a hub used before.
     *
     * @throws HubException with fault MISCONFIGURED also when none did
     */
    static DataDirectory takeAgain(Path folder) {
        if (!Files.exists(folder.resolve(HOLDER))) {
            throw new HubException(
                    Fault.MISCONFIGURED,
                    "no hub ever ran on data folder '%s'; name the one that the hub keeps its data in"
                            .formatted(folder),
                    null);
        }
        return take(folder);
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) { // another hub in this very JVM
            return null;
        }
    }

    private static HubException inUse(Path folder) {
        return new HubException(
                Fault.MISCONFIGURED,
                "data folder '%s' is in use by another hub%s; stop that one or choose another folder"
                        .formatted(folder, holder(folder)),
                null);
    }

    private static String holder(Path folder) {
        try {
            return " (process %s)".formatted(Files.readString(folder.resolve(HOLDER), StandardCharsets.UTF_8));
        } catch (IOException _) { // it only makes the message friendlier
            return "";
        }
    }

    /** A file or folder in it. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Lets go of the folder. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
