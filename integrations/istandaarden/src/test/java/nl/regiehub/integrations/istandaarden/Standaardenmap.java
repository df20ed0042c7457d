package nl.regiehub.integrations.istandaarden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder with the official XSDs and example messages, which is not part of the project. */
final class Standaardenmap {

    private static final List<String> SOORTEN = List.of("301.xml", "305.xml", "307.xml");

    private Standaardenmap() {}

    /** The folder, when there is one: property {@code hub.standards}, else {@code ../shared/standards} beside the project. */
    static Optional<Path> zoek() {
        String property = System.getProperty("hub.standards");
        return property != null
                ? Optional.of(Path.of(property))
                : ouders().map(map -> map.resolve("shared/standards"))
                        .filter(Files::isDirectory)
                        .findFirst();
    }

    /** The folder; without it the test that asks is skipped. */
    static Path vereist() {
        Optional<Path> map = zoek();
        assumeTrue(map.isPresent(), "no official XSDs here: set -Dhub.standards to a folder that has them");
        return map.orElseThrow();
    }

    /** The example messages of the three types the hub speaks. */
    static List<Path> voorbeelden(Standaard standaard) {
        try (Stream<Path> berichten =
                Files.list(vereist().resolve(standaard.formaat()).resolve("messages"))) {
            return berichten
                    .filter(bericht -> SOORTEN.stream().anyMatch(bericht.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> ouders() {
        return Stream.iterate(Path.of("").toAbsolutePath(), map -> map != null, Path::getParent);
    }
}
