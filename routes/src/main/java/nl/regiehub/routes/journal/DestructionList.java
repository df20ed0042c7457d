package nl.regiehub.routes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.regiehub.canonical.Dossierdeel;
import nl.regiehub.canonical.HubException;
import nl.regiehub.canonical.HubException.Fault;
import nl.regiehub.canonical.PersoonId;

/**
 * The file beside the master key that lists what was destroyed, so that an older backup of the data, once opened, loses the
 * same again: on each line a person, or a person, the kenmerk of a dossierdeel and the moment.
 */
final class DestructionList {

    private final Path file;

    DestructionList(JournalSettings settings) {
        this.file =
                settings.masterKeyFile().resolveSibling(settings.masterKeyFile().getFileName() + ".destroyed");
    }

    /** A dossierdeel that was destroyed. */
    record Part(UUID persoon, UUID kenmerk, Instant op) {}

    List<UUID> persons() {
        return lines().stream()
                .filter(line -> line.length == 1)
                .map(line -> UUID.fromString(line[0]))
                .toList();
    }

    List<Part> parts() {
        return lines().stream()
                .filter(line -> line.length > 1)
                .map(line -> new Part(UUID.fromString(line[0]), UUID.fromString(line[1]), Instant.parse(line[2])))
                .toList();
    }

    void add(PersoonId persoon) {
        write(persoon.toString());
    }

    void add(Dossierdeel deel, Instant op) {
        write(deel.persoon() + " " + deel.kenmerk() + " " + op);
    }

    private List<String[]> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, UTF_8).stream()
                            .map(line -> line.split(" "))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the list of what was destroyed cannot be read", e);
        }
    }

    private void write(String line) {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new HubException(Fault.STORE_UNAVAILABLE, "the list of what was destroyed cannot be written", e);
        }
    }
}
